//! The publication: one CPTS, one JSON file that anybody may read.

use super::{
    AdherentPublic, AdhesionPublique, CodeLibelle, ContratPublic, GouvernancePublique, IdentitePublique,
    PartenairePublic, ProjetPublic, TerritoirePublic,
};
use crate::json::record;
use crate::values::{Date, DatePartielle};

record! {
    /// What may be public of one CPTS, on a day.
    ///
    /// It is made by [`publish`](crate::publish::publish) and nothing else. Its members are those who agreed to be
    /// public: it says nothing of the others, not even how many there are.
    pub struct Publication {
        /// The address of the schema that the file follows.
        schema as "$schema": Box<str>,
        /// Always `cpts-publication`.
        [required] format: Box<str>,
        /// The version of the format, `1.x`.
        [required] version: Box<str>,
        /// The day that it was made for.
        [required] date: Date,
        /// The last day that it may be shown on: after it, a consent may have been withdrawn.
        [required] expire_le: Date,
        /// The day of the last update of the dossier that it was made from.
        mis_a_jour: Date,
        /// The licence under which it may be reused.
        licence: Box<str>,
        /// Where the facts come from, to be cited.
        sources: Vec<SourcePublique>,
        /// The lists that are known in part only, by JSON Pointer; members are never counted among them.
        partiel: Vec<Box<str>>,
        /// Where the CPTS stands in its life.
        etape: EtapePublique,
        /// Name, legal form, identifiers, how to reach it.
        [required] identite: IdentitePublique,
        /// The communes that it serves.
        territoire: TerritoirePublic,
        /// Its bodies and their seats, by role.
        gouvernance: GouvernancePublique,
        /// How many professionals there are, as the CPTS states it.
        effectifs: EffectifsPublics,
        /// The professions that are represented in it, as the CPTS states it.
        professions_representees: Vec<CodeLibelle>,
        /// The members who agreed to be public, and the structures.
        adherents: Vec<AdherentPublic>,
        /// Those it works with without their being members.
        partenaires: Vec<PartenairePublic>,
        /// How to join, and how to propose an action.
        adhesion: AdhesionPublique,
        /// The single number that patients may call.
        numero_unique: NumeroPublic,
        /// The health project, and its actions.
        projet_de_sante: ProjetPublic,
        /// The contract: when it was signed, and its missions.
        contrat_aci: ContratPublic,
    }

    /// A source to be cited.
    pub struct SourcePublique {
        /// Its title.
        [required] titre: Box<str>,
        /// Its address.
        url: Box<str>,
        /// Its date, or the day it was read.
        le: DatePartielle,
        /// The licence under which it may be reused.
        licence: Box<str>,
    }

    /// A stage of the life of a CPTS, and since when.
    pub struct EtapePublique {
        /// The stage (`signe`, `projet`…).
        [required] valeur: CodeLibelle,
        /// The day of the statement, or since when it holds.
        le: DatePartielle,
        /// The date that is aimed at for the next stage, as announced.
        cible: DatePartielle,
    }

    /// How many professionals there are: members and territory are told apart.
    pub struct EffectifsPublics {
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
    pub struct NumeroPublic {
        /// Whether it can be called (`ouvert`, `prevu`, `ferme`).
        [required] statut: CodeLibelle,
        /// The number, while it is open.
        telephone: Box<str>,
        /// What it is for.
        objet: Box<str>,
        /// Since when it is open.
        ouvert_le: DatePartielle,
    }
}

impl Publication {
    /// Whether its last day is over: it is then to be made anew, and shown no more. One without a last day is over.
    ///
    /// ```
    /// use cpts_core::publish::Publication;
    ///
    /// let mut publication = Publication::default();
    /// publication.expire_le = Some("2026-12-31".parse()?);
    /// assert!(!publication.is_expired("2026-12-31".parse()?));
    /// assert!(publication.is_expired("2027-01-01".parse()?));
    /// # Ok::<(), cpts_core::values::ValeurInvalide>(())
    /// ```
    #[must_use]
    pub fn is_expired(&self, date: Date) -> bool {
        self.expire_le.is_none_or(|last| last < date)
    }

    /// The name of the CPTS.
    #[must_use]
    pub fn nom(&self) -> Option<&str> {
        self.identite.as_ref()?.nom.as_deref()
    }

    /// The members who agreed to be public, and the structures.
    #[must_use]
    pub fn adherents(&self) -> &[AdherentPublic] {
        self.adherents.as_deref().unwrap_or_default()
    }
}
