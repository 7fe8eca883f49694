/* Made by `cargo xtask types` from the JSON Schemas: do not edit. */

/**
 * Version du barème de l’accord conventionnel interprofessionnel, en vigueur entre deux dates : ce qu’une année de contrat peut rapporter au plus. Le schéma dit la forme ; les sommes, les périodes, les tailles et les sources sont vérifiées à la lecture. Un champ absent ou null est inconnu.
 */
export interface Bareme {
  /**
   * Toujours `cpts-bareme`.
   */
  format: "cpts-bareme" | null;
  /**
   * Version du format que suit le fichier : `1.` suivi d’un nombre.
   */
  version: string | null;
  /**
   * Identifiant de la version du barème : minuscules sans accent, chiffres et tirets. Une version de même identifiant remplace l’autre, tout entière.
   */
  id: string;
  /**
   * Nom de la version.
   */
  libelle: Bilingue | null;
  /**
   * Date de signature du texte.
   */
  signature?: DateExacte | null;
  /**
   * Date de publication du texte.
   */
  publication?: DateExacte | null;
  /**
   * Ce que suppose la version quand c’est une réforme en discussion : présent, il en fait un scénario, jamais du droit, et ses montants de statut `projet` comptent.
   */
  scenario?: Bilingue | null;
  /**
   * Premier jour où elle est en vigueur.
   */
  du: DateExacte;
  /**
   * Dernier jour où elle est en vigueur ; absent ou null : elle s’arrête la veille de la suivante.
   */
  au?: DateExacte | null;
  /**
   * Comment ces dates sont connues.
   */
  note_vigueur?: Bilingue | null;
  /**
   * Adresses du texte.
   */
  sources?: string[] | null;
  /**
   * Tailles des CPTS, et leurs bornes.
   */
  tailles: Tailles | null;
  /**
   * Montants : fonctionnement et missions.
   */
  lignes: LigneBareme[] | null;
  /**
   * Lignes dont les enveloppes se dépensent ensemble, groupe par groupe ; absent ou null : chaque ligne se dépense seule.
   */
  fongibilite?: Poste[][] | null;
  /**
   * Totaux publiés ou calculés, pour vérifier ; jamais comptés.
   */
  totaux?: Totaux | null;
  /**
   * Ce qui aide une CPTS avant son contrat ; jamais compté dans une année.
   */
  aide_creation?: AideCreation | null;
  /**
   * Comment les montants sont payés.
   */
  paiement?: Paiement | null;
  /**
   * Temps laissé à une mission pour démarrer et être déployée.
   */
  delais: Delais | null;
}

/**
 * Aide, taille par taille.
 */
export interface Aide {
  /**
   * Code de l’aide.
   */
  aide: string | null;
  /**
   * Nom de l’aide.
   */
  libelle?: Bilingue | null;
  /**
   * Ses montants.
   */
  cellules: CelluleTaille[] | null;
}

/**
 * Aides avant le contrat : dites, et comptées dans aucune année.
 */
export interface AideCreation {
  /**
   * Les aides.
   */
  aides: Aide[] | null;
}

/**
 * Texte pour les lecteurs, en français et en anglais.
 */
export interface Bilingue {
  /**
   * Texte en français.
   */
  fr: string | null;
  /**
   * Texte en anglais.
   */
  en: string | null;
}

/**
 * Taille de CPTS, et ses bornes.
 */
export interface BorneTaille {
  /**
   * La taille, de 1 à 4.
   */
  taille: number | null;
  /**
   * Nom de la taille.
   */
  libelle?: Bilingue | null;
  /**
   * Nombre d’habitants à partir duquel elle vaut.
   */
  de: number | null;
  /**
   * Nombre d’habitants jusqu’auquel elle vaut ; absent ou null pour la plus grande.
   */
  a?: number | null;
  /**
   * Vrai si la borne basse en fait partie ; absent ou null si personne ne le dit.
   */
  de_inclus?: boolean | null;
  /**
   * Vrai si la borne haute en fait partie ; absent ou null si personne ne le dit.
   */
  a_inclus?: boolean | null;
}

/**
 * Montant du barème : le maximum d’une année de contrat, pour une taille et une part.
 */
