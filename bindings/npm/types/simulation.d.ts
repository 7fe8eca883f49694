/* Made by `cargo xtask types` from the JSON Schemas: do not edit. */

/**
 * Ce qu’écrit `cpts simulate --format json` : les mêmes dossiers sous deux droits, ou sous deux tailles. Tous les champs sont présents ; ce qui est inconnu est null.
 */
export interface Simulation {
  /**
   * Ce qui est simulé, en toutes lettres.
   */
  scenario: string;
  /**
   * Ce à quoi il est comparé, en toutes lettres.
   */
  reference: string;
  /**
   * Vrai si une part n’est pas du droit : un projet, une supposition.
   */
  hypothese: boolean;
  /**
   * Chaque CPTS, dans l’ordre où elles ont été données.
   */
  comparaisons: Comparaison[];
  /**
   * Qui gagne et qui perd, par taille, puis toutes ensemble.
   */
  distribution: Tranche[];
}

/**
 * Année de contrat, avant et après.
 */
export interface AnneeComparee {
  /**
   * Numéro de l’année, à partir de 1.
   */
  annee: number;
  /**
   * Premier jour de l’année.
   */
  du: DateExacte;
  /**
   * Dernier jour de l’année.
   */
  au: DateExacte;
  /**
   * Ce qui vaut avant.
   */
  avant: Version;
  /**
   * Ce qui vaut après.
   */
  apres: Version;
  /**
   * Différence de ce qui est certain, en euros ; null si tout n’est pas connu.
   */
  difference: Montant | null;
  /**
   * Différence des maximums, en euros ; null si tout n’est pas connu.
   */
  difference_au_plus: Montant | null;
  /**
   * Lignes de l’année.
   */
  lignes: LigneComparee[];
}

/**
 * Une CPTS, avant et après.
 */
export interface Comparaison {
  /**
   * Nom de la CPTS ; null si le dossier ne le dit pas.
   */
  nom: string | null;
  /**
   * Code du département du siège ; null si le dossier ne le dit pas.
   */
  departement: string | null;
  /**
   * Taille avant, de 1 à 4 ; null si elle est inconnue.
   */
  taille: number | null;
  /**
   * Vrai si la CPTS n’a pas de contrat : ses années sont celles d’un contrat qui serait signé à la date donnée.
   */
  contrat_type: boolean;
  /**
   * Vrai si son contrat écrit des montants, qui l’emportent sur le barème des deux côtés.
   */
  a_ses_montants: boolean;
  /**
   * Ce qui change.
   */
  effet: Effet;
  /**
   * Différence de ce qui est certain, en euros sur toutes les années ; null si tout n’est pas connu.
   */
  difference: Montant | null;
  /**
   * Différence des maximums, en euros sur toutes les années ; null si tout n’est pas connu.
   */
  difference_au_plus: Montant | null;
  /**
   * Pourquoi rien n’a pu être comparé ; null sinon.
   */
  raison: string | null;
  /**
   * Années de contrat qui diffèrent.
   */
  annees: AnneeComparee[];
  /**
   * Ce qui a été dépensé au-delà des enveloppes.
   */
  depassements: Depassement[];
}

/**
 * Jour du calendrier, de 1900 à 2199, sous la forme `AAAA-MM-JJ`, sans heure ni fuseau. Un jour qui n’existe pas, comme le 30 février, est refusé à la lecture même si le motif l’accepte.
 */
export type DateExacte = string;

/**
 * Ce qui a été dépensé dans une année, et ce qui en dépasse les enveloppes.
 */
export interface Depassement {
  /**
   * Année de contrat, par son numéro.
   */
  annee: number;
  /**
   * Ce qui a été dépensé, en euros.
   */
  depense: Montant;
  /**
   * Ce qui dépasse les enveloppes avant, en euros ; null si une enveloppe est inconnue.
   */
  avant: Montant | null;
  /**
   * Ce qui les dépasse après, en euros ; null si une enveloppe est inconnue.
   */
  apres: Montant | null;
}

/**
 * Ce que change la simulation pour une CPTS.
 *
 * - `gagne` : Elle gagne, quels que soient ses indicateurs.
 * - `peut_gagner` : Elle gagne ou rien ne change, selon ses indicateurs.
 * - `perd` : Elle perd, quels que soient ses indicateurs.
 * - `peut_perdre` : Elle perd ou rien ne change, selon ses indicateurs.
 * - `inchange` : Rien ne change, quels que soient ses indicateurs.
 * - `indetermine` : Elle peut gagner ou perdre selon ses indicateurs, ou un montant est inconnu.
 */
