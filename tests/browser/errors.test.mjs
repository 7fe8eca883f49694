// What is not a dossier: the page says so, and goes on.

import assert from "node:assert/strict";
import test from "node:test";

import { DEMO, compute, dossier, dossiers, drop, withPage } from "./page.mjs";

test("nothing at all", () =>
  withPage({}, async (page) => {
    await page.getByRole("button", { name: "Calculer le rapport" }).click();
    await page.getByRole("alert").filter({ hasText: "Il n’y a pas de dossier" }).waitFor();
    assert.ok(await page.locator("#rapport").isHidden());
  }));

for (const [name, bytes] of [
  ["a sentence", Buffer.from("bonjour")],
  ["a truncated dossier", Buffer.from('{\n  "identite": {')],
  ["bytes that are not UTF-8", Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
]) {
  test(name, () =>
    withPage({}, async (page) => {
      await drop(page, "fautif.json", bytes);
      await compute(page);
      await page.getByRole("table", { name: "Ce que la lecture du dossier a relevé" }).waitFor();
      // The page goes on.
      await drop(page, dossiers[0], dossier(dossiers[0]));
      await compute(page);
      await page.getByRole("table", { name: "Verdict de chaque règle" }).waitFor();
    }));
}

// A body that nobody reads keeps its connection, and the test, open.
async function answer(path, options) {
  const response = await fetch(new URL(path, DEMO), options);
  await response.arrayBuffer();
  return response;
}

test("what the server refuses", async () => {
  for (const path of ["Cargo.toml", "..%2fCargo.toml", "dossiers/..%2f..%2fCargo.toml", "npm/", ".git/config"]) {
    assert.equal((await answer(path)).status, 404, path);
  }
  assert.equal((await answer("", { method: "POST" })).status, 405);
});

test("the policy of the page", async () => {
  const { headers } = await answer("");
  assert.equal(
    headers.get("content-security-policy"),
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'",
  );
  assert.equal(headers.get("content-type"), "text/html; charset=utf-8");
  const module = await answer("npm/cpts_check_bg.wasm");
  assert.equal(module.headers.get("content-type"), "application/wasm");
});
