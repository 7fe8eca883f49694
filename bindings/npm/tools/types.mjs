// Reads a JSON Schema on standard input, writes its TypeScript declarations on standard output.
import { compile } from "json-schema-to-typescript";
import { readFileSync } from "node:fs";

const schema = JSON.parse(readFileSync(0, "utf8"));
const banner = "/* Made by `cargo xtask types` from the Rust types of the report: do not edit. */";
const options = { bannerComment: banner, additionalProperties: false, style: { printWidth: 120 }, unknownAny: true };
process.stdout.write(await compile(schema, "Rapport", options));