export type Effet = "gagne" | "peut_gagner" | "perd" | "peut_perdre" | "inchange" | "indetermine";

/**
 * Ligne d’une année, avant et après.
 */
export interface LigneComparee {
  /**
   * Code de la ligne : fonctionnement, ou une mission.
   */
  ligne: string;
  /**
   * Nom de la ligne, dans la langue demandée.
   */
  libelle: string;
  /**
   * Ce qui est dû avant, quels que soient les indicateurs, en euros ; null si ce n’est pas connu.
   */
  avant: Montant | null;
  /**
   * Ce qui est dû après, quels que soient les indicateurs, en euros ; null si ce n’est pas connu.
   */
  apres: Montant | null;
  /**
   * Ce que cela peut être au plus avant, en euros ; null si c’est inconnu.
   */
  avant_au_plus: Montant | null;
  /**
   * Ce que cela peut être au plus après, en euros ; null si c’est inconnu.
   */
  apres_au_plus: Montant | null;
  /**
   * Différence de ce qui est certain, en euros ; null si tout n’est pas connu.
   */
  difference: Montant | null;
  /**
   * Différence des maximums, en euros ; null si tout n’est pas connu.
   */
  difference_au_plus: Montant | null;
  /**
   * Vrai si ce qui était connu avant ne l’est plus après.
   */
  devient_inconnu: boolean;
}

/**
 * Nombre d’euros, avec deux décimales au plus : une troisième décimale est refusée à la lecture, ce qu’un schéma ne peut pas dire de façon sûre.
 */
export type Montant = number;

/**
 * Répartition de montants, en euros.
 */
export interface Quantiles {
  /**
   * Combien il y a de montants.
   */
  nombre: number;
  /**
   * Le plus petit, en euros.
   */
  minimum: Montant;
  /**
   * Un quart d’entre eux sont inférieurs ou égaux, en euros.
   */
  premier_quartile: Montant;
  /**
   * La moitié d’entre eux sont inférieurs ou égaux, en euros.
   */
  mediane: Montant;
  /**
   * Les trois quarts d’entre eux sont inférieurs ou égaux, en euros.
   */
  troisieme_quartile: Montant;
  /**
   * Le plus grand, en euros.
   */
  maximum: Montant;
  /**
   * Leur somme, en euros.
   */
  somme: Montant;
}

/**
 * Les CPTS d’une taille, ou toutes ensemble.
 */
export interface Tranche {
  /**
   * La taille ; null si elle est inconnue, et pour toutes ensemble.
   */
  taille: number | null;
  /**
   * Vrai si ce sont toutes les CPTS ensemble.
   */
  ensemble: boolean;
  /**
   * Combien elles sont.
   */
  nombre: number;
  /**
   * Combien gagnent, quels que soient leurs indicateurs.
   */
  gagnent: number;
  /**
   * Combien gagnent ou ne changent pas, selon leurs indicateurs.
   */
  peuvent_gagner: number;
  /**
   * Combien perdent, quels que soient leurs indicateurs.
   */
  perdent: number;
  /**
   * Combien perdent ou ne changent pas, selon leurs indicateurs.
   */
  peuvent_perdre: number;
  /**
   * Combien ne changent pas, quels que soient leurs indicateurs.
   */
  inchanges: number;
  /**
   * De combien personne ne peut le dire.
   */
  indetermines: number;
  /**
   * Différences de ce qui est certain, pour les CPTS où elles sont connues ; null s’il n’y en a pas.
   */
  sur: Quantiles | null;
  /**
   * Différences des maximums, pour les CPTS où elles sont connues ; null s’il n’y en a pas.
   */
  au_plus: Quantiles | null;
}

/**
 * Version du barème d’une année, et taille.
 */
export interface Version {
  /**
   * Identifiant de la version ; null s’il n’y en a pas.
   */
  bareme: string | null;
  /**
   * Vrai si c’est une réforme en discussion, et non du droit.
   */
  scenario: boolean;
  /**
   * Taille que suivent les montants ; null si elle est inconnue.
   */
  taille: number | null;
}
