/* Made by `cargo xtask types` from the JSON Schemas: do not edit. */

/**
 * Tout ce qui est connu d’une communauté professionnelle territoriale de santé. Un champ absent ou null est inconnu ; une liste vide, false ou 0 est une affirmation. Une liste présente est complète, sauf si `partiel` la désigne. Le dossier est privé : il peut contenir des données personnelles, et ce qui peut être public se décide champ par champ. Un lecteur garde les champs qu’il ne connaît pas.
 */
export interface Dossier {
  /**
   * Adresse du schéma que suit le fichier.
   */
  $schema?: string | null;
  /**
   * Toujours `cpts-dossier`.
   */
  format: "cpts-dossier" | null;
  /**
   * Version du format que suit le fichier : `1.` suivi d’un nombre. Un lecteur de la version 1 accepte toute version 1.x.
   */
  version: string | null;
  /**
   * Jour de la dernière mise à jour du fichier.
   */
  mis_a_jour?: DateExacte | null;
  /**
   * Vrai si ce fichier lui-même est ouvert à tous, sur un site ou un portail de données.
   */
  public?: boolean | null;
  /**
   * Jour après lequel il ne faut plus se fier au fichier, ni le diffuser.
   */
  expire_le?: DateExacte | null;
  /**
   * Pointeurs JSON des listes qui ne sont connues qu’en partie : d’une telle liste, seul ce qu’elle contient est connu.
   */
  partiel?: string[] | null;
  /**
   * D’où viennent les faits du dossier.
   */
  sources?: Source[] | null;
  /**
   * Faits qu’aucune source n’énonce tels quels, et la façon dont ils ont été déduits.
   */
  deductions?: Deduction[] | null;
  /**
   * Ce qui est utile à savoir et n’a pas de champ.
   */
  remarques?: string[] | null;
  /**
   * Où en est la CPTS dans sa vie.
   */
  etape?: Etape | null;
  /**
   * Nom, forme juridique et identifiants de l’association.
   */
  identite: Identite | null;
  /**
   * Communes que sert la CPTS, et leur population.
   */
  territoire?: Territoire | null;
  /**
   * Instances de l’association et leurs sièges.
   */
  gouvernance?: Gouvernance | null;
  /**
   * Nombres de professionnels : les adhérents et ceux du territoire sont distingués.
   */
  effectifs?: Effectifs | null;
  /**
   * Codes des professions présentes dans la CPTS (nomenclature `professions`).
   */
  professions_representees?: string[] | null;
  /**
   * Membres de la CPTS, personnes et structures. Absent : rien n’est dit des membres ; liste vide : il n’y en a pas.
   */
  adherents?: Adherent[] | null;
  /**
   * Ceux avec qui la CPTS travaille sans qu’ils en soient membres.
   */
  partenaires?: Partenaire[] | null;
  /**
   * Comment adhérer à la CPTS, et comment lui proposer une action.
   */
  adhesion?: Adhesion | null;
  /**
   * Numéro que les patients peuvent appeler.
   */
  numero_unique?: NumeroUnique | null;
  /**
   * Projet de santé, sa validation et ses actions.
   */
  projet_de_sante?: ProjetDeSante | null;
  /**
   * Contrat tripartite signé avec l’assurance maladie et l’ARS.
   */
  contrat_aci?: ContratAci | null;
  /**
   * Plan de réponse aux crises sanitaires graves.
   */
  plan_de_crise?: PlanDeCrise | null;
  /**
   * Crises sanitaires qu’une autorité a reconnues.
   */
  crises?: CriseReconnue[] | null;
  /**
   * Indemnités et rémunérations versées aux professionnels.
   */
  indemnisations?: Indemnisation[] | null;
  /**
   * Budget de chaque année civile, ligne par ligne.
   */
  budget?: LigneBudget[] | null;
  /**
   * Ce qui a été dépensé, par enveloppe.
   */
  depenses?: Depense[] | null;
}

/**
 * Action du projet de santé. Aucun modèle national de fiche action n’est connu : ce sont les rubriques rencontrées en pratique.
 */
export interface Action {
  /**
   * Identifiant de l’action dans le dossier.
   */
  id: string | null;
  /**
   * Titre de l’action.
   */
  intitule: string | null;
  /**
   * Mission du contrat que sert l’action, ou `hors_aci`.
   */
  mission?: Mission | null;
  /**
   * Vrai si la mission a été déduite, et non énoncée par la source.
   */
  mission_deduite?: boolean | null;
  /**
   * Volet de la mission : `medecin_traitant`, `soins_non_programmes`.
   */
  volet?: string | null;
  /**
   * Thèmes codés, pour comparer les CPTS.
   */
  themes?: string[] | null;
  /**
   * Où en est l’action.
   */
  statut?: StatutAction | null;
  /**
   * Pourquoi l’action est menée.
   */
  contexte?: string | null;
  /**
   * Ce que l’action vise.
   */
  objectif?: string | null;
  /**
   * Objectifs détaillés.
   */
  objectifs_specifiques?: string[] | null;
  /**
   * À qui l’action s’adresse.
   */
  publics?: string[] | null;
  /**
   * Vrai si l’action s’adresse aux professionnels, et non au public.
   */
  pour_professionnels?: boolean | null;
  /**
   * Codes INSEE des communes concernées ; absent ou null : tout le territoire, ou inconnu.
   */
  communes?: CodeInsee[] | null;
  /**
   * Rôle de qui pilote l’action, et non son nom.
   */
  pilote?: string | null;
  /**
   * Groupe de travail qui mène l’action.
   */
  groupe_de_travail?: string | null;
  /**
   * Partenaires de l’action.
   */
  partenaires?: string[] | null;
  /**
   * Étapes de l’action, datées.
   */
  etapes?: EtapeAction[] | null;
  /**
   * Personnes et temps nécessaires, en toutes lettres.
   */
  moyens?: string | null;
  /**
   * Somme prévue, en euros.
   */
  budget?: Montant | null;
  /**
   * Qui paie.
   */
  financeur?: string | null;
  /**
   * Indicateurs que suit l’action.
   */
  indicateurs?: IndicateurAction[] | null;
  /**
   * Ce qui a été fait, année par année.
   */
  realisations?: ActionsMenees[] | null;
  /**
   * Ce qui vient ensuite.
   */
  perspectives?: string | null;
  /**
   * Prochaines séances datées.
   */
  seances?: Seance[] | null;
  /**
   * Comment participer.
   */
  contact?: Contact | null;
  /**
   * Quand l’action a commencé.
   */
  debut?: DatePartielle | null;
  /**
   * Quand elle s’est terminée ; absent ou null tant qu’elle ne l’est pas, ou si rien n’est dit.
   */
  fin?: DatePartielle | null;
  /**
   * D’où viennent les faits qui la concernent.
   */
  sources?: string[] | null;
}

