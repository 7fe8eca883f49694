//! The table itself: record by record, the fields that share a decision and its reason.

use super::{Decision, Sort};
use crate::diagnostics::Texte;

macro_rules! decisions {
    ($($objet:ident { $($sort:ident, $raison:ident: $($champ:literal)*;)* })*) => {
        pub(super) static DECISIONS: &[&[Decision]] = &[$(&[$($(
            Decision { objet: stringify!($objet), champ: $champ, sort: Sort::$sort, raison: &$raison },
        )*)*]),*];

        /// The fields of each record, as the model declares them.
        #[cfg(test)]
        pub(super) fn fields() -> Vec<(&'static str, Vec<&'static str>)> {
            use crate::json::ReadRecord as _;
            vec![$((
                stringify!($objet),
                crate::model::$objet::default().fields().iter().map(|field| field.name).collect(),
            )),*]
        }
    };
}

static ENVELOPPE: Texte =
    Texte::new("chacun de ses champs a sa propre décision", "each of its fields has a decision of its own");
static ASSOCIATION: Texte = Texte::new(
    "fait de l'association, non d'une personne : les habitants et les partenaires en ont besoin",
    "a fact of the association, not of a person: inhabitants and partners need it",
);
static REGISTRE: Texte = Texte::new(
    "numéro d'un registre public, qui désigne une structure et non une personne",
    "number of a public register, which designates a structure and not a person",
);
static DATES_CLES: Texte = Texte::new(
    "date clé de la vie de la CPTS, utile à sa présentation",
    "key date in the life of the CPTS, of use to present it",
);
static FICHE_ACTION: Texte = Texte::new(
    "ce qu'un habitant ou un professionnel doit savoir pour prendre part à l'action",
    "what an inhabitant or a professional must know to take part in the action",
);
static EFFECTIF: Texte = Texte::new(
    "ce que la CPTS énonce d'elle-même : rien n'y est compté sur les fiches des adhérents",
    "what the CPTS states of itself: nothing in it is counted on the entries of members",
);
static SOURCE: Texte = Texte::new(
    "à citer : d'une source qui a une licence de réutilisation, ou d'un dossier déjà ouvert à tous",
    "to be cited: of a source that has a licence for reuse, or of a dossier that is open to all already",
);
static CONSENTEMENT: Texte = Texte::new(
    "donnée d'une personne : seulement si elle y a consenti, à une date passée, sans s'être retirée ; celle d'une structure n'a pas à l'être",
    "a fact of a person: only if they agreed to it, on a day that is past, and did not withdraw; that of a structure needs none",
);
static NOM: Texte = Texte::new(
    "sans le consentement à son nom, rien d'une personne n'est publié : une fiche sans nom ne sert à personne",
    "without consent to their name, nothing of a person is published: an entry without a name serves nobody",
);
static COURRIEL: Texte = Texte::new(
    "une adresse électronique désigne souvent une personne : même celle d'une structure demande une ligne de diffusion",
    "an e-mail often designates a person: even that of a structure needs a line of consent",
);
static LIEU: Texte = Texte::new(
    "le lieu d'exercice d'une personne est une donnée personnelle : il faut le consentement à `lieux`",
    "the place where a person practises is personal: it takes the consent to `lieux`",
);
static LIEU_TELEPHONE: Texte = Texte::new(
    "il faut les deux consentements, à `lieux` et à `telephone` : dire où l'on exerce n'est pas donner son numéro",
    "it takes both consents, to `lieux` and to `telephone`: to say where one practises is not to give one's number",
);
static LIEU_COURRIEL: Texte = Texte::new(
    "il faut les deux consentements, à `lieux` et à `courriel`",
    "it takes both consents, to `lieux` and to `courriel`",
);
static DECLARATION: Texte = Texte::new(
    "fait déclaré : avec sa date, et le consentement à ce fait (`declare.nom_du_fait`)",
    "declared fact: with its date, and the consent to that fact (`declare.name_of_the_fact`)",
);
static SIEGE: Texte = Texte::new(
    "qui occupe un siège, sa profession et sa spécialité : seulement avec le consentement à `gouvernance` ; la profession d'un siège sans adhérent nommé est un fait de l'association",
    "who holds a seat, their profession and specialty: only with the consent to `gouvernance`; the profession of a seat that names no member is a fact of the association",
);
static OPAQUE: Texte = Texte::new(
    "identifiant opaque, pour des liens durables : laissé de côté s'il contient un numéro ou une donnée privée",
    "opaque id, for links that last: left out when it contains a number or a private fact",
);
static VERIFICATION: Texte = Texte::new(
    "date de la vérification d'une fiche publique : elle dit combien s'y fier",
    "date of the check of a public entry: it tells how far to trust it",
);
static PARTIEL: Texte = Texte::new(
    "seulement pour les listes publiques : on n'y compte jamais les adhérents",
    "for public lists only: members are never counted by it",
);
static NUMERO: Texte = Texte::new(
    "le numéro n'est donné que lorsqu'il est ouvert : un numéro prévu n'est pas à appeler",
    "the number is given only once it is open: a planned number is not to be called",
);
static EXPIRATION: Texte =
    Texte::new("la publication n'expire jamais après le dossier", "the publication never expires after the dossier");
