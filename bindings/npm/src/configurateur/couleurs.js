// The colours: an example to start from, and what their contrasts are.

import { EDGE, TEXT, contrast, resolve } from "./contraste.js";
import { byId, make } from "./dom.js";
import { french } from "./francais.js";

const PAIRS = [
  ["texte", "fond", TEXT],
  ["texte", "carte", TEXT],
  ["accent", "fond", TEXT],
  ["accent", "carte", TEXT],
  ["bordure", "fond", EDGE],
];

/** Gives the fields what an example says, which is read from its style sheet. */
export function applyModel(state) {
  const probe = byId("modeles");
  probe.className = state.modele;
  const style = getComputedStyle(probe);
  for (const input of document.querySelectorAll("#proprietes [data-option]")) {
    const { option } = input.dataset;
    state.options[option] = style.getPropertyValue(`--cpts-${option.replace("couleur-", "")}`).trim();
  }
  state.options.theme = style.colorScheme === "dark" ? "sombre" : "";
}

/** Tells the contrasts of what was chosen, and of what the widget makes of it. */
export function showContrasts({ component, properties, attributes }) {
  const chosen = new Map(properties);
  const place = byId("contrastes");
  if (![...chosen.keys()].some((name) => PAIRS.flat().includes(name.replace("--cpts-", "")))) {
    place.replaceChildren();
    return;
  }
  const scheme = new Map(attributes).get("theme") === "sombre" ? "dark" : "light";
  const colour = (name) => {
    const preset = component.properties.find((property) => property.name === `--cpts-${name}`)?.preset ?? "";
    const value = chosen.get(`--cpts-${name}`) ?? preset.replace("var(--cpts-fond)", chosen.get("--cpts-fond") ?? "Canvas");
    return resolve(value, scheme);
  };
  const lines = PAIRS.map(([front, back, least]) => {
    const ratio = contrast(colour(front), colour(back));
    const isEnough = ratio >= least;
    const verdict = isEnough ? "suffisant" : `insuffisant, il en faut ${number(least)} : le widget corrigera la couleur`;
    return make("li", { class: isEnough ? "bon" : "mauvais" }, french(`${front} sur ${back} : ${number(ratio)}, ${verdict}`));
  });
  const list = make("ul", {}, ...lines);
  place.replaceChildren(make("h3", {}, "Contrastes des couleurs choisies"), list, ...shown());
}

/** What people see, measured in the preview. */
function shown() {
  const widget = byId("apercu").contentDocument?.querySelector("#contenu > :defined");
  const root = widget?.shadowRoot;
  if (!root?.firstElementChild) {
    return [];
  }
  const style = (element) => element.ownerDocument.defaultView.getComputedStyle(element);
  const back = style(widget).backgroundColor;
  const link = root.querySelector("a, button");
  const parts = [`texte ${number(contrast(style(widget).color, back))}`];
  if (link) {
    parts.push(`liens ${number(contrast(style(link).color, back))}`);
  }
  return [make("p", {}, french(`Tels que le widget les montre sur son fond : ${parts.join(", ")}.`))];
}

function number(value) {
  return (Math.floor(value * 10) / 10).toLocaleString("fr-FR");
}
