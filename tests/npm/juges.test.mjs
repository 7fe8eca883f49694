// The package, judged by tools that we did not write: publint, "are the types wrong?", TypeScript, the schema of manifests.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import test, { after, before } from "node:test";

import Ajv from "ajv";
import { publint } from "publint";
import { formatMessage } from "publint/utils";

import { project, read } from "./paquet.mjs";

const require = createRequire(import.meta.url);

let home;

before(() => {
  home = project();
});

after(() => home?.remove());

function judge(script, ...options) {
  const run = spawnSync(process.execPath, [script, ...options], { encoding: "utf8", cwd: home.folder });
  assert.equal(run.status, 0, run.stdout + run.stderr);
}

test("publint finds nothing to say", async () => {
  const { messages, pkg } = await publint({ pkgDir: home.installed, pack: false, strict: true });
  assert.deepEqual(messages.map((message) => formatMessage(message, pkg)), []);
});

test("the types are right for who imports", () => {
  const folder = dirname(require.resolve("@arethetypeswrong/cli/package.json"));
  // The package is made of ES modules, which CommonJS reads with import(); styles and WebAssembly have no types.
  judge(join(folder, "dist/index.js"), home.archive, "--profile", "esm-only", "--exclude-entrypoints", "widgets/statique.css", "core.wasm");
});

for (const [module, moduleResolution] of [["nodenext", "nodenext"], ["esnext", "bundler"]]) {
  test(`a TypeScript project, ${moduleResolution}`, () => {
    home.write("types.mts", read("tests/npm/types.mts"));
    const compilerOptions = {
      strict: true, noEmit: true, target: "es2022", lib: ["es2022", "dom"], module, moduleResolution, types: [], skipLibCheck: false,
      resolveJsonModule: true,
    };
    home.write("tsconfig.json", JSON.stringify({ compilerOptions, files: ["types.mts"] }));
    judge(require.resolve("typescript/bin/tsc"), "--project", "tsconfig.json");
  });
}

test("the manifest is one, as it is written and as it is shipped", () => {
  const validate = new Ajv({ strict: false }).compile(require("custom-elements-manifest/schema.json"));
  for (const file of ["custom-elements.json", "dist/custom-elements.json"]) {
    assert.ok(validate(JSON.parse(read(`bindings/npm/${file}`))), JSON.stringify(validate.errors, null, 1));
  }
});

test("the manifest that is shipped says all of each element", () => {
  const { modules } = JSON.parse(read("bindings/npm/dist/custom-elements.json"));
  for (const { path, declarations } of modules) {
    for (const { tagName, attributes, events } of declarations.filter(({ tagName }) => tagName)) {
      assert.ok(home.files.includes(path), path);
      const lang = attributes.find(({ name }) => name === "lang");
      assert.deepEqual(lang?.inheritedFrom, { name: "Widget", module: "dist/widgets/element.js" }, tagName);
      assert.deepEqual(events.map(({ name }) => name).sort(), ["cpts-error", "cpts-ready"], tagName);
    }
  }
});
