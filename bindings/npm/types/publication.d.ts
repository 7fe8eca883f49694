/* Made by `cargo xtask types` from the JSON Schemas: do not edit. */

/**
 * Ce qui peut être public d’une CPTS, à un jour donné. Elle n’est faite que par `cpts publish`. Ses adhérents sont ceux qui ont accepté d’être publics : elle ne dit rien des autres, pas même leur nombre. Un champ absent est inconnu, ou n’a pas reçu d’accord : rien ne dit lequel. Chaque code est à côté de son libellé. Un lecteur garde les champs qu’il ne connaît pas.
 */
export interface Publication {
  /**
   * Adresse du schéma que suit le fichier.
   */
  $schema?: string | null;
  /**
   * Toujours `cpts-publication`.
   */
  format: "cpts-publication";
  /**
   * Version du format que suit le fichier : `1.` suivi d’un nombre. Un lecteur de la version 1 accepte toute version 1.x.
   */
  version: string | null;
  /**
   * Jour pour lequel elle est faite.
   */
  date: DateExacte | null;
  /**
   * Dernier jour où elle peut être montrée : ensuite, un accord a pu être retiré.
   */
  expire_le: DateExacte | null;
  /**
   * Jour de la dernière mise à jour du dossier dont elle est tirée.
   */
  mis_a_jour?: DateExacte | null;
  /**
   * Licence qui permet de la réutiliser.
   */
  licence?: string | null;
  /**
   * D’où viennent les faits, à citer.
   */
  sources?: SourcePublique[] | null;
  /**
   * Pointeurs JSON des listes qui ne sont connues qu’en partie ; les adhérents n’y sont jamais.
   */
  partiel?: string[] | null;
  /**
   * Où en est la CPTS dans sa vie.
   */
  etape?: EtapePublique | null;
  /**
   * Nom, forme juridique, identifiants, et comment joindre la CPTS.
   */
  identite: IdentitePublique | null;
  /**
   * Communes que sert la CPTS, et leur population.
   */
  territoire?: TerritoirePublic | null;
  /**
   * Instances de l’association et leurs sièges, par rôle.
   */
  gouvernance?: GouvernancePublique | null;
  /**
   * Nombres de professionnels, tels que la CPTS les énonce.
   */
  effectifs?: EffectifsPublics | null;
  /**
   * Professions présentes dans la CPTS, telles qu’elle les énonce.
   */
  professions_representees?: CodeLibelle[] | null;
  /**
   * Adhérents qui ont accepté d’être publics, et structures.
   */
  adherents?: AdherentPublic[] | null;
  /**
   * Ceux avec qui la CPTS travaille sans qu’ils en soient membres.
   */
  partenaires?: PartenairePublic[] | null;
  /**
   * Comment adhérer à la CPTS, et comment lui proposer une action.
   */
  adhesion?: AdhesionPublique | null;
  /**
   * Numéro que les patients peuvent appeler.
   */
  numero_unique?: NumeroPublic | null;
  /**
   * Projet de santé et ses actions.
   */
  projet_de_sante?: ProjetPublic | null;
  /**
   * Contrat : sa date de signature et ses missions.
   */
  contrat_aci?: ContratPublic | null;
}

/**
 * Action du projet de santé, telle que la lisent ceux qui peuvent y prendre part.
 */
export interface ActionPublique {
  /**
   * Identifiant opaque et stable.
   */
  id?: string | null;
  /**
   * Titre de l’action.
   */
  intitule: string | null;
  /**
   * Mission du contrat que sert l’action, ou `hors_aci`.
   */
  mission?: CodeLibelle | null;
  /**
   * Vrai si la mission a été déduite, et non énoncée par la source.
   */
  mission_deduite?: boolean | null;
  /**
   * Volet de la mission.
   */
  volet?: CodeLibelle | null;
  /**
   * Thèmes codés, pour comparer les CPTS.
   */
  themes?: CodeLibelle[] | null;
  /**
   * Où en est l’action.
   */
  statut?: CodeLibelle | null;
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
   * Communes concernées, par leur code INSEE ; absent ou null : tout le territoire, ou inconnu.
   */
  communes?: CodeLibelle[] | null;
  /**
   * Rôle de qui pilote l’action, et non son nom.
   */
  pilote?: string | null;
  /**
   * Partenaires de l’action.
   */
  partenaires?: string[] | null;
  /**
   * Séances datées.
   */
  seances?: SeancePublique[] | null;
  /**
   * Comment participer.
   */
  contact?: ContactPublic | null;
  /**
   * Quand l’action a commencé.
   */
  debut?: DatePartielle | null;
  /**
   * Quand elle s’est terminée ; absent ou null tant qu’elle ne l’est pas, ou si rien n’est dit.
   */
  fin?: DatePartielle | null;
}

