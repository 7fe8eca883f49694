//! The yearly cap of what a professional may be paid.

use super::{Bilingue, Statut};
use crate::json::record;
use crate::values::{Date, Montant};

record! {
    /// The cap of the indemnities and remunerations of a professional, by civil year (`cpts-core/data/plafonds.json`).
    pub struct Plafonds {
        /// Always `cpts-plafonds`.
        [required] format: Box<str>,
        /// The version of the format of the file.
        [required] version: Box<str>,
        /// What the cap is.
        libelle: Bilingue,
        /// The first day that it applies; earlier years are given for information.
        [required] depuis: Date,
        /// What to know of it.
        note: Bilingue,
        /// The unit of the values.
        unite: Bilingue,
        /// The cap, year by year.
        [required] valeurs: Vec<Plafond>,
    }

    /// The cap of a civil year.
    pub struct Plafond {
        /// The civil year.
        [required] annee: u16,
        /// The amount.
        [required] montant: Montant,
        /// How certain it is.
        [required] statut: Statut,
        /// Where it comes from.
        sources: Vec<Box<str>>,
        /// What to know of it.
        note: Bilingue,
    }
}
