// The packed archive, as a project that installs it would have it.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after, before } from "node:test";

import { path } from "./outils.mjs";

const folder = mkdtempSync(join(tmpdir(), "cpts-package-"));
const installed = join(folder, "node_modules/@cpts/core");

before(() => {
  const listed = execFileSync("npm", ["pack", "--json", "--pack-destination", folder], {
    cwd: path("bindings/npm"),
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [{ filename }] = Object.values(JSON.parse(listed));
  mkdirSync(installed, { recursive: true });
  execFileSync("tar", ["-xzf", join(folder, filename), "--strip-components=1", "-C", installed]);
});

after(() => rmSync(folder, { recursive: true }));

function run(name, program) {
  writeFileSync(join(folder, name), program);
  return execFileSync(process.execPath, [join(folder, name)], { encoding: "utf8", cwd: folder });
}

const CALL = 'check("{}", { date: "2026-11-21" }).length > 0';

test("an ES module imports it", () => {
  const program = `import init, { check } from "@cpts/core"; await init(); console.log(${CALL});`;
  assert.equal(run("esm.mjs", program), "true\n");
});

test("a CommonJS module imports it with import()", () => {
  const program = `import("@cpts/core").then(async ({ default: init, check }) => { await init(); console.log(${CALL}); });`;
  assert.equal(run("cjs.cjs", program), "true\n");
});

test("a library brings the module to the slim entry point", () => {
  const program = `
    import { readFile } from "node:fs/promises";
    import init, { check } from "@cpts/core/slim";
    await init(readFile(new URL(import.meta.resolve("@cpts/core/core.wasm"))));
    console.log(${CALL});`;
  assert.equal(run("slim.mjs", program), "true\n");
});
