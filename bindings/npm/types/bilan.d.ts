/* Made by `cargo xtask types` from the Rust types of the report: do not edit. */

/**
 * How certain a value of the agreement is, from the strongest to the weakest: a result carries the weakest of what
 * it used.
 */
export type Statut = "officiel" | "contrat_observe" | "secondaire" | "derive" | "projet" | "inconnu";
/**
 * What a rule answers.
 */
export type Verdict = "conforme" | "non_conforme" | "a_venir" | "indetermine" | "sans_objet";
/**
 * What decides the size.
 */
export type BaseTaille = "contrat" | "communes" | "declaree";

/**
 * What `check` writes: one report for each dossier, in the order they were given.
 */
export interface Rapport {
  /**
   * The reports.
   */
  bilans: Bilan[];
}
/**
 * The report on a CPTS.
 */
export interface Bilan {
  actions: Actions;
  /**
   * The barème in force on the date.
   */
  bareme: Bareme | null;
  cpts: Cpts;
  /**
   * The date of the report.
   */
  date: string;
  /**
   * What was met while reading.
   */
  diagnostics: Diagnostic[];
  /**
   * Every date of the report, the first first.
   */
  echeances: Echeance[];
  /**
   * The trees that were asked for, in the order they were; absent when none was.
   */
  explications?: Explication[];
  financement: Financement;
  /**
   * The moves open to the CPTS, ranked by euros at stake and by date; absent unless asked for.
   */
  leviers?: Levier[];
  /**
   * Whether the text was a dossier at all.
   */
  lisible: boolean;
  /**
   * The edition of the reference of communes; `null` without a reference.
   */
  reference: Reference | null;
  taille: Taille;
  /**
   * The answer of every rule.
   */
  verdicts: Reponse[];
}
/**
 * How many actions the health project has.
 */
export interface Actions {
  /**
   * As many as it announces.
   */
  annoncees: number | null;
  /**
   * As many as the dossier describes.
   */
  decrites: number | null;
}
/**
 * A version of the barème.
 */
export interface Bareme {
  /**
   * Its id.
   */
  id: string;
  /**
   * Its name.
   */
  libelle: string;
  /**
   * What it supposes, when it is a reform under discussion and not law; else `null`.
   */
  scenario: string | null;
}
/**
 * Which CPTS.
 */
export interface Cpts {
  /**
   * The code of its département.
   */
  departement: string | null;
  /**
   * Its name.
   */
  nom: string | null;
}
/**
 * Something met while reading the text.
 */
export interface Diagnostic {
  /**
   * The character of the line, from 1.
   */
  colonne: number | null;
  /**
   * How serious it is.
   */
  gravite: "info" | "alerte" | "ecart" | "bloquant";
  /**
   * Its id.
   */
  id: string;
  /**
   * Where it is documented.
   */
  lien: string;
  /**
   * The place, as a JSON Pointer.
   */
  lieu: string;
  /**
   * The line of the text, from 1.
   */
  ligne: number | null;
  /**
   * What is wrong.
   */
  message: string;
  /**
   * What to do.
   */
  remede: string;
  /**
   * What was found there.
   */
  trouve: string | null;
}
/**
 * A date to keep in mind.
 */
export interface Echeance {
  /**
   * The day.
   */
  le: string;
  /**
   * What happens, or is due.
   */
  message: string;
  /**
   * The euros that come, or are at stake.
   */
  montant: number | null;
  /**
   * What it is about.
   */
  nature: "contrat" | "regle" | "versement";
  /**
   * The rule that asks for something by that day.
   */
  regle: string | null;
}
/**
 * A result, how it was obtained, and what it rests on, down to the leaves: a place of the dossier, a dated
 * parameter or a legal basis.
 */
