// The simulator, by the keyboard: communes with their homonyms, the size, the amounts and what explains them; and what a
// visit loads.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";

import { browser, page } from "./pages.mjs";
import { provider, ROOT, site } from "./serveurs.mjs";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const CPTS = process.env.CPTS_CLI ?? join(resolve(ROOT, process.env.CARGO_TARGET_DIR ?? "target"), "debug/cpts");
const DATE = "2026-11-21";
const COMMUNES = ["91434", "91549"];

let from;
let host;
let shown;

before(async () => {
  from = await provider({});
  const body = `<main><cpts-simulateur src="${from.origin}/communes/" date="${DATE}" theme="auto"></cpts-simulateur></main>`;
  host = await site((url) => (url.pathname === "/" ? page({ from: from.origin, widgets: ["cpts-simulateur"], body }) : undefined));
  shown = await browser({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
});

after(async () => {
  await shown?.close();
  await from?.close();
  await host?.close();
});

async function open() {
  const tab = await shown.context.newPage();
  await tab.goto(host.origin);
  await tab.getByRole("searchbox").waitFor();
  return tab;
}

const button = (tab, message) => tab.locator(`[data-message="${message}"]`);
const text = (tab) => tab.locator("cpts-simulateur").evaluate((element) => element.shadowRoot.textContent);

async function choose(tab, typed, code) {
  await tab.getByRole("searchbox").fill(typed);
  await button(tab, `ajouter:${code}`).press("Enter");
  await button(tab, `retirer:${code}`).waitFor();
}

test("homonyms are told apart, and the amounts are those of the command line", async () => {
  const tab = await open();
  await tab.keyboard.press("Tab");
  await tab.keyboard.type("ste gene");
  await button(tab, "ajouter:91549").waitFor();
  assert.match(await button(tab, "ajouter:91549").innerText(), /Essonne, 91700/);
  assert.match(await button(tab, "ajouter:45278").innerText(), /Loiret, 45230/);
  await choose(tab, "ste gene", "91549");
  await choose(tab, "91390", "91434");
  const found = await text(tab);
  const bilan = JSON.parse(report({ format: "cpts-dossier", version: "1.0", territoire: { communes: COMMUNES } })).bilans[0];
  assert.match(found, new RegExp(`[Tt]aille ${bilan.taille.taille}\\b`));
  const euros = (amount) => amount.toLocaleString("fr-FR").replaceAll(/[\u202f\u00a0]/g, " ");
  const plain = found.replaceAll(/[\u202f\u00a0]/g, " ");
  const lines = bilan.financement.annees[0].lignes.filter(({ montant }) => typeof montant === "number" && montant > 0);
  assert.ok(lines.length > 0);
  for (const { montant } of lines) {
    assert.ok(plain.includes(euros(montant)), `${montant} is not shown`);
  }
  await tab.close();
});

test("amounts open into what explains them; nothing is wrong for anybody; narrow pages hold", async () => {
  const tab = await open();
  await choose(tab, "91390", "91434");
  await choose(tab, "ste gene", "91549");
  const details = tab.locator("cpts-simulateur details");
  assert.ok((await details.count()) > 3);
  await details.first().locator("summary").first().press("Enter");
  assert.equal(await details.first().evaluate((node) => node.open), true);
  await tab.locator("cpts-simulateur").evaluate((element) => element.shadowRoot.querySelectorAll("details").forEach((node) => (node.open = true)));
  await tab.setViewportSize({ width: 320, height: 800 });
  const excess = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(excess <= 0, `${excess} pixels too wide`);
  await tab.addScriptTag({ path: AXE });
  for (const colorScheme of ["light", "dark"]) {
    await tab.emulateMedia({ colorScheme });
    const rules = Object.fromEntries(["page-has-heading-one", "region"].map((id) => [id, { enabled: false }]));
    const { violations } = await tab.evaluate((rules) => globalThis.axe.run(document, { rules }), rules);
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ").slice(0, 300)}`), [], colorScheme);
  }
  await button(tab, "retirer:91434").press("Enter");
  await button(tab, "retirer:91434").waitFor({ state: "detached" });
  await tab.close();
});

test("a visit loads some tens of kilobytes", async () => {
  from.requests.length = 0;
  const tab = await open();
  await choose(tab, "ste gene", "91549");
  let loaded = 0;
  for (const { path } of from.requests.filter(({ path }) => path.startsWith("/communes/"))) {
    const response = await fetch(from.origin + path);
    assert.equal(response.status, 200, path);
    loaded += gzipSync(Buffer.from(await response.arrayBuffer()), { level: 9 }).length;
  }
  console.log(`communes: ${loaded} bytes gzipped`);
  assert.ok(loaded > 1000 && loaded < 60_000, `${loaded} bytes`);
  await tab.close();
});

/** The report of the command line on a dossier. */
function report(dossier) {
  const folder = mkdtempSync(join(tmpdir(), "cpts-simulateur-"));
  try {
    const file = join(folder, "dossier.json");
    writeFileSync(file, JSON.stringify(dossier));
    return execFileSync(CPTS, ["check", file, "--date", DATE, "--format", "json"], { stdio: ["ignore", "pipe", "ignore"] });
  } catch (error) {
    if (error.status === 1) {
      return error.stdout;
    }
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