export interface Cellule {
  /**
   * Taille dont c’est le montant.
   */
  taille: number;
  /**
   * Part de la ligne.
   */
  part: PartMontant | null;
  /**
   * Montant, en euros entiers ; null s’il est inconnu, et jamais 0 dans ce cas.
   */
  montant?: number | null;
  /**
   * Degré de certitude ; `inconnu` va avec un montant null, et avec lui seul.
   */
  statut?: Statut | null;
  /**
   * D’où il vient : il en faut une pour `officiel` et `secondaire`.
   */
  sources?: string[] | null;
  /**
   * Comment il a été obtenu.
   */
  note?: Bilingue | null;
}

/**
 * Montant pour une taille.
 */
export interface CelluleTaille {
  /**
   * Taille dont c’est le montant ; absente ou null quand une aide n’en dit pas.
   */
  taille?: number | null;
  /**
   * Montant, en euros entiers ; null s’il est inconnu.
   */
  montant?: number | null;
  /**
   * Degré de certitude ; `inconnu` va avec un montant null, et avec lui seul.
   */
  statut?: Statut | null;
  /**
   * D’où il vient.
   */
  sources?: string[] | null;
  /**
   * Comment il a été obtenu.
   */
  note?: Bilingue | null;
}

/**
 * Convention du calcul des versements.
 */
export interface ConventionPaiement {
  /**
   * Son code ; absent ou null s’il est inconnu.
   */
  valeur?: string | null;
  /**
   * Degré de certitude.
   */
  statut: Statut | null;
  /**
   * D’où elle vient.
   */
  sources?: string[] | null;
  /**
   * Ce qu’il faut en savoir.
   */
  note?: Bilingue | null;
}

/**
 * Jour du calendrier, de 1900 à 2199, sous la forme `AAAA-MM-JJ`, sans heure ni fuseau. Un jour qui n’existe pas, comme le 30 février, est refusé à la lecture même si le motif l’accepte.
 */
export type DateExacte = string;

/**
 * Temps laissé à une mission.
 */
export interface DelaiMission {
  /**
   * Quelle mission.
   */
  mission: Mission | null;
  /**
   * Mois pour la démarrer ; absent ou null si la CPTS est libre.
   */
  demarrage?: number | null;
  /**
   * Mois pour la déployer en entier ; absent ou null si la CPTS est libre.
   */
  deploiement?: number | null;
  /**
   * Degré de certitude.
   */
  statut: Statut | null;
  /**
   * Ce qu’il faut en savoir.
   */
  note?: Bilingue | null;
}

/**
 * Temps laissé aux missions, à partir de la signature du contrat.
 */
export interface Delais {
  /**
   * D’où ils viennent.
   */
  sources?: string[] | null;
  /**
   * Mission par mission.
   */
  missions: DelaiMission[] | null;
}

/**
 * Ligne du barème : fonctionnement, ou mission.
 */
export interface LigneBareme {
  /**
   * Quelle ligne.
   */
  ligne: Poste | null;
  /**
   * Nom officiel.
   */
  libelle?: Bilingue | null;
  /**
   * Vrai si toute CPTS sous contrat doit l’avoir.
   */
  obligatoire: boolean | null;
  /**
   * Vrai si elle existe dans cette version.
   */
  existe: boolean | null;
  /**
   * Ses montants, par taille et par part.
   */
  cellules?: Cellule[] | null;
  /**
   * Ce qu’il faut en savoir.
   */
  note?: Bilingue | null;
}

/**
 * Nombre exact d’habitants que deux tailles se disputent.
 */
export interface LimiteTaille {
  /**
   * Le nombre d’habitants.
   */
  habitants: number | null;
  /**
   * Taille à laquelle il revient ; absente ou null si personne ne le dit.
   */
  taille?: number | null;
  /**
   * Degré de certitude.
   */
  statut: Statut | null;
  /**
   * D’où cela vient.
   */
  sources?: string[] | null;
  /**
   * Pourquoi.
   */
  note?: Bilingue | null;
}

