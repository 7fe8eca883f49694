// The page: from a dossier that is chosen, dropped or pasted to its report, without leaving the browser.

import init, { check } from "/npm/web.js";
import { exportButtons } from "./export.js";
import { reference } from "./reference.js";
import { showBilan } from "./bilan.js";
import { nomExemple } from "./mots.js";

const byId = (id) => document.getElementById(id);
const form = byId("formulaire");
const area = byId("texte");
const status = byId("etat");
const alert = byId("erreur");
const section = byId("rapport");

// The dossier: the bytes of a file as they are, or nothing when the text of the area is what counts. An area rewrites
// the ends of lines, so that a file shown in it is not read back from it.
let file;
// Each choice of the user; an answer that comes after the next choice is dropped.
let turn = 0;
let json = "";
// Whether a report of the dossier was asked for: what changes afterwards makes it stale.
let asked = false;

const buttons = exportButtons(byId("copier"), byId("telecharger"), () => json, say);

function say(message) {
  alert.textContent = "";
  status.textContent = message;
}

function fail(message) {
  status.textContent = "";
  alert.textContent = message;
}

/** Runs what the user asked for, and shows a failure in words. */
async function attempt(action) {
  turn += 1;
  const mine = turn;
  try {
    await action(mine);
  } catch (error) {
    // The failure of a choice that another one replaced is no news.
    if (mine === turn) {
      asked = false;
      section.hidden = true;
      fail(error instanceof Error ? error.message : String(error));
    }
  }
}

/** A report beside a dossier that is no longer its own would be read as its own: it leaves, with what was said of it. */
function outdate(what) {
  turn += 1;
  section.hidden = true;
  const message = asked ? `${what} a changé\u00a0: calculez le rapport à nouveau.` : "";
  // Said once, not again at each key.
  if (status.textContent !== message || alert.textContent !== "") {
    say(message);
  }
}

function take(bytes, name) {
  file = bytes;
  area.value = new TextDecoder().decode(bytes);
  asked = false;
  say(`Dossier chargé\u00a0: ${name}.`);
}

async function takeFile(chosen) {
  outdate("Le dossier");
  await attempt(async (mine) => {
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    if (mine === turn) {
      take(bytes, chosen.name);
    }
  });
}

async function takeExample(name) {
  outdate("Le dossier");
  await attempt(async (mine) => {
    const response = await fetch(`/dossiers/${encodeURIComponent(name)}`);
    if (!response.ok) {
      throw new Error(`Le dossier d’exemple «\u00a0${nomExemple(name)}\u00a0» n’a pas pu être lu.`);
    }
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (mine === turn) {
      take(bytes, nomExemple(name));
    }
  });
}

async function compute() {
  await attempt(async (mine) => {
    const bytes = file ?? new TextEncoder().encode(area.value);
    if (bytes.length === 0) {
      throw new Error("Il n’y a pas de dossier\u00a0: choisissez un exemple ou un fichier, ou collez un texte.");
    }
    asked = true;
    say("Calcul en cours…");
    const [communes] = await Promise.all([reference(bytes), init()]);
    const start = performance.now();
    const text = check(bytes, { date: byId("date").value, lang: "fr", reference: communes });
    const time = Math.max(1, Math.round(performance.now() - start));
    if (mine !== turn) {
      return;
    }
    json = text;
    buttons.reset();
    const summary = showBilan(byId("bilan"), JSON.parse(text));
    section.hidden = false;
    say(`Rapport calculé en ${time}\u00a0ms. ${summary}`);
    byId("titre-rapport").focus();
  });
}

function listenToDrops(zone) {
  const carriesFile = (event) => event.dataTransfer?.types.includes("Files");
  const over = (event) => {
    if (carriesFile(event)) {
      event.preventDefault();
      zone.classList.add("survol");
    }
  };
  zone.addEventListener("dragenter", over);
  zone.addEventListener("dragover", over);
  zone.addEventListener("dragleave", () => zone.classList.remove("survol"));
  zone.addEventListener("drop", (event) => {
    zone.classList.remove("survol");
    const [dropped] = event.dataTransfer?.files ?? [];
    if (dropped) {
      event.preventDefault();
      byId("exemple").value = "";
      byId("fichier").value = "";
      takeFile(dropped);
    }
  });
}

async function listExamples(select) {
  const names = await (await fetch("/dossiers/index.json")).json();
  for (const name of names) {
    select.add(new Option(nomExemple(name), name));
  }
}

const pad = (number) => String(number).padStart(2, "0");
const today = new Date();
byId("date").value = `${today.getFullYear()}-${pad(today.getMonth() + 1)}-${pad(today.getDate())}`;

form.addEventListener("submit", (event) => {
  event.preventDefault();
  compute();
});
area.addEventListener("input", () => {
  file = undefined;
  // Neither the example nor the file is the dossier any longer; without its name, each can be chosen again.
  byId("exemple").value = "";
  byId("fichier").value = "";
  outdate("Le dossier");
});
byId("date").addEventListener("input", () => outdate("La date"));
byId("fichier").addEventListener("change", (event) => {
  const [chosen] = event.target.files;
  if (chosen) {
    byId("exemple").value = "";
    takeFile(chosen);
  }
});
byId("exemple").addEventListener("change", (event) => {
  if (event.target.value) {
    byId("fichier").value = "";
    takeExample(event.target.value);
  }
});
listenToDrops(byId("depot"));
listExamples(byId("exemple")).catch(() => fail("La liste des dossiers d’exemple n’a pas pu être lue."));
