// The page for everyone: by keyboard, on a narrow screen, in the dark, and for assistive tools.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import test from "node:test";

import { breaching, compute, dossier, dossiers, drop, withPage } from "./page.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function violations(page) {
  const results = await page.evaluate(() => globalThis.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}

const openAll = (page) =>
  page.locator("details").evaluateAll((all) => all.forEach((details) => (details.open = true)));

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 375, height: 812 };

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing (${colorScheme})`, () =>
    withPage({ colorScheme, script: axe }, async (page) => {
      const check = async (when) => {
        for (const size of [NARROW, WIDE]) {
          await page.setViewportSize(size);
          assert.deepEqual(await violations(page), [], `${when}, ${size.width} pixels wide`);
        }
      };
      await check("before");
      for (const bytes of [breaching(), Buffer.from("bonjour")]) {
        await drop(page, "un.json", bytes);
        await compute(page);
        await check("with a report");
        // A report without amounts has none to open: axe is slow, and would see the same page again.
        if ((await page.locator("details").count()) > 0) {
          await openAll(page);
          await check("with the sources");
        }
      }
      await page.locator("#texte").fill("");
      await page.getByRole("button", { name: "Calculer le rapport" }).click();
      await page.getByRole("alert").filter({ hasText: "Il n’y a pas" }).waitFor();
      await check("with an error");
    }));
}

test("no horizontal scroll, of the page nor of a table", () =>
  withPage({}, async (page) => {
    const check = async (name) => {
      // A small phone, a screen of 1280 pixels at 200 %, and the first width with columns.
      for (const width of [320, 640, 641]) {
        await page.setViewportSize({ width, height: 640 });
        const overflows = await page.evaluate(() =>
          [document.documentElement, ...document.querySelectorAll(".cadre")].map(
            ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
          ),
        );
        assert.ok(overflows.every((overflow) => overflow === 0), `${name}, ${width} pixels wide: ${overflows}`);
      }
    };
    await check("before");
    const examples = dossiers.map((name) => [name, dossier(name)]);
    for (const [name, bytes] of [...examples, ["ecarts.json", breaching()], ["un.json", Buffer.from("bonjour")]]) {
      await drop(page, name, bytes);
      await compute(page);
      assert.ok((await page.locator(".cadre").count()) > 0);
      await check(name);
      await openAll(page);
      await check(`${name}, with the sources`);
    }
  }));

test("on a narrow screen a table is still one, and each cell shows its column", () =>
  withPage({ viewport: NARROW }, async (page, context) => {
    await drop(page, "ecarts.json", breaching());
    await compute(page);
    const session = await context.newCDPSession(page);
    // What the browser tells assistive tools: a style sheet can take it away from a table.
    const tree = async () => {
      const { nodes } = await session.send("Accessibility.getFullAXTree");
      const roles = ["table", "rowgroup", "row", "columnheader", "rowheader", "cell"];
      return nodes
        .filter(({ ignored, role }) => !ignored && roles.includes(role?.value))
        .map(({ role, name }) => [role.value, name?.value]);
    };
    const narrow = await tree();
    assert.ok(narrow.some(([role, name]) => role === "columnheader" && name === "Verdict"));
    assert.ok(narrow.some(([role, name]) => role === "rowheader" && name === "CTR-02"));
    const label = page.getByRole("table", { name: "Verdict de chaque règle" }).locator("tbody td").first();
    assert.match(await label.evaluate((cell) => getComputedStyle(cell, "::before").content), /Titre/);

    await page.setViewportSize(WIDE);
    assert.equal(await label.evaluate((cell) => getComputedStyle(cell, "::before").content), "none");
    assert.deepEqual(await tree(), narrow);
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
