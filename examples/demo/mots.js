// The words and the numbers of the report, as a person reads them. A code without a word is shown as it is.

const EUROS = new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR" });
const NOMBRE = new Intl.NumberFormat("fr-FR");

export const VERDICTS = {
  conforme: "Conforme",
  non_conforme: "Non conforme",
  a_venir: "À venir",
  indetermine: "Indéterminé",
  sans_objet: "Sans objet",
};

/** Their names beside a number of rules. */
export const VERDICTS_COMPTES = {
  non_conforme: ["non conforme", "non conformes"],
  a_venir: ["à venir", "à venir"],
  indetermine: ["indéterminée", "indéterminées"],
  conforme: ["conforme", "conformes"],
  sans_objet: ["sans objet", "sans objet"],
};

export const GRAVITES = { info: "Information", alerte: "Alerte", ecart: "Écart", bloquant: "Bloquant" };

export const STATUTS = {
  officiel: "officiel",
  contrat_observe: "observé dans des contrats",
  secondaire: "source secondaire",
  derive: "déduit par calcul",
  projet: "projet",
  inconnu: "inconnu",
};

export const mot = (mots, code) => mots[code] ?? code ?? "";

export const euros = (montant) => (typeof montant === "number" ? EUROS.format(montant) : "inconnu");

export const nombre = (valeur) => (typeof valeur === "number" ? NOMBRE.format(valeur) : "inconnu");

/** `2026-11-21` as `21/11/2026`; what is not a whole date stays as it is. */
export function jour(date) {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? "");
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : date ?? "";
}

/** Where a finding is in the text. */
export function place({ lieu, ligne, colonne }) {
  const ou = lieu ? [lieu] : [];
  if (typeof ligne === "number") {
    ou.push(`ligne ${ligne}${typeof colonne === "number" ? `, colonne ${colonne}` : ""}`);
  }
  return ou.join(" — ");
}
