// Makes what the npm package has besides the files written by hand: entry points and types of the widgets, the module of
// the API as JavaScript, the manifest.
//
//     node package.mjs MODULES DIST

import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import * as declarations from "./declarations.mjs";
import { elements, expanded, kind } from "./manifest.mjs";
import { styles } from "./styles.mjs";

const [modules, dist] = process.argv.slice(2);
if (!dist) {
  throw new Error("usage: node package.mjs MODULES DIST");
}
const widgets = join(dist, "widgets");
const parts = join(widgets, "parts");
mkdirSync(parts, { recursive: true });
const write = (...path) => writeFileSync(join(widgets, ...path.slice(0, -1)), path.at(-1));
const constant = (name, text) => `export const ${name} = ${JSON.stringify(text)};\n`;

const shell = new URL("../src/widgets/", import.meta.url);
for (const file of readdirSync(shell).filter((name) => name.endsWith(".js"))) {
  copyFileSync(new URL(file, shell), join(widgets, file));
}
for (const element of elements) {
  const { tagName } = element;
  const { name, define } = declarations.names(element);
  const own = tagName.replace("cpts-", "");
  const module = `cpts_${own}`;
  copyFileSync(join(modules, own, `${module}.js`), join(parts, `${module}.js`));
  const wasm = readFileSync(join(modules, own, `${module}_bg.wasm.gz`)).toString("base64");
  write("parts", `${own}.data.js`, constant("wasm", wasm) + constant("styles", await styles(own)));
  const { attributes, isFolder } = kind(element);
  write(
    "parts",
    `${own}.js`,
    `import { define } from "../element.js";\nimport start, { ${name} } from "./${module}.js";\nimport { styles, wasm } from "./${own}.data.js";\n\n` +
      `const kind = { start, wasm, Widget: ${name}, styles, attributes: ${JSON.stringify(attributes)}, isFolder: ${isFolder} };\n\n` +
      `export function ${define}(name = "${tagName}") {\n  define(name, kind);\n}\n`,
  );
  write(`${own}.js`, `import { ${define} } from "./parts/${own}.js";\n\n${define}();\n`);
  write(`${own}.d.ts`, declarations.entry(element));
}
const definitions = elements.map((element) => {
  return `export { ${declarations.names(element).define} } from "./parts/${element.tagName.replace("cpts-", "")}.js";\n`;
});
write("slim.js", definitions.join(""));
write("slim.d.ts", declarations.slim(elements));
write("elements.d.ts", declarations.shared(elements));
writeFileSync(join(dist, "custom-elements.json"), `${JSON.stringify(expanded, null, 2)}\n`);

const core = gzipSync(readFileSync(join(dist, "cpts_check_bg.wasm")), { level: 9, memLevel: 9 });
writeFileSync(join(dist, "cpts_check_wasm.js"), constant("wasm", core.toString("base64")));
