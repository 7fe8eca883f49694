// The custom-elements manifest: the one place where the attributes, events, parts and properties of the widgets are
// written. What widgets share is written once, in its mixins.

import { readFileSync } from "node:fs";

const source = JSON.parse(readFileSync(new URL("../custom-elements.json", import.meta.url), "utf8"));
const declarations = source.modules.flatMap(({ declarations, path }) =>
  declarations.map((declaration) => ({ declaration, path })),
);

/** What a widget may have from a mixin. */
const INHERITED = ["attributes", "events", "slots", "cssProperties", "cssParts"];

/** A declaration, with what it has from its mixins: its own comes first, and stands for what they have of that name. */
function complete({ declaration, path }) {
  const found = { ...declaration };
  for (const { name, module = path } of declaration.mixins ?? []) {
    const mixin = complete(declarations.find((other) => other.declaration.name === name && other.path === module));
    for (const kind of INHERITED) {
      const own = found[kind] ?? [];
      const known = new Set(own.map(({ name }) => name));
      const others = (mixin[kind] ?? []).filter(({ name }) => !known.has(name));
      found[kind] = [...own, ...others.map((member) => ({ inheritedFrom: { name, module }, ...member }))];
    }
  }
  return found;
}

/** The elements, each with all that it has. */
export const elements = declarations.filter(({ declaration }) => declaration.tagName).map(complete);

/** The manifest for tools that read no mixin. */
export const expanded = {
  ...source,
  modules: source.modules.map((module) => ({
    ...module,
    declarations: module.declarations.map((declaration) => complete({ declaration, path: module.path })),
  })),
};

/** What the element of a widget is made with. */
export function kind({ attributes, "x-source": kindOfSource }) {
  // What styles alone read changes nothing of what is shown.
  const observed = attributes.filter((attribute) => !attribute["x-style"]).map(({ name }) => name);
  return { attributes: observed, isFolder: kindOfSource === "folder" };
}
