// What the page shows of a report: what comes first, what is said once, and how numbers and dates are written.

import assert from "node:assert/strict";
import test from "node:test";

import { breaching, compute, dossier, dossiers, downloaded, drop, report, withPage } from "./page.mjs";

const reported = (name) => JSON.parse(report(name)).bilans[0];

/** As a test writes it: with ordinary spaces. */
const plain = (text) => text.replace(/\s+/g, " ").trim();

const texts = async (locator) => (await locator.allInnerTexts()).map(plain);

const euros = (amount) =>
  plain(`${amount.toLocaleString("fr-FR", Number.isInteger(amount) ? {} : { minimumFractionDigits: 2 })} €`);

async function show(page, name, bytes = dossier(name)) {
  await drop(page, name, bytes);
  await compute(page);
}

const fact = (page, term) =>
  texts(page.locator(".faits div").filter({ has: page.locator("dt", { hasText: term }) }).locator("dd"));

test("breaches first, the gravest before the others", () =>
  withPage({}, async (page) => {
    await show(page, "ecarts.json", breaching());
    const { verdicts } = JSON.parse(await downloaded(page)).bilans[0];
    const rank = ({ verdict, gravite }) => [
      ["non_conforme", "a_venir", "indetermine", "conforme", "sans_objet"].indexOf(verdict),
      verdict === "non_conforme" ? ["bloquant", "ecart", "alerte", "info"].indexOf(gravite) : 0,
    ];
    const expected = verdicts.toSorted((one, other) => {
      const [[verdict, gravity], [otherVerdict, otherGravity]] = [rank(one), rank(other)];
      return verdict - otherVerdict || gravity - otherGravity;
    });
    const breaches = expected.filter(({ verdict }) => verdict === "non_conforme");
    assert.ok(new Set(breaches.map(({ gravite }) => gravite)).size > 1 && breaches.length < expected.length);
    assert.notDeepEqual(expected, verdicts);

    const rows = page.getByRole("table", { name: "Verdict de chaque règle" }).locator("tbody tr");
    assert.deepEqual(await texts(rows.locator("th")), expected.map(({ regle }) => regle));
    const shown = await texts(rows);
    assert.deepEqual(
      shown.map((row) => row.includes("Gravité :")),
      expected.map(({ verdict }) => verdict === "non_conforme"),
    );
  }));

test("the headline facts", () =>
  withPage({}, async (page) => {
    await show(page, "val-d-orge.json");
    const { taille } = reported("val-d-orge.json");
    const communes = plain(taille.habitants_communes.toLocaleString("fr-FR"));
    assert.deepEqual(await fact(page, "Date du rapport"), ["21 novembre 2026"]);
    assert.deepEqual(await fact(page, "Habitants"), [`${communes} (par les communes)`, "115 800 déclarés"]);
    assert.deepEqual(await fact(page, "Taille"), [String(taille.taille), "par les communes (source secondaire)"]);

    await show(page, "issy-les-moulineaux.json");
    assert.deepEqual(await fact(page, "Actions"), ["14 annoncées, 6 décrites"]);

    await show(page, "senart.json");
    assert.equal((await fact(page, "Taille"))[1], "écrite au contrat");

    await show(page, "autour-du-bois.json");
    const { financement: typical } = reported("autour-du-bois.json");
    assert.deepEqual(await fact(page, "Financement connu"), [euros(typical.total_connu), "sur une année type"]);
    await show(page, "ouest-gironde.json");
    const { financement: signed } = reported("ouest-gironde.json");
    assert.deepEqual(await fact(page, "Financement connu"), [euros(signed.total_connu), "sur 5 années de contrat"]);

    await page.locator("#date").fill("2027-01-01");
    await show(page, "rien.json", Buffer.from("{}"));
    assert.deepEqual(await fact(page, "Date du rapport"), ["1er janvier 2027"]);
    assert.deepEqual(await fact(page, "Habitants"), ["inconnu"]);
    assert.deepEqual(await fact(page, "Actions"), []);
  }));

