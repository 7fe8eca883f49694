// The page of a widget: in a frame of another site that allows no script, and as a plain link.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { browser } from "./pages.mjs";
import { manifest } from "./serveurs.mjs";
import { depot, DIST, holdAccess, hosting, silentTab, visit } from "./visite.mjs";

const names = manifest.files.filter(({ elements }) => elements.length === 1).map(({ name }) => name.replace("cpts-", ""));
const height = `hauteur-${manifest.version}.js`;

let from;
let host;
let shown;

before(async () => {
  from = await depot();
  host = await hosting();
  shown = await browser();
});

after(async () => {
  await shown?.close();
  await from?.close();
  await host?.close();
});

const address = (name, options = {}) =>
  `${from.origin}/embed/${name}.html?${new URLSearchParams({ src: name === "simulateur" ? "/communes/" : "/publication.json", ...options })}`;
const escaped = (text) => text.replaceAll("&", "&amp;");
const framed = (name, options) =>
  `<iframe id="cadre" title="Santé" width="600" height="300" src="${escaped(address(name, { id: "cadre", ...options }))}"></iframe>`;
const open = (url, look) => visit(shown.context, url, [from.origin, host.origin], look);
const widget = (page) => page.locator("#contenu > :defined h2").first();

for (const name of names) {
  test(`${name}: good in a frame of fixed height, on a page without script`, async () => {
    host.show({ body: framed(name), policy: `default-src 'none'; style-src 'self'; img-src data:; frame-src ${from.origin}` });
    await open(host.origin, async (tab) => {
      const frame = tab.frameLocator("#cadre");
      await widget(frame).waitFor();
      const body = frame.locator("body");
      await tab.frames()[1].waitForFunction(() => document.documentElement.scrollHeight > innerHeight);
      assert.ok(await body.evaluate(() => innerHeight <= 300));
      await frame.getByRole("link", { name: "page entière" }).scrollIntoViewIfNeeded();
      assert.ok(await body.evaluate(() => scrollY > 0));
      assert.equal(await tab.locator("#cadre").getAttribute("height"), "300");
    });
  });

  test(`${name}: a page of its own, by a plain link`, () =>
    open(address(name, { lang: "en", retour: "https://ville.exemple.invalid/sante", utm_source: "x" }), async (tab) => {
      await widget(tab).waitFor();
      assert.equal(await tab.locator("html").getAttribute("lang"), "en");
      assert.equal(await tab.locator("h1").textContent(), await tab.title());
      const back = tab.getByRole("link", { name: "Back to ville.exemple.invalid" });
      assert.equal(await back.getAttribute("href"), "https://ville.exemple.invalid/sante");
      assert.equal(await tab.locator("#refus").textContent(), "");
      await holdAccess(tab);
    }));
}

test("a frame takes the height that it announces, and no other", async () => {
  const { origin } = from;
  const script = `<script src="${origin}/embed/${height}" crossorigin></script>`;
  const policy = `default-src 'none'; style-src 'self'; img-src data:; frame-src ${origin}; script-src ${origin}; require-trusted-types-for 'script'`;
  host.show({ body: framed("actions") + script, policy });
  await open(host.origin, async (tab) => {
    const frame = tab.frameLocator("#cadre");
    await widget(frame).waitFor();
    const fits = () =>
      tab.waitForFunction(() => {
        const { contentWindow, height, clientHeight } = document.querySelector("#cadre");
        return contentWindow && Number(height) > 600 && clientHeight === Number(height);
      });
    await fits();
    const whole = await frame.locator("body").evaluate(() => document.body.offsetHeight);
    assert.equal(await tab.locator("#cadre").getAttribute("height"), String(whole));

    await tab.evaluate(() => (document.querySelector("#cadre").width = "320"));
    await tab.waitForFunction((before) => Number(document.querySelector("#cadre").height) > before, whole);

    // Another window says something of this frame.
    const before = await tab.locator("#cadre").getAttribute("height");
    await tab.evaluate(() => postMessage({ type: "cpts-hauteur", hauteur: 5, id: "cadre" }, "*"));
    await tab.evaluate(() => new Promise((done) => setTimeout(done, 50)));
    assert.equal(await tab.locator("#cadre").getAttribute("height"), before);
  });
});