/**
 * Ce qui a été fait pendant une année.
 */
export interface ActionsMenees {
  /**
   * Année civile.
   */
  annee: number | null;
  /**
   * Ce qui a été fait.
   */
  texte: string | null;
}

/**
 * Ancien numéro ADELI, neuf caractères ; l’exemple est fictif. Il est gardé tel qu’il est écrit : s’il est faux, c’est un constat d’une règle, et non une faute de lecture.
 */
export type Adeli = string;

/**
 * Membre de la CPTS, personne ou structure. Ces données sont personnelles, donc privées, sauf ce que `diffusion` ouvre champ par champ.
 */
export interface Adherent {
  /**
   * Identifiant dans le dossier : opaque, jamais un identifiant national.
   */
  id: string | null;
  /**
   * Personne ou structure.
   */
  type: TypeAdherent | null;
  /**
   * Code de la civilité d’exercice (nomenclature `civilites-exercice`).
   */
  civilite_exercice?: string | null;
  /**
   * Nom de famille, ou nom de la structure.
   */
  nom?: string | null;
  /**
   * Prénom de la personne.
   */
  prenom?: string | null;
  /**
   * Numéro RPPS de la personne.
   */
  rpps?: Rpps | null;
  /**
   * Ancien numéro ADELI de la personne.
   */
  adeli?: Adeli | null;
  /**
   * Numéro FINESS de la structure.
   */
  finess?: Finess | null;
  /**
   * Code de la catégorie FINESS de la structure (nomenclature `categories-finess`).
   */
  categorie_finess?: string | null;
  /**
   * Code de la profession (nomenclature `professions`).
   */
  profession?: string | null;
  /**
   * Codes des spécialités (nomenclature `specialites`).
   */
  specialites?: string[] | null;
  /**
   * Comment la personne exerce (nomenclature TRE_R23).
   */
  mode_exercice?: ModeExercice | null;
  /**
   * Lieux où le membre exerce.
   */
  lieux?: Lieu[] | null;
  /**
   * Numéro de téléphone public.
   */
  telephone?: string | null;
  /**
   * Numéro de téléphone privé : jamais publié.
   */
  telephone_prive?: string | null;
  /**
   * Adresse électronique.
   */
  courriel?: string | null;
  /**
   * Ce que le membre déclare de son exercice, chaque fait avec sa date.
   */
  declare?: Declarations | null;
  /**
   * Ce que le membre accepte de publier, champ par champ.
   */
  diffusion?: Diffusion[] | null;
  /**
   * Depuis quand il est membre.
   */
  entree?: DatePartielle | null;
  /**
   * Jusqu’à quand il l’a été ; absent ou null s’il l’est encore ou si rien n’est dit.
   */
  sortie?: DatePartielle | null;
  /**
   * Groupes de travail auxquels il participe.
   */
  groupes?: string[] | null;
  /**
   * D’où viennent les faits qui le concernent.
   */
  source?: string | null;
  /**
   * Jour de la dernière vérification de ces faits.
   */
  verifie_le?: DateExacte | null;
}

/**
 * Comment adhérer à la CPTS, et comment lui proposer une action.
 */
export interface Adhesion {
  /**
   * Qui peut adhérer, et comment, en toutes lettres.
   */
  modalites?: string | null;
  /**
   * Adresse de la page pour adhérer.
   */
  page?: string | null;
  /**
   * Cotisation annuelle, en euros ; 0 si l’adhésion est gratuite.
   */
  cotisation?: Montant | null;
  /**
   * Vrai si la cotisation vaut pour l’année civile, et non pour douze mois.
   */
  annee_civile?: boolean | null;
  /**
   * Comment proposer une action, en toutes lettres ou par une adresse.
   */
  proposer_une_action?: string | null;
}

/**
 * Adresse postale.
 */
export interface Adresse {
  /**
   * Numéro et voie.
   */
  voie?: string | null;
  /**
   * Bâtiment, étage, entrée.
   */
  complement?: string | null;
  /**
   * Code postal.
   */
  code_postal?: CodePostal | null;
  /**
   * Code INSEE de la commune.
   */
  code_insee?: CodeInsee | null;
  /**
   * Nom de la commune, tel que l’écrit l’adresse.
   */
  commune?: string | null;
}

/**
 * Avenant du contrat.
 */
export interface Avenant {
  /**
   * Numéro de l’avenant.
   */
  numero?: number | null;
  /**
   * Date de signature.
   */
  signature?: DatePartielle | null;
  /**
   * Ce qu’il change.
   */
  objet?: string | null;
  /**
   * Missions qu’il ajoute, qui sont aussi parmi celles du contrat.
   */
  missions?: Mission[] | null;
}

/**
 * Ce qui rend licite la publication d’un fait personnel.
 *
 * - `consentement` : La personne a donné son accord.
 * - `structure` : Le fait est celui d’une structure, qui n’a pas d’accord à donner.
 * - autre : Code d’une version ultérieure : il est gardé tel quel, et vaut « inconnu ».
 */
export type BaseDiffusion = "consentement" | "structure" | (string & {});

/**
 * Code officiel géographique d’une commune, cinq caractères. Il est gardé tel qu’il est écrit : s’il est faux, c’est un constat d’une règle, et non une faute de lecture.
 */
export type CodeInsee = string;

/**
 * Code postal, cinq chiffres. Il est gardé tel qu’il est écrit : s’il est faux, c’est un constat d’une règle, et non une faute de lecture.
 */
export type CodePostal = string;

/**
 * Commune dont il est dit plus que le code.
 */
export interface CommuneDetaillee {
  /**
   * Code INSEE de la commune ; il l’emporte sur le nom.
   */
  code: CodeInsee | null;
  /**
   * Nom de la commune, pour les lecteurs.
   */
  nom?: string | null;
  /**
   * Vrai si une partie seulement de la commune est dans le territoire.
   */
  partie?: boolean | null;
  /**
   * La partie concernée, en toutes lettres : un quartier, un secteur.
   */
  quartier?: string | null;
}

