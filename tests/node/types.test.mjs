// The types, on small programs that use them all.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import test from "node:test";

const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");

test("the sample programs have the types that they claim", () => {
  const run = spawnSync(process.execPath, [tsc, "--noEmit", "--project", "types/tsconfig.json"], {
    cwd: new URL(".", import.meta.url),
    encoding: "utf8",
  });
  assert.equal(run.stdout, "");
  assert.equal(run.status, 0, run.stderr);
});