/**
 * Mission du contrat (ACI ; les mêmes qu’à l’article L. 1434-12-2 du code de la santé publique), ou `hors_aci`.
 *
 * - `acces_aux_soins` : Améliorer l’accès aux soins : trouver un médecin traitant, répondre aux soins non programmés.
 * - `parcours` : Organiser des parcours pluriprofessionnels autour du patient.
 * - `prevention` : Développer des actions territoriales de prévention.
 * - `crise_sanitaire` : Se préparer et répondre aux crises sanitaires graves.
 * - `qualite_pertinence` : Développer la qualité et la pertinence des soins ; mission optionnelle.
 * - `accompagnement` : Accompagner les professionnels de santé du territoire ; mission optionnelle.
 * - `hors_aci` : Action menée en dehors du contrat.
 * - autre : Code d’une version ultérieure : il est gardé tel quel, et vaut « inconnu ».
 */
export type Mission =
  | "acces_aux_soins"
  | "parcours"
  | "prevention"
  | "crise_sanitaire"
  | "qualite_pertinence"
  | "accompagnement"
  | "hors_aci"
  | (string & {});

/**
 * Nombre d’euros, avec deux décimales au plus : une troisième décimale est refusée à la lecture, ce qu’un schéma ne peut pas dire de façon sûre.
 */
export type Montant = number;

/**
 * Comment les montants d’une version sont payés : ce qui est avancé, quand vient le reste.
 */
export interface Paiement {
  /**
   * Fonctionnement, jusqu’au démarrage des missions.
   */
  fonctionnement_avant_missions?: PaiementFonctionnementAvantMissions | null;
  /**
   * Fonctionnement, année par année.
   */
  fonctionnement_annuel?: PaiementFonctionnementAnnuel | null;
  /**
   * Part fixe d’une mission.
   */
  mission_fixe?: PaiementMissionFixe | null;
  /**
   * Part variable d’une mission.
   */
  mission_variable?: PaiementMissionVariable | null;
  /**
   * Comment les jours sont comptés dans une avance au prorata.
   */
  convention_jours?: ConventionPaiement | null;
  /**
   * Comment les montants sont arrondis.
   */
  arrondi?: ConventionPaiement | null;
}

/**
 * Comment le fonctionnement d’une année de contrat est payé.
 */
export interface PaiementFonctionnementAnnuel {
  /**
   * Part payée d’avance ; absente ou null si elle est inconnue.
   */
  part_avance?: Proportion | null;
  /**
   * Quand elle est payée.
   */
  avance?: Bilingue | null;
  /**
   * Quand le reste est payé.
   */
  solde?: Bilingue | null;
  /**
   * Degré de certitude.
   */
  statut: Statut | null;
  /**
   * D’où cela vient.
   */
  sources?: string[] | null;
  /**
   * Ce qu’il faut en savoir.
   */
  note?: Bilingue | null;
}

/**
 * Comment le fonctionnement est payé avant le démarrage des missions.
 */
export interface PaiementFonctionnementAvantMissions {
  /**
   * Part payée à la signature du contrat ; absente ou null si elle est inconnue.
   */
  part_signature?: Proportion | null;
  /**
   * Ce dont elle dépend.
   */
  condition?: Bilingue | null;
  /**
   * Degré de certitude.
   */
  statut: Statut | null;
  /**
   * D’où cela vient.
   */
  sources?: string[] | null;
  /**
   * Ce qu’il faut en savoir.
   */
  note?: Bilingue | null;
}

/**
 * Comment la part fixe d’une mission est payée.
 */
export interface PaiementMissionFixe {
  /**
   * Part payée d’avance ; absente ou null si elle est inconnue.
   */
  part_avance?: Proportion | null;
  /**
   * Quand la première avance est payée.
   */
  premiere_avance?: Bilingue | null;
  /**
   * À quoi la première avance est proportionnée.
   */
  prorata_premiere_avance?: Bilingue | null;
  /**
   * Ce qui est payé à chaque anniversaire.
   */
  annees_suivantes?: Bilingue | null;
  /**
   * Degré de certitude.
   */
  statut: Statut | null;
  /**
   * D’où cela vient.
   */
  sources?: string[] | null;
  /**
   * Ce qu’il faut en savoir.
   */
  note?: Bilingue | null;
}

/**
 * Comment la part variable d’une mission est payée.
 */
export interface PaiementMissionVariable {
  /**
   * Part payée d’avance ; absente ou null si aucune avance n’est connue.
   */
  part_avance?: Proportion | null;
  /**
   * Quand elle est payée, et sur quoi.
   */
  versement?: Bilingue | null;
  /**
   * Formule nationale ; absente ou null si aucune n’est connue.
   */
  formule?: Bilingue | null;
  /**
   * Degré de certitude.
   */
  statut: Statut | null;
  /**
   * D’où cela vient.
   */
  sources?: string[] | null;
  /**
   * Ce qu’il faut en savoir.
   */
  note?: Bilingue | null;
}

