// Makes the widgets' files: one JavaScript file a widget, its code, its styles and its module within.
//
//     node widgets.mjs MODULES OUT VERSION
//
// MODULES has a folder a module, as wasm-bindgen wrote it. OUT gets the files and `widgets.json`: their names, their
// fingerprints for `integrity`, and what they weigh, part by part. Whoever holds budgets reads it.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

import { build } from "esbuild";

import { elements, kind } from "./manifest.mjs";
import { writePages } from "./pages.mjs";
import { statique } from "./statique.mjs";
import { styles } from "./styles.mjs";

const [modules, out, version] = process.argv.slice(2);
if (!version) {
  throw new Error("usage: node widgets.mjs MODULES OUT VERSION");
}
const source = resolve(dirname(fileURLToPath(import.meta.url)), "../src/widgets");

const gzip = (bytes) => gzipSync(bytes, { level: 9, memLevel: 9 });
const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
const weight = (bytes) => ({ raw: bytes.length, gz: gzip(bytes).length, br: brotli(bytes).length });

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const files = [];
for (const element of elements) {
  files.push(await bundle(element.tagName, element.tagName.replace("cpts-", ""), [element]));
}
if (existsSync(join(modules, "tous"))) {
  files.push(await bundle("cpts", "tous", elements));
}
const names = elements.map(({ tagName }) => tagName.replace("cpts-", ""));
const text = Buffer.from(await statique(names));
const statics = { name: "cpts-statique", ...written(`cpts-statique-${version}.css`, text) };
writeFileSync(join(out, "statique.css"), text);
writeFileSync(join(out, "widgets.json"), `${JSON.stringify({ version, files, styles: [statics] }, null, 2)}\n`);
await writePages({ source: dirname(source), out: dirname(resolve(out)), elements, files, statics, version });

/** A file of the version: its name, its fingerprint, its weight. */
function written(file, bytes) {
  writeFileSync(join(out, file), bytes);
  const digest = createHash("sha384").update(bytes).digest("base64");
  return { file, integrity: `sha384-${digest}`, size: weight(bytes) };
}

async function bundle(name, module, defined) {
  const wasm = readFileSync(join(modules, module, `cpts_${module}_bg.wasm`));
  const packed = readFileSync(join(modules, module, `cpts_${module}_bg.wasm.gz`));
  const sheets = new Map();
  for (const { tagName } of defined) {
    sheets.set(tagName, await styles(tagName.replace("cpts-", "")));
  }
  const glue = resolve(modules, module, `cpts_${module}.js`);
  const result = await build({
    stdin: { contents: entry(defined), resolveDir: source, sourcefile: `${name}.js` },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    banner: { js: `/*! ${name} ${version}, MIT OR Apache-2.0, https://github.com/cpts-dev/cpts */` },
    write: false,
    metafile: true,
    plugins: [parts({ glue, wasm: packed.toString("base64"), sheets })],
  });
  const code = result.outputFiles[0].contents;
  const css = Buffer.from([...sheets.values()].join(""));
  const script = code.length - packed.toString("base64").length - css.length;
  return {
    name,
    elements: defined.map(({ tagName }) => tagName),
    ...written(`${name}-${version}.js`, code),
    parts: { wasm: { ...weight(wasm), gz: packed.length }, styles: weight(css), script: { raw: script } },
  };
}

/** What a file does: it defines its elements. */
function entry(defined) {
  const lines = ['import { define } from "./element.js";', 'import wasm from "cpts:wasm";', 'import start, * as widgets from "cpts:module";'];
  for (const element of defined) {
    const { tagName, name } = element;
    const { attributes, isFolder } = kind(element);
    lines.push(
      `import ${name}Styles from "cpts:styles/${tagName}";`,
      `define("${tagName}", { start, wasm, Widget: widgets.${name}, styles: ${name}Styles, attributes: ${JSON.stringify(attributes)}, isFolder: ${isFolder} });`,
    );
  }
  return lines.join("\n");
}

/** What the entry imports besides what stands beside it. */
function parts({ glue, wasm, sheets }) {
  return {
    name: "parts",
    setup(build) {
      build.onResolve({ filter: /^cpts:module$/ }, () => ({ path: glue }));
      build.onResolve({ filter: /^cpts:/ }, ({ path }) => ({ path, namespace: "cpts" }));
      build.onLoad({ filter: /^cpts:wasm$/, namespace: "cpts" }, () => ({ contents: wasm, loader: "text" }));
      build.onLoad({ filter: /^cpts:styles/, namespace: "cpts" }, ({ path }) => ({
        contents: sheets.get(path.replace("cpts:styles/", "")),
        loader: "text",
      }));
    },
  };
}
