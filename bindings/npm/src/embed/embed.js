// The page of one widget, whose address has its options: for the frame of a host, or for a plain link.

import { components } from "cpts:composants";

import { announceHeight } from "./height.js";
import { readOptions } from "./options.js";
import { words } from "./words.js";

const component = components.find(({ tag }) => tag === document.body.dataset.element);
const options = readOptions(new URLSearchParams(location.search), component, location.href);
const attributes = new Map(options.attributes);
// The heading of this page is of level 1, hence that of the widget of level 2.
attributes.delete("niveau-titre");
const lang = attributes.get("lang") ?? "fr";
const say = words[lang];
const isFramed = parent !== window;

document.documentElement.lang = lang;
if (attributes.has("theme")) {
  document.documentElement.dataset.theme = attributes.get("theme");
}
document.title = attributes.get("titre") || component.titles[lang];
document.getElementById("titre").textContent = document.title;

dress();
document.getElementById("refus").append(...options.refused.map(({ name, value }) => paragraph(say.refused(name, value))));
const content = document.getElementById("contenu");
if (options.src) {
  show();
} else {
  content.append(paragraph(say.noSource));
}
lead();
if (isFramed) {
  announceHeight(options.id);
}

/** The colours, lengths and fonts, which the widget inherits. */
function dress() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(":root {}");
  for (const [name, value] of options.properties) {
    sheet.cssRules[0].style.setProperty(name, value);
  }
  document.adoptedStyleSheets.push(sheet);
}

function show() {
  const element = document.createElement(component.tag);
  element.id = options.id ?? component.tag;
  element.setAttribute("src", options.src);
  for (const [name, value] of attributes) {
    element.setAttribute(name, value);
  }
  element.append(paragraph(say.loading));
  const fail = (message) => content.replaceChildren(paragraph(message));
  element.addEventListener("cpts-error", ({ detail }) => detail.code === "sans-wasm" && fail(say.noWasm));
  // The page is loaded once the script of the widget has run, or has failed.
  addEventListener("load", () => customElements.get(component.tag) || fail(say.noScript));
  content.append(element);
}

/** Where the data come from, and the ways out of this page. */
function lead() {
  const foot = document.getElementById("pied");
  if (options.src) {
    foot.append(paragraph(say.source(new URL(options.src).host)));
  }
  if (isFramed) {
    const whole = new URL(location.href);
    whole.searchParams.delete("id");
    foot.append(paragraph(link(whole.href, say.whole, "_top")));
    return;
  }
  const back = options.back ?? referrer();
  if (back) {
    const place = document.getElementById("retour");
    place.append(link(back.href, say.back(back.host)));
    place.hidden = false;
  }
}

/** The page that led here, when it is on another site and says so. */
function referrer() {
  const url = URL.canParse(document.referrer) ? new URL(document.referrer) : undefined;
  return url && /^https?:$/.test(url.protocol) && url.origin !== location.origin ? url : undefined;
}

function paragraph(...content) {
  const element = document.createElement("p");
  element.append(...content);
  return element;
}

function link(href, text, target = "") {
  const element = document.createElement("a");
  element.href = href;
  element.target = target;
  element.textContent = text;
  return element;
}