/**
 * Personne qui a accepté d’être nommée, ou structure. Un champ absent est inconnu, ou n’a pas reçu d’accord : rien ne dit lequel.
 */
export interface AdherentPublic {
  /**
   * Identifiant opaque et stable ; absent quand celui du dossier en dirait trop.
   */
  id?: string | null;
  /**
   * Personne ou structure : `professionnel`, `autre_personne` ou `structure`.
   */
  type?: CodeLibelle | null;
  /**
   * Civilité d’exercice.
   */
  civilite_exercice?: CodeLibelle | null;
  /**
   * Nom de famille, ou nom de la structure.
   */
  nom: string | null;
  /**
   * Prénom.
   */
  prenom?: string | null;
  /**
   * Numéro FINESS d’une structure.
   */
  finess?: Finess | null;
  /**
   * Catégorie FINESS d’une structure.
   */
  categorie_finess?: CodeLibelle | null;
  /**
   * Profession.
   */
  profession?: CodeLibelle | null;
  /**
   * Spécialités.
   */
  specialites?: CodeLibelle[] | null;
  /**
   * Comment la personne exerce.
   */
  mode_exercice?: CodeLibelle | null;
  /**
   * Lieux d’exercice.
   */
  lieux?: LieuPublic[] | null;
  /**
   * Numéro de téléphone public.
   */
  telephone?: string | null;
  /**
   * Adresse électronique.
   */
  courriel?: string | null;
  /**
   * Ce que le membre déclare de son exercice, chaque fait avec sa date.
   */
  declare?: DeclarationsPubliques | null;
  /**
   * Jour de la dernière vérification de ces faits.
   */
  verifie_le?: DateExacte | null;
}

/**
 * Comment adhérer à la CPTS, et comment lui proposer une action.
 */