/**
 * Commune du territoire : son code INSEE seul pour la commune entière, ou un objet qui en dit plus.
 */
export type CommuneDuTerritoire = CodeInsee | CommuneDetaillee;

/**
 * Coordonnées de l’association, et non d’une personne.
 */
export interface Contact {
  /**
   * Numéro de téléphone de l’association.
   */
  telephone?: string | null;
  /**
   * Adresse électronique de l’association.
   */
  courriel?: string | null;
  /**
   * Adresse postale, sur une ligne.
   */
  adresse?: string | null;
  /**
   * Adresse d’une page ou d’un formulaire.
   */
  page?: string | null;
}

/**
 * Contrat que la CPTS signe avec sa caisse et son ARS au titre de l’accord conventionnel interprofessionnel.
 */
export interface ContratAci {
  /**
   * Date de signature : les années de contrat commencent ce jour-là.
   */
  signature?: DatePartielle | null;
  /**
   * Date à laquelle les pièces qu’attend le premier versement ont été complètes (ACI, article 4).
   */
  dossier_complet?: DatePartielle | null;
  /**
   * Durée du contrat, en années.
   */
  duree_annees?: number | null;
  /**
   * Dernier jour du contrat, quand il l’énonce.
   */
  fin?: DateExacte | null;
  /**
   * Qui l’a signé.
   */
  signataires?: Signataire[] | null;
  /**
   * Noms des caisses d’assurance maladie qui l’ont signé.
   */
  caisses?: string[] | null;
  /**
   * Taille écrite au contrat, de 1 à 4 : les montants la suivent.
   */
  taille?: number | null;
  /**
   * Montants annuels annexés au contrat : ils l’emportent sur le barème national.
   */
  montants?: MontantContrat[] | null;
  /**
   * Missions du contrat, y compris celles que ses avenants ont ajoutées.
   */
  missions?: MissionAci[] | null;
  /**
   * Ce qu’est devenu le contrat.
   */
  suite?: FinContrat | null;
  /**
   * Avenants du contrat.
   */
  avenants?: Avenant[] | null;
  /**
   * Réunions avec la caisse et l’ARS.
   */
  dialogues?: Dialogue[] | null;
  /**
   * Rapports d’activité annuels.
   */
  rapports_activite?: RapportActivite[] | null;
  /**
   * Ce qui a été reçu. Une liste vide affirme que rien ne l’a été.
   */
  versements?: Versement[] | null;
}

/**
 * Crise sanitaire qu’une autorité a reconnue : la part variable de la mission en dépend.
 */
