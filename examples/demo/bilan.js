// The report on the page: facts, verdicts, money, and what could not be read.

import { element, table } from "./dom.js";
import { GRAVITES, STATUTS, VERDICTS, VERDICTS_COMPTES, euros, jour, mot, nombre, place } from "./mots.js";

/** Shows the first report of the answer in the container, and returns one sentence that sums it up. */
export function showBilan(container, rapport) {
  const bilan = rapport?.bilans?.[0] ?? {};
  const diagnostics = bilan.diagnostics ?? rapport?.diagnostics ?? [];
  const verdicts = bilan.verdicts ?? [];
  container.replaceChildren(
    ...facts(bilan),
    ...findings(verdicts),
    ...funding(bilan.financement),
    ...readings(diagnostics),
  );
  return summary(verdicts, diagnostics);
}

function summary(verdicts, diagnostics) {
  const count = (verdict) => verdicts.filter((one) => one.verdict === verdict).length;
  const parts = Object.entries(VERDICTS_COMPTES)
    .map(([verdict, [one, many]]) => [count(verdict), one, many])
    .filter(([found]) => found > 0)
    .map(([found, one, many]) => `${found} ${found > 1 ? many : one}`);
  const rules = parts.length > 0 ? `Règles : ${parts.join(", ")}.` : "Aucune règle n’a pu être appliquée.";
  const remarks = diagnostics.length > 1 ? "remarques" : "remarque";
  return diagnostics.length > 0 ? `${rules} Lecture : ${diagnostics.length} ${remarks}.` : rules;
}

function facts({ cpts, date, bareme, taille, financement }) {
  const known = [
    ["Nom", cpts?.nom ?? "inconnu"],
    ["Date du rapport", jour(date)],
    ["Barème", typeof bareme === "string" ? bareme : bareme?.libelle ?? bareme?.id ?? "inconnu"],
    ["Taille", taille?.taille ?? (taille?.raison ? `inconnue : ${taille.raison}` : "inconnue")],
    ["Habitants", nombre(taille?.habitants)],
    ["Financement : total connu", euros(financement?.total_connu)],
  ];
  const pairs = known.map(([term, value]) =>
    element("div", {}, element("dt", {}, term), element("dd", {}, String(value))),
  );
  return [element("dl", { class: "faits" }, pairs)];
}

function findings(verdicts) {
  if (verdicts.length === 0) {
    return [];
  }
  const columns = [
    { title: "Règle", class: "regle", cell: ({ regle }) => regle ?? "" },
    { title: "Titre", cell: ({ titre }) => titre ?? "" },
    { title: "Verdict", cell: ({ verdict }) => element("span", { class: `verdict ${verdict}` }, mot(VERDICTS, verdict)) },
    { title: "Gravité", cell: breach },
    { title: "Constats", cell: ({ constats }) => findingList(constats ?? []) },
  ];
  return [element("h3", {}, "Les règles"), table("Verdict de chaque règle à la date du rapport", columns, verdicts)];
}

/** The severity says how serious a breach is: where there is none, it says nothing. */
const breach = ({ verdict, gravite }) => (["conforme", "sans_objet"].includes(verdict) ? "" : mot(GRAVITES, gravite));

function findingList(constats) {
  if (constats.length === 0) {
    return undefined;
  }
  const items = constats.map((constat) => {
    const where = place(constat);
    return element(
      "li",
      {},
      constat.message ?? "",
      where ? element("span", { class: "lieu" }, where) : undefined,
      constat.echeance ? element("span", { class: "remede" }, `Échéance : ${jour(constat.echeance)}`) : undefined,
      typeof constat.montant === "number"
        ? element("span", { class: "remede" }, `En jeu : ${euros(constat.montant)}`)
        : undefined,
      constat.remede ? element("span", { class: "remede" }, `À faire : ${constat.remede}`) : undefined,
    );
  });
  return element("ul", { class: "constats" }, items);
}

function funding(financement) {
  if (!financement) {
    return [];
  }
  const years = financement.annees ?? [];
  const total = financement.raison
    ? `Rien n’a pu être calculé : ${financement.raison}.`
    : `Total connu${years.length > 1 ? " des années du contrat" : ""} : ${euros(financement.total_connu)}.`;
  return [
    element("h3", {}, "Le financement"),
    ...years.flatMap((year) => fundingYear(year)),
    element("p", { class: "total" }, total),
    ...unknowns(financement.inconnus ?? []),
  ];
}

function fundingYear({ annee, du, au, hypothetique, lignes, total_connu: total }) {
  const period = du && au ? `du ${jour(du)} au ${jour(au)}` : "";
  const caption = hypothetique
    ? `Année type d’un contrat signé à la date du rapport, ${period}`
    : `Année ${annee} du contrat, ${period}`;
  const columns = [
    { title: "Ligne", cell: ({ ligne, libelle }) => libelle ?? ligne ?? "" },
    { title: "Part", cell: ({ part, libelle_part: label }) => label ?? part ?? "" },
    { title: "Montant", class: "nombre", cell: ({ montant }) => euros(montant) },
    { title: "Dans le total", cell: ({ comptee, motif }) => (comptee === false ? `non${motif ? ` : ${motif}` : ""}` : "oui") },
    { title: "Statut", cell: ({ statut }) => mot(STATUTS, statut) },
  ];
  return [table(caption, columns, lignes ?? []), element("p", { class: "total" }, `Total connu de l’année : ${euros(total)}.`)];
}

function unknowns(inconnus) {
  if (inconnus.length === 0) {
    return [];
  }
  const items = inconnus.map(({ ligne, libelle, part, libelle_part: label, annees, raison }) => {
    const years = annees?.length > 0 ? ` (${annees.length > 1 ? "années" : "année"} ${annees.join(", ")})` : "";
    const what = [libelle ?? ligne, label ?? part].filter(Boolean).join(", ");
    return element("li", {}, `${what}${years}${raison ? ` : ${raison}` : ""}`);
  });
  return [element("p", {}, "Inconnus, qu’aucune somme ne compte :"), element("ul", {}, items)];
}

function readings(diagnostics) {
  if (diagnostics.length === 0) {
    return [];
  }
  const columns = [
    { title: "Ligne", class: "nombre", cell: ({ ligne }) => String(ligne ?? "") },
    { title: "Colonne", class: "nombre", cell: ({ colonne }) => String(colonne ?? "") },
    { title: "Gravité", cell: ({ gravite }) => mot(GRAVITES, gravite) },
    { title: "Remarque", cell: ({ message, id }) => [message ?? "", id ? element("span", { class: "lieu" }, id) : undefined] },
    { title: "À faire", cell: ({ remede }) => remede ?? "" },
    { title: "Lieu", cell: ({ lieu }) => element("span", { class: "lieu" }, lieu ?? "") },
  ];
  return [element("h3", {}, "La lecture du dossier"), table("Ce que la lecture du dossier a relevé", columns, diagnostics)];
}
