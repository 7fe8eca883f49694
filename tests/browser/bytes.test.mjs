// The page computes the very bytes of the command line, however the dossier comes.

import assert from "node:assert/strict";
import test from "node:test";

import { compute, dossier, dossiers, downloaded, drop, path, report, withPage } from "./page.mjs";

test("each example, chosen in the list", () =>
  withPage({}, async (page) => {
    for (const name of dossiers) {
      await page.locator("#exemple").selectOption(name);
      const label = await page.locator("#exemple option:checked").textContent();
      await page.getByRole("status").filter({ hasText: `Dossier chargé\u00a0: ${label}.` }).waitFor();
      await compute(page);
      assert.deepEqual(await downloaded(page), report(name), name);
    }
  }));

test("a dossier that is pasted", () =>
  withPage({}, async (page) => {
    const [name] = dossiers;
    await page.locator("#texte").fill(dossier(name).toString("utf8"));
    await compute(page);
    assert.deepEqual(await downloaded(page), report(name));
  }));

test("a dossier that is dropped", () =>
  withPage({}, async (page) => {
    const name = dossiers.at(-1);
    await drop(page, name, dossier(name));
    await compute(page);
    assert.deepEqual(await downloaded(page), report(name));
  }));

test("a dossier chosen as a file", () =>
  withPage({}, async (page) => {
    const [name] = dossiers;
    await page.locator("#fichier").setInputFiles(path(`examples/dossiers/${name}`));
    await page.getByRole("status").filter({ hasText: name }).waitFor();
    await compute(page);
    assert.deepEqual(await downloaded(page), report(name));
  }));

test("another date, and the JSON copied", () =>
  withPage({}, async (page, context) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const [name] = dossiers;
    await page.locator("#date").fill("2025-03-01");
    await drop(page, name, dossier(name));
    await compute(page);
    await page.getByRole("button", { name: "Copier le JSON" }).click();
    await page.getByRole("button", { name: "JSON copié" }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, report(name, "2025-03-01").toString("utf8"));
  }));

test("what is typed after a file counts, not the file", () =>
  withPage({}, async (page) => {
    const [name] = dossiers;
    await drop(page, name, Buffer.from("{}"));
    await page.locator("#texte").fill(dossier(name).toString("utf8"));
    await compute(page);
    assert.deepEqual(await downloaded(page), report(name));
  }));
