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

impl Plafonds {
    /// The cap of a civil year, when it is known.
    ///
    /// ```
    /// use cpts_core::bareme::Baremes;
    /// use cpts_core::values::Montant;
    ///
    /// let plafonds = Baremes::embedded().plafonds;
    /// assert_eq!(plafonds.of(2025), Some(Montant::from_euros(47_100)));
    /// assert_eq!(plafonds.of(2018), None);
    /// ```
    #[must_use]
    pub fn of(&self, annee: u16) -> Option<Montant> {
        self.valeurs.iter().flatten().find(|known| known.annee == Some(annee))?.montant
    }
}
