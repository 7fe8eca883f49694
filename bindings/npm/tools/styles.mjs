// The styles of the widgets, as written and as they are shipped.

import { existsSync, readFileSync } from "node:fs";

import { transform } from "esbuild";

const folder = new URL("../src/widgets/styles/", import.meta.url);

/** A sheet as it is written; nothing when a widget has none of its own. */
export function sheet(name) {
  const file = new URL(`${name}.css`, folder);
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

/** The styles of all widgets, then those of one; a widget without a sheet of its own has no field nor button. */
export async function styles(widget) {
  const own = sheet(widget);
  const text = [sheet("base"), own && sheet("commandes"), own].join("\n");
  const { code } = await transform(text, { loader: "css", minify: true });
  return code.trim();
}
