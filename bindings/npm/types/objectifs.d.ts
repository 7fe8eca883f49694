/* Made by `cargo xtask types` from the JSON Schemas: do not edit. */

/**
 * Ce qu’écrit `cpts goal --format json` : une réponse par dossier, dans l’ordre où ils ont été donnés. Tous les champs sont présents ; ce qui est inconnu est null.
 */
export interface Objectifs {
  /**
   * Les réponses.
   */
  objectifs: Objectif[];
}

/**
 * Jour du calendrier, de 1900 à 2199, sous la forme `AAAA-MM-JJ`, sans heure ni fuseau. Un jour qui n’existe pas, comme le 30 février, est refusé à la lecture même si le motif l’accepte.
 */
export type DateExacte = string;

/**
 * Où mène une voie.
 *
 * - `deja_atteint` : L’objectif est déjà atteint.
 * - `acquis` : Il serait atteint à coup sûr.
 * - `au_plus` : Il peut être atteint : cela dépend des indicateurs.
 * - `si_crise` : Il ne peut être atteint que si une crise est reconnue dans l’année.
 * - `inconnu` : Personne ne peut le dire.
 * - `impossible` : Il ne peut pas être atteint par cette voie.
 */
export type IssueVoie = "deja_atteint" | "acquis" | "au_plus" | "si_crise" | "inconnu" | "impossible";

/**
 * Nombre d’euros, avec deux décimales au plus : une troisième décimale est refusée à la lecture, ce qu’un schéma ne peut pas dire de façon sûre.
 */
export type Montant = number;

/**
 * Ce qui ferait atteindre un montant annuel à une CPTS.
 */
export interface Objectif {
  /**
   * Nom de la CPTS ; null si le dossier ne le dit pas.
   */
  nom: string | null;
  /**
   * Montant à atteindre, en euros.
   */
  montant: Montant;
  /**
   * Année de contrat visée, par son numéro ; null s’il n’y en a pas.
   */
  annee: number | null;
  /**
   * Premier jour de cette année ; null s’il n’y en a pas.
   */
  du: DateExacte | null;
  /**
   * Dernier jour de cette année ; null s’il n’y en a pas.
   */
  au: DateExacte | null;
  /**
   * Vrai si c’est celle d’un contrat qui serait signé à la date donnée.
   */
  annee_type: boolean;
  /**
   * Ce qui est certain de cette année en l’état, en euros ; null si elle n’a pas pu être calculée.
   */
  acquis: Montant | null;
  /**
   * Ce qu’elle peut valoir au plus en l’état, en euros ; null si tout n’est pas connu.
   */
  maximum: Montant | null;
  /**
   * Pourquoi rien n’a pu être essayé ; null sinon.
   */
  raison: string | null;
  /**
   * Voies essayées.
   */
  voies: Voie[];
}

/**
 * Façon d’atteindre l’objectif, et le plus petit changement qu’elle demande.
 */
export interface Voie {
  /**
   * `population`, `missions` ou `indicateurs`.
   */
  id: string;
  /**
   * Nom de la voie, dans la langue demandée.
   */
  libelle: string;
  /**
   * Où elle mène.
   */
  issue: IssueVoie;
  /**
   * Nom de l’issue, dans la langue demandée.
   */
  libelle_issue: string;
  /**
   * Le plus petit changement, ou pourquoi il n’y en a pas.
   */
  message: string;
  /**
   * Ce qu’il faut en savoir.
   */
  notes: string[];
  /**
   * Ce qui serait certain de l’année, en euros ; null si ce n’est pas connu.
   */
  acquis: Montant | null;
  /**
   * Ce que l’année vaudrait au plus, en euros ; null si tout n’est pas connu.
   */
  maximum: Montant | null;
}