test("options that are refused are told, and change nothing", () =>
  open(address("annuaire", {
    communes: "Paris",
    theme: "rose",
    titre: "<img src=x onerror=alert(1)>",
    "couleur-accent": "red;background:url(https://ailleurs.exemple.invalid)",
    "couleur-fond": "var(--x)",
    police: "a; } body { display: none",
    "niveau-titre": "1",
    retour: "javascript:alert(1)",
    date: "2020-01-01",
    inconnue: "1",
  }), async (tab) => {
    await widget(tab).waitFor();
    const told = await tab.locator("#refus p").allTextContents();
    const refused = told.map((text) => text.match(/^L’option (\S+) n’a/)?.[1]).sort();
    assert.deepEqual(refused, ["communes", "couleur-accent", "couleur-fond", "niveau-titre", "police", "retour", "theme", "titre"]);
    assert.equal(await tab.locator("img").count(), 0);
    const names = await tab.locator("cpts-annuaire").evaluate((element) => element.getAttributeNames().sort());
    assert.deepEqual(names, ["id", "src"]);
    assert.equal(await tab.locator("#retour").isVisible(), false);
  }));

test("options that are followed reach the widget", () =>
  open(address("annuaire", { communes: "91549 91434", theme: "sombre", "couleur-accent": "ff00ff", espace: "2rem", "niveau-titre": "3" }), async (tab) => {
    // The page has a heading of its own: hence the level of the first one within.
    await tab.locator("#contenu h2").first().waitFor();
    const element = tab.locator("cpts-annuaire");
    assert.equal(await element.getAttribute("communes"), "91549 91434");
    const style = await element.evaluate((element) => {
      const style = getComputedStyle(element);
      return { accent: style.getPropertyValue("--cpts-accent"), space: style.getPropertyValue("--cpts-espace"), scheme: style.colorScheme };
    });
    assert.deepEqual(style, { accent: "#ff00ff", space: "2rem", scheme: "dark" });
    await holdAccess(tab);
  }));

for (const src of ["", "http://ailleurs.exemple.invalid/p.json", "javascript:alert(1)", "data:application/json,{}", "https://moi:secret@a.exemple.invalid/", "//user@x"]) {
  test(`no data are read from \`${src}\``, () =>
    open(address("actions", { src }), async (tab) => {
      await tab.getByText("Cette page ne dit pas où lire les données").waitFor();
      assert.equal(await tab.locator("#contenu > :not(p)").count(), 0);
    }));
}

test("a widget that cannot run says so", async () => {
  const page = readFileSync(join(DIST, "embed/actions.html"), "utf8");
  const tab = await shown.context.newPage();
  await tab.route("**/embed/actions.html*", (route) =>
    route.fulfill({ body: page.replaceAll("'wasm-unsafe-eval'", ""), contentType: "text/html" }));
  await tab.goto(address("actions"));
  await tab.getByText("WebAssembly est interdit ici").waitFor();
  await tab.route("**/widgets/*", (route) => route.fulfill({ body: "changed()", contentType: "text/javascript" }));
  await tab.goto(address("actions", { lang: "fr" }));
  await tab.getByText("un de ses fichiers manque ou a été modifié").waitFor();
  await tab.close();
});

test("without script, the page leads to the site that publishes it", async () => {
  const tab = await silentTab(shown.context);
  await tab.goto(address("annuaire"));
  assert.equal(await tab.getByRole("link", { name: "accueil du site" }).getAttribute("href"), "/");
  await tab.close();
});
