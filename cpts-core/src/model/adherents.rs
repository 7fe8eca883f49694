//! The members: persons and structures, what they declare, and what they agree to publish.

use super::{BaseDiffusion, Date, DatePartielle, Decimal, ModeExercice, Saisie, TypeAdherent};
use crate::ids::{Adeli, CodeInsee, CodePostal, Finess, Rpps, Siret};
use crate::json::record;

record! {
    /// A member of the CPTS. Personal, hence private, unless [`diffusion`](Self::diffusion) says otherwise field by field.
    pub struct Adherent {
        /// Its id in the dossier: opaque, never a national identifier.
        [required] id: Box<str>,
        /// A person or a structure.
        [required] nature as "type": TypeAdherent,
        /// Title of practice (`civilites-exercice` nomenclature).
        civilite_exercice: Box<str>,
        /// Family name, or name of the structure.
        nom: Box<str>,
        /// First name.
        prenom: Box<str>,
        /// RPPS number of a person.
        rpps: Saisie<Rpps>,
        /// Former ADELI number of a person.
        adeli: Saisie<Adeli>,
        /// FINESS number of a structure.
        finess: Saisie<Finess>,
        /// The FINESS category of a structure (`categories-finess` nomenclature).
        categorie_finess: Box<str>,
        /// The code of the profession (`professions` nomenclature).
        profession: Box<str>,
        /// The codes of the specialties (`specialites` nomenclature).
        specialites: Vec<Box<str>>,
        /// How the person practises.
        mode_exercice: ModeExercice,
        /// Where it practises.
        lieux: Vec<Lieu>,
        /// Public telephone.
        telephone: Box<str>,
        /// Private telephone: never published.
        telephone_prive: Box<str>,
        /// E-mail.
        courriel: Box<str>,
        /// What the member declares, each fact with its date.
        declare: Declarations,
        /// What it agrees to publish, field by field.
        diffusion: Vec<Diffusion>,
        /// Since when it is a member.
        entree: DatePartielle,
        /// Until when it was one.
        sortie: DatePartielle,
        /// The working groups that it takes part in.
        groupes: Vec<Box<str>>,
        /// Where the facts about it come from.
        source: Box<str>,
        /// When they were last checked.
        verifie_le: Date,
    }

    /// A place of practice.
    pub struct Lieu {
        /// Its id in the source it comes from.
        id: Box<str>,
        /// Name of the structure or of the practice.
        nom: Box<str>,
        /// FINESS number of the structure.
        finess: Saisie<Finess>,
        /// SIRET number of the structure.
        siret: Saisie<Siret>,
        /// Postal address.
        adresse: Adresse,
        /// Telephone of the place.
        telephone: Box<str>,
        /// E-mail of the place.
        courriel: Box<str>,
        /// Opening hours, in the `opening_hours` syntax of OpenStreetMap.
        horaires: Box<str>,
        /// Degrees of latitude (WGS 84).
        latitude: Decimal,
        /// Degrees of longitude (WGS 84).
        longitude: Decimal,
    }

    /// A postal address.
    pub struct Adresse {
        /// Number and street.
        voie: Box<str>,
        /// Building, floor, entrance.
        complement: Box<str>,
        /// Postal code.
        code_postal: Saisie<CodePostal>,
        /// INSEE code of the commune.
        code_insee: Saisie<CodeInsee>,
        /// Name of the commune, as the address has it.
        commune: Box<str>,
    }

    /// What a member declares about its practice. No open source has these facts: each has the date it was declared.
    pub struct Declarations {
        /// Takes new patients.
        nouveaux_patients: DeclareOuiNon,
        /// Agrees to be a `médecin traitant`.
        medecin_traitant: DeclareOuiNon,
        /// Visits patients at home.
        visites_domicile: DeclareOuiNon,
        /// Consults at a distance.
        teleconsultation: DeclareOuiNon,
        /// Accessible to wheelchairs.
        acces_pmr: DeclareOuiNon,
        /// Takes the `carte Vitale`.
        carte_vitale: DeclareOuiNon,
        /// Lets the insurance pay directly.
        tiers_payant: DeclareOuiNon,
        /// Takes part in unscheduled care.
        soins_non_programmes: DeclareOuiNon,
        /// Languages spoken, as ISO 639 codes.
        langues: DeclareListe,
        /// Sector of fees: `1`, `2`, `optam`…
        secteur: DeclareTexte,
        /// Opening hours, in the `opening_hours` syntax of OpenStreetMap.
        horaires: DeclareTexte,
        /// Address to take an appointment.
        url_rdv: DeclareTexte,
        /// Site.
        site: DeclareTexte,
    }

    /// A declared yes or no.
    pub struct DeclareOuiNon {
        /// The fact.
        [required] valeur: bool,
        /// The day of the declaration.
        [required] le: Date,
    }

    /// A declared text.
    pub struct DeclareTexte {
        /// The fact.
        [required] valeur: Box<str>,
        /// The day of the declaration.
        [required] le: Date,
    }

    /// A declared list.
    pub struct DeclareListe {
        /// The fact.
        [required] valeur: Vec<Box<str>>,
        /// The day of the declaration.
        [required] le: Date,
    }

    /// The agreement to publish one field, with its date and the date of its withdrawal.
    pub struct Diffusion {
        /// The field, as a name of this member (`nom`, `lieux`, `declare.nouveaux_patients`), or `gouvernance` and
        /// `indemnisations` for the seats and the payments that name it.
        [required] champ: Box<str>,
        /// What makes the publication lawful.
        [required] base: BaseDiffusion,
        /// The day it was given.
        [required] le: Date,
        /// The day it was withdrawn.
        retrait: Date,
        /// The proof: a form, a message.
        preuve: Box<str>,
    }
}
