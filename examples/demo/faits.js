// The headline facts of a report.

import { element } from "./dom.js";
import { STATUTS, accord, euros, jour, mot, nombre } from "./mots.js";

/** The facts, each with its values: the first one counts, the others say more. A fact without a value is left out. */
export function facts({ cpts, date, bareme, taille, actions, financement }) {
  const known = [
    { term: "Nom", values: [cpts?.nom ?? "inconnu"], wide: true },
    { term: "Date du rapport", values: [jour(date)] },
    { term: "Taille", values: size(taille) },
    { term: "Habitants", values: inhabitants(taille) },
    { term: "Actions", values: counts(actions) },
    { term: "Financement connu", values: worth(financement) },
    { term: "Barème", values: [bareme?.libelle ?? bareme?.id ?? "inconnu"], wide: true },
  ];
  const pairs = known
    .filter(({ values }) => values.length > 0)
    .map(({ term, values, wide }) =>
      element(
        "div",
        wide ? { class: "large" } : {},
        element("dt", {}, term),
        values.map((value) => element("dd", {}, value)),
      ),
    );
  return [element("dl", { class: "faits" }, pairs)];
}

const BASES = { communes: "par les communes", declaree: "par la population déclarée" };

function size(taille) {
  if (typeof taille?.taille !== "number") {
    return ["inconnue", ...(taille?.raison ? [taille.raison] : [])];
  }
  const { base, statut } = taille;
  // The contract settles the size: its status would only say so again.
  const origin = base === "contrat" ? "écrite au contrat" : `${mot(BASES, base)} (${mot(STATUTS, statut)})`;
  return [String(taille.taille), origin];
}

function inhabitants(taille) {
  const values = [];
  if (typeof taille?.habitants_communes === "number") {
    values.push(`${nombre(taille.habitants_communes)} (par les communes)`);
  }
  if (typeof taille?.habitants_declares === "number") {
    values.push(accord(taille.habitants_declares, "déclaré", "déclarés"));
  }
  return values.length > 0 ? values : [nombre(taille?.habitants)];
}

/** A sum means nothing without the years that it is over. */
function worth(financement) {
  const total = financement?.total_connu;
  if (typeof total !== "number") {
    return [euros(total)];
  }
  const years = financement.annees ?? [];
  if (years[0]?.hypothetique) {
    return [euros(total), "sur une année type"];
  }
  const computed = years.filter(({ total_connu: known }) => typeof known === "number").length;
  const some = computed < years.length ? `${computed} des ` : "";
  return [euros(total), `sur ${some}${accord(years.length, "année", "années")} de contrat`];
}

function counts(actions) {
  const parts = [
    [actions?.annoncees, "annoncée", "annoncées"],
    [actions?.decrites, "décrite", "décrites"],
  ];
  const known = parts.filter(([count]) => typeof count === "number").map((part) => accord(...part));
  return known.length > 0 ? [known.join(", ")] : [];
}
