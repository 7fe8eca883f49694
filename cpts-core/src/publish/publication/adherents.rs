//! The members who agreed to be public, with what they agreed to.

use super::CodeLibelle;
use crate::ids::{CodeInsee, CodePostal, Finess};
use crate::json::record;
use crate::model::Saisie;
use crate::values::{Date, Decimal};

record! {
    /// A person who agreed to be named, or a structure. A field that is absent is unknown or not agreed to: nothing
    /// tells which.
    pub struct AdherentPublic {
        /// Its id, opaque and stable: absent when the one of the dossier says more than it should.
        id: Box<str>,
        /// A person or a structure (`professionnel`, `autre_personne`, `structure`), when it is known.
        nature as "type": CodeLibelle,
        /// Title of practice.
        civilite_exercice: CodeLibelle,
        /// Family name, or name of the structure.
        [required] nom: Box<str>,
        /// First name.
        prenom: Box<str>,
        /// FINESS number of a structure.
        finess: Saisie<Finess>,
        /// The FINESS category of a structure.
        categorie_finess: CodeLibelle,
        /// The profession.
        profession: CodeLibelle,
        /// The specialties.
        specialites: Vec<CodeLibelle>,
        /// How the person practises.
        mode_exercice: CodeLibelle,
        /// Where it practises.
        lieux: Vec<LieuPublic>,
        /// Public telephone.
        telephone: Box<str>,
        /// E-mail.
        courriel: Box<str>,
        /// What the member declares, each fact with its date.
        declare: DeclarationsPubliques,
        /// When the facts were last checked.
        verifie_le: Date,
    }

    /// A place of practice.
    pub struct LieuPublic {
        /// Name of the structure or of the practice.
        nom: Box<str>,
        /// FINESS number of the structure.
        finess: Saisie<Finess>,
        /// Postal address.
        adresse: AdressePublique,
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
    pub struct AdressePublique {
        /// Number and street.
        voie: Box<str>,
        /// Building, floor, entrance.
        complement: Box<str>,
        /// Postal code.
        code_postal: Saisie<CodePostal>,
        /// INSEE code of the commune.
        code_insee: Saisie<CodeInsee>,
        /// Name of the commune, by its code; else as the address has it.
        commune: Box<str>,
        /// The département.
        departement: CodeLibelle,
    }

    /// What a member declares about its practice, each fact with the date that it was declared on.
    pub struct DeclarationsPubliques {
        /// Takes new patients.
        nouveaux_patients: OuiNonPublic,
        /// Agrees to be a `médecin traitant`.
        medecin_traitant: OuiNonPublic,
        /// Visits patients at home.
        visites_domicile: OuiNonPublic,
        /// Consults at a distance.
        teleconsultation: OuiNonPublic,
        /// Accessible to wheelchairs.
        acces_pmr: OuiNonPublic,
        /// Takes the `carte Vitale`.
        carte_vitale: OuiNonPublic,
        /// Lets the insurance pay directly.
        tiers_payant: OuiNonPublic,
        /// Takes part in unscheduled care.
        soins_non_programmes: OuiNonPublic,
        /// Languages spoken.
        langues: LanguesPubliques,
        /// Sector of fees: `1`, `2`, `optam`…
        secteur: TextePublic,
        /// Opening hours, in the `opening_hours` syntax of OpenStreetMap.
        horaires: TextePublic,
        /// Address to take an appointment.
        url_rdv: TextePublic,
        /// Site.
        site: TextePublic,
    }

    /// A declared yes or no.
    pub struct OuiNonPublic {
        /// The fact.
        [required] valeur: bool,
        /// The day of the declaration.
        [required] le: Date,
    }

    /// A declared text.
    pub struct TextePublic {
        /// The fact.
        [required] valeur: Box<str>,
        /// The day of the declaration.
        [required] le: Date,
    }

    /// The declared languages.
    pub struct LanguesPubliques {
        /// The languages, as ISO 639 codes with their labels.
        [required] valeur: Vec<CodeLibelle>,
        /// The day of the declaration.
        [required] le: Date,
    }
}

impl AdherentPublic {
    /// Whether it is a structure, and not a person.
    #[must_use]
    pub fn is_structure(&self) -> bool {
        self.nature.as_ref().is_some_and(|nature| nature.is("structure"))
    }

    /// The name to show: title, first name and family name, as far as they are public.
    ///
    /// ```
    /// use cpts_core::publish::AdherentPublic;
    ///
    /// let mut member = AdherentPublic::default();
    /// member.nom = Some("Fictive".into());
    /// member.prenom = Some("Personne".into());
    /// assert_eq!(member.nom_complet(), "Personne Fictive");
    /// ```
    #[must_use]
    pub fn nom_complet(&self) -> String {
        let title = self.civilite_exercice.as_ref().map(CodeLibelle::texte);
        let mut name = String::new();
        for part in [title, self.prenom.as_deref(), self.nom.as_deref()] {
            let part = part.unwrap_or_default();
            if !name.is_empty() && !part.is_empty() {
                name.push(' ');
            }
            name.push_str(part);
        }
        name
    }

    /// The places where it practises.
    #[must_use]
    pub fn lieux(&self) -> &[LieuPublic] {
        self.lieux.as_deref().unwrap_or_default()
    }
}
