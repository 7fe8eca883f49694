// The two pages of town halls, under their own policy: nothing is asked of another site, nothing is said by the console,
// and they serve people without script as well.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { assemble } from "../../examples/portails/assembler.mjs";
import { browser } from "./pages.mjs";
import { fromFolder, site } from "./serveurs.mjs";
import { DIST, TARGET, holdAccess, silentTab, visit } from "./visite.mjs";

const cpts = process.env.CPTS_CLI ?? join(TARGET, "debug/cpts");
const PAGES = {
  "issy-les-moulineaux": {
    sees: ["Parcours endométriose", "Qu’est-ce qu’une CPTS ?", "Ce n’est pas le site de la ville"],
    without: ["Parcours endométriose", "Objectifs"],
  },
  "sainte-genevieve-des-bois": {
    sees: ["professionnels trouvés à Sainte-Geneviève-des-Bois", "L’annuaire est synthétique"],
    without: ["Cet annuaire compte", "L’annuaire est synthétique"],
  },
};

let out;
let host;
let shown;

before(async () => {
  out = mkdtempSync(join(tmpdir(), "cpts-portails-"));
  assemble({ cpts, dist: DIST, out });
  host = await site((url) => {
    const path = url.pathname.endsWith("/") ? `${url.pathname}index.html` : url.pathname;
    const found = path.startsWith("/npm/") ? fromFolder(DIST, path.slice("/npm/".length)) : fromFolder(out, path.replace("/portails/", ""));
    if (found && path.endsWith(".html")) {
      found.headers["content-security-policy"] = `${policyOf(String(found.body))}; frame-ancestors 'none'`;
    }
    return found;
  });
  shown = await browser();
});

after(async () => {
  await shown?.close();
  await host?.close();
  rmSync(out, { recursive: true, force: true });
});

const policyOf = (page) => page.match(/http-equiv="Content-Security-Policy" content="([^"]+)"/)[1];

for (const [name, { sees, without }] of Object.entries(PAGES)) {
  test(`${name}: under its policy, for everybody`, () =>
    visit(shown.context, `${host.origin}/portails/${name}/`, [host.origin], async (tab) => {
      for (const text of sees) {
        await tab.getByText(text).filter({ visible: true }).first().waitFor();
      }
      assert.equal(await tab.locator(":defined:is(cpts-actions, cpts-presentation, cpts-annuaire)").count(), await tab.locator("[src$='publication.json']").count());
      await holdAccess(tab);
      assert.deepEqual(await shown.context.cookies(), []);
      assert.equal(await tab.evaluate(() => localStorage.length + sessionStorage.length), 0);
    }));

  test(`${name}: without script`, async () => {
    const tab = await silentTab(shown.context);
    await tab.goto(`${host.origin}/portails/${name}/`);
    for (const text of without) {
      await tab.getByText(text).first().waitFor();
    }
    await tab.close();
  });

  test(`${name}: its policy lets no inline part run, nor any other site`, () => {
    const policy = policyOf(readFileSync(join(out, name, "index.html"), "utf8"));
    assert.match(policy, /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; /);
    assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*/);
  });
}

test("the keyboard goes first to the content", () =>
  visit(shown.context, `${host.origin}/portails/issy-les-moulineaux/`, [host.origin], async (tab) => {
    await tab.keyboard.press("Tab");
    const link = tab.getByRole("link", { name: "Aller au contenu" });
    assert.ok(await link.evaluate((link) => link === document.activeElement && link.getBoundingClientRect().top >= 0));
    await tab.keyboard.press("Enter");
    assert.equal(await tab.evaluate(() => document.activeElement.id), "contenu");
  }));
