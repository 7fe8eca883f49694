// Puts the two pages together, as the server of a town would: the publications of the day, the parts without script, and
// the lines of the widgets' files.
//
//     node assembler.mjs CPTS DIST OUT
//
// CPTS is the command line, DIST the folder of the npm package, OUT gets a folder a page.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = dirname(fileURLToPath(import.meta.url));

// How long a publication holds, as `cpts publish` has it.
const DAYS = 90;

const PAGES = [
  { name: "issy-les-moulineaux", widgets: { actions: [], presentation: [] }, publish: issy },
  // The directory without script is limited to the town as well.
  { name: "sainte-genevieve-des-bois", widgets: { annuaire: ["--communes", "91549"] }, publish: synthetic },
];

/** Fills the folder, which is made anew. */
export function assemble({ cpts, dist, out }) {
  rmSync(out, { recursive: true, force: true });
  const { files } = JSON.parse(readFileSync(join(dist, "widgets/widgets.json"), "utf8"));
  for (const { name, widgets, publish } of PAGES) {
    const folder = join(out, name);
    const publication = join(folder, "donnees/publication.json");
    mkdirSync(dirname(publication), { recursive: true });
    publish(publication, cpts);
    const parts = { composants: Object.keys(widgets).map((widget) => script(files, `cpts-${widget}`)).join("\n    ") };
    for (const [widget, options] of Object.entries(widgets)) {
      parts[widget] = run(cpts, ["render", widget, publication, ...options]).trim();
    }
    const page = readFileSync(join(HERE, name, "index.html"), "utf8");
    writeFileSync(join(folder, "index.html"), include(page, parts));
    cpSync(join(HERE, name, "style.css"), join(folder, "style.css"));
  }
}

/** A CPTS that exists: the facts of its example, published today. */
function issy(file, cpts) {
  run(cpts, ["publish", join(HERE, "../dossiers/issy-les-moulineaux.json"), "--out", file, "--compact"]);
}

function synthetic(file) {
  writeFileSync(file, JSON.stringify(syntheticDirectory()));
}

/** The synthetic directory, as if it were published today: its people exist on no day. */
export function syntheticDirectory() {
  const publication = JSON.parse(readFileSync(join(HERE, "../publications/annuaire-synthetique.json"), "utf8"));
  const day = (shift) => new Date(Date.now() + shift * 864e5).toISOString().slice(0, 10);
  return { ...publication, date: day(0), expire_le: day(DAYS) };
}

function script(files, name) {
  const found = files.find((file) => file.name === name);
  if (!found) {
    throw new Error(`no widget \`${name}\`: run \`cargo xtask wasm\``);
  }
  return `<script type="module" src="../../npm/widgets/${found.file}" integrity="${found.integrity}"></script>`;
}

/** Server-side includes, those of Apache and nginx. */
function include(page, parts) {
  return page.replaceAll(/<!--#include virtual="(\w+)\.html" -->/g, (_, name) => {
    if (!(name in parts)) {
      throw new Error(`nothing to include as \`${name}\``);
    }
    return parts[name];
  });
}

function run(program, args) {
  return execFileSync(program, args, { encoding: "utf8", maxBuffer: 64e6, stdio: ["ignore", "pipe", "pipe"] });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [cpts, dist, out] = process.argv.slice(2);
  if (!out) {
    throw new Error("usage: node assembler.mjs CPTS DIST OUT");
  }
  assemble({ cpts, dist, out });
}
