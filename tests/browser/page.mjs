// What the tests of the page share: a browser, the command line as the reference, and a watch over what a page does.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

export const ROOT = new URL("../../", import.meta.url);
export const DATE = "2026-11-21";

const { CPTS_CLI, CPTS_DEMO, CPTS_CHROMIUM } = process.env;
if (!CPTS_CLI || !CPTS_DEMO || !CPTS_CHROMIUM) {
  throw new Error("CPTS_CLI, CPTS_DEMO and CPTS_CHROMIUM are not all set: run `cargo xtask test --only browser`");
}
export const DEMO = CPTS_DEMO;
/** The page of the report, among those of the demo. */
const REPORT = new URL("rapport/", DEMO).href;

export const path = (relative) => fileURLToPath(new URL(relative, ROOT));

export const dossiers = readdirSync(path("examples/dossiers"))
  .filter((name) => name.endsWith(".json"))
  .sort();
assert.ok(dossiers.length > 0, "no dossier in examples/dossiers");

export const dossier = (name) => readFileSync(path(`examples/dossiers/${name}`));

/** An example made worse: it breaches rules of several severities, and its contract has an amount with cents. */
export function breaching(signature = "2021-03-01") {
  const worse = JSON.parse(dossier("val-d-orge.json"));
  worse.champ_inconnu = true;
  worse.identite.siret = "12345678900000";
  worse.territoire.communes.push({ code: "91999", nom: "Nulle-Part" });
  worse.contrat_aci = {
    signature,
    duree_annees: 5,
    taille: 3,
    signataires: ["cpts", "cpam"],
    missions: [{ mission: "acces_aux_soins", demarrage: "2024-01-01", deploiement: "2024-02-01" }],
    montants: [{ ligne: "fonctionnement", part: "total", montant: 1234.5 }],
  };
  return Buffer.from(JSON.stringify(worse));
}

/** The report of the command line. Its status only says whether there is something to correct. */
export function report(name, date = DATE) {
  const options = ["check", path(`examples/dossiers/${name}`), "--date", date, "--format", "json"];
  try {
    return execFileSync(CPTS_CLI, options, { maxBuffer: 64e6 });
  } catch (error) {
    if (error.status === 1 && error.stdout.length > 0) {
      return error.stdout;
    }
    throw error;
  }
}

/** Runs `action` with the page open in a browser that is new each time, then checks what the page did meanwhile. */
export async function withPage(options, action) {
  const folder = mkdtempSync(join(tmpdir(), "cpts-browser-"));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: CPTS_CHROMIUM,
    headless: true,
    locale: "fr-FR",
    acceptDownloads: true,
    // Without a sandbox for throw-away containers, where the tests run as root.
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync"],
    ...options,
  });
  const faults = [];
  try {
    if (options.script) {
      await context.addInitScript({ content: options.script });
    }
    const page = context.pages()[0] ?? (await context.newPage());
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) {
        faults.push(`console: ${message.text()}`);
      }
    });
    page.on("pageerror", (error) => faults.push(`exception: ${error.message}`));
    page.on("request", (request) => {
      if (new URL(request.url()).origin !== new URL(DEMO).origin) {
        faults.push(`request: ${request.url()}`);
      }
    });
    await page.goto(REPORT);
    await page.locator("#exemple option").nth(1).waitFor({ state: "attached" });
    // Without the focus, whose order is tested.
    await page.locator("#date").evaluate((input, date) => (input.value = date), DATE);
    await action(page, context);
    assert.deepEqual(await context.cookies(), []);
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
  assert.deepEqual(faults, []);
}

/** Asks for the report and waits for it. */
export async function compute(page) {
  await page.getByRole("button", { name: "Calculer le rapport" }).click();
  await page.getByRole("status").filter({ hasText: "Rapport calculé" }).waitFor();
}

/** The JSON of the report, as the page lets one download it. */
export async function downloaded(page) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Télécharger le JSON" }).click(),
  ]);
  return readFileSync(await download.path());
}

/** Drops a file on the page. */
export async function drop(page, name, bytes) {
  const transfer = await page.evaluateHandle(
    ([name, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], name, { type: "application/json" }));
      return transfer;
    },
    [name, bytes.toString("base64")],
  );
  for (const type of ["dragenter", "dragover", "drop"]) {
    await page.dispatchEvent("#depot", type, { dataTransfer: transfer });
  }
  await page.getByRole("status").filter({ hasText: name }).waitFor();
}