export interface Explication {
  /**
   * The legal basis that says it.
   */
  base: Base | null;
  /**
   * The character of the line, from 1.
   */
  colonne: number | null;
  /**
   * What it rests on.
   */
  enfants: Explication[];
  /**
   * How the result was obtained, in words and numbers, or why there is none.
   */
  formule: string | null;
  /**
   * What asks for this very tree: `prevention:fixe@2`, `MIS-02`; `null` for what is only a part of one.
   */
  id: string | null;
  /**
   * The place in the dossier, as a JSON Pointer.
   */
  lieu: string | null;
  /**
   * The line of the text, from 1.
   */
  ligne: number | null;
  /**
   * The dated parameter that says it.
   */
  parametre: Parametre | null;
  /**
   * The result; `null` when it is not known, or when this node only gathers others.
   */
  resultat: Resultat | null;
  /**
   * Whether the result is the sum of the results of the same kind just below.
   */
  somme: boolean;
  /**
   * What it explains.
   */
  titre: string;
}
/**
 * What a rule rests on.
 */
export interface Base {
  /**
   * How certain it is.
   */
  confiance: "texte" | "plusieurs_sources" | "une_source" | "derive" | "projet_logiciel" | "inconnu";
  /**
   * Where to read it.
   */
  lien: string | null;
  /**
   * The fact, with its article or source.
   */
  texte: string;
}
/**
 * A parameter that no dossier sets.
 */
export interface Parametre {
  /**
   * The last day that it holds; `null` when it still does.
   */
  au: string | null;
  /**
   * The first day that it holds.
   */
  du: string | null;
  /**
   * Its id, made of those of the data.
   */
  id: string;
  /**
   * What it is.
   */
  libelle: string;
  /**
   * What to know of it.
   */
  note: string | null;
  /**
   * Which family it is of.
   */
  origine: "bareme" | "procedure" | "plafond" | "convention" | "seuil" | "communes" | "rapport";
  /**
   * Where it comes from.
   */
  sources: string[];
  /**
   * How certain it is; `null` for what this software chose.
   */
  statut: Statut | null;
  /**
   * Its value; `null` when it is unknown.
   */
  valeur: Resultat | null;
}
/**
 * A result, or a value that the computation took.
 */
export interface Resultat {
  /**
   * A date, as precise as its source.
   */
  date: string | null;
  /**
   * An amount, in euros.
   */
  montant: number | null;
  /**
   * Its kind, which says which of the next fields has it.
   */
  nature: "montant" | "nombre" | "part" | "date" | "verdict" | "texte";
  /**
   * A number; a share is from 0 to 1.
   */
  nombre: number | null;
  /**
   * The result for people.
   */
  texte: string;
  /**
   * The answer of a rule.
   */
  verdict: Verdict | null;
}
/**
 * What the contract is worth.
 */
export interface Financement {
  /**
   * The contract years.
   */
  annees: Annee[];
  /**
   * What no text fixes, and that the payments follow.
   */
  conventions: Convention[];
  /**
   * What was received and that no payment expected explains.
   */
  en_trop: EnTrop[];
  /**
   * What should count and is not known.
   */
  inconnus: Inconnu[];
  /**
   * Why a year, or all of them, could not be computed: the total leaves it out.
   */
  raison: string | null;
  /**
   * The sum of what counts and is known, over all the years; `null` when nothing could be computed.
   */
  total_connu: number | null;
  /**
   * The payments that should come, by day, and what was received.
   */
  versements: Versement[];
}
/**
 * A contract year.
 */
export interface Annee {
  /**
   * Its number, from 1.
   */
  annee: number;
  /**
   * Its last day.
   */
  au: string;
  /**
   * The id of the barème in force on its first day.
   */
  bareme: string | null;
  /**
   * Its first day.
   */
  du: string;
  /**
   * What is due of each of them; empty for a hypothetical year.
   */
  dus: Du[];
  /**
   * Whether it is only what a contract signed on the date of the report would give.
   */
  hypothetique: boolean;
  /**
   * What should count and is not known.
   */
  inconnus: Inconnu[];
  /**
   * Its lines.
   */
  lignes: Ligne[];
  /**
   * Why nothing could be computed.
   */
  raison: string | null;
  /**
   * The barème that replaces it during the year.
   */
  releve: Releve | null;
  /**
   * What that barème supposes, when it is a reform under discussion and not law; else `null`.
   */
  scenario: string | null;
  /**
   * The weakest status of what the sum is made of.
   */
  statut: Statut | null;
  /**
   * The sum of what counts and is known; `null` when nothing could be computed.
   */
  total_connu: number | null;
}
/**
 * What is due for a part of a line, in a contract year.
 */
