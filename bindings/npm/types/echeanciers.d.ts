/* Made by `cargo xtask types` from the JSON Schemas: do not edit. */

/**
 * Ce qu’écrit `cpts payments --format json` : un échéancier par dossier, dans l’ordre où ils ont été donnés. Tous les champs sont présents ; ce qui est inconnu est null.
 */
export interface Echeanciers {
  /**
   * Les échéanciers.
   */
  echeanciers: Echeancier[];
}

/**
 * Ce qui est dû pour une année de contrat.
 */
export interface AnneeDue {
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
   * Ce qui est dû.
   */
  dus: Du[];
}

/**
 * Ce qu’aucun texte ne fixe, et ce qui a été choisi.
 */
export interface Convention {
  /**
   * Identifiant de la convention.
   */
  id: string;
  /**
   * Ce qu’elle choisit, dans la langue du bilan.
   */
  libelle: string;
  /**
   * Valeur choisie.
   */
  valeur: string;
  /**
   * Ce que veut dire la valeur ; null pour un nombre.
   */
  sens: string | null;
  /**
   * Vrai si c’est la valeur par défaut de ce logiciel.
   */
  par_defaut: boolean;
}

/**
 * CPTS dont il s’agit.
 */
export interface Cpts {
  /**
   * Nom de la CPTS ; null si le dossier ne le dit pas.
   */
  nom: string | null;
  /**
   * Code du département du siège ; null si le dossier ne le dit pas.
   */
  departement: string | null;
}

/**
 * Jour du calendrier, de 1900 à 2199, sous la forme `AAAA-MM-JJ`, sans heure ni fuseau. Un jour qui n’existe pas, comme le 30 février, est refusé à la lecture même si le motif l’accepte.
 */
export type DateExacte = string;

/**
 * Ce qui est dû d’une part d’une ligne, pour une année de contrat.
 */
export interface Du {
  /**
   * Code de la ligne : fonctionnement, ou une mission.
   */
  ligne: string;
  /**
   * Nom de la ligne, dans la langue du bilan.
   */
  libelle: string;
  /**
   * Code de la part.
   */
  part: string;
  /**
   * Nom de la part, dans la langue du bilan.
   */
  libelle_part: string;
  /**
   * Ce qui est dû, en euros ; null si ce n’est pas connu, ou pas encore réglé.
   */
  montant: Montant | null;
  /**
   * Ce qui est déjà certain d’un montant qui n’est pas réglé, en euros ; null si rien ne l’est.
   */
  acquis: Montant | null;
  /**
   * Ce qui peut être dû au plus, en euros ; null si ce n’est pas connu.
   */
  maximum: Montant | null;
  /**
   * Degré de certitude du montant.
   */
  statut: Statut;
  /**
   * Pourquoi il n’y a pas de montant ; null s’il y en a un.
   */
  raison: string | null;
}

/**
 * Ce qui est dû à une CPTS, et les versements qui doivent venir.
 */
export interface Echeancier {
  /**
   * De quelle CPTS il s’agit.
   */
  cpts: Cpts;
  /**
   * Jour auquel l’échéancier est établi.
   */
  date: DateExacte;
  /**
   * Ce qui est dû, par année de contrat.
   */
  annees: AnneeDue[];
  /**
   * Pourquoi une année, ou toutes, n’ont pas pu être calculées ; null sinon.
   */
  raison: string | null;
  /**
   * Versements qui doivent venir, par jour, et ce qui a été reçu.
   */
  versements: Versement[];
  /**
   * Ce qui a été reçu et qu’aucun versement attendu n’explique.
   */
  en_trop: EnTrop[];
  /**
   * Ce qu’aucun texte ne fixe, et que suivent les versements.
   */
  conventions: Convention[];
}

/**
 * Somme reçue qu’aucun versement attendu n’explique.
 */
export interface EnTrop {
  /**
   * Le versement reçu, sous forme de pointeur JSON dans le dossier.
   */
  lieu: string;
  /**
   * Ce qu’il en reste, en euros.
   */
  montant: Montant;
}

/**
 * Où en est un versement attendu.
 *
 * - `recu` : Il a été reçu.
 * - `attendu` : Son jour est venu, et il n’est pas encore en retard.
 * - `en_retard` : Son jour, et le délai qui lui est laissé, sont passés.
 * - `a_venir` : Son jour n’est pas venu.
 * - `indetermine` : Personne ne peut le dire.
 */
export type EtatVersement = "recu" | "attendu" | "en_retard" | "a_venir" | "indetermine";

/**
 * Nombre d’euros, avec deux décimales au plus : une troisième décimale est refusée à la lecture, ce qu’un schéma ne peut pas dire de façon sûre.
 */
export type Montant = number;

/**
 * Degré de certitude d’une valeur de l’accord, du plus fort au plus faible : un résultat porte le plus faible de ce qu’il emploie.
 *
 * - `officiel` : Énoncé par le texte juridique.
 * - `contrat_observe` : Écrit dans des contrats signés.
 * - `secondaire` : Énoncé par des sources publiques autres que le texte juridique.
 * - `derive` : Calculé à partir d’autres valeurs, et publié nulle part sous cette forme.
 * - `projet` : Tiré d’une négociation, ou de la presse à son sujet : jamais ajouté à un total connu.
 * - `inconnu` : Confirmé par aucune source publique : il n’y a pas de valeur.
 */
export type Statut = "officiel" | "contrat_observe" | "secondaire" | "derive" | "projet" | "inconnu";

/**
 * Versement attendu, et ce qu’il en est advenu.
 */
export interface Versement {
  /**
   * Année de contrat qu’il paie, par son numéro.
   */
  annee: number;
  /**
   * Code de la ligne : fonctionnement, ou une mission.
   */
  ligne: string;
  /**
   * Nom de la ligne, dans la langue du bilan.
   */
  libelle: string;
  /**
   * Code de la part.
   */
  part: string;
  /**
   * Nom de la part, dans la langue du bilan.
   */
  libelle_part: string;
  /**
   * Code de la nature : `integral`, `avance` ou `solde`.
   */
  nature: string;
  /**
   * Nom de la nature, dans la langue du bilan.
   */
  libelle_nature: string;
  /**
   * Jour du versement ; null si rien ne le donne.
   */
  le: DateExacte | null;
  /**
   * Montant, en euros ; négatif s’il est à rendre ; null s’il est inconnu.
   */
  montant: Montant | null;
  /**
   * Degré de certitude du montant.
   */
  statut: Statut;
  /**
   * Ce qui a été reçu à ce titre, en euros.
   */
  recu: Montant;
  /**
   * Où en est le versement.
   */
  etat: EtatVersement;
  /**
   * Pourquoi il est dans le doute ; null s’il ne l’est pas.
   */
  raison: string | null;
}
