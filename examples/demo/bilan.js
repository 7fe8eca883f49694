// The report on the page: what could not be read, then facts, verdicts, money.

import { element, table } from "./dom.js";
import { facts } from "./faits.js";
import { funding } from "./financement.js";
import { GRAVITES, VERDICTS_COMPTES, accord, mot } from "./mots.js";
import { rules } from "./regles.js";

/** Shows the first report of the answer in the container, and returns one sentence that sums it up. */
export function showBilan(container, rapport) {
  const bilan = rapport?.bilans?.[0] ?? {};
  const diagnostics = bilan.diagnostics ?? rapport?.diagnostics ?? [];
  const verdicts = bilan.verdicts ?? [];
  container.replaceChildren(
    // What was not read is in no answer below: it comes before them.
    ...readings(diagnostics),
    ...facts(bilan),
    ...rules(verdicts),
    ...funding(bilan.financement),
  );
  return summary(bilan, verdicts, diagnostics);
}

function summary({ lisible }, verdicts, { length }) {
  // The answers on a text that is no dossier say nothing of a CPTS.
  if (lisible === false) {
    return "Le texte n’est pas un dossier lisible.";
  }
  const parts = Object.entries(VERDICTS_COMPTES)
    .map(([verdict, names]) => [verdicts.filter((one) => one.verdict === verdict).length, ...names])
    .filter(([found]) => found > 0)
    .map((part) => accord(...part));
  const answers = parts.length > 0 ? `Règles\u00a0: ${parts.join(", ")}.` : "Aucune règle n’a pu être appliquée.";
  return length > 0 ? `${accord(length, "problème", "problèmes")} de lecture. ${answers}` : answers;
}

function remark({ message, id }) {
  return [message ?? "", id ? element("span", { class: "detail" }, id) : undefined];
}

function readings(diagnostics) {
  if (diagnostics.length === 0) {
    return [];
  }
  const columns = [
    { title: "Ligne", class: "nombre", cell: ({ ligne }) => String(ligne ?? "") },
    { title: "Colonne", class: "nombre", cell: ({ colonne }) => String(colonne ?? "") },
    { title: "Gravité", cell: ({ gravite }) => mot(GRAVITES, gravite) },
    { title: "Remarque", cell: remark },
    { title: "À faire", cell: ({ remede }) => remede ?? "" },
    { title: "Lieu", class: "lieu", cell: ({ lieu }) => lieu ?? "" },
  ];
  return [
    element("h3", {}, "La lecture du dossier"),
    table("Ce que la lecture du dossier a relevé", columns, diagnostics),
  ];
}
