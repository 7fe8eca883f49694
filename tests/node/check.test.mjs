// The package gives the very bytes of the command line.

import assert from "node:assert/strict";
import test, { before } from "node:test";

import init, { check } from "cpts";
import { DATE, dossiers, path, read, report } from "./outils.mjs";

const REFERENCE = "cpts-core/data/communes.txt";

const bytes = (text) => Buffer.from(text, "utf8");

before(init);

for (const dossier of dossiers) {
  test(`${dossier} without a reference`, () => {
    const expected = report(dossier, "--date", DATE, "--no-reference");
    assert.deepEqual(bytes(check(read(dossier), { date: DATE })), expected);
    assert.deepEqual(bytes(check(read(dossier).toString("utf8"), { date: DATE, lang: "fr" })), expected);
  });

  test(`${dossier} with the reference of the communes`, () => {
    const expected = report(dossier, "--date", DATE, "--reference", path(REFERENCE));
    assert.deepEqual(bytes(check(read(dossier), { date: DATE, reference: read(REFERENCE) })), expected);
  });

  test(`${dossier} in English`, () => {
    const expected = report(dossier, "--date", DATE, "--no-reference", "--lang", "en");
    assert.deepEqual(bytes(check(read(dossier), { date: DATE, lang: "en" })), expected);
  });
}

test("what is asked for is explained", () => {
  const asked = ["taille", "total@1", "prevention:fixe", "MIS-02"];
  for (const dossier of dossiers.slice(0, 3)) {
    const options = asked.flatMap((name) => ["--explain", name]);
    const expected = report(dossier, "--date", DATE, "--no-reference", ...options);
    assert.deepEqual(bytes(check(read(dossier), { date: DATE, explain: asked })), expected);
    assert.deepEqual(JSON.parse(expected).bilans[0].explications.map((tree) => tree.id), asked);
  }
  assert.throws(() => check("{}", { date: DATE, explain: ["prevntion"] }), /prevntion/);
  assert.throws(() => check("{}", { date: DATE, explain: "prevention" }), TypeError);
});

test("the same call gives the same bytes", () => {
  const once = () => check(read(dossiers[0]), { date: DATE });
  assert.equal(once(), once());
});

test("a text that is not a dossier gives a report that says so", () => {
  for (const text of ["", "bonjour", "{", "[]", "\u0000", '{"identite": '.repeat(2000)]) {
    const report = JSON.parse(check(text, { date: DATE }));
    assert.ok(JSON.stringify(report).includes("diagnostics"), text.slice(0, 20));
  }
});