/**
 * Part d’une ligne qu’est un montant.
 *
 * - `total` : Ligne entière, connue ou due en un seul montant.
 * - `fixe` : Part fixe d’une mission, payée pour les moyens mis en œuvre.
 * - `variable` : Part variable d’une mission : un maximum, qui dépend des indicateurs.
 * - `enveloppe_snp` : Enveloppe des soins non programmés, comprise dans le total de l’accès aux soins.
 * - `fixe_premiere_annee` : Part fixe de la mission de crise, la première année : le plan est rédigé.
 * - `fixe_annees_suivantes` : Part fixe de la mission de crise, les années suivantes : le plan est mis à jour.
 * - `variable_crise_reconnue` : Part variable de la mission de crise : due seulement si une crise est reconnue.
 * - autre : Code d’une version ultérieure : il est gardé tel quel, et vaut « inconnu ».
 */
export type PartMontant =
  | "total"
  | "fixe"
  | "variable"
  | "enveloppe_snp"
  | "fixe_premiere_annee"
  | "fixe_annees_suivantes"
  | "variable_crise_reconnue"
  | (string & {});

/**
 * Ce que paie une somme du contrat : le fonctionnement, ou une mission.
 *
 * - `fonctionnement` : Moyens de fonctionnement de la CPTS.
 * - `acces_aux_soins` : Mission d’accès aux soins.
 * - `parcours` : Mission des parcours pluriprofessionnels.
 * - `prevention` : Mission de prévention.
 * - `crise_sanitaire` : Mission de réponse aux crises sanitaires graves.
 * - `qualite_pertinence` : Mission de qualité et de pertinence des soins.
 * - `accompagnement` : Mission d’accompagnement des professionnels.
 * - autre : Code d’une version ultérieure : il est gardé tel quel, et vaut « inconnu ».
 */
export type Poste =
  | "fonctionnement"
  | "acces_aux_soins"
  | "parcours"
  | "prevention"
  | "crise_sanitaire"
  | "qualite_pertinence"
  | "accompagnement"
  | (string & {});

/**
 * Part d’un montant, de 0 à 1, avec trois décimales au plus.
 */
export type Proportion = number;

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
 * Tailles des CPTS, par nombre d’habitants.
 */
export interface Tailles {
  /**
   * Degré de certitude des bornes.
   */
  statut: Statut | null;
  /**
   * D’où viennent les bornes.
   */
  sources?: string[] | null;
  /**
   * Ce qui est compté.
   */
  base?: Bilingue | null;
  /**
   * Les tailles, de la plus petite à la plus grande, sans trou ni recouvrement.
   */
  bornes: BorneTaille[] | null;
  /**
   * Nombres exacts d’habitants où les sources se taisent ou doutent.
   */
  limites?: LimiteTaille[] | null;
}

/**
 * Terme d’un total : une part de certaines lignes, ou un autre total.
 */
export interface TermeTotal {
  /**
   * Les lignes.
   */
  lignes?: Poste[] | null;
  /**
   * Leur part.
   */
  part?: PartMontant | null;
  /**
   * Code d’un autre total, à la place de lignes.
   */
  total?: string | null;
  /**
   * Vrai si le terme est retranché au lieu d’être ajouté.
   */
  retranche?: boolean | null;
}

/**
 * Total, taille par taille.
 */
export interface Total {
  /**
   * Code du total.
   */
  total: string | null;
  /**
   * Nom du total.
   */
  libelle?: Bilingue | null;
  /**
   * Ce dont il est la somme ; absent ou null s’il ne peut pas être vérifié.
   */
  somme?: TermeTotal[] | null;
  /**
   * Ses montants.
   */
  cellules: CelluleTaille[] | null;
}

/**
 * Totaux de la version : comparés à ses montants, jamais comptés.
 */
export interface Totaux {
  /**
   * Ceux qu’imprime un texte, ou la presse.
   */
  publies?: Total[] | null;
  /**
   * Ceux qui se calculent à partir de montants ou d’autres totaux.
   */
  derives?: Total[] | null;
}
