// What people do with the directory, by the keyboard alone: the focus is never lost, what is found is told, the address
// follows where the host lets it, and two widgets of a page do not meet.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { browser, page } from "./pages.mjs";
import { provider, ROOT, site } from "./serveurs.mjs";

let from;
let host;
let shown;

before(async () => {
  const body = readFileSync(join(ROOT, "cpts-wasm/tests/etats/donnees/annuaire.json"));
  from = await provider({ "annuaire.json": { body } });
  const one = (attributes) => `<cpts-annuaire src="${from.origin}/annuaire.json" date="2026-11-21" ${attributes}></cpts-annuaire>`;
  const bodies = { "/": one(""), "/lien": one("lien"), "/deux": one('id="a" lien') + one('id="b" lien communes="91549"') };
  host = await site((url) => url.pathname in bodies ? page({ from: from.origin, widgets: ["cpts-annuaire"], body: bodies[url.pathname] }) : undefined);
  shown = await browser({ viewport: { width: 1280, height: 900 } });
});

after(async () => {
  await shown?.close();
  await from?.close();
  await host?.close();
});

async function open(path) {
  const tab = await shown.context.newPage();
  await tab.goto(host.origin + path);
  await tab.getByRole("searchbox").first().waitFor();
  return tab;
}

/** What has the focus: its message, its id or its text. */
const focused = (tab) =>
  tab.evaluate(() => {
    const at = document.activeElement?.shadowRoot?.activeElement;
    return at?.dataset.message ?? (at?.id || at?.localName);
  });
const found = (tab, rank = 0) => tab.locator("#cpts-resultats").nth(rank).locator("p").first().innerText();
/** The number of members that are told. */
const total = async (tab, rank) => [...(await found(tab, rank)).matchAll(/\d+/g)].reduce((sum, [number]) => sum + Number(number), 0);

test("search, choose, take back, by the keyboard", async () => {
  const tab = await open("/");
  const all = await total(tab);
  await tab.keyboard.press("Tab");
  assert.equal(await focused(tab), "chercher");
  await tab.keyboard.type("kinesitherapute");
  const physiotherapists = await total(tab);
  assert.ok(physiotherapists > 0 && physiotherapists < all, await found(tab));
  assert.equal(await focused(tab), "chercher");
  assert.equal(await tab.getByRole("searchbox").inputValue(), "kinesitherapute");
  // To the choices: opened, gone through, one is ticked.
  await tab.keyboard.press("Tab");
  assert.equal(await focused(tab), "cpts-affiner");
  await tab.keyboard.press("Enter");
  let message = "";
  for (let steps = 0; steps < 60 && !message.startsWith("choisir:commune:"); steps += 1) {
    await tab.keyboard.press("Tab");
    message = await focused(tab);
  }
  assert.match(message, /^choisir:commune:/);
  await tab.keyboard.press("Space");
  assert.equal(await focused(tab), message, "the focus stays on what was ticked");
  assert.ok((await total(tab)) < physiotherapists);
  // Taken back by its button, which goes away: the focus is somewhere that makes sense.
  const button = tab.locator(`[data-message="${message.replace("choisir", "retirer")}"]`);
  await button.focus();
  await tab.keyboard.press("Enter");
  assert.equal(await total(tab), physiotherapists);
  assert.equal(await button.count(), 0);
  assert.notEqual(await focused(tab), undefined, "the focus is not lost");
  await tab.close();
});

test("more results: the focus goes to the first of them", async () => {
  const tab = await open("/");
  const cards = tab.getByRole("article");
  const before = await cards.count();
  const more = tab.getByRole("button", { name: /Afficher plus/ });
  await more.focus();
  await tab.keyboard.press("Enter");
  assert.ok((await cards.count()) > before);
  const id = await focused(tab);
  assert.equal(id, await cards.nth(before).getAttribute("id"));
  await tab.close();
});

test("a business card, given as a file", async () => {
  const tab = await open("/");
  const [download] = await Promise.all([tab.waitForEvent("download"), tab.getByRole("button", { name: /Ajouter aux contacts/ }).first().press("Enter")]);
  assert.match(download.suggestedFilename(), /\.vcf$/);
  const card = readFileSync(await download.path(), "utf8");
  assert.match(card, /^BEGIN:VCARD\r\nVERSION:4\.0\r\n[^]*FN:[^]*END:VCARD\r\n$/);
  await tab.close();
});

test("the address follows, and the way back undoes a choice", async () => {
  const tab = await open("/lien");
  await tab.keyboard.press("Tab");
  await tab.keyboard.type("infirmier");
  const nurses = await total(tab);
  assert.match(decodeURIComponent(new URL(tab.url()).hash), /^#cpts-annuaire=.*infirmier/);
  const address = tab.url();
  await tab.getByText("Affiner la recherche").click();
  await tab.locator('[data-message^="choisir:commune:"]').first().check();
  const chosen = await total(tab);
  assert.ok(chosen < nurses);
  assert.notEqual(tab.url(), address);
  await tab.goBack();
  await tab.waitForFunction((address) => location.href === address, address);
  assert.equal(await total(tab), nurses);
  assert.equal(await tab.getByRole("searchbox").inputValue(), "infirmier");
  // The same address, opened anew, shows the same.
  const other = await shown.context.newPage();
  await other.goto(address);
  await other.getByRole("searchbox").waitFor();
  assert.equal(await total(other), nurses);
  // Nobody's search reaches a server.
  assert.ok(![...from.requests, ...host.requests].some(({ path, headers }) => /infirmier/.test(path + JSON.stringify(headers))));
  await other.close();
  await tab.close();
});

test("two directories of a page do not meet", async () => {
  const tab = await open("/deux");
  await tab.getByRole("searchbox").nth(1).waitFor();
  const [first, second] = [await total(tab, 0), await total(tab, 1)];
  assert.ok(second < first, "the second is limited to a commune");
  await tab.getByRole("searchbox").nth(1).fill("kiné");
  assert.equal(await total(tab, 0), first);
  assert.notEqual(await total(tab, 1), second);
  const hash = new URLSearchParams(new URL(tab.url()).hash.slice(1));
  assert.deepEqual([...hash.keys()], ["b"]);
  await tab.close();
});

test("nothing is stored, nobody is called", async () => {
  const tab = await open("/");
  await tab.getByRole("searchbox").fill("dentiste");
  assert.deepEqual(await shown.context.cookies(), []);
  assert.equal(await tab.evaluate(() => localStorage.length + sessionStorage.length), 0);
  const requests = [...from.requests].filter(({ headers }) => headers.cookie || headers.referer);
  assert.deepEqual(requests.filter(({ path }) => path.endsWith(".json")), []);
  await tab.close();
});
