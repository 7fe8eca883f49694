// What ajv says of each file: `format TAB path` lines on the standard input, verdicts in JSON on the standard output.
//
// Strict mode, and a warning of ajv is an error: a schema of ours says nothing that a validator must ignore.

import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import Ajv from "ajv/dist/2020.js";

const ROOT = new URL("../../", import.meta.url);
const SCHEMAS = new URL("bindings/json-schema/v1/", ROOT);
const { version } = createRequire(import.meta.url)("ajv/package.json");

const refuse = (message) => {
  throw new Error(`ajv warns: ${message}`);
};
// Nothing loads a schema that is not there, and no schema of ours has a `format`: none is relied on.
const ajv = new Ajv({
  strict: true,
  allErrors: true,
  validateFormats: false,
  logger: { log: refuse, warn: refuse, error: refuse },
});

const names = readdirSync(SCHEMAS).filter((name) => name.endsWith(".schema.json"));
const load = (name) => [name.replace(".schema.json", ""), JSON.parse(readFileSync(new URL(name, SCHEMAS)))];
const schemas = new Map(names.map(load));
for (const schema of schemas.values()) {
  if (!ajv.validateSchema(schema)) {
    throw new Error(`${schema.$id}: ${ajv.errorsText()}`);
  }
  ajv.addSchema(schema);
}
const validators = new Map([...schemas].map(([format, { $id }]) => [format, ajv.getSchema($id)]));

/** The value of a text that every parser reads alike; `undefined` for any other. */
function parse(bytes) {
  let value;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
  return isSound(value) ? value : undefined;
}

/** `JSON.parse` takes half a surrogate pair, and makes an infinity of a number too large: other parsers refuse them. */
function isSound(value) {
  switch (typeof value) {
    case "number":
      return Number.isFinite(value);
    case "string":
      return value.isWellFormed();
    case "object":
      return Object.entries(value ?? {}).every(([key, item]) => key.isWellFormed() && isSound(item));
    default:
      return true;
  }
}

function judge(format, path) {
  const validate = validators.get(format);
  if (!validate) {
    throw new Error(`no schema \`${format}\` for \`${path}\``);
  }
  const value = parse(readFileSync(new URL(path, ROOT)));
  if (value === undefined) {
    return "illisible";
  }
  return validate(value) ? "accepte" : [...new Set(validate.errors.map((error) => error.instancePath))].sort();
}

const lines = readFileSync(0, "utf8").split("\n").filter(Boolean);
const cases = lines.map((line) => line.split("\t"));
const verdicts = Object.fromEntries(cases.map(([format, path]) => [path, judge(format, path)]));
process.stdout.write(`${JSON.stringify({ outil: `ajv ${version}`, verdicts })}\n`);
