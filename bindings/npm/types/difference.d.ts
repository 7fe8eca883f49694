/* Made by `cargo xtask types` from the JSON Schemas: do not edit. */

/**
 * Ce qu’écrit `cpts diff --format json` : ce qui a changé d’un document à l’autre. Tous les champs sont présents ; ce qui est inconnu est null.
 */
export interface Difference {
  /**
   * Toujours `cpts-difference`.
   */
  format: "cpts-difference";
  /**
   * Version du format que suit le fichier : `1.` suivi d’un nombre. Un lecteur de la version 1 accepte toute version 1.x.
   */
  version: string;
  /**
   * Format des deux documents comparés : `cpts-dossier` ou `cpts-publication`.
   */
  documents: "cpts-dossier" | "cpts-publication";
  /**
   * Nom de la CPTS ; null si aucun des deux documents ne le dit.
   */
  nom: string | null;
  /**
   * Vrai si les deux documents sont la même valeur JSON.
   */
  identiques: boolean;
  /**
   * Combien de changements sous chaque rubrique qui en a.
   */
  resume: Resume[];
  /**
   * Chaque changement, dans l’ordre des rubriques, puis du second document.
   */
  changements: Changement[];
}

/**
 * Un changement d’un document à l’autre.
 */
export interface Changement {
  /**
   * Rubrique du changement.
   */
  rubrique: Rubrique;
  /**
   * Ce qui s’est passé.
   */
  nature: NatureChangement;
  /**
   * Nom du fait, quand il en a un : `adhesion`, `depart`, `retour`, `disparition`, `consentement_donne`, `consentement_retire`, `consentement_retabli`, `consentement_efface`, `identifiant_change`. D’autres peuvent venir ; null pour les autres changements.
   */
  fait: string | null;
  /**
   * Ce dont il s’agit, en toutes lettres : un adhérent, une action, un versement ; null d’un champ du document lui-même.
   */
  objet: string | null;
  /**
   * Champ qui a changé, en toutes lettres ; null d’un élément entier.
   */
  champ: string | null;
  /**
   * Valeur du premier document, telle qu’il l’écrit ; null s’il n’en a pas, ou si elle est null.
   */
  avant: unknown;
  /**
   * Valeur du second document, telle qu’il l’écrit ; null s’il n’en a pas, ou si elle est null.
   */
  apres: unknown;
  /**
   * Place dans le premier document, en pointeur JSON ; null de ce qui n’y est pas.
   */
  lieu_avant: string | null;
  /**
   * Place dans le second document, en pointeur JSON ; null de ce qui n’y est pas.
   */
  lieu_apres: string | null;
  /**
   * Le changement en une phrase, dans la langue demandée.
   */
  message: string;
}

/**
 * Ce qui est arrivé à une valeur.
 *
 * - `ajout` : Élément d’une liste qui est nouveau.
 * - `retrait` : Élément d’une liste qui n’y est plus.
 * - `modification` : Valeur qui est autre, qui n’était pas connue, ou qui ne l’est plus.
 * - `ordre` : Éléments d’une liste qui viennent dans un autre ordre.
 * - `ecriture` : Même sens, écrit autrement.
 */
export type NatureChangement = "ajout" | "retrait" | "modification" | "ordre" | "ecriture";

/**
 * Combien de changements sous une rubrique.
 */
export interface Resume {
  /**
   * Rubrique des changements.
   */
  rubrique: Rubrique;
  /**
   * Nom de la rubrique, dans la langue demandée.
   */
  libelle: string;
  /**
   * Nombre d’éléments nouveaux.
   */
  ajouts: number;
  /**
   * Nombre d’éléments qui n’y sont plus.
   */
  retraits: number;
  /**
   * Nombre de valeurs qui sont autres.
   */
  modifications: number;
}

/**
 * Ce dont parle un changement.
 *
 * - `identite` : Nom, forme juridique, identifiants, étape, contact, adhésion.
 * - `territoire` : Communes et population.
 * - `gouvernance` : Instances et sièges.
 * - `adherents` : Qui est entré, qui est sorti, ce que chacun déclare et accepte de publier.
 * - `effectifs` : Nombre de professionnels.
 * - `partenaires` : Partenaires.
 * - `projet` : Projet de santé, ses actions à part.
 * - `actions` : Actions du projet de santé.
 * - `contrat` : Contrat, hors ce qui suit.
 * - `missions` : Missions du contrat.
 * - `indicateurs` : Lignes d’indicateur des missions.
 * - `dialogues` : Dialogues et rapports d’activité.
 * - `versements` : Versements reçus.
 * - `crises` : Plan de crise et crises reconnues.
 * - `indemnisations` : Ce qui est versé aux professionnels.
 * - `budget` : Budget et dépenses.
 * - `sources` : D’où viennent les faits, et les remarques.
 * - `fichier` : Ce que le fichier dit de lui-même.
 * - `autres` : Champs que cette version ne connaît pas.
 * - `ecriture` : Ce qui change d’écriture et non de sens : un ordre, un null pour ce qui est absent.
 */
export type Rubrique =
  | "identite"
  | "territoire"
  | "gouvernance"
  | "adherents"
  | "effectifs"
  | "partenaires"
  | "projet"
  | "actions"
  | "contrat"
  | "missions"
  | "indicateurs"
  | "dialogues"
  | "versements"
  | "crises"
  | "indemnisations"
  | "budget"
  | "sources"
  | "fichier"
  | "autres"
  | "ecriture";
