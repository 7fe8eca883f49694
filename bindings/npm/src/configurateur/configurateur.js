// Choose a widget, see it, copy what a host needs.

import { components } from "cpts:composants";

import { showPreview } from "./apercu.js";
import { showCodes } from "./codes.js";
import { applyModel, showContrasts } from "./couleurs.js";
import { byId } from "./dom.js";
import { choicesOf, restore, save } from "./etat.js";
import { buildFields, readFields, showCommunes } from "./formulaire.js";
import { french } from "./francais.js";
import { longDate } from "./mentions.js";
import { readPublication } from "./publication.js";

const DELAY = 300;

const state = restore(components);
let publication = {};
let reading;
let timer;

start();

function start() {
  buildFields(components, state);
  const form = byId("formulaire");
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", ({ target }) => {
    readFields(state);
    if (target.id === "widget") {
      buildFields(components, state);
    }
    if (target.id === "modele") {
      applyModel(state);
      buildFields(components, state);
    }
    clearTimeout(timer);
    timer = setTimeout(refresh, DELAY);
  });
  // A link within this page, or the button that goes back.
  addEventListener("hashchange", () => {
    Object.assign(state, restore(components));
    buildFields(components, state);
    refresh();
  });
  addEventListener("message", ({ source, data }) => {
    if (source === byId("apercu").contentWindow && data?.type === "cpts-hauteur") {
      showContrasts(choicesOf(state, components));
    }
  });
  refresh();
}

async function refresh() {
  save(state);
  const choices = choicesOf(state, components);
  showPreview(choices);
  showContrasts(choices);
  await readData(choices);
  // Meanwhile somebody may have chosen otherwise: this is told by the refresh that follows.
  showCodes(choices, publication);
}

/** Reads the publication that is named, unless it was read already. */
async function readData({ component, src, srcFault }) {
  const status = byId("etat-src");
  if (!src || component.folder) {
    publication = {};
    reading?.stop.abort();
    reading = undefined;
    status.textContent = french(srcFault ?? "");
  } else if (reading?.src !== src) {
    reading?.stop.abort();
    const stop = new AbortController();
    reading = { src, stop };
    status.textContent = "Lecture…";
    const found = await readPublication(src, stop.signal);
    if (found.isAborted) {
      return;
    }
    publication = found;
    status.textContent = french(found.fault ?? told(found));
  }
  showCommunes(publication.communes ?? [], state);
}

function told({ name, expires }) {
  const until = expires ? `, à montrer jusqu’au ${longDate(expires)}` : "";
  return `Publication lue : ${name ?? "CPTS sans nom"}${until}.`;
}
