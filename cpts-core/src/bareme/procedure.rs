//! Delays of procedure that no version of the barème sets, and this project's own thresholds.

use super::{Bilingue, Statut};
use crate::json::record;
use crate::values::Date;

record! {
    /// What the law and the agreement say of the procedure, whatever the barème (`cpts-core/data/procedure.json`).
    pub struct Procedure {
        /// Always `cpts-procedure`.
        [required] format: Box<str>,
        /// The version of the format of the file.
        [required] version: Box<str>,
        /// The silence of the ARS.
        [required] validation_tacite: ValidationTacite,
        /// The contract.
        [required] contrat: DureeContrat,
        /// The legal form.
        [required] forme_associative: FormeAssociative,
    }

    /// After how long the silence of the ARS validates a health project.
    pub struct ValidationTacite {
        /// Months after the filing.
        [required] mois: u16,
        /// Since when.
        depuis: Date,
        /// How certain it is.
        [required] statut: Statut,
        /// Where it comes from.
        sources: Vec<Box<str>>,
        /// What to know of it.
        note: Bilingue,
    }

    /// How long a contract lasts.
    pub struct DureeContrat {
        /// Years.
        [required] duree_annees: u8,
        /// How certain it is.
        [required] statut: Statut,
        /// Where it comes from.
        sources: Vec<Box<str>>,
        /// What to know of it.
        note: Bilingue,
    }

    /// The legal form that a CPTS must have.
    pub struct FormeAssociative {
        /// Since when: another form may have been taken before.
        [required] depuis: Date,
        /// The codes of the départements of the local law of associations.
        [required] droit_local: Vec<Box<str>>,
        /// How certain it is.
        [required] statut: Statut,
        /// Where it comes from.
        sources: Vec<Box<str>>,
        /// What to know of it.
        note: Bilingue,
    }

    /// This project's own thresholds: no text sets them (`cpts-core/data/parametres.json`).
    pub struct Parametres {
        /// Always `cpts-parametres`.
        [required] format: Box<str>,
        /// The version of the format of the file.
        [required] version: Box<str>,
        /// What they are.
        note: Bilingue,
        /// The thresholds.
        [required] parametres: Vec<Parametre>,
    }

    /// One threshold.
    pub struct Parametre {
        /// Its id, `rule.name`.
        [required] id: Box<str>,
        /// Its value.
        [required] valeur: u32,
        /// The unit: `pour_mille`, `mois`, `jours`.
        [required] unite: Box<str>,
        /// What it is.
        libelle: Bilingue,
    }
}