test("a total is said once", () =>
  withPage({}, async (page) => {
    const totals = () => texts(page.locator(".total"));
    const years = page.getByRole("table", { name: /^Années? / });

    const { financement: one } = reported("autour-du-bois.json");
    assert.equal(one.annees.length, 1);
    await show(page, "autour-du-bois.json");
    assert.deepEqual(await totals(), [`Total connu de l’année (au plus) : ${euros(one.total_connu)} (déduit par calcul).`]);

    // Without the mission whose first year is worth more than the next ones.
    await show(page, "pareilles.json", breaching("2024-03-01"));
    const { financement: alike } = JSON.parse(await downloaded(page)).bilans[0];
    const [year, all] = [euros(alike.annees[0].total_connu), euros(alike.total_connu)];
    assert.equal(await years.count(), 1);
    assert.deepEqual(await totals(), [
      `Total connu (au plus) : ${year} par année (observé dans des contrats), soit ${all} pour les 5 années du contrat.`,
    ]);

    const { financement: unlike } = reported("ouest-gironde.json");
    await show(page, "ouest-gironde.json");
    assert.equal(await years.count(), 2);
    assert.deepEqual(await totals(), [
      `Total connu de l’année (au plus) : ${euros(unlike.annees[0].total_connu)} (déduit par calcul).`,
      `Total connu de chaque année, hors 1 montant inconnu : ${euros(unlike.annees[1].total_connu)} (déduit par calcul).`,
      `Total connu des 5 années du contrat, hors montants inconnus : ${euros(unlike.total_connu)}.`,
    ]);
  }));

test("cents only when there are any", () =>
  withPage({}, async (page) => {
    await show(page, "ecarts.json", breaching());
    const amounts = await texts(page.locator("td.nombre"));
    assert.ok(amounts.includes("1 234,50 €"), amounts.join(" | "));
    assert.ok(amounts.some((amount) => /^\d[\d ]* €$/.test(amount)), amounts.join(" | "));
    assert.ok(amounts.every((amount) => !amount.endsWith(",00 €")), amounts.join(" | "));
  }));

test("what could not be read comes first", () =>
  withPage({}, async (page) => {
    const status = async () => plain(await page.getByRole("status").innerText());
    const first = () => page.locator("#bilan h3, #bilan .faits").first().innerText();

    await show(page, "rien.json", Buffer.from("{}"));
    const summary = await status();
    const { diagnostics, lisible } = JSON.parse(await downloaded(page)).bilans[0];
    assert.ok(lisible && diagnostics.length > 1);
    assert.equal(await first(), "La lecture du dossier");
    assert.match(summary, new RegExp(` ms\\. ${diagnostics.length} problèmes de lecture\\. Règles :`));

    await show(page, "un.json", Buffer.from("bonjour"));
    assert.equal(await first(), "La lecture du dossier");
    assert.match(await status(), / ms\. Le texte n’est pas un dossier lisible\.$/);
  }));

test("the reason instead of an empty table", () =>
  withPage({}, async (page) => {
    await show(page, "rien.json", Buffer.from("{}"));
    const { financement } = JSON.parse(await downloaded(page)).bilans[0];
    const [{ raison }] = financement.annees;
    assert.equal(await page.getByRole("table", { name: /^Années? / }).count(), 0);
    assert.equal(await page.locator(".total").count(), 0);
    const reasons = await texts(page.locator("#bilan > p"));
    const [said] = reasons;
    assert.ok(said.startsWith("Année type d’un contrat signé à la date du rapport, du 21 novembre 2026"), said);
    assert.ok(said.toLowerCase().endsWith(`rien n’a pu être calculé. ${plain(raison).toLowerCase()}.`), said);
  }));

