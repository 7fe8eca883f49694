// The initialisation: explicit, once, and again after a failure.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import test from "node:test";

import init, { check, version } from "cpts";

const require = createRequire(import.meta.url);

test("nothing works before init", () => {
  assert.throws(() => check("{}", { date: "2026-11-21" }), /avant la fin de `init\(\)`/);
  assert.throws(() => version(), /avant la fin de `init\(\)`/);
});

test("slim asks for a module, and starts with the package's own after a failure", async () => {
  // The entry points share one module: this is also what starts the one above.
  const slim = await import("cpts/slim");
  await assert.rejects(slim.default(), TypeError);
  await assert.rejects(slim.default(new Uint8Array([1, 2, 3])), WebAssembly.CompileError);
  await slim.default(readFileSync(require.resolve("cpts/core.wasm")));
  assert.equal(slim.version(), require("cpts/package.json").version);
});

test("init is one promise", async () => {
  assert.equal(init(), init());
  await init();
  assert.match(version(), /^\d+\.\d+\.\d+$/);
});
