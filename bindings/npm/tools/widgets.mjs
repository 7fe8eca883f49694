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

import { build, transform } from "esbuild";

const [modules, out, version] = process.argv.slice(2);
if (!version) {
  throw new Error("usage: node widgets.mjs MODULES OUT VERSION");
}
const source = resolve(dirname(fileURLToPath(import.meta.url)), "../src/widgets");
const manifest = JSON.parse(readFileSync(join(source, "../../custom-elements.json"), "utf8"));
const elements = manifest.modules.flatMap(({ declarations }) => declarations).filter(({ customElement }) => customElement);

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
writeFileSync(join(out, "widgets.json"), `${JSON.stringify({ version, files }, null, 2)}\n`);

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
  const file = `${name}-${version}.js`;
  writeFileSync(join(out, file), code);
  const css = Buffer.from([...sheets.values()].join(""));
  const script = code.length - packed.toString("base64").length - css.length;
  return {
    name,
    file,
    elements: defined.map(({ tagName }) => tagName),
    integrity: `sha384-${createHash("sha384").update(code).digest("base64")}`,
    size: weight(code),
    parts: { wasm: { ...weight(wasm), gz: packed.length }, styles: weight(css), script: { raw: script } },
  };
}

/** What a file does: it defines its elements. */
function entry(defined) {
  const lines = ['import { define } from "./element.js";', 'import wasm from "cpts:wasm";', 'import start, * as widgets from "cpts:module";'];
  for (const { tagName, name, attributes = [], folder = false } of defined) {
    const own = JSON.stringify(attributes.filter(({ inheritedFrom }) => !inheritedFrom).map(({ name }) => name));
    lines.push(
      `import ${name}Styles from "cpts:styles/${tagName}";`,
      `define("${tagName}", { start, wasm, Widget: widgets.${name}, styles: ${name}Styles, attributes: ${own}, isFolder: ${folder} });`,
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

/** The styles of all widgets, then those of one. */
async function styles(widget) {
  const own = join(source, "styles", `${widget}.css`);
  const text = ["base", ...(existsSync(own) ? [widget] : [])]
    .map((name) => readFileSync(join(source, "styles", `${name}.css`), "utf8"))
    .join("\n");
  const { code } = await transform(text, { loader: "css", minify: true });
  return code.trim();
}
