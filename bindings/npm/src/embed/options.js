// The options of a widget's page, as its address has them: what is known is checked, what is not is left alone.

// What people paste is never longer.
const MAX_TEXT = 500;
const MAX_ADDRESS = 2000;

const COLOUR = "couleur-";

// What would let a value be more than one colour, one length or one font.
const NOT_A_VALUE = /[;{}<>\\@]|\/\*|\b(?:url|var|env|attr|image|image-set|expression)\s*\(/i;

// Attributes whose writing is known; others are words for people.
const WRITINGS = {
  lang: /^(?:fr|en)$/,
  "niveau-titre": /^[2-6]$/,
  communes: /^(?:[0-9][0-9AB][0-9]{3}[\s,;]*)+$/,
};

const YES = ["", "oui", "1", "true"];
const NO = ["non", "0", "false"];

/** Which attributes are no option of a page: its `src` has a check of its own, and its day is that of its visitor. */
const OWN = ["src", "date"];

/**
 * The options of a widget that an address may hold, besides `src`.
 * @param {object} component as `composants` describes it
 * @returns {{ name: string, kind: "attribut" | "propriete", of: object }[]}
 */
export function optionsOf(component) {
  const attributes = component.attributes.filter(({ name }) => !OWN.includes(name));
  return [
    ...attributes.map((of) => ({ name: of.name, kind: "attribut", of })),
    ...component.properties.map((of) => ({ name: optionName(of), kind: "propriete", of })),
  ];
}

/** The name of a custom property in an address: `--cpts-accent` is `couleur-accent`, `--cpts-espace` is `espace`. */
export function optionName({ name, syntax }) {
  return (syntax === "<color>" ? COLOUR : "") + name.replace("--cpts-", "");
}

/**
 * Reads the options of an address.
 * @param {URLSearchParams} parameters
 * @param {object} component
 * @param {string} page the address of the page
 * @returns {{ src?: string, attributes: [string, string][], properties: [string, string][], id?: string, back?: URL,
 *   refused: { name: string, value: string }[] }}
 */
export function readOptions(parameters, component, page) {
  const read = { attributes: [], properties: [], refused: [] };
  const check = (name, judge) => {
    const value = parameters.get(name);
    const judged = value === null ? undefined : judge(value.trim());
    if (value !== null && judged === undefined) {
      read.refused.push({ name, value: value.slice(0, MAX_TEXT) });
    }
    return judged;
  };
  read.src = check("src", (value) => address(value, page)?.href);
  read.id = check("id", (value) => (/^[A-Za-z][\w-]{0,63}$/.test(value) ? value : undefined));
  read.back = check("retour", (value) => address(value, page));
  for (const { name, kind, of } of optionsOf(component)) {
    const value = check(name, (value) => (kind === "attribut" ? attribute(value, of) : property(value, of)));
    if (value === undefined || value === false) {
      continue;
    }
    read[kind === "attribut" ? "attributes" : "properties"].push([of.name, value]);
  }
  return read;
}

/** The address, when it is on https or on the page's own site, and holds no password. */
export function address(value, page) {
  if (!value || value.length > MAX_ADDRESS || /[\s<>"]/.test(value)) {
    return undefined;
  }
  try {
    const url = new URL(value, page);
    const isOwn = url.origin === new URL(page).origin && url.origin !== "null";
    return (url.protocol === "https:" || isOwn) && !url.username && !url.password ? url : undefined;
  } catch {
    return undefined;
  }
}

/** What an attribute is set to; `false` when it is left out, nothing when its value is refused. */
function attribute(value, { name, type, choices }) {
  if (type === "boolean") {
    return YES.includes(value) ? "" : NO.includes(value) ? false : undefined;
  }
  if (choices) {
    return choices.includes(value) ? value : undefined;
  }
  const isText = value.length <= MAX_TEXT && !/[<>\p{Cc}]/u.test(value);
  return isText && (WRITINGS[name]?.test(value) ?? true) ? value : undefined;
}

/** What a custom property is set to. */
export function property(value, { syntax }) {
  if (value.length > MAX_TEXT || NOT_A_VALUE.test(value)) {
    return undefined;
  }
  if (syntax === "<color>") {
    // The sign of a colour is often forgotten, or cuts the address where it is not written `%23`.
    const colour = /^(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(value) ? `#${value}` : value;
    return CSS.supports("color", colour) ? colour : undefined;
  }
  const like = syntax === "<length>" ? "padding-top" : "font-family";
  return CSS.supports(like, value) ? value : undefined;
}
