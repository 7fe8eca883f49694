// The fields of the form: those of the widget that was chosen come from its declaration.

import { optionsOf } from "../embed/options.js";
import { hexadecimal, resolve } from "./contraste.js";
import { byId, make } from "./dom.js";
import { french } from "./francais.js";

const COMMUNES = "communes";
// What most hosts choose; other attributes stand below.
const FIRST = [COMMUNES, "titre", "lang", "theme"];
const FIXED = ["widget", "src", "hote", "base", "modele"];

/** Where the name of an option is not how people call it. */
const LABELS = {
  lang: "langue",
  "niveau-titre": "niveau du premier titre",
  theme: "clair ou sombre",
  themes: "thèmes",
  ordre: "ordre des fiches",
  lien: "recherche dans l’adresse de la page",
  "couleur-fond": "couleur du fond",
  "couleur-texte": "couleur du texte",
  "couleur-accent": "couleur d’accent",
  "couleur-carte": "couleur des cartes",
  "couleur-bordure": "couleur des bordures",
  "police-titre": "police des titres",
  taille: "taille du texte",
};

/** Makes the fields anew, and gives them what was chosen. */
export function buildFields(components, state) {
  const component = components.find(({ tag }) => tag === state.widget);
  byId("widget").replaceChildren(...components.map(({ tag, titles }) => make("option", { value: tag }, titles.fr)));
  byId("aide-widget").textContent = plain(component.description);
  byId("label-src").textContent = component.folder ? "Adresse du dossier des données" : "Adresse de la publication";
  byId("aide-src").textContent = plain(component.attributes.find(({ name }) => name === "src")?.description ?? "");
  for (const name of FIXED) {
    byId(name).value = state[name];
  }
  const options = optionsOf(component);
  const attributes = options.filter(({ kind }) => kind === "attribut");
  const isFirst = ({ name }) => FIRST.includes(name);
  const rest = attributes.filter((option) => !isFirst(option));
  byId("attributs").replaceChildren(...fields(attributes.filter(isFirst), state), more("Autres réglages", rest, state));
  const properties = options.filter(({ kind }) => kind === "propriete");
  const isColour = ({ of }) => of.syntax === "<color>";
  const others = properties.filter((option) => !isColour(option));
  byId("proprietes").replaceChildren(...fields(properties.filter(isColour), state), more("Formes et polices", others, state));
}

const fields = (options, state) => options.map((option) => field(option, state.options[option.name]));

/** Fields that few need; open where one of them was used. */
function more(title, options, state) {
  const isUsed = options.some(({ name }) => state.options[name]);
  return make("details", { open: isUsed, hidden: options.length === 0 }, make("summary", {}, title), ...fields(options, state));
}

/** Takes what the fields say. */
export function readFields(state) {
  for (const name of FIXED) {
    state[name] = byId(name).value.trim();
  }
  for (const input of document.querySelectorAll("[data-option]")) {
    state.options[input.dataset.option] = input.type === "checkbox" ? (input.checked ? "oui" : "") : input.value.trim();
  }
}

/** The communes of the publication, to be ticked instead of written. */
export function showCommunes(communes, state) {
  const input = document.querySelector(`[data-option="${COMMUNES}"]`);
  const place = byId("communes");
  const isListed = Boolean(input) && communes.length > 1;
  input?.closest(".champ").toggleAttribute("hidden", isListed);
  const shown = isListed ? communes.map(({ code }) => code).join() : "";
  if (place.dataset.shown === shown && shown) {
    return;
  }
  place.dataset.shown = shown;
  if (!isListed) {
    place.replaceChildren();
    return;
  }
  const chosen = (state.options[COMMUNES] ?? "").split(/[\s,;]+/);
  const boxes = communes.map(({ code, nom }) => {
    const box = make("input", { type: "checkbox", value: code, checked: chosen.includes(code) });
    return make("label", { class: "case" }, box, nom);
  });
  const help = make("p", { class: "aide" }, "Aucune cochée : toutes les communes de la CPTS.");
  const list = make("fieldset", { class: "cases" }, make("legend", {}, "Limiter aux communes"), help, ...boxes);
  list.addEventListener("input", () => {
    input.value = [...list.querySelectorAll(":checked")].map(({ value }) => value).join(",");
  });
  place.replaceChildren(list);
}

function field({ name, kind, of }, value = "") {
  const id = `option-${name}`;
  const help = make("span", { class: "aide", id: `aide-${name}` }, plain(of.description));
  const shared = { id, "data-option": name, "aria-describedby": help.id };
  if (of.type === "boolean") {
    const box = make("input", { ...shared, type: "checkbox" });
    box.checked = ["oui", "1", "true"].includes(value);
    return make("p", { class: "champ" }, make("label", { class: "case", for: id }, box, title(name)), help);
  }
  const label = make("label", { for: id }, title(name));
  if (of.choices) {
    const preset = make("option", { value: "" }, of.preset ? `par défaut (${of.preset})` : "par défaut");
    const select = make("select", shared, preset, ...of.choices.map((choice) => make("option", { value: choice }, choice)));
    select.value = of.choices.includes(value) ? value : "";
    return make("p", { class: "champ" }, label, select, help);
  }
  const input = make("input", { ...shared, spellcheck: "false", placeholder: kind === "propriete" ? of.preset : undefined });
  input.value = value;
  return make("p", { class: "champ" }, label, of.syntax === "<color>" ? withPicker(input, name) : input, help);
}

/** A colour can be written, or picked. */
function withPicker(input, name) {
  const picker = make("input", { type: "color", "aria-label": `Choisir : ${title(name)}` });
  const show = () => {
    const colour = [input.value, input.placeholder].find((value) => !value.includes("var(") && CSS.supports("color", value)) ?? "white";
    picker.value = hexadecimal(resolve(colour));
  };
  show();
  input.addEventListener("input", show);
  picker.addEventListener("input", () => {
    input.value = picker.value;
  });
  return make("span", { class: "couleur" }, input, picker);
}

/** `couleur-accent` as words: `Couleur accent`. */
function title(name) {
  const words = LABELS[name] ?? name.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A description of the manifest. */
function plain(text) {
  return french(text.replaceAll("`", ""));
}