static PROPRE: Texte = Texte::new(
    "dit du fichier lui-même : la publication a son propre en-tête",
    "said of the file itself: the publication has a header of its own",
);
static NUMERO_PERSONNEL: Texte = Texte::new(
    "numéro d'identification dont un lecteur n'a pas besoin : jamais publié, même avec un consentement",
    "identification number that a reader does not need: never published, even with a consent",
);
static JAMAIS: Texte = Texte::new("jamais publié", "never published");
static INUTILE: Texte = Texte::new(
    "inutile à qui lit un annuaire : ce qui n'est pas nécessaire n'est pas publié, même avec un consentement",
    "of no use to who reads a directory: what is not needed is not published, even with a consent",
);
static TRACE_DE_CONSENTEMENT: Texte = Texte::new(
    "la preuve du consentement appartient au dossier : la publication n'a que son effet",
    "the proof of consent belongs to the dossier: the publication has only its effect",
);
static INTERNE: Texte = Texte::new(
    "travail interne ou compte rendu aux financeurs, en texte libre : il peut nommer des personnes",
    "internal work or account to those who pay, in free text: it may name persons",
);
static ARGENT: Texte = Texte::new(
    "l'argent du contrat et de l'association n'est pas dans la publication",
    "the money of the contract and of the association is not in the publication",
);
static CONTRAT: Texte = Texte::new(
    "clause ou suivi du contrat, entre la CPTS, la caisse et l'ARS",
    "term or follow-up of the contract, between the CPTS, the fund and the ARS",
);
static CRISE: Texte =
    Texte::new("le plan de crise n'est pas fait pour être public", "the crisis plan is not meant to be public");

