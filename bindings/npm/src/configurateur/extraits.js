// What is pasted in a page, or run on a server, for each of the four ways.

const HEIGHT = 700;

const text = (value) => value.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const quoted = (value) => `"${text(value).replaceAll('"', "&quot;")}"`;
const shell = (value) => /^[\w,.-]+$/.test(value) ? value : `'${value.replaceAll("'", String.raw`'\''`)}'`;
const name = ({ component }) => component.tag.replace("cpts-", "");

/** What people read where the widget is named. */
export const title = ({ attributes, component, lang }) => new Map(attributes).get("titre") || component.titles[lang];

/** The address of the widget's page, with its options. */
export function address({ page, parameters, src, host }, extra = {}) {
  const url = new URL(page);
  url.search = String(new URLSearchParams([["src", src], ...parameters, ...(host ? [["retour", host.href]] : []), ...Object.entries(extra)]));
  return url.href;
}

export function element(choices) {
  const { component, base, src, attributes } = choices;
  const { tag, file, integrity } = component;
  const pairs = attributes.map(([key, value]) => (value === "" ? ` ${key}` : ` ${key}=${quoted(value)}`));
  return [
    `<script type="module" src=${quoted(new URL(`widgets/${file}`, base).href)} integrity="${integrity}" crossorigin></script>`,
    `<${tag} src=${quoted(src)}${pairs.join("")}>`,
    `  <p><a href=${quoted(address(choices))}>${text(title(choices))}</a></p>`,
    `</${tag}>`,
  ].join("\n");
}

export function styles({ component, properties }) {
  return [`${component.tag} {`, ...properties.map(([key, value]) => `  ${key}: ${value};`), "}"].join("\n");
}

export function render(choices) {
  return `curl -fsS ${shell(choices.src)} | ${command(choices)}`;
}

export function cron(choices) {
  // To cron, a bare `%` ends the line.
  return `15 4 * * * ${render(choices).replaceAll("%", String.raw`\%`)}`;
}

function command(choices) {
  const chosen = new Map(choices.attributes);
  const options = [["niveau-titre", chosen.get("niveau-titre")], ["lang", choices.lang === "en" ? "en" : undefined]];
  if (choices.component.tag === "cpts-annuaire") {
    const whole = address(choices);
    options.push(["communes", chosen.get("communes")], ["lien", whole.startsWith("https:") ? whole : undefined]);
  }
  const written = options.filter(([, value]) => value).map(([key, value]) => ` --${key} ${shell(value)}`);
  return `cpts render ${name(choices)} -${written.join("")} --out /var/www/html/cpts-${name(choices)}.html`;
}

export function include(choices) {
  return `<!--#include virtual="/cpts-${name(choices)}.html" -->`;
}

export function statics({ base, statics }) {
  return `<link rel="stylesheet" href=${quoted(new URL(`widgets/${statics.file}`, base).href)} integrity="${statics.integrity}" crossorigin>`;
}

export function frame(choices) {
  const id = choices.component.tag;
  return [
    `<iframe id="${id}" title=${quoted(title(choices))} src=${quoted(address(choices, { id }))} width="100%" height="${HEIGHT}" loading="lazy"></iframe>`,
    `<p><a href=${quoted(address(choices))}>${text(title(choices))} (page entière)</a></p>`,
  ].join("\n");
}

export function listener({ base, height }) {
  return `<script src=${quoted(new URL(`embed/${height.file}`, base).href)} integrity="${height.integrity}" crossorigin></script>`;
}

export function link(choices) {
  return `<a href=${quoted(address(choices))}>${text(title(choices))}</a>`;
}
