/* Made by `cargo xtask types` from the JSON Schemas: do not edit. */

/**
 * Ce qu’écrit `cpts check --format json` : un bilan par dossier, dans l’ordre où ils ont été donnés. Tous les champs sont présents, sauf ceux qui ne viennent que sur demande ; ce qui est inconnu est null. Un lecteur ignore les champs qu’il ne connaît pas : une version 1.x peut en ajouter.
 */
export interface Rapport {
  /**
   * Les bilans.
   */
  bilans: Bilan[];
}

/**
 * Nombre d’actions du projet de santé.
 */
export interface Actions {
  /**
   * Nombre d’actions annoncées ; null si le dossier ne le dit pas.
   */
  annoncees: number | null;
  /**
   * Nombre d’actions décrites ; null si le dossier n’en a pas la liste.
   */
  decrites: number | null;
}

/**
 * Année de contrat, d’un anniversaire de la signature au suivant.
 */
export interface Annee {
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
   * Vrai si ce n’est que ce que donnerait un contrat signé à la date du bilan.
   */
  hypothetique: boolean;
  /**
   * Identifiant du barème en vigueur le premier jour ; null s’il n’y en a pas.
   */
  bareme: string | null;
  /**
   * Ce que suppose ce barème quand c’est une réforme en discussion, et non du droit ; null sinon.
   */
  scenario: string | null;
  /**
   * Barème qui le remplace pendant l’année ; null s’il n’y en a pas.
   */
  releve: Releve | null;
  /**
   * Montants de l’année.
   */
  lignes: Ligne[];
  /**
   * Ce qui est dû de chacun d’eux ; vide pour une année hypothétique.
   */
  dus: Du[];
  /**
   * Somme, en euros, de ce qui compte et est connu ; null si rien n’a pu être calculé.
   */
  total_connu: Montant | null;
  /**
   * Degré de certitude le plus faible de ce que contient la somme ; null sans somme.
   */
  statut: Statut | null;
  /**
   * Ce qui devrait compter et n’est pas connu : la somme ne le contient pas.
   */
  inconnus: Inconnu[];
  /**
   * Pourquoi rien n’a pu être calculé ; null sinon.
   */
  raison: string | null;
}

/**
 * Version du barème.
 */
export interface Bareme {
  /**
   * Identifiant de la version.
   */
  id: string;
  /**
   * Nom de la version, dans la langue du bilan.
   */
  libelle: string;
  /**
   * Ce que suppose la version quand c’est une réforme en discussion, et non du droit ; null sinon.
   */
  scenario: string | null;
}

/**
 * Ce sur quoi repose une règle ou un résultat.
 */
export interface Base {
  /**
   * Le fait, avec son article ou sa source.
   */
  texte: string;
  /**
   * Où le lire ; null si aucune adresse n’est connue.
   */
  lien: string | null;
  /**
   * Degré de certitude du fait.
   */
  confiance: Confiance;
}

/**
 * Ce qui décide de la taille.
 *
 * - `contrat` : Taille écrite au contrat.
 * - `communes` : Somme des populations municipales des communes.
 * - `declaree` : Population que déclare la CPTS.
 */
export type BaseTaille = "contrat" | "communes" | "declaree";

/**
 * Ce qui est conforme, en retard ou inconnu, ce que vaut le contrat, et ce qui vient.
 */
export interface Bilan {
  /**
   * De quelle CPTS il s’agit.
   */
  cpts: Cpts;
  /**
   * Jour auquel le bilan est établi.
   */
  date: DateExacte;
  /**
   * Vrai si le texte était bien un dossier, même en partie.
   */
  lisible: boolean;
  /**
   * Version du barème en vigueur à la date du bilan ; null s’il n’y en a pas.
   */
  bareme: Bareme | null;
  /**
   * Édition de la référence des communes ; null sans référence : les populations sont alors inconnues.
   */
  reference: Reference | null;
  /**
   * Taille que suivent les montants.
   */
  taille: Taille;
  /**
   * Nombre d’actions du projet de santé.
   */
  actions: Actions;
  /**
   * Réponse de chaque règle.
   */
  verdicts: Reponse[];
  /**
   * Ce que vaut le contrat.
   */
  financement: Financement;
  /**
   * Toutes les dates du bilan, la première d’abord, passées comprises.
   */
  echeances: Echeance[];
  /**
   * Ce que la CPTS peut faire, classé par euros en jeu puis par date. Absent s’il n’est pas demandé.
   */
  leviers?: Levier[];
  /**
   * Problèmes rencontrés à la lecture du dossier, dans l’ordre du texte.
   */
  diagnostics: Diagnostic[];
  /**
   * Arbres d’explication demandés, dans l’ordre de la demande. Absent s’il n’y en a pas.
   */
  explications?: Explication[];
}

