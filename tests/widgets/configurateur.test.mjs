// The configurator: what it gives to copy runs on a page of another site, under the policy that it tells.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { browser } from "./pages.mjs";
import { depot, DIST, holdAccess, hosting, visit } from "./visite.mjs";

let from;
let host;
let shown;

before(async () => {
  from = await depot();
  host = await hosting();
  shown = await browser();
  await shown.context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: from.origin });
});

after(async () => {
  await shown?.close();
  await from?.close();
  await host?.close();
});

const open = (address, look) => visit(shown.context, address, [from.origin, host.origin], look);
const page = (options = {}) => `${from.origin}/configurateur/#${new URLSearchParams({ src: "/publication.json", ...options })}`;
const read = (tab) => tab.getByText("Publication lue : CPTS Fictive 1").waitFor();
const block = (tab, name) => tab.getByRole("region", { name, exact: true });

/** What the button of a block puts in the clipboard. */
async function copied(tab, name) {
  await tab.getByRole("button", { name: `Copier : ${name}`, exact: true }).click();
  await tab.locator("#annonce").getByText(`Copié : ${name}.`).waitFor();
  const text = await tab.evaluate(() => navigator.clipboard.readText());
  assert.equal(text, await block(tab, name).textContent());
  return text;
}

test("chosen, copied, pasted: the widget runs on another site", async () => {
  const { code, styles, policy } = await open(`${from.origin}/configurateur/`, async (tab) => {
    await tab.getByLabel("Widget", { exact: true }).selectOption("Annuaire des professionnels de santé");
    await tab.getByLabel("Adresse de la publication").fill("/publication.json");
    await read(tab);
    await tab.getByRole("checkbox", { name: "Sainte-Geneviève-des-Bois" }).check();
    await tab.getByLabel("Couleur d’accent", { exact: true }).fill("#7a1f5c");
    await tab.getByLabel("Adresse de la page qui montrera le widget").fill("https://www.ville.exemple.invalid/sante");
    await block(tab, "Code de la page").getByText("91549").waitFor();
    const preview = tab.frameLocator("#apercu");
    await preview.getByText("professionnels trouvés à Sainte-Geneviève-des-Bois").waitFor();
    return {
      code: await copied(tab, "Code de la page"),
      styles: await copied(tab, "Feuille de style du site"),
      policy: await copied(tab, "Politique de sécurité, avec un script"),
    };
  });
  assert.match(code, /integrity="sha384-[\w+/=]{64}" crossorigin/);
  host.show({ body: code, styles, policy: `default-src 'none'; style-src 'self'; img-src data:; ${policy}; require-trusted-types-for 'script'` });
  await open(host.origin, async (tab) => {
    await tab.getByText("professionnels trouvés à Sainte-Geneviève-des-Bois").waitFor();
    const accent = await tab.locator("cpts-annuaire").evaluate((element) => getComputedStyle(element).getPropertyValue("--cpts-accent"));
    assert.equal(accent, "#7a1f5c");
  });
});

test("the frame and the link run on another site too", async () => {
  const { frame, listener, policy, link } = await open(page({ widget: "cpts-actions", titre: "Agir & \"guérir\"", hote: "https://www.ville.exemple.invalid/" }), async (tab) => {
    await read(tab);
    return {
      frame: await copied(tab, "Cadre"),
      listener: await copied(tab, "Hauteur du cadre, si le site permet un script"),
      policy: await copied(tab, "Politique de sécurité, avec un cadre"),
      link: await copied(tab, "Lien"),
    };
  });
  host.show({ body: frame + listener + link, policy: `default-src 'none'; style-src 'self'; img-src data:; ${policy}` });
  await open(host.origin, async (tab) => {
    const inside = tab.frameLocator("iframe");
    await inside.locator("cpts-actions h2").waitFor();
    await tab.waitForFunction(() => document.querySelector("iframe").height !== "700");
    assert.ok(await tab.locator("iframe").getAttribute("title"));
    await tab.locator("body > a").click();
    await tab.getByRole("link", { name: "Retour au site www.ville.exemple.invalid" }).waitFor();
    await tab.locator("cpts-actions h2").waitFor();
  });
});

