// The page for everyone: by keyboard, on a narrow screen, in the dark, and for assistive tools.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import test from "node:test";

import { compute, dossier, dossiers, drop, withPage } from "./page.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function violations(page) {
  const results = await page.evaluate(() => globalThis.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing (${colorScheme})`, () =>
    withPage({ colorScheme, script: axe }, async (page) => {
      assert.deepEqual(await violations(page), [], "before");
      for (const bytes of [dossier(dossiers[0]), Buffer.from("bonjour")]) {
        await drop(page, "un.json", bytes);
        await compute(page);
        assert.deepEqual(await violations(page), [], "with a report");
      }
      await page.locator("#texte").fill("");
      await page.getByRole("button", { name: "Calculer le rapport" }).click();
      await page.getByRole("alert").filter({ hasText: "Il n’y a pas" }).waitFor();
      assert.deepEqual(await violations(page), [], "with an error");
    }));
}

test("no horizontal scroll at 320 pixels", () =>
  withPage({ viewport: { width: 320, height: 640 } }, async (page) => {
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(await overflow(), 0);
    for (const name of dossiers) {
      await drop(page, name, dossier(name));
      await compute(page);
      assert.equal(await overflow(), 0, name);
    }
  }));

test("everything by keyboard, in the order of the page", () =>
  withPage({}, async (page) => {
    const focused = () => page.evaluate(() => document.activeElement?.id);
    const seen = [];
    while (!seen.includes("calculer")) {
      await page.keyboard.press("Tab");
      const id = await focused();
      if (seen.at(-1) !== id) {
        seen.push(id);
      }
      assert.ok(seen.length < 10, seen.join(" "));
      if (id === "texte") {
        await page.keyboard.insertText(dossier(dossiers[0]).toString("utf8"));
      }
    }
    assert.deepEqual(seen, ["exemple", "fichier", "texte", "date", "calculer"]);
    await page.keyboard.press("Enter");
    await page.getByRole("status").filter({ hasText: "Rapport calculé" }).waitFor();
    assert.equal(await focused(), "titre-rapport");
  }));
