// What was chosen: in the address of this page after the `#`, which no server sees.

import { address, optionsOf, readOptions } from "../embed/options.js";

const OWN = ["widget", "src", "hote", "base", "modele"];

/** What the address says. */
export function restore(components) {
  const parameters = new URLSearchParams(location.hash.slice(1));
  const own = Object.fromEntries(OWN.map((name) => [name, parameters.get(name) ?? ""]));
  const known = components.some(({ tag }) => tag === own.widget);
  const options = Object.fromEntries([...parameters].filter(([name]) => !OWN.includes(name)));
  return { ...own, widget: known ? own.widget : components[0].tag, options };
}

export function save(state) {
  const parameters = new URLSearchParams();
  for (const [name, value] of [...OWN.map((name) => [name, state[name]]), ...Object.entries(state.options)]) {
    if (value) {
      parameters.set(name, value);
    }
  }
  history.replaceState(history.state, "", `#${parameters}`);
}

/** What was chosen, checked as the page of the widget will check it. */
export function choicesOf(state, components) {
  const component = components.find(({ tag }) => tag === state.widget);
  const base = folder(address(state.base, location.href) ?? new URL("..", location.href));
  const page = new URL(`embed/${component.tag.replace("cpts-", "")}.html`, base);
  const parameters = new URLSearchParams();
  for (const { name } of optionsOf(component)) {
    if (state.options[name]) {
      parameters.set(name, state.options[name]);
    }
  }
  const read = readOptions(parameters, component, page.href);
  const refused = new Set(read.refused.map(({ name }) => name));
  for (const name of refused) {
    parameters.delete(name);
  }
  const src = address(state.src, location.href);
  return {
    component,
    base,
    page,
    parameters,
    refused,
    attributes: read.attributes,
    properties: read.properties,
    lang: parameters.get("lang") === "en" ? "en" : "fr",
    src: src && (component.folder ? folder(src) : src).href,
    srcFault: state.src && !src ? "Cette adresse n’est ni en https, ni sur ce site." : undefined,
    host: address(state.hote, location.href),
  };
}

function folder(url) {
  const made = new URL(url);
  made.pathname += made.pathname.endsWith("/") ? "" : "/";
  return made;
}