test("the recipes say what was chosen", () =>
  open(page({ widget: "cpts-annuaire", communes: "91549", lang: "en", "niveau-titre": "3", hote: "https://www.ville.exemple.invalid/" }), async (tab) => {
    await read(tab);
    const cron = await block(tab, "Ligne de cron, chaque nuit à 4 h 15").textContent();
    assert.equal(cron, `15 4 * * * curl -fsS '${from.origin}/publication.json' | cpts render annuaire - --niveau-titre 3 --lang en --communes 91549 --out /var/www/html/cpts-annuaire.html`);
    const header = await block(tab, "En-tête des pages du dossier embed").textContent();
    assert.match(header, /connect-src 'self';.*frame-ancestors 'self' https:\/\/www\.ville\.exemple\.invalid$/);
    assert.match(await block(tab, "Apache").textContent(), /<Files "publication\.json">[^<]*Access-Control-Allow-Origin "\*"/);
    const notice = await block(tab, "Mention").textContent();
    assert.match(notice, /S’opposer, rectifier, retirer son accord\u00a0: contact@cpts\.exemple\.invalid/);
    assert.match(notice, /consentement \(RGPD, article 6/);
  }));

/** By the formula of WCAG 2.2, as the page writes it. */
function contrast(...colours) {
  const [dark, light] = colours
    .map((colour) => {
      const channels = colour.match(/\w\w/g).map((pair) => parseInt(pair, 16) / 255);
      const [red, green, blue] = channels.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    })
    .sort((a, b) => a - b);
  return String(Math.floor((10 * (light + 0.05)) / (dark + 0.05)) / 10).replace(".", ",");
}

test("the contrasts of the colours are told, and what the widget makes of them", () =>
  open(page({ widget: "cpts-actions", "couleur-accent": "#ffdd55", "couleur-fond": "#ffffff" }), async (tab) => {
    await tab.getByText("accent sur fond : 1,3, insuffisant").waitFor();
    await tab.getByText(/Tels que le widget les montre sur son fond\s: texte \d+(,\d)?, liens [4-9]/).waitFor();
    for (const example of ["sobre", "coloree", "sombre"]) {
      await tab.getByLabel("Partir d’un exemple").selectOption(`cpts-${example}`);
      const css = readFileSync(join(DIST, `themes/${example}.css`), "utf8");
      const [accent, back] = ["accent", "fond"].map((name) => css.match(new RegExp(`--cpts-${name}: (#\\w{6});`))[1]);
      await tab.getByText(`accent sur fond : ${contrast(accent, back)}, suffisant`).waitFor();
      assert.equal(await tab.locator("#contrastes .mauvais").count(), 0, example);
    }
    assert.equal(await tab.getByLabel("Clair ou sombre").inputValue(), "sombre");
    // The address is written once the hand rests.
    await tab.waitForFunction(() => location.hash.includes("couleur-accent=%23ffd166"));
  }));

test("what is wrong with the data is told", async () => {
  // Not a visit: the browser itself writes the refusal of a server to the console.
  const tab = await shown.context.newPage();
  await tab.goto(`${from.origin}/configurateur/#src=/absente.json`);
  await tab.getByText("Le serveur répond 404 à cette adresse.").waitFor();
  await tab.getByLabel("Adresse de la publication").fill("/widgets/widgets.json");
  await tab.getByText("Ce fichier n’est pas une publication").waitFor();
  await tab.getByLabel("Adresse de la publication").fill("/themes/sobre.css");
  await tab.getByText("Ce fichier n’est pas du JSON.").waitFor();
  await tab.close();
});

test("an address that may not be read gives no code", () =>
  open(`${from.origin}/configurateur/#src=http://ailleurs.exemple.invalid/p.json`, async (tab) => {
    await tab.getByText("Cette adresse n’est ni en https, ni sur ce site.").waitFor();
    assert.equal(await tab.locator("#codes pre").count(), 0);
  }));

test("everybody can use it", () =>
  open(page({ widget: "cpts-annuaire", "couleur-accent": "#ffdd55" }), async (tab) => {
    await read(tab);
    await tab.getByText("Tels que le widget").waitFor();
    await tab.locator("details").evaluateAll((all) => all.forEach((details) => (details.open = true)));
    await holdAccess(tab);
  }));
