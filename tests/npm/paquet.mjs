// The packed archive, installed in a project that has nothing else.

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
export const read = (file) => readFileSync(join(ROOT, file));

const PUBLICATION = "cpts-wasm/tests/etats/donnees/complete.json";
const DOSSIER = "examples/dossiers/val-d-orge.json";

/** A folder with the package installed from its archive, a dossier and a publication. */
export function project() {
  const folder = mkdtempSync(join(tmpdir(), "cpts-npm-"));
  const quiet = { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] };
  const packed = execFileSync("npm", ["pack", "--json", "--pack-destination", folder], { ...quiet, cwd: join(ROOT, "bindings/npm") });
  // A list of packages, or one by its name: versions of npm differ.
  const [{ filename, files }] = Object.values(JSON.parse(packed));
  const archive = join(folder, filename);
  const write = (name, text) => {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  };
  write("package.json", '{ "private": true, "type": "module" }\n');
  execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", archive], { ...quiet, cwd: folder });
  copyFileSync(join(ROOT, DOSSIER), join(folder, "dossier.json"));
  copyFileSync(join(ROOT, PUBLICATION), join(folder, "publication.json"));
  return {
    folder,
    archive,
    files: files.map(({ path }) => path),
    installed: join(folder, "node_modules/cpts"),
    write,
    /** What a program prints. */
    run(name, program) {
      return execFileSync(process.execPath, [write(name, program)], { encoding: "utf8", cwd: folder });
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
