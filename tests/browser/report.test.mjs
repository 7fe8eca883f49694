// What the page shows of a report: what comes first, what is said once, and how numbers and dates are written.

import assert from "node:assert/strict";
import test from "node:test";

import { breaching, compute, dossier, downloaded, drop, report, withPage } from "./page.mjs";

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
    assert.deepEqual(await totals(), [`Total connu de l’année : ${euros(one.total_connu)}.`]);

    // Without the mission whose first year is worth more than the next ones.
    await show(page, "pareilles.json", breaching("2024-03-01"));
    const { financement: alike } = JSON.parse(await downloaded(page)).bilans[0];
    const [year, all] = [euros(alike.annees[0].total_connu), euros(alike.total_connu)];
    assert.equal(await years.count(), 1);
    assert.deepEqual(await totals(), [`Total connu : ${year} par année, soit ${all} pour les 5 années du contrat.`]);

    const { financement: unlike } = reported("ouest-gironde.json");
    await show(page, "ouest-gironde.json");
    assert.equal(await years.count(), 2);
    assert.deepEqual(await totals(), [
      `Total connu de l’année : ${euros(unlike.annees[0].total_connu)}.`,
      `Total connu de chaque année : ${euros(unlike.annees[1].total_connu)}.`,
      `Total connu des 5 années du contrat : ${euros(unlike.total_connu)}.`,
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
