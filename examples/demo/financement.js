// What the contract is worth: its years, their lines, and what nobody knows.

import { element, table } from "./dom.js";
import { STATUTS, euros, jour, mot } from "./mots.js";

export function funding(financement) {
  if (!financement) {
    return [];
  }
  const runs = runsOf(financement.annees ?? []);
  return [
    element("h3", {}, "Le financement"),
    ...(runs.length === 1 ? only(runs[0], financement) : several(runs, financement)),
    ...unknowns(financement.inconnus ?? []),
  ];
}

/** Years that are all alike: one table, and one sentence for the total. */
function only(run, { total_connu: total }) {
  const year = euros(run[0].total_connu);
  const all = `${year} par année, soit ${euros(total)} pour les ${run.length} années du contrat`;
  return [runTable(run), paragraph(run.length === 1 ? yearly(run) : `Total connu\u00a0: ${all}.`)];
}

function several(runs, { annees, raison, total_connu: total }) {
  const sentence =
    runs.length === 0
      ? `Rien n’a pu être calculé\u00a0: ${raison ?? "les années du contrat sont inconnues"}.`
      : `Total connu des ${annees.length} années du contrat\u00a0: ${euros(total)}.`;
  return [...runs.flatMap((run) => [runTable(run), paragraph(yearly(run))]), paragraph(sentence)];
}

/** The years, in runs of those that are alike: five times the same table would hide the year that differs. */
function runsOf(years) {
  const worth = ({ bareme, releve, lignes }) => JSON.stringify([bareme, releve, lignes]);
  const runs = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run && worth(run[0]) === worth(year)) {
      run.push(year);
    } else {
      runs.push([year]);
    }
  }
  return runs;
}

function runTable(run) {
  const columns = [
    { title: "Ligne", cell: ({ ligne, libelle }) => libelle ?? ligne ?? "" },
    { title: "Part", cell: ({ part, libelle_part: label }) => label ?? part ?? "" },
    { title: "Montant", class: "nombre", cell: ({ montant }) => euros(montant) },
    { title: "Dans le total", cell: counted },
    { title: "Statut", cell: status },
  ];
  const [{ du, releve, lignes }] = run;
  const change = releve ? ` (nouveau barème à partir du ${jour(releve.le)})` : "";
  return table(`${name(run)}, du ${jour(du)} au ${jour(run.at(-1).au)}${change}`, columns, lignes ?? []);
}

function name(run) {
  const [{ annee, hypothetique }] = run;
  if (hypothetique) {
    return "Année type d’un contrat signé à la date du rapport";
  }
  const last = run.at(-1).annee;
  const numbers = run.length === 1 ? `Année ${annee}` : `Années ${annee} ${run.length === 2 ? "et" : "à"} ${last}`;
  return `${numbers} du contrat`;
}

/** An amount of the contract itself is more than observed in some contracts. */
const status = ({ origine, statut }) => (origine === "contrat" ? "écrit au contrat" : mot(STATUTS, statut));

function counted({ comptee, motif }) {
  if (comptee !== false) {
    return "oui";
  }
  return motif ? `non\u00a0: ${motif}` : "non";
}

const paragraph = (text) => element("p", { class: "total" }, text);

function yearly(run) {
  return `Total connu de ${run.length > 1 ? "chaque année" : "l’année"}\u00a0: ${euros(run[0].total_connu)}.`;
}

function unknowns(inconnus) {
  if (inconnus.length === 0) {
    return [];
  }
  const items = inconnus.map(({ ligne, libelle, part, libelle_part: label, annees, raison }) => {
    const years = annees?.length > 0 ? ` (${annees.length > 1 ? "années" : "année"} ${annees.join(", ")})` : "";
    const what = [libelle ?? ligne, label ?? part].filter(Boolean).join(", ");
    return element("li", {}, `${what}${years}${raison ? `\u00a0: ${raison}` : ""}`);
  });
  return [element("p", {}, "Inconnus, qu’aucune somme ne compte\u00a0:"), element("ul", {}, items)];
}
