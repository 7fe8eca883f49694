// The words and the numbers of the report, as a person reads them. A code without a word is shown as it is.

const EUROS = new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR" });
const EUROS_RONDS = new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR", maximumFractionDigits: 0 });
const NOMBRE = new Intl.NumberFormat("fr-FR");

const MOIS = [
  "janvier", "février", "mars", "avril", "mai", "juin",
  "juillet", "août", "septembre", "octobre", "novembre", "décembre",
];

/** The most urgent first. */
export const VERDICTS = {
  non_conforme: "Non conforme",
  a_venir: "À venir",
  indetermine: "Indéterminé",
  conforme: "Conforme",
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

/** The gravest first. */
export const GRAVITES = { bloquant: "Bloquant", ecart: "Écart", alerte: "Alerte", info: "Information" };

export const STATUTS = {
  officiel: "officiel",
  contrat_observe: "observé dans des contrats",
  secondaire: "source secondaire",
  derive: "déduit par calcul",
  projet: "projet",
  inconnu: "inconnu",
};

/** The examples, by the names of their CPTS: reading twelve dossiers to name them would cost more than this list. */
const EXEMPLES = {
  "autour-du-bois.json": "Autour du Bois",
  "axe-majeur.json": "Axe Majeur",
  "ccfmv.json": "Châtillon, Clamart, Fontenay-aux-Roses, Malakoff, Vanves",
  "compiegne.json": "Compiègne",
  "fives-hellemmes-mons.json": "Fives-Hellemmes-Mons",
  "issy-les-moulineaux.json": "Issy-les-Moulineaux",
  "marches-de-bretagne.json": "Marches de Bretagne",
  "ouest-gironde.json": "Ouest Gironde",
  "pays-chatelleraudais.json": "Pays Châtelleraudais",
  "pays-de-redon.json": "Pays de Redon",
  "senart.json": "Sénart",
  "val-d-orge.json": "Val d’Orge",
};

/** The name of an example; of one that is not in the list, the name of its file. */
export const nomExemple = (fichier) => EXEMPLES[fichier] ?? fichier.replace(/\.json$/, "");

export const mot = (mots, code) => mots[code] ?? code ?? "";

/** An amount, with its cents when there are any. */
export function euros(montant) {
  if (typeof montant !== "number") {
    return "inconnu";
  }
  return (Number.isInteger(montant) ? EUROS_RONDS : EUROS).format(montant);
}

export const nombre = (valeur) => (typeof valeur === "number" ? NOMBRE.format(valeur) : "inconnu");

/** A number with what it counts. The French plural begins at two. */
export const accord = (valeur, un, plusieurs) => `${nombre(valeur)}\u00a0${valeur >= 2 ? plusieurs : un}`;

/** `2026-11-21` as people say it; what is not a whole date stays as it is. */
export function jour(date) {
  const [, annee, mois, quantieme] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? "") ?? [];
  const nom = MOIS[Number(mois) - 1];
  return nom ? `${quantieme === "01" ? "1er" : Number(quantieme)}\u00a0${nom} ${annee}` : (date ?? "");
}

/** Where a finding is in the text. */
export function place({ lieu, ligne, colonne }) {
  const ou = lieu ? [lieu] : [];
  if (typeof ligne === "number") {
    ou.push(`ligne ${ligne}${typeof colonne === "number" ? `, colonne ${colonne}` : ""}`);
  }
  return ou.join(" — ");
}