export interface AdhesionPublique {
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
export interface AdressePublique {
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
   * Nom de la commune, d’après son code ; sinon, tel que l’écrit l’adresse.
   */
  commune?: string | null;
  /**
   * Département.
   */
  departement?: CodeLibelle | null;
}

/**
 * Code officiel géographique d’une commune, cinq caractères. Il est gardé tel qu’il est écrit : s’il est faux, c’est un constat d’une règle, et non une faute de lecture.
 */
export type CodeInsee = string;

/**
 * Code, et son libellé en français écrit à côté : un lecteur n’a besoin d’aucune nomenclature.
 */
export interface CodeLibelle {
  /**
   * Le code : ce que comparent les logiciels.
   */
  code: string | null;
  /**
   * Le libellé : ce que lisent les personnes ; absent ou null si aucune table de cette version n’a le code.
   */
  libelle?: string | null;
}

/**
 * Code postal, cinq chiffres. Il est gardé tel qu’il est écrit : s’il est faux, c’est un constat d’une règle, et non une faute de lecture.
 */
export type CodePostal = string;

/**
 * Commune du territoire.
 */
export interface CommunePublique {
  /**
   * Code INSEE de la commune.
   */
  code?: CodeInsee | null;
  /**
   * Nom de la commune ; le département distingue les homonymes.
   */
  nom?: string | null;
  /**
   * Codes postaux de la commune ; d’autres communes peuvent les partager.
   */
  codes_postaux?: CodePostal[] | null;
  /**
   * Département de la commune.
   */
  departement?: CodeLibelle | null;
  /**
   * Population municipale, en habitants.
   */
  habitants?: number | null;
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
 * Coordonnées de l’association, et non d’une personne.
 */
export interface ContactPublic {
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
 * Contrat avec l’assurance maladie et l’ARS. Ses montants n’y sont pas.
 */
export interface ContratPublic {
  /**
   * Date de signature.
   */
  signature?: DatePartielle | null;
  /**
   * Missions du contrat.
   */
  missions?: MissionPublique[] | null;
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
 * Décision de l’agence régionale de santé sur le projet.
 */
export interface DecisionPublique {
  /**
   * Ce qui a été décidé.
   */
  decision: CodeLibelle | null;
  /**
   * Date de la décision.
   */
  le?: DatePartielle | null;
}

/**
 * Ce qu’un membre déclare de son exercice, chaque fait avec la date de sa déclaration.
 */
export interface DeclarationsPubliques {
  /**
   * S’il accepte de nouveaux patients.
   */
  nouveaux_patients?: OuiNonPublic | null;
  /**
   * S’il accepte d’être médecin traitant.
   */
  medecin_traitant?: OuiNonPublic | null;
  /**
   * S’il se rend au domicile des patients.
   */
  visites_domicile?: OuiNonPublic | null;
  /**
   * S’il consulte à distance.
   */
  teleconsultation?: OuiNonPublic | null;
  /**
   * Si le lieu est accessible aux personnes à mobilité réduite.
   */
  acces_pmr?: OuiNonPublic | null;
  /**
   * S’il accepte la carte Vitale.
   */
  carte_vitale?: OuiNonPublic | null;
  /**
   * S’il pratique le tiers payant.
   */
  tiers_payant?: OuiNonPublic | null;
  /**
   * S’il participe aux soins non programmés.
   */
  soins_non_programmes?: OuiNonPublic | null;
  /**
   * Langues parlées.
   */
  langues?: LanguesPubliques | null;
  /**
   * Secteur conventionnel : `1`, `2`, `optam`…
   */
  secteur?: TextePublic | null;
  /**
   * Horaires d’ouverture, dans la syntaxe `opening_hours` d’OpenStreetMap.
   */
  horaires?: TextePublic | null;
  /**
   * Adresse pour prendre rendez-vous.
   */
  url_rdv?: TextePublic | null;
  /**
   * Adresse du site.
   */
  site?: TextePublic | null;
}

/**
 * Nombres de professionnels, des adhérents et du territoire, tels que la CPTS les énonce.
 */
export interface EffectifsPublics {
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
export interface EtapePublique {
  /**
   * L’étape : `projet`, `signe`…
   */
  valeur: CodeLibelle | null;
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
 * Numéro FINESS, neuf caractères. Il est gardé tel qu’il est écrit : s’il est faux, c’est un constat d’une règle, et non une faute de lecture.
 */
export type Finess = string;

/**
 * Instances de l’association.
 */
export interface GouvernancePublique {
  /**
   * Bureau, conseil d’administration, assemblée générale, comités de pilotage.
   */
  instances?: InstancePublique[] | null;
}

/**
 * Nom, forme juridique et identifiants de l’association.
 */
export interface IdentitePublique {
  /**
   * Nom de la CPTS, tel qu’elle l’écrit.
   */
  nom: string | null;
  /**
   * Nom court de la CPTS.
   */
  sigle?: string | null;
  /**
   * Département du siège.
   */
  departement?: CodeLibelle | null;
  /**
   * Forme juridique de la CPTS.
   */
  forme_juridique?: CodeLibelle | null;
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
   * Adresse du site de la CPTS.
   */
  site?: string | null;
  /**
   * Comment joindre la CPTS, y compris pour s’opposer à une publication.
   */
  contact?: ContactPublic | null;
}

/**
 * Une instance de l’association.
 */
export interface InstancePublique {
  /**
   * Nom de l’instance, et comment le lire.
   */
  nom?: CodeLibelle | null;
  /**
   * Sièges de l’instance.
   */
  sieges?: SiegePublic[] | null;
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
 * Langues déclarées, avec la date de leur déclaration.
 */
export interface LanguesPubliques {
  /**
   * Langues, par leurs codes ISO 639 et leurs libellés.
   */
  valeur: CodeLibelle[] | null;
  /**
   * Jour de la déclaration.
   */
  le: DateExacte | null;
}

/**
 * Lieu d’exercice.
 */
export interface LieuPublic {
  /**
   * Nom de la structure ou du cabinet.
   */
  nom?: string | null;
  /**
   * Numéro FINESS de la structure.
   */
  finess?: Finess | null;
  /**
   * Adresse postale du lieu.
   */
  adresse?: AdressePublique | null;
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
 * Mission inscrite au contrat.
 */
export interface MissionPublique {
  /**
   * La mission.
   */
  mission: CodeLibelle | null;
  /**
   * Où elle en est le jour de la publication : `a_venir`, `demarree` ou `deployee` ; absent ou null si les dates ne le disent pas.
   */
  statut?: CodeLibelle | null;
  /**
   * Quand elle a démarré.
   */
  demarrage?: DatePartielle | null;
  /**
   * Quand elle a été déployée en entier.
   */
  deploiement?: DatePartielle | null;
}

/**
 * Nombre d’euros, avec deux décimales au plus : une troisième décimale est refusée à la lecture, ce qu’un schéma ne peut pas dire de façon sûre.
 */
export type Montant = number;

/**
 * Numéro que les patients peuvent appeler : prévu ne veut pas dire ouvert.
 */
export interface NumeroPublic {
  /**
   * Si le numéro peut être appelé : `ouvert`, `prevu` ou `ferme`.
   */
  statut: CodeLibelle | null;
  /**
   * Le numéro, tant qu’il est ouvert.
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
 * Fait déclaré, vrai ou faux, avec la date de sa déclaration.
 */
export interface OuiNonPublic {
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
 * Organisme avec lequel la CPTS travaille.
 */
export interface PartenairePublic {
  /**
   * Nom du partenaire.
   */
  nom: string | null;
  /**
   * Ce qu’est le partenaire.
   */
  type?: CodeLibelle | null;
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
 * Population du territoire.
 */
export interface PopulationPublique {
  /**
   * Nombre d’habitants : ni des patients, ni des adhérents.
   */
  habitants: number | null;
  /**
   * Année du recensement.
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
 * Projet de santé : ses dates, ses objectifs, ses actions.
 */
export interface ProjetPublic {
  /**
   * Date d’envoi de la lettre d’intention.
   */
  lettre_intention?: DatePartielle | null;
  /**
   * Date de dépôt du projet auprès de l’ARS.
   */
  depot?: DatePartielle | null;
  /**
   * Ce que l’ARS a décidé.
   */
  ars?: DecisionPublique | null;
  /**
   * Objectifs, en toutes lettres.
   */
  objectifs?: string[] | null;
  /**
   * Nombre d’actions annoncées.
   */
  actions_annoncees?: number | null;
  /**
   * Actions décrites.
   */
  actions?: ActionPublique[] | null;
}

/**
 * Numéro au répertoire national des associations, `W` et neuf caractères. Il est gardé tel qu’il est écrit : s’il est faux, c’est un constat d’une règle, et non une faute de lecture.
 */
export type Rna = string;

/**
 * Séance datée d’une action.
 */
export interface SeancePublique {
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
 * Siège d’une instance : un rôle, et non une personne.
 */
export interface SiegePublic {
  /**
   * Rôle, et comment le lire.
   */
  role?: CodeLibelle | null;
  /**
   * Profession de qui l’occupe ; absente ou null pour un adhérent qui n’a pas donné son accord.
   */
  profession?: CodeLibelle | null;
  /**
   * Spécialité de qui l’occupe : seulement avec son accord.
   */
  specialite?: CodeLibelle | null;
  /**
   * Qui l’occupe : seulement avec son accord.
   */
  titulaire?: TitulairePublic | null;
}

/**
 * Numéro SIREN, neuf chiffres dont une clé. Il est gardé tel qu’il est écrit : s’il est faux, c’est un constat d’une règle, et non une faute de lecture.
 */
export type Siren = string;

/**
 * Numéro SIRET, quatorze chiffres dont une clé. Il est gardé tel qu’il est écrit : s’il est faux, c’est un constat d’une règle, et non une faute de lecture.
 */
export type Siret = string;

/**
 * Source à citer.
 */
export interface SourcePublique {
  /**
   * Titre du document ou de la page.
   */
  titre: string | null;
  /**
   * Adresse du document ou de la page.
   */
  url?: string | null;
  /**
   * Date du document, ou jour de sa lecture.
   */
  le?: DatePartielle | null;
  /**
   * Licence qui permet de la réutiliser.
   */
  licence?: string | null;
}

/**
 * Ensemble de communes, quelles que soient les intercommunalités.
 */
export interface TerritoirePublic {
  /**
   * Communes du territoire.
   */
  communes?: CommunePublique[] | null;
  /**
   * Nombre de communes, quand la source les compte sans les nommer.
   */
  nombre_communes?: number | null;
  /**
   * Année de l’édition du code officiel géographique dont viennent les noms.
   */
  edition_cog?: number | null;
  /**
   * Population que déclare la CPTS ; sinon, somme de celles de ses communes.
   */
  population?: PopulationPublique | null;
  /**
   * Départements concernés.
   */
  departements?: CodeLibelle[] | null;
  /**
   * Le territoire, en toutes lettres.
   */
  description?: string | null;
}

/**
 * Texte déclaré, avec la date de sa déclaration.
 */
export interface TextePublic {
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
 * Adhérent qui occupe un siège, et a accepté d’être nommé à ce titre.
 */
export interface TitulairePublic {
  /**
   * Identifiant dans la publication.
   */
  id?: string | null;
  /**
   * Nom de famille.
   */
  nom: string | null;
  /**
   * Prénom.
   */
  prenom?: string | null;
}