export interface Du {
  /**
   * What is certain already of an amount that is not settled.
   */
  acquis: number | null;
  /**
   * Its name.
   */
  libelle: string;
  /**
   * The name of the part.
   */
  libelle_part: string;
  /**
   * The code of the line.
   */
  ligne: string;
  /**
   * The most that may be due.
   */
  maximum: number | null;
  /**
   * What is due, in euros; `null` when it is not known, or not settled yet.
   */
  montant: number | null;
  /**
   * The code of the part.
   */
  part: string;
  /**
   * Why there is no amount.
   */
  raison: string | null;
  /**
   * How certain the amount is.
   */
  statut: "officiel" | "contrat_observe" | "secondaire" | "derive" | "projet" | "inconnu";
}
/**
 * An amount that should count and that nobody knows.
 */
export interface Inconnu {
  /**
   * The contract years concerned.
   */
  annees: number[];
  /**
   * Its name.
   */
  libelle: string;
  /**
   * The name of the part.
   */
  libelle_part: string;
  /**
   * The code of the line.
   */
  ligne: string;
  /**
   * The code of the part.
   */
  part: string;
  /**
   * Why it is missing.
   */
  raison: string;
}
/**
 * An amount of a contract year, known or not.
 */
export interface Ligne {
  /**
   * Whether the total takes it.
   */
  comptee: boolean;
  /**
   * Its name.
   */
  libelle: string;
  /**
   * The name of the part.
   */
  libelle_part: string;
  /**
   * The code of the line.
   */
  ligne: string;
  /**
   * The amount, in euros; `null` when unknown.
   */
  montant: number | null;
  /**
   * Why the total does not take it.
   */
  motif: string | null;
  /**
   * How the amount was obtained.
   */
  note: string | null;
  /**
   * Whether it comes from the barème or from the contract.
   */
  origine: "bareme" | "contrat";
  /**
   * The code of the part.
   */
  part: string;
  /**
   * Where it comes from.
   */
  sources: string[];
  /**
   * How certain it is.
   */
  statut: "officiel" | "contrat_observe" | "secondaire" | "derive" | "projet" | "inconnu";
}
/**
 * A barème that replaces another during a contract year.
 */
export interface Releve {
  /**
   * Its id.
   */
  bareme: string;
  /**
   * The first day that it is in force.
   */
  le: string;
  /**
   * What it supposes, when it is a reform under discussion and not law; else `null`.
   */
  scenario: string | null;
}
/**
 * What no text fixes, and what was chosen.
 */
export interface Convention {
  /**
   * Its id.
   */
  id: string;
  /**
   * What it chooses.
   */
  libelle: string;
  /**
   * Whether it is the default of this software.
   */
  par_defaut: boolean;
  /**
   * What the value means; `null` for a number.
   */
  sens: string | null;
  /**
   * The value.
   */
  valeur: string;
}
/**
 * Money received that no payment expected explains.
 */
export interface EnTrop {
  /**
   * The payment, as a JSON Pointer.
   */
  lieu: string;
  /**
   * What is left of it.
   */
  montant: number;
}
/**
 * A payment that was expected, and what came of it.
 */
export interface Versement {
  /**
   * The contract year that it is for.
   */
  annee: number;
  /**
   * Where it stands.
   */
  etat: "recu" | "attendu" | "en_retard" | "a_venir" | "indetermine";
  /**
   * The day; `null` when nothing gives it.
   */
  le: string | null;
  /**
   * Its name.
   */
  libelle: string;
  /**
   * Its name.
   */
  libelle_nature: string;
  /**
   * The name of the part.
   */
  libelle_part: string;
  /**
   * The code of the line.
   */
  ligne: string;
  /**
   * The amount, in euros; negative to be given back; `null` when unknown.
   */
  montant: number | null;
  /**
   * In full, ahead or balance.
   */
  nature: string;
  /**
   * The code of the part.
   */
  part: string;
  /**
   * Why it is in doubt.
   */
  raison: string | null;
  /**
   * What was received for it.
   */
  recu: number;
  /**
   * How certain a value of the agreement is, from the strongest to the weakest: a result carries the weakest of what
   * it used.
   */
  statut: "officiel" | "contrat_observe" | "secondaire" | "derive" | "projet" | "inconnu";
}
/**
 * A move open to the CPTS, and what it is worth.
 */
