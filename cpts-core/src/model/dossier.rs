//! The dossier: one CPTS, one JSON file.

use super::{
    Adherent, Adhesion, ContratAci, CriseReconnue, DatePartielle, Deduction, Depense, EtapeCpts, Gouvernance, Identite,
    Indemnisation, LigneBudget, Partenaire, PlanDeCrise, ProjetDeSante, Source, StatutNumero, Territoire,
};
use crate::diagnostics::Pointeur;
use crate::json::record;
use crate::values::Date;

record! {
    /// Everything that is known of one CPTS.
    ///
    /// It is private: it may hold persons. What may be public is decided field by field, by consent.
    pub struct Dossier {
        /// The address of the schema that the file follows.
        schema as "$schema": Box<str>,
        /// Always `cpts-dossier`.
        [required] format: Box<str>,
        /// The version of the format, `1.x`.
        [required] version: Box<str>,
        /// The day of the last update of the file.
        mis_a_jour: Date,
        /// Whether this very file is open to anybody, on a site or a data portal.
        public: bool,
        /// The day after which the file must no longer be relied on, nor published.
        expire_le: Date,
        /// The lists that are known in part only, by JSON Pointer: of such a list, only what it holds is known.
        partiel: Vec<Box<str>>,
        /// Where the facts come from.
        sources: Vec<Source>,
        /// The facts that were deduced, and how.
        deductions: Vec<Deduction>,
        /// Remarks that have no field of their own.
        remarques: Vec<Box<str>>,
        /// Where the CPTS stands in its life.
        etape: Etape,
        /// Name, legal form, identifiers.
        [required] identite: Identite,
        /// The communes that it serves.
        territoire: Territoire,
        /// Its bodies and their seats.
        gouvernance: Gouvernance,
        /// How many professionals there are.
        effectifs: Effectifs,
        /// The codes of the professions that are represented in it (`professions` nomenclature).
        professions_representees: Vec<Box<str>>,
        /// Its members: persons and structures.
        adherents: Vec<Adherent>,
        /// Those it works with without their being members.
        partenaires: Vec<Partenaire>,
        /// How to join.
        adhesion: Adhesion,
        /// The single number that patients may call.
        numero_unique: NumeroUnique,
        /// The health project, and its actions.
        projet_de_sante: ProjetDeSante,
        /// The contract with the health insurance and the ARS.
        contrat_aci: ContratAci,
        /// The plan of response to serious health crises.
        plan_de_crise: PlanDeCrise,
        /// The health crises that an authority recognised.
        crises: Vec<CriseReconnue>,
        /// Indemnities and remunerations paid to professionals.
        indemnisations: Vec<Indemnisation>,
        /// The budget of each civil year.
        budget: Vec<LigneBudget>,
        /// What was spent, by envelope.
        depenses: Vec<Depense>,
    }

    /// A stage of the life of a CPTS, and since when.
    pub struct Etape {
        /// The stage.
        [required] valeur: EtapeCpts,
        /// The day of the statement, or since when it holds.
        le: DatePartielle,
        /// The date that is aimed at for the next stage, as announced.
        cible: DatePartielle,
    }

    /// How many professionals there are: members and territory are told apart.
    pub struct Effectifs {
        /// Members of the CPTS.
        adherents: u32,
        /// Self-employed professionals who practise in the territory, members or not.
        professionnels_liberaux: u32,
        /// Professionals who practise in the territory, whatever their status.
        professionnels: u32,
        /// Professionals who signed the contract or its accession.
        signataires_du_contrat: u32,
        /// Professionals who took part in writing the health project.
        redacteurs_du_projet: u32,
        /// Words of the source where the numbers are rounded (`plus de 200`).
        precision: Box<str>,
    }

    /// The single number: planned is not open.
    pub struct NumeroUnique {
        /// Whether it can be called.
        [required] statut: StatutNumero,
        /// The number, when it is public.
        telephone: Box<str>,
        /// What it is for.
        objet: Box<str>,
        /// Since when it is open.
        ouvert_le: DatePartielle,
    }
}

impl Dossier {
    /// Whether the list at this place is known in part only: of such a list, only what it holds is known. A list of
    /// which some element could not be read is one of them.
    ///
    /// ```
    /// use cpts_core::model::Dossier;
    ///
    /// let mut dossier = Dossier::default();
    /// dossier.partiel = Some(vec!["/territoire/communes".into()]);
    /// assert!(dossier.is_partial("/territoire/communes"));
    /// ```
    #[must_use]
    pub fn is_partial(&self, pointer: &str) -> bool {
        self.partiel.iter().flatten().any(|partial| &**partial == pointer)
            || self.extras.partial().iter().any(|list| list.pointer.as_str() == pointer)
    }

    /// Whether any list is known in part only: most dossiers have none, and need not be asked list by list.
    pub(crate) fn has_partial_lists(&self) -> bool {
        self.partiel.as_ref().is_some_and(|places| !places.is_empty()) || !self.extras.partial().is_empty()
    }

    /// The places of the fields that this version does not know, in the order of the text that was read.
    #[must_use]
    pub fn unknown_fields(&self) -> &[Pointeur] {
        self.extras.foreign()
    }

    /// Whether some part of the text that was read may have fields that are not in the dossier: an object in place of
    /// another value, a fault of syntax, an end that is missing.
    ///
    /// ```
    /// use cpts_core::exchange::json::read;
    ///
    /// let lecture = read(br#"{"format": "cpts-dossier", "version": "1.0", "identite": [{"nm": "A"}]}"#);
    /// assert!(lecture.dossier.has_unread_fields() && lecture.dossier.unknown_fields().is_empty());
    /// ```
    #[must_use]
    pub fn has_unread_fields(&self) -> bool {
        self.extras.is_hiding()
    }

    /// The name of the CPTS, when it is known.
    #[must_use]
    pub fn nom(&self) -> Option<&str> {
        self.identite.as_ref()?.nom.as_deref()
    }

    /// The place of a field of the dossier.
    #[must_use]
    pub fn place(key: &str) -> Pointeur {
        Pointeur::root().key(key)
    }
}
