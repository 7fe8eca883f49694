// What the tests of the exports share: publications, and what the command line makes of them.

import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = new URL("../../", import.meta.url);
const DATE = "2026-11-21";

const CLI = process.env.CPTS_CLI;
if (!CLI) {
  throw new Error("CPTS_CLI does not name the command line: run `cargo xtask test --only exports`");
}

const path = (relative) => fileURLToPath(new URL(relative, ROOT));

const files = (folder) => {
  const names = existsSync(path(folder)) ? readdirSync(path(folder)).sort() : [];
  return names.filter((name) => name.endsWith(".json")).map((name) => `${folder}/${name}`);
};

/** Publications: the cases of the core's own tests, and the examples. */
export const publications = [...files("cpts-core/tests/exports"), ...files("examples/publications")];
if (publications.length < 3) {
  throw new Error("no publication in cpts-core/tests/exports");
}

/** An export of a publication, as text. What it lacks is told beside, and is no failure. */
export function exported(kind, publication, ...options) {
  const words = ["export", kind, path(publication), "--date", DATE, ...options];
  return execFileSync(CLI, words, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}
