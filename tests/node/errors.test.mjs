// What the package refuses, and in which words.

import assert from "node:assert/strict";
import test, { before } from "node:test";

import init, { check } from "cpts";

const DATE = "2026-11-21";

before(init);

test("an object is refused: it is not the text", () => {
  assert.throws(() => check({ identite: {} }, { date: DATE }), {
    name: "TypeError",
    message: /le texte du dossier .*pas Object : un objet déjà lu a perdu ses lignes/,
  });
});

test("anything else than a text is refused", () => {
  for (const text of [null, undefined, 1, true, [], new ArrayBuffer(2), new Uint16Array(2)]) {
    assert.throws(() => check(text, { date: DATE }), TypeError);
  }
});

test("the date is required", () => {
  assert.throws(() => check("{}"), { name: "TypeError", message: /au moins la date/ });
  assert.throws(() => check("{}", {}), { name: "TypeError", message: /`date` est obligatoire.*reçu : undefined/ });
  assert.throws(() => check("{}", { date: new Date() }), { name: "TypeError", message: /reçu : Date/ });
});

test("a date that is not one is refused, and quoted", () => {
  for (const date of ["21/11/2026", "2026-02-30", "2026-11", "", "demain"]) {
    assert.throws(() => check("{}", { date }), (error) => {
      assert.ok(error instanceof Error && !(error instanceof TypeError), String(error));
      assert.ok(error.message.includes(date), error.message);
      return true;
    });
  }
});

test("an option of the wrong type is refused", () => {
  assert.throws(() => check("{}", { date: DATE, lang: "de" }), /de/);
  assert.throws(() => check("{}", { date: DATE, lang: 1 }), TypeError);
  assert.throws(() => check("{}", { date: DATE, masked: "oui" }), TypeError);
  assert.throws(() => check("{}", { date: DATE, reference: "91|…" }), TypeError);
});

test("an error leaves the package usable", () => {
  assert.throws(() => check("{}", { date: "demain" }));
  assert.ok(check("{}", { date: DATE }).length > 0);
});
