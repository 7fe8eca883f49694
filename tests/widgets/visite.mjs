// A visit of a page: what it does beside what is looked at, and what axe-core finds in it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

import { syntheticDirectory } from "../../examples/portails/assembler.mjs";
import { fromFolder, ROOT, site } from "./serveurs.mjs";

export const DIST = join(ROOT, "bindings/npm/dist");

/** What Cargo builds: the command line, and the communes for the web. */
export const TARGET = resolve(ROOT, process.env.CARGO_TARGET_DIR ?? "target");

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The site of a CPTS: the folder of the package, its publication of the day and the communes, that other sites may read. */
export function depot() {
  const open = { "access-control-allow-origin": "*" };
  const publication = Buffer.from(JSON.stringify(syntheticDirectory()));
  return site((url) => {
    const path = url.pathname.endsWith("/") ? `${url.pathname}index.html` : url.pathname;
    if (path === "/publication.json") {
      return { body: publication, headers: { "content-type": "application/json", ...open } };
    }
    const communes = path.match(/^\/communes\/(.*)/)?.[1];
    return communes ? fromFolder(join(TARGET, "communes-web"), communes, open) : fromFolder(DIST, path.slice(1), open);
  });
}

/** A site that has one page, which is given anew for each visit. */
export async function hosting() {
  let shown = "";
  let policy = "";
  let styles = "";
  const answer = (url) =>
    url.pathname === "/styles.css"
      ? { body: styles, headers: { "content-type": "text/css" } }
      : { body: shown, headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": policy } };
  const host = await site(answer);
  return {
    ...host,
    show(page) {
      ({ policy, styles = "" } = page);
      shown =
        '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Mairie fictive</title><link rel="icon" href="data:,">' +
        `<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/styles.css"></head><body><h1>Mairie</h1>${page.body}</body></html>`;
    },
  };
}

/** Runs `look` on a page in a new tab, then holds that it wrote nothing to the console and asked nobody else. */
export async function visit(context, address, origins, look) {
  const tab = await context.newPage();
  const faults = [];
  tab.on("console", (message) => ["error", "warning"].includes(message.type()) && faults.push(message.text()));
  tab.on("pageerror", (error) => faults.push(String(error)));
  tab.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== "data:" && !origins.includes(origin)) {
      faults.push(`request: ${request.url()}`);
    }
  });
  try {
    await tab.goto(address);
    const result = await look(tab);
    assert.deepEqual(faults, []);
    return result;
  } finally {
    await tab.close();
  }
}

/** A tab whose pages run no script. */
export async function silentTab(context) {
  const tab = await context.newPage();
  const session = await context.newCDPSession(tab);
  await session.send("Emulation.setScriptExecutionDisabled", { value: true });
  return tab;
}

/** Nothing that axe-core finds, and nothing that scrolls sideways: narrow and light, then wide and dark. */
export async function holdAccess(tab) {
  await tab.evaluate(AXE);
  for (const [colorScheme, width] of [["light", 320], ["dark", 1280]]) {
    await tab.emulateMedia({ colorScheme });
    await tab.setViewportSize({ width, height: 900 });
    const excess = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(excess <= 0, `${excess} pixels too wide at ${width}`);
    const found = await tab.evaluate(async (tags) => {
      const { violations } = await globalThis.axe.run(document, { runOnly: tags, resultTypes: ["violations"] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(" | ")}`);
    }, TAGS);
    assert.deepEqual(found, [], `${colorScheme}, ${width} pixels wide`);
  }
}