export interface CriseReconnue {
  /**
   * Ce qu’a été la crise.
   */
  intitule: string | null;
  /**
   * Qui l’a reconnue : directeur général de l’ARS, préfet, ministre.
   */
  autorite?: string | null;
  /**
   * Quand elle a été reconnue.
   */
  le?: DatePartielle | null;
  /**
   * Quand elle a commencé.
   */
  debut?: DatePartielle | null;
  /**
   * Quand elle s’est terminée.
   */
  fin?: DatePartielle | null;
  /**
   * Typologie de la crise.
   */
  typologie?: TypologieCrise | null;
  /**
   * Part qu’y a prise la CPTS.
   */
  action?: string | null;
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
 * Ce que l’ARS a décidé d’un projet de santé.
 *
 * - `validation` : Elle l’a validé.
 * - `opposition` : Elle s’y est opposée.
 * - autre : Code d’une version ultérieure : il est gardé tel quel, et vaut « inconnu ».
 */
export type DecisionArs = "validation" | "opposition" | (string & {});

/**
 * Décision de l’agence régionale de santé sur le projet.
 */
export interface DecisionDeLArs {
  /**
   * Ce qui a été décidé.
   */
  decision: DecisionArs | null;
  /**
   * Date de la décision.
   */
  le?: DatePartielle | null;
  /**
   * Motifs de la décision, en toutes lettres.
   */
  motif?: string | null;
}

/**
 * Ce qu’un membre déclare de son exercice. Aucune source ouverte n’a ces faits : chacun porte la date de sa déclaration.
 */
export interface Declarations {
  /**
   * S’il accepte de nouveaux patients.
   */
  nouveaux_patients?: DeclareOuiNon | null;
  /**
   * S’il accepte d’être médecin traitant.
   */
  medecin_traitant?: DeclareOuiNon | null;
  /**
   * S’il se rend au domicile des patients.
   */
  visites_domicile?: DeclareOuiNon | null;
  /**
   * S’il consulte à distance.
   */
  teleconsultation?: DeclareOuiNon | null;
  /**
   * Si le lieu est accessible aux personnes à mobilité réduite.
   */
  acces_pmr?: DeclareOuiNon | null;
  /**
   * S’il accepte la carte Vitale.
   */
  carte_vitale?: DeclareOuiNon | null;
  /**
   * S’il pratique le tiers payant.
   */
  tiers_payant?: DeclareOuiNon | null;
  /**
   * S’il participe aux soins non programmés.
   */
  soins_non_programmes?: DeclareOuiNon | null;
  /**
   * Langues parlées, par leurs codes ISO 639.
   */
  langues?: DeclareListe | null;
  /**
   * Secteur conventionnel : `1`, `2`, `optam`…
   */
  secteur?: DeclareTexte | null;
  /**
   * Horaires d’ouverture, dans la syntaxe `opening_hours` d’OpenStreetMap.
   */
  horaires?: DeclareTexte | null;
  /**
   * Adresse pour prendre rendez-vous.
   */
  url_rdv?: DeclareTexte | null;
  /**
   * Adresse du site.
   */
  site?: DeclareTexte | null;
}

/**
 * Liste déclarée, avec la date de sa déclaration.
 */
export interface DeclareListe {
  /**
   * Liste déclarée.
   */
  valeur: string[] | null;
  /**
   * Jour de la déclaration.
   */
  le: DateExacte | null;
}

/**
 * Fait déclaré, vrai ou faux, avec la date de sa déclaration.
 */
export interface DeclareOuiNon {
  /**
   * Vrai ou faux, tel que déclaré.
   */
  valeur: boolean | null;
  /**
   * Jour de la déclaration.
   */
  le: DateExacte | null;
}

/**
 * Texte déclaré, avec la date de sa déclaration.
 */
export interface DeclareTexte {
  /**
   * Texte déclaré.
   */
  valeur: string | null;
  /**
   * Jour de la déclaration.
   */
  le: DateExacte | null;
}

/**
 * Fait qu’aucune source n’énonce tel quel.
 */
export interface Deduction {
  /**
   * Pointeur JSON du fait.
   */
  fait: string | null;
  /**
   * Comment il a été déduit.
   */
  raison: string | null;
}

/**
 * Somme dépensée, par enveloppe.
 */
export interface Depense {
  /**
   * Quand elle a été dépensée.
   */
  le?: DatePartielle | null;
  /**
   * Année de contrat, à partir de 1.
   */
  annee_contrat?: number | null;
  /**
   * Enveloppe dont elle est prise.
   */
  ligne?: Poste | null;
  /**
   * Ce qu’elle a payé.
   */
  intitule?: string | null;
  /**
   * Somme, en euros.
   */
  montant: Montant | null;
}

/**
 * Réunion avec la caisse et l’ARS.
 */
export interface Dialogue {
  /**
   * Nature de la réunion.
   */
  type?: NatureDialogue | null;
  /**
   * Quand elle a eu lieu.
   */
  le: DatePartielle | null;
  /**
   * Année de contrat concernée, à partir de 1.
   */
  annee_contrat?: number | null;
  /**
   * Ce qui a été décidé.
   */
  conclusions?: string | null;
}

/**
 * Accord pour publier un champ, avec sa date et celle de son retrait.
 */
export interface Diffusion {
  /**
   * Champ concerné, par son nom dans l’adhérent (`nom`, `lieux`, `declare.nouveaux_patients`) ; `gouvernance` et `indemnisations` pour les sièges et les versements qui le nomment.
   */
  champ: string | null;
  /**
   * Ce qui rend la publication licite.
   */
  base: BaseDiffusion | null;
  /**
   * Jour où l’accord a été donné.
   */
  le: DateExacte | null;
  /**
   * Jour où l’accord a été retiré ; absent ou null s’il ne l’a pas été.
   */
  retrait?: DateExacte | null;
  /**
   * Ce qui prouve l’accord : un formulaire, un message.
   */
  preuve?: string | null;
}

/**
 * Nombres de professionnels, des adhérents et du territoire.
 */
export interface Effectifs {
  /**
   * Nombre d’adhérents de la CPTS.
   */
  adherents?: number | null;
  /**
   * Nombre de professionnels libéraux qui exercent dans le territoire, adhérents ou non.
   */
  professionnels_liberaux?: number | null;
  /**
   * Nombre de professionnels qui exercent dans le territoire, quel que soit leur statut.
   */
  professionnels?: number | null;
  /**
   * Nombre de professionnels qui ont signé le contrat ou leur adhésion au contrat.
   */
  signataires_du_contrat?: number | null;
  /**
   * Nombre de professionnels qui ont participé à l’écriture du projet de santé.
   */
  redacteurs_du_projet?: number | null;
  /**
   * Mots de la source quand les nombres sont arrondis.
   */
  precision?: string | null;
}

/**
 * Étape de la vie d’une CPTS, et depuis quand.
 */
export interface Etape {
  /**
   * L’étape.
   */
  valeur: EtapeCpts | null;
  /**
   * Jour du constat, ou depuis quand l’étape est atteinte.
   */
  le?: DatePartielle | null;
  /**
   * Date annoncée pour l’étape suivante.
   */
  cible?: DatePartielle | null;
}

/**
 * Étape d’une action.
 */
export interface EtapeAction {
  /**
   * Ce qu’est l’étape.
   */
  intitule: string | null;
  /**
   * Quand elle a lieu.
   */
  le?: DatePartielle | null;
  /**
   * Vrai si elle est faite.
   */
  faite?: boolean | null;
}

/**
 * Étapes de la vie d’une CPTS.
 *
 * - `lettre_intention` : La lettre d’intention est envoyée.
 * - `projet` : Le projet de santé est déposé, ou en cours d’écriture.
 * - `valide` : Le projet de santé est validé.
 * - `negociation` : Le contrat est en négociation.
 * - `signe` : Le contrat est signé.
 * - `echu` : Le contrat est arrivé à son terme.
 * - `resilie` : Le contrat est résilié.
 * - autre : Code d’une version ultérieure : il est gardé tel quel, et vaut « inconnu ».
 */
export type EtapeCpts =
  "lettre_intention" | "projet" | "valide" | "negociation" | "signe" | "echu" | "resilie" | (string & {});

/**
 * Ce qu’est devenu le contrat.
 */
export interface FinContrat {
  /**
   * En cours, renouvelé, résilié ou non renouvelé.
   */
  nature: SuiteContrat | null;
  /**
   * Jour où cela prend effet ; pour un contrat en cours, jour du constat.
   */
  le?: DatePartielle | null;
  /**
   * Nouveau dernier jour d’un contrat renouvelé.
   */
  fin?: DateExacte | null;
  /**
   * Raisons, en toutes lettres.
   */
  motif?: string | null;
}

/**
 * Numéro FINESS, neuf caractères. Il est gardé tel qu’il est écrit : s’il est faux, c’est un constat d’une règle, et non une faute de lecture.
 */
export type Finess = string;

/**
 * Forme juridique d’une CPTS (code de la santé publique, article L. 1434-12-1).
 *
 * - `association_loi_1901` : Association de la loi du 1er juillet 1901.
 * - `association_droit_local` : Association du droit local d’Alsace et de Moselle.
 * - `association` : Association, dont la source ne dit pas plus.
 * - `gie` : Groupement d’intérêt économique ; avant l’ordonnance de 2021.
 * - `gcs` : Groupement de coopération sanitaire ; avant l’ordonnance de 2021.
 * - `autre_forme` : Autre forme juridique.
 * - autre : Code d’une version ultérieure : il est gardé tel quel, et vaut « inconnu ».
 */
export type FormeJuridique =
  "association_loi_1901" | "association_droit_local" | "association" | "gie" | "gcs" | "autre_forme" | (string & {});

/**
 * Instances de l’association et moyens de coordination.
 */
export interface Gouvernance {
  /**
   * Bureau, conseil d’administration, assemblée générale, comités de pilotage.
   */
  instances?: Instance[] | null;
  /**
   * Postes salariés de coordination, en équivalents temps plein.
   */
  coordination_etp?: Decimal | null;
}

/**
 * Nom, forme juridique et identifiants de l’association.
 */
export interface Identite {
  /**
   * Nom de la CPTS, tel qu’elle l’écrit.
   */
  nom: string | null;
  /**
   * Nom court de la CPTS.
   */
  sigle?: string | null;
  /**
   * Code du département du siège.
   */
  departement?: string | null;
  /**
   * Forme juridique de la CPTS (code de la santé publique, article L. 1434-12-1).
   */
  forme_juridique?: FormeJuridique | null;
  /**
   * Date de création de l’association.
   */
  creation?: DatePartielle | null;
  /**
   * Numéro FINESS de la CPTS (catégorie 604).
   */
  finess?: Finess | null;
  /**
   * Numéro SIREN de l’association.
   */
  siren?: Siren | null;
  /**
   * Numéro SIRET du siège.
   */
  siret?: Siret | null;
  /**
   * Numéro au répertoire national des associations.
   */
  rna?: Rna | null;
  /**
   * Inscription au registre local des associations, en Alsace et en Moselle.
   */
  registre_local?: string | null;
  /**
   * Ce qui est connu des statuts de l’association.
   */
  statuts?: Statuts | null;
  /**
   * Adresse du site de la CPTS.
   */
  site?: string | null;
  /**
   * Comment joindre la CPTS.
   */
  contact?: Contact | null;
}

/**
 * Somme versée à un professionnel (code de la santé publique, article D. 1434-44). Leur total annuel est plafonné, par année civile.
 */
export interface Indemnisation {
  /**
   * Identifiant dans le dossier.
   */
  id?: string | null;
  /**
   * Adhérent qui l’a reçue, par son identifiant dans le dossier.
   */
  beneficiaire: string | null;
  /**
   * Jour du versement.
   */
  le: DateExacte | null;
  /**
   * Somme versée, en euros.
   */
  montant: Montant | null;
  /**
   * Indemnité ou rémunération.
   */
  nature?: NatureIndemnisation | null;
  /**
   * Fonction exercée, pour une indemnité.
   */
  fonction?: string | null;
  /**
   * Mission, pour une rémunération.
   */
  mission?: Mission | null;
  /**
   * Heures payées.
   */
  heures?: Decimal | null;
  /**
   * Ce qui est payé.
   */
  objet?: string | null;
}

/**
 * Indicateur que suit une action : la rémunération du contrat dépend de ses propres lignes, et non de ceux-ci.
 */
export interface IndicateurAction {
  /**
   * Ce qui est mesuré.
   */
  intitule: string | null;
  /**
   * Suivi ou résultat.
   */
  nature?: NatureIndicateur | null;
  /**
   * Valeur au départ.
   */
  reference?: Decimal | null;
  /**
   * Valeur visée.
   */
  cible?: Decimal | null;
  /**
   * Valeur atteinte ; absente ou null tant qu’elle n’est pas mesurée.
   */
  valeur?: Decimal | null;
  /**
   * Quand la valeur a été atteinte.
   */
  le?: DatePartielle | null;
  /**
   * D’où vient la valeur.
   */
  source?: string | null;
  /**
   * Ce qui la montre.
   */
  preuves?: Preuve[] | null;
}

/**
 * Une instance de l’association.
 */
export interface Instance {
  /**
   * Nom de l’instance : `bureau`, `conseil_administration`, `copil`…
   */
  nom: string | null;
  /**
   * Sièges de l’instance.
   */
  sieges?: Siege[] | null;
  /**
   * Nombre de sièges, quand ils ne sont pas tous décrits.
   */
  nombre_sieges?: number | null;
  /**
   * À quoi sert l’instance.
   */
  objet?: string | null;
}

/**
 * Lieu où un membre exerce.
 */
export interface Lieu {
  /**
   * Identifiant du lieu dans la source dont il vient.
   */
  id?: string | null;
  /**
   * Nom de la structure ou du cabinet.
   */
  nom?: string | null;
  /**
   * Numéro FINESS de la structure.
   */
  finess?: Finess | null;
  /**
   * Numéro SIRET de la structure.
   */
  siret?: Siret | null;
  /**
   * Adresse postale du lieu.
   */
  adresse?: Adresse | null;
  /**
   * Numéro de téléphone du lieu.
   */
  telephone?: string | null;
  /**
   * Adresse électronique du lieu.
   */
  courriel?: string | null;
  /**
   * Horaires d’ouverture, dans la syntaxe `opening_hours` d’OpenStreetMap.
   */
  horaires?: string | null;
  /**
   * Latitude, en degrés décimaux (WGS 84).
   */
  latitude?: Decimal | null;
  /**
   * Longitude, en degrés décimaux (WGS 84).
   */
  longitude?: Decimal | null;
}

/**
 * Ligne du budget d’une année civile.
 */
export interface LigneBudget {
  /**
   * Année civile.
   */
  annee: number | null;
  /**
   * Ce que c’est : salaires, loyer, communication…
   */
  intitule: string | null;
  /**
   * Vrai pour une recette, faux pour une dépense.
   */
  recette?: boolean | null;
  /**
   * Enveloppe du contrat dont elle relève.
   */
  ligne?: Poste | null;
  /**
   * Part de l’enveloppe : un budget qui compte une part variable compte ce qui n’est pas certain.
   */
  part?: PartMontant | null;
  /**
   * Somme, en euros.
   */
  montant: Montant | null;
}

/**
 * Ligne d’indicateur du contrat : son maximum, ses paliers, ce qui a été atteint et ce qui le montre.
 */
export interface LigneIndicateur {
  /**
   * Identifiant de la ligne dans le dossier.
   */
  id?: string | null;
  /**
   * Ce qui est demandé.
   */
  intitule: string | null;
  /**
   * Année de contrat concernée, à partir de 1.
   */
  annee_contrat?: number | null;
  /**
   * Suivi ou résultat.
   */
  nature?: NatureIndicateur | null;
  /**
   * Ce qu’est la valeur.
   */
  type?: TypeIndicateur | null;
  /**
   * Thèmes codés, pour comparer les CPTS.
   */
  themes?: string[] | null;
  /**
   * Ce que la ligne paie au plus, en euros.
   */
  montant_maximum?: Montant | null;
  /**
   * Seuils avec chacun son montant : le plus haut atteint est payé, ils ne s’ajoutent pas.
   */
  paliers?: Palier[] | null;
  /**
   * Si plus est mieux, ou moins.
   */
  sens?: Sens | null;
  /**
   * Valeur au départ.
   */
  reference?: Decimal | null;
  /**
   * Quand la valeur de départ a été mesurée.
   */
  reference_le?: DatePartielle | null;
  /**
   * Valeur visée, d’une ligne sans palier.
   */
  cible?: Decimal | null;
  /**
   * Valeur atteinte ; absente ou null tant qu’elle n’est pas mesurée.
   */
  valeur?: Decimal | null;
  /**
   * Quand elle a été mesurée.
   */
  valeur_le?: DatePartielle | null;
  /**
   * Vrai si la condition unique de la ligne est remplie.
   */
  atteint?: boolean | null;
  /**
   * Pourquoi il n’y a pas de valeur.
   */
  motif?: string | null;
  /**
   * D’où vient la valeur : données de la caisse, comptage de la CPTS.
   */
  source?: string | null;
  /**
   * Ce qui montre la valeur.
   */
  preuves?: Preuve[] | null;
  /**
   * Vrai si une ligne non atteinte est reportée à l’année suivante.
   */
  reportable?: boolean | null;
  /**
   * Ce qui a été atteint l’année suivante, d’une ligne reportée.
   */
  report?: ReportIndicateur | null;
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
 * Mission inscrite au contrat.
 */
export interface MissionAci {
  /**
   * La mission.
   */
  mission: Mission | null;
  /**
   * Quand elle a démarré.
   */
  demarrage?: DatePartielle | null;
  /**
   * Quand elle a été déployée en entier.
   */
  deploiement?: DatePartielle | null;
  /**
   * Jour avant lequel elle doit avoir démarré, quand le contrat le dit.
   */
  demarrage_prevu?: DateExacte | null;
  /**
   * Jour avant lequel elle doit être déployée en entier, quand le contrat le dit.
   */
  deploiement_prevu?: DateExacte | null;
  /**
   * Lignes d’indicateurs dont dépend sa part variable.
   */
  indicateurs?: LigneIndicateur[] | null;
}

/**
 * Comment un professionnel exerce (nomenclature TRE_R23).
 *
 * - `L` : Exercice libéral.
 * - `S` : Exercice salarié.
 * - `B` : Exercice bénévole.
 * - `I` : Exercice par l’intermédiaire d’une société.
 * - autre : Code d’une version ultérieure : il est gardé tel quel, et vaut « inconnu ».
 */
export type ModeExercice = "L" | "S" | "B" | "I" | (string & {});

/**
 * Nombre d’euros, avec deux décimales au plus : une troisième décimale est refusée à la lecture, ce qu’un schéma ne peut pas dire de façon sûre.
 */
export type Montant = number;

/**
 * Montant annuel écrit au contrat.
 */
export interface MontantContrat {
  /**
   * Fonctionnement ou mission.
   */
  ligne: Poste | null;
  /**
   * Part de la ligne.
   */
  part: PartMontant | null;
  /**
   * Montant, en euros pour une année de contrat.
   */
  montant: Montant | null;
}

/**
 * Nature d’une réunion avec la caisse et l’ARS.
 *
 * - `coconstruction` : Avant le contrat.
 * - `suivi` : Au fil de l’année.
 * - `gestion` : Dialogue de gestion, une fois par an, sur les indicateurs.
 * - autre : Code d’une version ultérieure : il est gardé tel quel, et vaut « inconnu ».
 */
export type NatureDialogue = "coconstruction" | "suivi" | "gestion" | (string & {});

/**
 * Nature d’une somme versée à un professionnel (code de la santé publique, article D. 1434-44).
 *
 * - `indemnite` : Compense la perte de revenus due à une fonction exercée dans la CPTS.
 * - `remuneration` : Paie la participation à une mission.
 * - autre : Code d’une version ultérieure : il est gardé tel quel, et vaut « inconnu ».
 */
export type NatureIndemnisation = "indemnite" | "remuneration" | (string & {});

/**
 * Si l’indicateur suit le travail ou son résultat.
 *
 * - `suivi` : Ce qui a été fait.
 * - `resultat` : Ce que cela a changé.
 * - autre : Code d’une version ultérieure : il est gardé tel quel, et vaut « inconnu ».
 */
export type NatureIndicateur = "suivi" | "resultat" | (string & {});

/**
 * Avance, solde ou versement intégral.
 *
 * - `avance` : Versée avant la fin de l’année.
 * - `integral` : Toute l’année, en une fois.
 * - `solde` : Versé une fois l’année réglée.
 * - autre : Code d’une version ultérieure : il est gardé tel quel, et vaut « inconnu ».
 */
export type NatureVersement = "avance" | "integral" | "solde" | (string & {});

/**
 * Numéro que les patients peuvent appeler : prévu ne veut pas dire ouvert.
 */
export interface NumeroUnique {
  /**
   * Si le numéro peut être appelé.
   */
  statut: StatutNumero | null;
  /**
   * Le numéro, quand il est public.
   */
  telephone?: string | null;
  /**
   * À quoi il sert.
   */
  objet?: string | null;
  /**
   * Depuis quand il est ouvert.
   */
  ouvert_le?: DatePartielle | null;
}

/**
 * Seuil, et ce qu’il paie.
 */
export interface Palier {
  /**
   * Valeur à partir de laquelle il est atteint, dans le sens de la ligne.
   */
  seuil: Decimal | null;
  /**
   * Ce qu’il paie, en euros.
   */
  montant: Montant | null;
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
 * Organisme avec lequel la CPTS travaille.
 */
export interface Partenaire {
  /**
   * Nom du partenaire.
   */
  nom: string | null;
  /**
   * Ce qu’est le partenaire.
   */
  type?: TypePartenaire | null;
  /**
   * Numéro FINESS du partenaire, quand il en a un.
   */
  finess?: Finess | null;
  /**
   * Sur quoi porte le partenariat.
   */
  objet?: string | null;
  /**
   * Adresse du site du partenaire.
   */
  site?: string | null;
}

/**
 * Plan de réponse aux crises sanitaires graves.
 */
export interface PlanDeCrise {
  /**
   * Quand il a été rédigé.
   */
  redaction?: DatePartielle | null;
  /**
   * Dates de ses mises à jour.
   */
  mises_a_jour?: DatePartielle[] | null;
  /**
   * Typologies de crise qu’il couvre.
   */
  typologies?: TypologieCrise[] | null;
  /**
   * À qui il a été transmis.
   */
  transmissions?: Transmission[] | null;
  /**
   * Depuis quand il est partagé avec les adhérents.
   */
  partage_adherents?: DatePartielle | null;
  /**
   * Jour avant lequel il doit être rédigé, quand le contrat le dit.
   */
  echeance?: DatePartielle | null;
  /**
   * Dates des exercices menés.
   */
  exercices?: DatePartielle[] | null;
}

/**
 * Population que déclare la CPTS.
 */
export interface PopulationDeclaree {
  /**
   * Nombre d’habitants du territoire : ni des patients, ni des adhérents.
   */
  habitants: number | null;
  /**
   * Année du recensement, quand la source la donne.
   */
  annee?: number | null;
  /**
   * Quand la population a été déclarée.
   */
  le?: DatePartielle | null;
  /**
   * D’où vient le nombre.
   */
  source?: string | null;
  /**
   * Vrai si la source arrondit le nombre.
   */
  arrondie?: boolean | null;
}

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
 * Ce qui montre qu’une chose a été faite.
 */
export interface Preuve {
  /**
   * Ce que c’est : feuille d’émargement, compte rendu, extraction.
   */
  intitule: string | null;
  /**
   * Date de la preuve.
   */
  le?: DatePartielle | null;
  /**
   * Où elle est gardée.
   */
  reference?: string | null;
}

/**
 * Ce que la CPTS se propose de faire, et la décision de l’ARS.
 */
export interface ProjetDeSante {
  /**
   * Date d’envoi de la lettre d’intention.
   */
  lettre_intention?: DatePartielle | null;
  /**
   * Date de dépôt du projet auprès de l’ARS : deux mois de silence le valident.
   */
  depot?: DatePartielle | null;
  /**
   * Ce que l’ARS a décidé.
   */
  ars?: DecisionDeLArs | null;
  /**
   * Objectifs, en toutes lettres.
   */
  objectifs?: string[] | null;
  /**
   * Parties du projet écrit : `territoire`, `diagnostic`, `besoins`, `actions`, `gouvernance`…
   */
  parties?: string[] | null;
  /**
   * Nombre d’actions annoncées.
   */
  actions_annoncees?: number | null;
  /**
   * Actions décrites.
   */
  actions?: Action[] | null;
}

/**
 * Rapport d’activité annuel.
 */
export interface RapportActivite {
  /**
   * Année de contrat concernée, à partir de 1.
   */
  annee_contrat?: number | null;
  /**
   * Quand il a été remis.
   */
  remis_le?: DatePartielle | null;
  /**
   * Où il se trouve.
   */
  reference?: string | null;
}

/**
 * Ce qui a été atteint d’une ligne l’année d’après la sienne.
 */
export interface ReportIndicateur {
  /**
   * Valeur atteinte.
   */
  valeur?: Decimal | null;
  /**
   * Quand elle a été mesurée.
   */
  valeur_le?: DatePartielle | null;
  /**
   * Vrai si la condition unique de la ligne est remplie.
   */
  atteint?: boolean | null;
  /**
   * Ce qui le montre.
   */
  preuves?: Preuve[] | null;
}

/**
 * Numéro au répertoire national des associations, `W` et neuf caractères. Il est gardé tel qu’il est écrit : s’il est faux, c’est un constat d’une règle, et non une faute de lecture.
 */
export type Rna = string;

/**
 * Numéro RPPS, onze chiffres dont une clé ; l’exemple est fictif. Il est gardé tel qu’il est écrit : s’il est faux, c’est un constat d’une règle, et non une faute de lecture.
 */
export type Rpps = string;

/**
 * Séance datée d’une action.
 */
export interface Seance {
  /**
   * Jour de la séance.
   */
  le: DateExacte | null;
  /**
   * Heure de début, `HH:MM`.
   */
  debut?: string | null;
  /**
   * Heure de fin, `HH:MM`.
   */
  fin?: string | null;
  /**
   * Où elle se tient.
   */
  lieu?: string | null;
  /**
   * Comment s’inscrire.
   */
  inscription?: string | null;
  /**
   * Vrai si elle est annulée.
   */
  annulee?: boolean | null;
}

/**
 * Si plus est mieux, ou moins.
 *
 * - `hausse` : La valeur doit monter.
 * - `baisse` : La valeur doit baisser.
 * - autre : Code d’une version ultérieure : il est gardé tel quel, et vaut « inconnu ».
 */
export type Sens = "hausse" | "baisse" | (string & {});

/**
 * Siège d’une instance : un rôle, et non une personne.
 */
export interface Siege {
  /**
   * Rôle : `presidence`, `tresorerie`, `secretariat`, `referent`…
   */
  role: string | null;
  /**
   * Code de la profession de qui l’occupe (nomenclature `professions`).
   */
  profession?: string | null;
  /**
   * Code de la spécialité de qui l’occupe (nomenclature `specialites`).
   */
  specialite?: string | null;
  /**
   * Adhérent qui l’occupe, par son identifiant dans le dossier ; privé.
   */
  adherent?: string | null;
}

/**
 * Qui signe le contrat.
 *
 * - `cpts` : La CPTS.
 * - `cpam` : Caisse primaire d’assurance maladie.
 * - `cgss` : Caisse générale de sécurité sociale, outre-mer.
 * - `autre_caisse` : Autre caisse locale : MSA, CCSS, CSS de Mayotte…
 * - `ars` : Agence régionale de santé.
 * - autre : Code d’une version ultérieure : il est gardé tel quel, et vaut « inconnu ».
 */
export type Signataire = "cpts" | "cpam" | "cgss" | "autre_caisse" | "ars" | (string & {});

/**
 * Numéro SIREN, neuf chiffres dont une clé. Il est gardé tel qu’il est écrit : s’il est faux, c’est un constat d’une règle, et non une faute de lecture.
 */
export type Siren = string;

/**
 * Numéro SIRET, quatorze chiffres dont une clé. Il est gardé tel qu’il est écrit : s’il est faux, c’est un constat d’une règle, et non une faute de lecture.
 */
export type Siret = string;

/**
 * Source, et faits qu’elle appuie.
 */
export interface Source {
  /**
   * Titre du document ou de la page.
   */
  titre?: string | null;
  /**
   * Adresse du document ou de la page.
   */
  url?: string | null;
  /**
   * Date du document, ou jour de sa lecture.
   */
  le?: DatePartielle | null;
  /**
   * Pointeurs JSON des faits qu’elle appuie ; ce qui est sous un pointeur l’est aussi.
   */
  faits: string[] | null;
  /**
   * Licence qui permet de la réutiliser.
   */
  licence?: string | null;
}

/**
 * Où en est une action.
 *
 * - `inconnu` : Personne ne l’a dit.
 * - `a_etude` : La CPTS y réfléchit.
 * - `en_projet` : Elle est prévue.
 * - `en_construction` : Elle se construit.
 * - `en_cours` : Elle est menée.
 * - `deployee` : Elle est en place partout où elle doit l’être.
 * - `terminee` : Elle est finie.
 * - `suspendue` : Elle est arrêtée, au moins pour un temps.
 * - autre : Code d’une version ultérieure : il est gardé tel quel, et vaut « inconnu ».
 */
export type StatutAction =
  | "inconnu"
  | "a_etude"
  | "en_projet"
  | "en_construction"
  | "en_cours"
  | "deployee"
  | "terminee"
  | "suspendue"
  | (string & {});

/**
 * Si le numéro unique peut être appelé.
 *
 * - `ouvert` : Il peut être appelé.
 * - `prevu` : Il ne peut pas encore être appelé.
 * - `ferme` : Il ne peut plus être appelé.
 * - autre : Code d’une version ultérieure : il est gardé tel quel, et vaut « inconnu ».
 */
export type StatutNumero = "ouvert" | "prevu" | "ferme" | (string & {});

/**
 * Ce qui est connu des statuts de l’association.
 */
export interface Statuts {
  /**
   * Date d’adoption des statuts.
   */
  date?: DatePartielle | null;
  /**
   * Vrai si les statuts énoncent le territoire.
   */
  territoire?: boolean | null;
  /**
   * Vrai si les statuts énoncent les conditions d’adhésion.
   */
  conditions_adhesion?: boolean | null;
  /**
   * Vrai si les statuts ouvrent un collège aux partenaires.
   */
  college_partenaires?: boolean | null;
}

/**
 * Ce qu’est devenu un contrat.
 *
 * - `en_cours` : Il courait encore le jour indiqué.
 * - `renouvellement` : Il a été renouvelé.
 * - `resiliation` : Il a été résilié avant son terme.
 * - `non_renouvellement` : Il n’a pas été renouvelé.
 * - autre : Code d’une version ultérieure : il est gardé tel quel, et vaut « inconnu ».
 */
export type SuiteContrat = "en_cours" | "renouvellement" | "resiliation" | "non_renouvellement" | (string & {});

/**
 * Ensemble de communes, quelles que soient les intercommunalités.
 */
export interface Territoire {
  /**
   * Communes du territoire, par leur code INSEE.
   */
  communes?: CommuneDuTerritoire[] | null;
  /**
   * Nombre de communes, quand la source les compte sans les nommer.
   */
  nombre_communes?: number | null;
  /**
   * Année de l’édition du code officiel géographique dont viennent les codes, quand elle est connue.
   */
  edition_cog?: number | null;
  /**
   * Population que déclare la CPTS.
   */
  population?: PopulationDeclaree | null;
  /**
   * Codes des départements concernés, quand les communes ne sont pas toutes connues.
   */
  departements?: string[] | null;
  /**
   * Le territoire, en toutes lettres.
   */
  description?: string | null;
}

/**
 * Envoi du plan à un destinataire.
 */
export interface Transmission {
  /**
   * À qui : `ars`, `cpam`, une commune…
   */
  destinataire: string | null;
  /**
   * Quand il lui a été transmis.
   */
  le?: DatePartielle | null;
}

/**
 * Ce qu’est un membre.
 *
 * - `professionnel` : Professionnel de santé.
 * - `autre_personne` : Autre personne : travailleur social, patient, élu.
 * - `structure` : Structure : cabinet, maison ou centre de santé, hôpital, association, collectivité.
 * - autre : Code d’une version ultérieure : il est gardé tel quel, et vaut « inconnu ».
 */
export type TypeAdherent = "professionnel" | "autre_personne" | "structure" | (string & {});

/**
 * Ce qu’est la valeur d’un indicateur.
 *
 * - `nombre` : Nombre de personnes, de réunions, de formulaires.
 * - `taux` : Part, en pourcentage.
 * - `livrable` : Document ou objet à remettre.
 * - autre : Code d’une version ultérieure : il est gardé tel quel, et vaut « inconnu ».
 */
export type TypeIndicateur = "nombre" | "taux" | "livrable" | (string & {});

/**
 * Ce qu’est un partenaire.
 *
 * - `collectivite` : Commune ou groupement de communes.
 * - `contrat_local_de_sante` : Contrat local de santé.
 * - `etablissement_de_sante` : Hôpital ou clinique.
 * - `reseau` : Réseau de santé ou dispositif d’appui à la coordination.
 * - `medico_social` : Acteur médico-social ou social.
 * - `institution` : État, ARS, assurance maladie.
 * - `association` : Association de patients, ou autre association.
 * - `autre_partenaire` : Autre partenaire.
 * - autre : Code d’une version ultérieure : il est gardé tel quel, et vaut « inconnu ».
 */
export type TypePartenaire =
  | "collectivite"
  | "contrat_local_de_sante"
  | "etablissement_de_sante"
  | "reseau"
  | "medico_social"
  | "institution"
  | "association"
  | "autre_partenaire"
  | (string & {});

/**
 * Typologie de crise que citent les plans des CPTS.
 *
 * - `blesses` : Afflux de blessés somatiques ou psychiques.
 * - `malades` : Afflux de malades et de personnes fragiles : épidémie, chaleur, froid, pollution.
 * - `agent_infectieux` : Agent infectieux émergent.
 * - `nrc` : Agent nucléaire, radiologique ou chimique.
 * - `offre_de_soins_alteree` : L’offre de soins elle-même est atteinte.
 * - autre : Code d’une version ultérieure : il est gardé tel quel, et vaut « inconnu ».
 */
export type TypologieCrise =
  "blesses" | "malades" | "agent_infectieux" | "nrc" | "offre_de_soins_alteree" | (string & {});

/**
 * Somme reçue.
 */
export interface Versement {
  /**
   * Jour où la somme a été reçue.
   */
  le: DateExacte | null;
  /**
   * Somme reçue, en euros ; négative si elle a été rendue.
   */
  montant: Montant | null;
  /**
   * Ce qu’elle paie.
   */
  ligne?: Poste | null;
  /**
   * Part de la ligne.
   */
  part?: PartMontant | null;
  /**
   * Avance, solde ou versement intégral.
   */
  nature?: NatureVersement | null;
  /**
   * Année de contrat qu’elle paie, à partir de 1.
   */
  annee_contrat?: number | null;
  /**
   * Mots de la banque ou de la caisse.
   */
  libelle?: string | null;
}
