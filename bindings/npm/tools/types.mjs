// Reads a JSON Schema on standard input, writes its TypeScript declarations on standard output: `node types.mjs NAME`,
// where NAME is the type of a whole document.
import { compile } from "json-schema-to-typescript";
import { readFileSync } from "node:fs";

const name = process.argv[2];
const banner = "/* Made by `cargo xtask types` from the JSON Schemas: do not edit. */";
const style = { printWidth: 120 };
// Unknown fields are kept by who reads them, and have no type.
const options = { bannerComment: "", additionalProperties: false, style, unknownAny: true };

const PREFIX = "#/$defs/";

/** The type that a schema refers to, alone or beside `null`: named, so that it is declared once. */
function named({ $ref, anyOf }) {
  if ($ref) return $ref.slice(PREFIX.length);
  const [value, other] = anyOf ?? [];
  return anyOf?.length === 2 && value.$ref && other.type === "null" ? `${named(value)} | null` : undefined;
}

/** The union of a list of codes; one that later versions may lengthen still completes the codes that are known. */
function codes(branches) {
  if (!branches?.some((branch) => "const" in branch)) return undefined;
  const known = branches.filter((branch) => "const" in branch).map((branch) => JSON.stringify(branch.const));
  return [...known, ...(known.length < branches.length ? ["(string & {})"] : [])].join(" | ");
}

/** What each code means, as lines of a comment. */
function meanings(branches) {
  const line = ({ const: code, description }) => `- ${code ? `\`${code}\`` : "autre"} : ${description}`;
  return branches.map(line).join("\n");
}

/** The schema as the compiler takes it: its titles would be taken for names of types. */
function adapt(schema) {
  const { title, description, examples, $id, $defs, properties, items, anyOf, oneOf, ...rest } = schema;
  const branches = anyOf ?? oneOf;
  const union = codes(branches);
  const isAnything = !properties && !items && Object.keys(rest).length === 0;
  const tsType = named(schema) ?? union ?? branches?.map(named).join(" | ") ?? (isAnything ? "unknown" : undefined);
  const said = union ? `${description}\n\n${meanings(branches)}` : description;
  return {
    ...(tsType ? { tsType } : rest),
    ...(said && { description: said }),
    ...(properties && { properties: each(properties) }),
    ...(items && { items: adapt(items) }),
  };
}

function each(schemas) {
  return Object.fromEntries(Object.entries(schemas).map(([key, schema]) => [key, adapt(schema)]));
}

const schema = JSON.parse(readFileSync(0, "utf8"));
// One by one: a type that no `$ref` leads to is not declared, and a `$ref` beside a description is copied in place.
const types = Object.entries({ [name]: schema, ...schema.$defs });
const declared = await Promise.all(types.map(([name, type]) => compile({ ...adapt(type), title: name }, name, options)));
process.stdout.write([banner, ...declared.map((text) => text.trim())].join("\n\n") + "\n");
