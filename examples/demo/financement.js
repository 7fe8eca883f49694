// What the contract is worth: its years, their lines, and what nobody knows.

import { element, table } from "./dom.js";
import { STATUTS, accord, euros, jour, mot } from "./mots.js";

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
  if (run.length === 1 || !computed(run[0])) {
    return shown(run);
  }
  const [year] = run;
  const each = year.inconnus?.length > 0 ? " chaque année" : "";
  const all = `soit ${euros(total)} pour les ${run.length} années du contrat`;
  const one = `${euros(year.total_connu)} par année${certainty(year)}`;
  return [runTable(run), paragraph(`Total connu${bound(year.inconnus)}${each}\u00a0: ${one}, ${all}.`)];
}

function several(runs, { annees, inconnus, raison, total_connu: total }) {
  if (runs.length === 0) {
    return [paragraph(`Rien n’a pu être calculé\u00a0: ${raison ?? "les années du contrat sont inconnues"}.`)];
  }
  const parts = runs.flatMap(shown);
  const { length } = annees.filter(computed);
  if (length === 0) {
    return parts;
  }
  // A year that could not be computed is not in the sum: the sum is then no upper bound.
  const label =
    length < annees.length
      ? `Total connu de ${length} des ${annees.length} années du contrat`
      : `Total connu des ${length} années du contrat${inconnus?.length > 0 ? ", hors montants inconnus" : " (au plus)"}`;
  return [...parts, paragraph(`${label}\u00a0: ${euros(total)}.`)];
}

/** Whether there is something to show in a table: an empty one would look like a contract worth nothing. */
const computed = ({ raison, lignes }) => !raison && lignes?.length > 0;

function shown(run) {
  return computed(run[0]) ? [runTable(run), paragraph(yearly(run))] : [element("p", {}, missing(run))];
}

function missing(run) {
  const reason = run[0].raison ?? "aucun montant n’est connu";
  return `${title(run)}\u00a0: rien n’a pu être calculé. ${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
}

/** The years, in runs of those that are alike: five times the same table would hide the year that differs. */
function runsOf(years) {
  const worth = ({ bareme, releve, lignes, raison, statut, inconnus }) =>
    JSON.stringify([bareme, releve, lignes, raison, statut, inconnus?.length]);
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
    { title: "Statut", cell: (line) => [status(line), sources(line)] },
  ];
  return table(title(run), columns, run[0].lignes);
}

function title(run) {
  const [{ du, releve }] = run;
  const change = releve ? ` (nouveau barème à partir du ${jour(releve.le)})` : "";
  return `${name(run)}, du ${jour(du)} au ${jour(run.at(-1).au)}${change}`;
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

/** How the amount was obtained and where it is written, for who wants to check it. */
function sources({ note, sources: found }) {
  const items = [...(note ? [note] : []), ...(found ?? []).map(source)];
  if (items.length === 0) {
    return undefined;
  }
  const list = element("ul", {}, items.map((item) => element("li", {}, item)));
  return element("details", { class: "sources" }, element("summary", {}, "Sources"), list);
}

/** A link for an address of the web only: a `javascript:` one would run in this page. */
function source(address) {
  if (!URL.canParse(address) || !["http:", "https:"].includes(new URL(address).protocol)) {
    return address;
  }
  // Elsewhere, for the page keeps nothing: coming back to it would be without the dossier and its report.
  return element("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, address);
}

function counted({ comptee, motif }) {
  if (comptee !== false) {
    return "oui";
  }
  return motif ? `non\u00a0: ${motif}` : "non";
}

const paragraph = (text) => element("p", { class: "total" }, text);

function yearly(run) {
  const [year] = run;
  const label = `Total connu de ${run.length > 1 ? "chaque année" : "l’année"}${bound(year.inconnus)}`;
  return `${label}\u00a0: ${euros(year.total_connu)}${certainty(year)}.`;
}

/** With every amount known, the sum is what the contract can give at most; else it may be worth more. */
const bound = (inconnus) =>
  inconnus?.length > 0 ? `, hors ${accord(inconnus.length, "montant inconnu", "montants inconnus")}` : " (au plus)";

/** The status of a sum is the weakest of what it is made of. */
const certainty = ({ statut }) => (statut ? ` (${mot(STATUTS, statut)})` : "");

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
