// The package in Node, and what its archive holds.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test, { after, before } from "node:test";

import { project, read } from "./paquet.mjs";

let home;

before(() => {
  home = project();
});

after(() => home?.remove());

const CALL = 'check("{}", { date: "2026-11-21" }).length > 0';

test("an ES module imports it", () => {
  const program = `import init, { check } from "cpts"; await init(); console.log(${CALL});`;
  assert.equal(home.run("esm.mjs", program), "true\n");
});

test("a CommonJS module imports it with import()", () => {
  const program = `import("cpts").then(async ({ default: init, check }) => { await init(); console.log(${CALL}); });`;
  assert.equal(home.run("cjs.cjs", program), "true\n");
});

test("a library brings the module to the slim entry point", () => {
  const program = `
    import { readFile } from "node:fs/promises";
    import init, { check } from "cpts/slim";
    await init(readFile(new URL(import.meta.resolve("cpts/core.wasm"))));
    console.log(${CALL});`;
  assert.equal(home.run("slim.mjs", program), "true\n");
});

test("the inline entry point asks for no file", () => {
  const program = `import init, { check } from "cpts/inline"; await init(); console.log(${CALL});`;
  assert.equal(home.run("inline.mjs", program), "true\n");
});

test("where pages are made on a server, the widgets define nothing and break nothing", () => {
  const program = `
    import "cpts/widgets/annuaire"; import "cpts/widgets/actions"; import "cpts/widgets/presentation"; import "cpts/widgets/simulateur";
    import * as widgets from "cpts/widgets/slim";
    Object.values(widgets).forEach((define) => define());
    console.log(Object.keys(widgets).join());`;
  const { modules } = JSON.parse(read("bindings/npm/custom-elements.json"));
  const classes = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
  assert.equal(home.run("server.mjs", program), `${classes.map(({ name }) => `define${name}`).sort()}\n`);
});

test("data is imported as it is", () => {
  const program = `
    import widgets from "cpts/widgets.json" with { type: "json" };
    import manifest from "cpts/custom-elements.json" with { type: "json" };
    import schema from "cpts/schemas/publication.schema.json" with { type: "json" };
    import own from "cpts/package.json" with { type: "json" };
    console.log(widgets.version === own.version, manifest.schemaVersion, schema.title);`;
  assert.match(home.run("data.mjs", program), /^true 2\.1\.0 \S/);
});

test("every entry point leads to a file of the archive, and every file that acts by itself says so", () => {
  const { exports, sideEffects, customElements, types } = JSON.parse(read("bindings/npm/package.json"));
  const paths = Object.values(exports).flatMap((entry) => (typeof entry === "string" ? entry : Object.values(entry)));
  for (const path of [...paths, customElements, types].filter((path) => !path.includes("*"))) {
    assert.ok(existsSync(join(home.installed, path)), path);
  }
  const acts = home.files.filter((file) => file.endsWith(".js") && /^define\w+\(\);$/m.test(readFileSync(join(home.installed, file), "utf8")));
  assert.ok(acts.length >= 3, acts.join());
  const told = sideEffects.filter((path) => !path.includes("*"));
  assert.deepEqual(acts.map((file) => `./${file}`).sort(), told.sort());
});

test("the files to copy are those of their fingerprints", async () => {
  const { createHash } = await import("node:crypto");
  const { files, styles } = JSON.parse(readFileSync(join(home.installed, "dist/widgets/widgets.json")));
  for (const { file, integrity } of [...files, ...styles]) {
    const digest = createHash("sha384").update(readFileSync(join(home.installed, "dist/widgets", file))).digest("base64");
    assert.equal(integrity, `sha384-${digest}`);
  }
});