/**
 * Comment lire un gain.
 *
 * - `exact` : C’est le gain.
 * - `au_moins` : Le gain est celui-là ou davantage.
 * - `au_plus` : Le gain est celui-là ou moins : il dépend de ce qui sera atteint, ou décidé.
 * - `sous_hypothese` : Le gain, sous l’hypothèse que dit le titre.
 */
export type Certitude = "exact" | "au_moins" | "au_plus" | "sous_hypothese";

/**
 * Degré de certitude d’un fait.
 *
 * - `texte` : Loi, accord ou rapport officiel.
 * - `plusieurs_sources` : Deux sources publiques ou plus concordent.
 * - `une_source` : Une seule source publique.
 * - `derive` : Raisonnement sur d’autres faits.
 * - `projet_logiciel` : Aucun texte ne la demande.
 * - `inconnu` : Personne ne le sait, et la règle le dit.
 */
export type Confiance = "texte" | "plusieurs_sources" | "une_source" | "derive" | "projet_logiciel" | "inconnu";

/**
 * Ce qu’une règle a trouvé.
 */
export interface Constat {
  /**
   * Ce que répond ce seul constat.
   */
  verdict: Verdict;
  /**
   * Ce qui a été trouvé, en une phrase, dans la langue du bilan.
   */
  message: string;
  /**
   * Endroit du dossier, sous forme de pointeur JSON.
   */
  lieu: string;
  /**
   * Ligne du texte, à partir de 1 ; null si le dossier n’a pas été lu d’un texte.
   */
  ligne: number | null;
  /**
   * Caractère dans la ligne, à partir de 1 ; null si le dossier n’a pas été lu d’un texte.
   */
  colonne: number | null;
  /**
   * Jour avant lequel il faut agir ; null s’il n’y en a pas.
   */
  echeance: DateExacte | null;
  /**
   * Euros en jeu ; null s’ils sont inconnus ou s’il n’y en a pas.
   */
  montant: Montant | null;
  /**
   * Ce qui y remédie ; null s’il n’y a rien à faire.
   */
  remede: string | null;
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
 * Un jour (`AAAA-MM-JJ`), un mois (`AAAA-MM`) ou une année (`AAAA`), de 1900 à 2199 : ce que la source ne dit pas n’est pas inventé.
 */
export type DatePartielle = string;

/**
 * Nombre décimal exact, de dix-huit chiffres au plus, gardé tel qu’il est écrit.
 */
export type Decimal = number;

/**
 * Problème rencontré à la lecture d’un texte : ce qui ne va pas, à quel endroit, ce qui s’y trouve, et que faire.
 */
export interface Diagnostic {
  /**
   * Identifiant de ce genre de problème, `famille/nom`. Il ne change jamais de sens et n’est jamais réemployé.
   */
  id: string;
  /**
   * Gravité du problème.
   */
  gravite: Gravite;
  /**
   * Ce qui ne va pas, en une phrase, dans la langue demandée.
   */
  message: string;
  /**
   * Endroit du document, sous forme de pointeur JSON (RFC 6901) ; vide pour le document entier.
   */
  lieu: string;
  /**
   * Ligne du texte, à partir de 1 ; null quand l’endroit dans le texte n’est pas connu.
   */
  ligne: number | null;
  /**
   * Caractère dans la ligne, à partir de 1 ; null quand l’endroit dans le texte n’est pas connu.
   */
  colonne: number | null;
  /**
   * Ce qui se trouve à cet endroit, masqué sur demande ; null quand il n’y a rien à citer.
   */
  trouve: string | null;
  /**
   * Ce qui corrige le problème.
   */
  remede: string;
  /**
   * Adresse où ce genre de problème est documenté.
   */
  lien: string;
}

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
 * Date à retenir.
 */
export interface Echeance {
  /**
   * Le jour.
   */
  le: DateExacte;
  /**
   * Sur quoi elle porte.
   */
  nature: NatureEcheance;
  /**
   * Identifiant de la règle qui demande quelque chose pour ce jour ; null s’il n’y en a pas.
   */
  regle: string | null;
  /**
   * Ce qui arrive, ou est dû, dans la langue du bilan.
   */
  message: string;
  /**
   * Euros qui viennent, ou sont en jeu ; null s’il n’y en a pas ou s’ils sont inconnus.
   */
  montant: Montant | null;
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
 * Résultat, comment il a été obtenu, et ce sur quoi il repose, jusqu’aux feuilles : un endroit du dossier, un paramètre daté ou une base légale.
 */
export interface Explication {
  /**
   * Ce qui demande cet arbre même : `prevention:fixe@2`, `MIS-02` ; null pour ce qui n’est qu’une partie d’un arbre.
   */
  id: string | null;
  /**
   * Ce qui est expliqué, dans la langue du bilan.
   */
  titre: string;
  /**
   * Le résultat ; null s’il n’est pas connu, ou si ce nœud ne fait qu’en réunir d’autres.
   */
  resultat: Resultat | null;
  /**
   * Comment le résultat a été obtenu, en mots et en nombres, ou pourquoi il n’y en a pas ; null s’il n’y a rien à en dire.
   */
  formule: string | null;
  /**
   * Vrai si le résultat est la somme des résultats de même nature juste en dessous.
   */
  somme: boolean;
  /**
   * Endroit du dossier, sous forme de pointeur JSON ; null s’il n’y en a pas.
   */
  lieu: string | null;
  /**
   * Ligne du texte, à partir de 1 ; null sans endroit dans un texte.
   */
  ligne: number | null;
  /**
   * Caractère dans la ligne, à partir de 1 ; null sans endroit dans un texte.
   */
  colonne: number | null;
  /**
   * Paramètre daté qui le dit ; null s’il n’y en a pas.
   */
  parametre: Parametre | null;
  /**
   * Base légale qui le dit ; null s’il n’y en a pas.
   */
  base: Base | null;
  /**
   * Ce sur quoi il repose.
   */
  enfants: Explication[];
}

/**
 * Ce que vaut le contrat.
 */
export interface Financement {
  /**
   * Années de contrat ; sans contrat, une seule, hypothétique.
   */
  annees: Annee[];
  /**
   * Somme, en euros, de ce qui compte et est connu, sur toutes les années ; null si rien n’a pu être calculé.
   */
  total_connu: Montant | null;
  /**
   * Ce qui devrait compter et n’est pas connu : le total ne le contient pas.
   */
  inconnus: Inconnu[];
  /**
   * Pourquoi une année, ou toutes, n’ont pas pu être calculées : le total les laisse de côté ; null sinon.
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
 * Gravité d’un constat ou d’un diagnostic, de la plus légère à la plus lourde.
 *
 * - `info` : Bon à savoir.
 * - `alerte` : Proche, ou douteux.
 * - `ecart` : Une obligation n’est pas respectée.
 * - `bloquant` : Le contrat ou son financement est en jeu dès maintenant, ou une donnée n’a pas pu être lue.
 */
export type Gravite = "info" | "alerte" | "ecart" | "bloquant";

/**
 * Montant qui devrait compter, et que personne ne connaît.
 */
export interface Inconnu {
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
   * Années de contrat concernées, par leur numéro.
   */
  annees: number[];
  /**
   * Pourquoi il manque.
   */
  raison: string;
}

/**
 * Ce que la CPTS peut faire, et ce que cela vaut.
 */
export interface Levier {
  /**
   * Identifiant du levier dans le bilan.
   */
  id: string;
  /**
   * Genre de levier.
   */
  nature: NatureLevier;
  /**
   * Ce qu’il faut faire, dans la langue du bilan.
   */
  titre: string;
  /**
   * Ce qu’il rapporte d’ici la fin de l’année de contrat où il prend effet, en euros ; null si personne ne le sait.
   */
  gain: Montant | null;
  /**
   * Dernier jour de cette année, ou de ce que compte le gain après le contrat ; null sans gain.
   */
  jusqu_au: DateExacte | null;
  /**
   * Ce qu’il rapporte sur tout le contrat, en euros ; null si personne ne le sait.
   */
  gain_contrat: Montant | null;
  /**
   * Comment lire le gain.
   */
  certitude: Certitude;
  /**
   * Dernier jour pour le faire sans perdre d’argent ; null s’il n’y en a pas.
   */
  echeance: DateExacte | null;
  /**
   * Endroit du dossier dont il s’agit, sous forme de pointeur JSON.
   */
  lieu: string;
  /**
   * Degré de certitude des montants sur lesquels repose le gain.
   */
  statut: Statut;
  /**
   * Ce qu’il peut rapporter en plus, et que personne ne connaît encore.
   */
  reste: string[];
  /**
   * Identifiants des leviers qu’il réunit.
   */
  comprend: string[];
}

/**
 * Montant d’une année de contrat, connu ou non.
 */
export interface Ligne {
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
   * Montant, en euros ; null s’il est inconnu.
   */
  montant: Montant | null;
  /**
   * Degré de certitude du montant.
   */
  statut: Statut;
  /**
   * Si le montant vient du barème ou du contrat.
   */
  origine: Origine;
  /**
   * Vrai si le total la prend.
   */
  comptee: boolean;
  /**
   * Pourquoi le total ne la prend pas ; null s’il la prend.
   */
  motif: string | null;
  /**
   * Comment le montant a été obtenu ; null s’il n’y a rien à en dire.
   */
  note: string | null;
  /**
   * D’où vient le montant.
   */
  sources: string[];
}

/**
 * Nombre d’euros, avec deux décimales au plus : une troisième décimale est refusée à la lecture, ce qu’un schéma ne peut pas dire de façon sûre.
 */
export type Montant = number;

/**
 * Sur quoi porte une échéance.
 *
 * - `contrat` : Un anniversaire du contrat, ou sa fin.
 * - `regle` : Ce que demande une règle.
 * - `versement` : Un versement attendu.
 * - autre : Code d’une version ultérieure : il est gardé tel quel, et vaut « inconnu ».
 */
export type NatureEcheance = "contrat" | "regle" | "versement" | (string & {});

/**
 * Genre de levier.
 *
 * - `reclamer` : Réclamer les versements en retard.
 * - `demarrer` : Démarrer une mission du contrat.
 * - `ajouter` : Ajouter une mission au contrat.
 * - `prouver` : Apporter les preuves de lignes d’indicateurs atteintes.
 * - `evaluer` : Évaluer des lignes d’indicateurs.
 * - `atteindre` : Atteindre le palier suivant, ou la cible, d’une ligne d’indicateur.
 * - `plan_de_crise` : Rédiger le plan de crise.
 * - `declarer` : Énoncer un fait que le dossier tait : cela apporte du savoir, et non de l’argent.
 * - autre : Code d’une version ultérieure : il est gardé tel quel, et vaut « inconnu ».
 */
export type NatureLevier =
  | "reclamer"
  | "demarrer"
  | "ajouter"
  | "prouver"
  | "evaluer"
  | "atteindre"
  | "plan_de_crise"
  | "declarer"
  | (string & {});

/**
 * Nature d’un résultat.
 *
 * - `montant` : Montant, en euros.
 * - `nombre` : Nombre.
 * - `part` : Part, de 0 à 1.
 * - `date` : Date.
 * - `verdict` : Réponse d’une règle.
 * - `texte` : Des mots.
 */
export type NatureResultat = "montant" | "nombre" | "part" | "date" | "verdict" | "texte";

/**
 * D’où vient un montant.
 *
 * - `bareme` : Barème national.
 * - `contrat` : Contrat lui-même : il l’emporte.
 */
export type Origine = "bareme" | "contrat";

/**
 * Famille d’un paramètre.
 *
 * - `bareme` : Une version du barème.
 * - `procedure` : Délais et durées, quel que soit le barème.
 * - `plafond` : Plafond annuel de ce qui peut être versé à un professionnel.
 * - `convention` : Ce qu’aucun texte ne fixe, et que ce logiciel a dû choisir.
 * - `seuil` : Seuil propre à ce logiciel.
 * - `communes` : Référence des communes.
 * - `rapport` : Le bilan lui-même : sa date.
 * - autre : Code d’une version ultérieure : il est gardé tel quel, et vaut « inconnu ».
 */
export type OrigineParametre =
  "bareme" | "procedure" | "plafond" | "convention" | "seuil" | "communes" | "rapport" | (string & {});

/**
 * Paramètre qu’aucun dossier ne fixe.
 */
export interface Parametre {
  /**
   * Identifiant, formé de ceux des données.
   */
  id: string;
  /**
   * Famille du paramètre.
   */
  origine: OrigineParametre;
  /**
   * Ce qu’il est, dans la langue du bilan.
   */
  libelle: string;
  /**
   * Sa valeur ; null si elle est inconnue.
   */
  valeur: Resultat | null;
  /**
   * Premier jour où il vaut ; null s’il n’est pas daté.
   */
  du: DateExacte | null;
  /**
   * Dernier jour où il vaut ; null s’il vaut encore.
   */
  au: DateExacte | null;
  /**
   * Degré de certitude ; null pour ce que ce logiciel a choisi.
   */
  statut: Statut | null;
  /**
   * D’où il vient.
   */
  sources: string[];
  /**
   * Ce qu’il faut en savoir ; null s’il n’y a rien à en dire.
   */
  note: string | null;
}

/**
 * Édition de la référence des communes.
 */
export interface Reference {
  /**
   * Année du code officiel géographique (INSEE).
   */
  cog: number;
  /**
   * Année des populations municipales (INSEE).
   */
  populations: number;
}

/**
 * Barème qui en remplace un autre pendant une année de contrat.
 */
export interface Releve {
  /**
   * Identifiant du barème.
   */
  bareme: string;
  /**
   * Premier jour où il est en vigueur.
   */
  le: DateExacte;
  /**
   * Ce qu’il suppose quand c’est une réforme en discussion, et non du droit ; null sinon.
   */
  scenario: string | null;
}

/**
 * Réponse d’une règle.
 */
export interface Reponse {
  /**
   * Identifiant de la règle, qui n’est jamais réemployé.
   */
  regle: string;
  /**
   * Ce que demande la règle.
   */
  titre: string;
  /**
   * Réponse de la règle.
   */
  verdict: Verdict;
  /**
   * Gravité d’un écart, constaté ou possible.
   */
  gravite: Gravite;
  /**
   * Ce que la règle a trouvé.
   */
  constats: Constat[];
  /**
   * Ce sur quoi repose la règle.
   */
  bases: Base[];
}

/**
 * Résultat, ou valeur prise par le calcul. Sa nature dit lequel des champs suivants le porte ; les autres sont null.
 */
export interface Resultat {
  /**
   * Sa nature, qui dit lequel des champs suivants le porte.
   */
  nature: NatureResultat;
  /**
   * Montant, en euros ; null si la nature n’est pas `montant`.
   */
  montant: Montant | null;
  /**
   * Nombre ; une part va de 0 à 1 ; null si la nature n’est ni `nombre` ni `part`.
   */
  nombre: Decimal | null;
  /**
   * Date, aussi précise que sa source ; null si la nature n’est pas `date`.
   */
  date: DatePartielle | null;
  /**
   * Réponse d’une règle ; null si la nature n’est pas `verdict`.
   */
  verdict: Verdict | null;
  /**
   * Le résultat, pour les lecteurs, dans la langue du bilan.
   */
  texte: string;
}

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
 * Taille que suivent les montants, et ce qui en décide.
 */
export interface Taille {
  /**
   * Taille, de 1 à 4 ; null si elle est inconnue.
   */
  taille: number | null;
  /**
   * Nombre d’habitants dont elle est tirée ; null s’il est inconnu.
   */
  habitants: number | null;
  /**
   * Ce qui décide de la taille ; null si rien n’en décide.
   */
  base: BaseTaille | null;
  /**
   * Degré de certitude de la taille.
   */
  statut: Statut;
  /**
   * Somme des populations municipales des communes ; null si elle est inconnue.
   */
  habitants_communes: number | null;
  /**
   * Nombre de communes comptées.
   */
  communes: number;
  /**
   * Population que déclare la CPTS ; null si elle n’en déclare pas.
   */
  habitants_declares: number | null;
  /**
   * Pourquoi il n’y a pas de taille ; null s’il y en a une.
   */
  raison: string | null;
}

/**
 * Réponse d’une règle.
 *
 * - `conforme` : Ce que demande la règle est là.
 * - `non_conforme` : Ce que demande la règle n’est pas là.
 * - `a_venir` : Une échéance n’est pas encore atteinte.
 * - `indetermine` : Il manque une donnée, ou du droit, pour le dire.
 * - `sans_objet` : La règle ne s’applique pas à cette CPTS pour l’instant.
 */
export type Verdict = "conforme" | "non_conforme" | "a_venir" | "indetermine" | "sans_objet";

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