export interface Levier {
  /**
   * How the gain is to be read.
   */
  certitude: "exact" | "au_moins" | "au_plus" | "sous_hypothese";
  /**
   * The ids of the moves that it makes together.
   */
  comprend: string[];
  /**
   * The last day to make it without losing money.
   */
  echeance: string | null;
  /**
   * What it brings by the end of the contract year in which it takes effect; `null` when nobody knows.
   */
  gain: number | null;
  /**
   * What it brings over the whole contract; `null` when nobody knows.
   */
  gain_contrat: number | null;
  /**
   * Its id in the report.
   */
  id: string;
  /**
   * The last day of that year, or of what the gain counts after the contract.
   */
  jusqu_au: string | null;
  /**
   * The place that it is about, as a JSON Pointer.
   */
  lieu: string;
  /**
   * Its kind.
   */
  nature: "reclamer" | "demarrer" | "ajouter" | "prouver" | "evaluer" | "atteindre" | "plan_de_crise" | "declarer";
  /**
   * What it may bring besides, and nobody knows yet.
   */
  reste: string[];
  /**
   * How certain a value of the agreement is, from the strongest to the weakest: a result carries the weakest of what
   * it used.
   */
  statut: "officiel" | "contrat_observe" | "secondaire" | "derive" | "projet" | "inconnu";
  /**
   * What to do.
   */
  titre: string;
}
/**
 * An edition of the reference of communes.
 */
export interface Reference {
  /**
   * The year of the official geographic code (COG).
   */
  cog: number;
  /**
   * The year of the municipal populations.
   */
  populations: number;
}
/**
 * The size that the money follows.
 */
export interface Taille {
  /**
   * What decided.
   */
  base: BaseTaille | null;
  /**
   * How many communes were counted.
   */
  communes: number;
  /**
   * The inhabitants that it was read from.
   */
  habitants: number | null;
  /**
   * The inhabitants by the communes.
   */
  habitants_communes: number | null;
  /**
   * The inhabitants that the CPTS declares.
   */
  habitants_declares: number | null;
  /**
   * Why there is no size.
   */
  raison: string | null;
  /**
   * How certain a value of the agreement is, from the strongest to the weakest: a result carries the weakest of what
   * it used.
   */
  statut: "officiel" | "contrat_observe" | "secondaire" | "derive" | "projet" | "inconnu";
  /**
   * From 1 to 4; `null` when unknown.
   */
  taille: number | null;
}
/**
 * The answer of a rule.
 */
export interface Reponse {
  /**
   * What it rests on.
   */
  bases: Base[];
  /**
   * What it found.
   */
  constats: Constat[];
  /**
   * How serious a breach is, or would be.
   */
  gravite: "info" | "alerte" | "ecart" | "bloquant";
  /**
   * The id of the rule.
   */
  regle: string;
  /**
   * What it asks.
   */
  titre: string;
  /**
   * What a rule answers.
   */
  verdict: "conforme" | "non_conforme" | "a_venir" | "indetermine" | "sans_objet";
}
/**
 * Something that a rule found.
 */
export interface Constat {
  /**
   * The character of the line, from 1.
   */
  colonne: number | null;
  /**
   * The day by which something must be done.
   */
  echeance: string | null;
  /**
   * The place, as a JSON Pointer.
   */
  lieu: string;
  /**
   * The line of the text, from 1.
   */
  ligne: number | null;
  /**
   * What it found.
   */
  message: string;
  /**
   * The euros at stake.
   */
  montant: number | null;
  /**
   * What to do.
   */
  remede: string | null;
  /**
   * What a rule answers.
   */
  verdict: "conforme" | "non_conforme" | "a_venir" | "indetermine" | "sans_objet";
}
