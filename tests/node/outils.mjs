// What the tests of the package share: the command line as the reference, and the example dossiers.

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const ROOT = new URL("../../", import.meta.url);
export const DATE = "2026-11-21";

const CLI = process.env.CPTS_CLI;
if (!CLI) {
  throw new Error("CPTS_CLI does not name the command line: run `cargo xtask test --only node`");
}

export const path = (relative) => fileURLToPath(new URL(relative, ROOT));

export const read = (relative) => readFileSync(path(relative));

/** The example dossiers; a folder without any is a failure, not a run of no test. */
export const dossiers = readdirSync(path("examples/dossiers"))
  .filter((name) => name.endsWith(".json"))
  .sort()
  .map((name) => `examples/dossiers/${name}`);
if (dossiers.length === 0) {
  throw new Error("no dossier in examples/dossiers");
}

/** The report of the command line, as its bytes. Its status only says whether there is something to correct. */
export function report(dossier, ...options) {
  try {
    return execFileSync(CLI, ["check", path(dossier), "--format", "json", ...options], { maxBuffer: 64e6 });
  } catch (error) {
    if (error.status === 1 && error.stdout.length > 0) {
      return error.stdout;
    }
    throw error;
  }
}