test("each amount with its sources, which are links only when they are addresses of the web", () =>
  withPage({}, async (page) => {
    const lines = reported("autour-du-bois.json").financement.annees[0].lignes;
    const rows = page.getByRole("table", { name: /^Année / }).locator("tbody tr");
    await show(page, "autour-du-bois.json");
    assert.equal(await rows.count(), lines.length);
    assert.ok(lines.some(({ sources }) => sources.length > 1));
    for (const [index, { note, sources }] of lines.entries()) {
      const row = rows.nth(index);
      const details = row.locator("td").last().locator("details");
      const items = [...(note ? [note] : []), ...sources];
      assert.equal(await details.count(), items.length > 0 ? 1 : 0);
      assert.deepEqual((await details.locator("li").allTextContents()).map(plain), items.map(plain));
      const links = await details
        .locator("a")
        .evaluateAll((all) => all.map((link) => [link.getAttribute("href"), link.rel]));
      const expected = sources.filter((address) => /^https?:/.test(address));
      assert.deepEqual(links, expected.map((address) => [address, "noopener noreferrer"]));
    }

    // No barème has such a source: the page does not count on it.
    const made = await page.evaluate(async () => {
      const { funding } = await import("/rapport/financement.js");
      const line = { libelle: "a", montant: 1, comptee: true, statut: "officiel", origine: "bareme" };
      const lignes = [
        { ...line, sources: ["javascript:alert(1)", "article 5", "data:text/html,a", "https://exemple.fr/"] },
        { ...line, sources: [], note: null },
      ];
      const year = { annee: 1, du: "", au: "", lignes, inconnus: [], total_connu: 2 };
      const [, frame] = funding({ annees: [year], total_connu: 2 });
      return [
        [...frame.querySelectorAll("a")].map((link) => link.href),
        frame.querySelectorAll("li").length,
        frame.querySelectorAll("details").length,
      ];
    });
    assert.deepEqual(made, [["https://exemple.fr/"], 4, 1]);
  }));

test("a year that could not be computed among others", () =>
  withPage({}, async (page) => {
    const shown = await page.evaluate(async () => {
      const [{ funding }, { facts }] = await Promise.all([import("/rapport/financement.js"), import("/rapport/faits.js")]);
      const ligne = { libelle: "a", montant: 1, comptee: true, statut: "officiel", origine: "bareme" };
      const dates = { du: "2024-01-01", au: "2024-12-31" };
      const year = { ...dates, annee: 1, lignes: [ligne], inconnus: [], total_connu: 1, statut: "officiel" };
      const none = { ...year, annee: 2, lignes: [], total_connu: null, statut: null, raison: "le barème manque" };
      const financement = { annees: [year, none], inconnus: [], total_connu: 1, raison: "le barème manque" };
      return [...funding(financement).filter(({ tagName }) => tagName === "P"), ...facts({ financement })].map(
        ({ textContent }) => textContent,
      );
    });
    const [first, second, all, known] = shown.map(plain);
    assert.equal(first, "Total connu de l’année (au plus) : 1 € (officiel).");
    assert.match(second, /^Année 2 du contrat, .* : rien n’a pu être calculé\. Le barème manque\.$/);
    assert.equal(all, "Total connu de 1 des 2 années du contrat : 1 €.");
    assert.match(known, /1 €sur 1 des 2 années de contrat/);
  }));

test("a report leaves when its dossier or its date changes", () =>
  withPage({}, async (page) => {
    const [one, other] = dossiers;
    const says = (text) => page.getByRole("status").filter({ hasText: text }).waitFor();
    const gone = async (text) => {
      await says(text);
      assert.ok(await page.locator("#rapport").isHidden());
    };
    await page.locator("#exemple").selectOption(one);
    await says("Dossier chargé");
    await compute(page);
    await page.locator("#exemple").selectOption(other);
    await gone("Dossier chargé");

    await compute(page);
    await page.locator("#texte").press("End");
    await page.keyboard.type("  ");
    await gone(/^Le dossier a changé\s: calculez le rapport à nouveau\.$/);
    assert.equal(await page.locator("#exemple").inputValue(), "");

    await compute(page);
    await page.locator("#date").fill("2027-01-01");
    await gone(/^La date a changé\s: calculez le rapport à nouveau\.$/);

    await compute(page);
    await drop(page, one, dossier(one));
    await gone("Dossier chargé");

    // Without a report that was asked for, nothing is to be computed again.
    await page.locator("#texte").fill("bonjour");
    await page.locator("#etat:empty").waitFor({ state: "attached" });
  }));

test("the examples by the names of their CPTS", () =>
  withPage({}, async (page) => {
    const options = await page
      .locator("#exemple option")
      .evaluateAll((all) => all.slice(1).map(({ value, text }) => [value, text]));
    assert.deepEqual(options.map(([value]) => value), dossiers);
    for (const [value, text] of options) {
      const { nom } = JSON.parse(dossier(value)).identite;
      assert.ok(nom.replaceAll("'", "’").endsWith(text), `${value}: ${text}`);
    }
  }));