decisions! {
    Dossier {
        Prive, PROPRE: "$schema" "format" "version" "public";
        Public, DATES_CLES: "mis_a_jour";
        Prive, INTERNE: "deductions" "remarques";
        Prive, EXPIRATION: "expire_le";
        Public, PARTIEL: "partiel";
        Public, SOURCE: "sources";
        Public, ENVELOPPE: "etape" "identite" "territoire" "gouvernance" "effectifs" "partenaires" "adhesion"
            "numero_unique" "projet_de_sante" "contrat_aci";
        Public, EFFECTIF: "professions_representees";
        ParConsentement, NOM: "adherents";
        Prive, CRISE: "plan_de_crise" "crises";
        Prive, ARGENT: "indemnisations" "budget" "depenses";
    }
    Etape {
        Public, DATES_CLES: "valeur" "le" "cible";
    }
    Effectifs {
        Public, EFFECTIF: "adherents" "professionnels_liberaux" "professionnels" "signataires_du_contrat"
            "redacteurs_du_projet" "precision";
    }
    NumeroUnique {
        Public, ASSOCIATION: "statut" "objet" "ouvert_le";
        Public, NUMERO: "telephone";
    }
    Source {
        Public, SOURCE: "titre" "url" "le" "licence";
        Prive, INTERNE: "faits";
    }
    Deduction {
        Prive, INTERNE: "fait" "raison";
    }
    Identite {
        Public, ASSOCIATION: "nom" "sigle" "departement" "forme_juridique" "site" "contact";
        Public, DATES_CLES: "creation";
        Public, REGISTRE: "finess" "siren" "siret" "rna" "registre_local";
        Prive, INTERNE: "statuts";
    }
    Statuts {
        Prive, INTERNE: "date" "territoire" "conditions_adhesion" "college_partenaires";
    }
    Contact {
        Public, ASSOCIATION: "telephone" "courriel" "adresse" "page";
    }
    Adhesion {
        Public, ASSOCIATION: "modalites" "page" "cotisation" "annee_civile" "proposer_une_action";
    }
    Territoire {
        Public, ASSOCIATION: "communes" "nombre_communes" "edition_cog" "population" "departements" "description";
    }
    PopulationDeclaree {
        Public, ASSOCIATION: "habitants" "annee" "le" "source" "arrondie";
    }
    CommuneDetaillee {
        Public, ASSOCIATION: "code" "nom" "partie" "quartier";
    }
    Gouvernance {
        Public, ENVELOPPE: "instances";
        Prive, INTERNE: "coordination_etp";
    }
    Instance {
        Public, ASSOCIATION: "nom" "nombre_sieges" "objet";
        Public, ENVELOPPE: "sieges";
    }
    Siege {
        Public, ASSOCIATION: "role";
        ParConsentement, SIEGE: "profession" "specialite" "adherent";
    }
    Partenaire {
        Public, ASSOCIATION: "nom" "type" "objet" "site";
        Public, REGISTRE: "finess";
    }
    Adherent {
        ParConsentement, OPAQUE: "id";
        ParConsentement, NOM: "type" "nom";
        ParConsentement, CONSENTEMENT: "civilite_exercice" "prenom" "finess" "categorie_finess" "profession" "specialites"
            "mode_exercice" "telephone";
        ParConsentement, COURRIEL: "courriel";
        ParConsentement, LIEU: "lieux";
        ParConsentement, DECLARATION: "declare";
        ParConsentement, VERIFICATION: "verifie_le";
        Prive, NUMERO_PERSONNEL: "rpps" "adeli";
        Prive, JAMAIS: "telephone_prive";
        Prive, TRACE_DE_CONSENTEMENT: "diffusion";
        Prive, INUTILE: "entree" "sortie" "groupes";
        Prive, INTERNE: "source";
    }
    Lieu {
        ParConsentement, LIEU: "nom" "finess" "adresse" "horaires" "latitude" "longitude";
        ParConsentement, LIEU_TELEPHONE: "telephone";
        ParConsentement, LIEU_COURRIEL: "courriel";
        Prive, NUMERO_PERSONNEL: "id" "siret";
    }
    Adresse {
        ParConsentement, LIEU: "voie" "complement" "code_postal" "code_insee" "commune";
    }
    Declarations {
        ParConsentement, DECLARATION: "nouveaux_patients" "medecin_traitant" "visites_domicile" "teleconsultation"
            "acces_pmr" "carte_vitale" "tiers_payant" "soins_non_programmes" "langues" "secteur" "horaires" "url_rdv"
            "site";
    }
    DeclareOuiNon {
        ParConsentement, DECLARATION: "valeur" "le";
    }
    DeclareTexte {
        ParConsentement, DECLARATION: "valeur" "le";
    }
    DeclareListe {
        ParConsentement, DECLARATION: "valeur" "le";
    }
    Diffusion {
        Prive, TRACE_DE_CONSENTEMENT: "champ" "base" "le" "retrait" "preuve";
    }
    ProjetDeSante {
        Public, DATES_CLES: "lettre_intention" "depot";
        Public, ENVELOPPE: "ars" "actions";
        Public, ASSOCIATION: "objectifs" "actions_annoncees";
        Prive, INTERNE: "parties";
    }
    DecisionDeLArs {
        Public, DATES_CLES: "decision" "le";
        Prive, INTERNE: "motif";
    }
    Action {
        Public, OPAQUE: "id";
        Public, FICHE_ACTION: "intitule" "mission" "mission_deduite" "volet" "themes" "statut" "contexte" "objectif"
            "objectifs_specifiques" "publics" "pour_professionnels" "communes" "pilote" "partenaires" "seances" "contact"
            "debut" "fin";
        Prive, INTERNE: "groupe_de_travail" "etapes" "moyens" "indicateurs" "realisations" "perspectives" "sources";
        Prive, ARGENT: "budget" "financeur";
    }
    EtapeAction {
        Prive, INTERNE: "intitule" "le" "faite";
    }
    IndicateurAction {
        Prive, INTERNE: "intitule" "nature" "reference" "cible" "valeur" "le" "source" "preuves";
    }
    ActionsMenees {
        Prive, INTERNE: "annee" "texte";
    }
    Seance {
        Public, FICHE_ACTION: "le" "debut" "fin" "lieu" "inscription" "annulee";
    }
    ContratAci {
        Public, DATES_CLES: "signature";
        Public, ENVELOPPE: "missions";
        Prive, CONTRAT: "dossier_complet" "duree_annees" "fin" "signataires" "caisses" "taille" "suite" "avenants"
            "dialogues" "rapports_activite";
        Prive, ARGENT: "montants" "versements";
    }
    MissionAci {
        Public, DATES_CLES: "mission" "demarrage" "deploiement";
        Prive, CONTRAT: "demarrage_prevu" "deploiement_prevu";
        Prive, ARGENT: "indicateurs";
    }
    MontantContrat {
        Prive, ARGENT: "ligne" "part" "montant";
    }
    FinContrat {
        Prive, CONTRAT: "nature" "le" "fin" "motif";
    }
    Avenant {
        Prive, CONTRAT: "numero" "signature" "objet" "missions";
    }
    Dialogue {
        Prive, CONTRAT: "type" "le" "annee_contrat" "conclusions";
    }
    RapportActivite {
        Prive, CONTRAT: "annee_contrat" "remis_le" "reference";
    }
    Versement {
        Prive, ARGENT: "le" "montant" "ligne" "part" "nature" "annee_contrat" "libelle";
    }
    LigneIndicateur {
        Prive, ARGENT: "id" "intitule" "annee_contrat" "nature" "type" "themes" "montant_maximum" "paliers" "sens"
            "reference" "reference_le" "cible" "valeur" "valeur_le" "atteint" "motif" "source" "preuves" "reportable"
            "report";
    }
    ReportIndicateur {
        Prive, ARGENT: "valeur" "valeur_le" "atteint" "preuves";
    }
    Palier {
        Prive, ARGENT: "seuil" "montant";
    }
    Preuve {
        Prive, INTERNE: "intitule" "le" "reference";
    }
    PlanDeCrise {
        Prive, CRISE: "redaction" "mises_a_jour" "typologies" "transmissions" "partage_adherents" "echeance" "exercices";
    }
    Transmission {
        Prive, CRISE: "destinataire" "le";
    }
    CriseReconnue {
        Prive, CRISE: "intitule" "autorite" "le" "debut" "fin" "typologie" "action";
    }
    Indemnisation {
        Prive, ARGENT: "id" "beneficiaire" "le" "montant" "nature" "fonction" "mission" "heures" "objet";
    }
    LigneBudget {
        Prive, ARGENT: "annee" "intitule" "recette" "ligne" "part" "montant";
    }
    Depense {
        Prive, ARGENT: "le" "annee_contrat" "ligne" "intitule" "montant";
    }
}
