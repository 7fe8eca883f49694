// JSON-LD, read by a processor that we did not write, and held to the vocabulary of schema.org as schema-dts declares it.

import assert from "node:assert/strict";
import test from "node:test";

import jsonld from "jsonld";
import ts from "typescript";

import { exported, publications } from "./outils.mjs";

const SCHEMA = "https://schema.org/";
const texts = publications.map((name) => [name, exported("json-ld", name)]);

/** The context of schema.org, as far as it is needed here; nothing is fetched. */
const documentLoader = async (url) => {
  assert.equal(url, "https://schema.org");
  return { contextUrl: null, documentUrl: url, document: { "@context": { "@vocab": SCHEMA } } };
};

const nodes = function* (value) {
  if (Array.isArray(value)) {
    for (const item of value) yield* nodes(item);
  } else if (value !== null && typeof value === "object" && !("@value" in value)) {
    yield value;
    for (const inner of Object.values(value)) yield* nodes(inner);
  }
};

for (const [name, text] of texts) {
  test(`${name}: a processor reads it, and every link leads to a node`, async () => {
    // `safe`: what would be dropped in silence is an error.
    const expanded = await jsonld.expand(JSON.parse(text), { documentLoader, safe: true });
    const all = [...nodes(expanded)];
    const known = new Set(all.filter((node) => node["@type"]).map((node) => node["@id"]));
    for (const node of all) {
      for (const key of Object.keys(node)) {
        assert.ok(key.startsWith("@") || key.startsWith(SCHEMA), key);
      }
      if (node["@id"]) {
        assert.ok(known.has(node["@id"]), node["@id"]);
      }
    }
    const quads = await jsonld.toRDF(JSON.parse(text), { documentLoader, safe: true });
    assert.ok(quads.length >= 2);
  });

  test(`${name}: nothing in it ends a script`, () => {
    assert.doesNotMatch(text, /[<>&]/);
  });
}

/** The text with one thing wrong: each must be refused, else the vocabulary is not checked. */
const full = texts.find(([name]) => name.endsWith("/toute-remplie.json"))[1];
const faults = {
  "a property that is misspelt": ['"medicalSpecialty"', '"medicalSpeciality"'],
  "a property of another type": ['"jobTitle"', '"openingHours"'],
  "a type that is none": ['"@type": "Pharmacy"', '"@type": "Pharmacie"'],
  "a specialty that is none": ['"PrimaryCare"', '"GeneralPractice"'],
};

test("the vocabulary is that of schema.org", () => {
  const programs = new Map();
  const add = (name, text) => {
    const file = new URL(`./graphe-${programs.size}.mts`, import.meta.url).pathname;
    programs.set(file, { name, source: `import type { Graph } from "schema-dts";\nexport const graphe: Graph = ${text};\n` });
  };
  texts.forEach(([name, text]) => add(name, text));
  const sound = programs.size;
  for (const [name, [from, to]] of Object.entries(faults)) {
    assert.ok(full.includes(from), from);
    add(name, full.replace(from, to));
  }
  const options = { strict: true, noEmit: true, skipLibCheck: true, module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022, types: [] };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (file) => programs.has(file) || fileExists(file);
  host.readFile = (file) => programs.get(file)?.source ?? readFile(file);
  host.getSourceFile = (file, target, ...rest) =>
    programs.has(file) ? ts.createSourceFile(file, programs.get(file).source, target) : getSourceFile(file, target, ...rest);
  const program = ts.createProgram([...programs.keys()], options, host);
  [...programs].forEach(([file, { name }], rank) => {
    const problems = ts.getPreEmitDiagnostics(program, program.getSourceFile(file));
    const told = problems.map((problem) => ts.flattenDiagnosticMessageText(problem.messageText, "\n")).join("\n");
    if (rank < sound) {
      assert.equal(told, "", name);
    } else {
      assert.notEqual(told, "", `${name} passes`);
    }
  });
});
