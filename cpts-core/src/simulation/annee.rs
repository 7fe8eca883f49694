//! A contract year under two laws, line by line.

use crate::funding::Annuel;
use crate::model::Poste;
use crate::values::{Date, Montant};

/// A contract year under two laws.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AnneeComparee {
    /// Its number.
    pub annee: u8,
    /// Its first day.
    pub du: Date,
    /// Its last day.
    pub au: Date,
    /// What it is under before.
    pub avant: VersionComparee,
    /// What it is under after.
    pub apres: VersionComparee,
    /// Its lines, those that are on a side at least.
    pub lignes: Vec<LigneComparee>,
}

/// The version of the barème of a year, and the size.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct VersionComparee {
    /// The id of the version.
    pub bareme: Option<Box<str>>,
    /// Whether it is a reform under discussion, and not law.
    pub scenario: bool,
    /// The size that the money follows.
    pub taille: Option<u8>,
}

/// A line of a year under two laws.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct LigneComparee {
    /// Running costs or a mission.
    pub poste: Poste,
    /// What it is worth before; `None` when the year could not be computed.
    pub avant: Option<Annuel>,
    /// What it is worth after.
    pub apres: Option<Annuel>,
    /// Whether it runs the whole year: else the maximum of a total that nobody can split is more than can be due, and
    /// compares with nothing.
    pub entiere: bool,
}

impl LigneComparee {
    /// What changes whatever the indicators: the difference of what is due for certain, when that is known.
    #[must_use]
    pub fn difference(&self) -> Option<Montant> {
        Some(self.apres?.certain()?.minus(self.avant?.certain()?))
    }

    /// What changes at most: the difference of the maxima, when they are known.
    #[must_use]
    pub fn difference_au_plus(&self) -> Option<Montant> {
        let is_loose = |worth: Annuel| worth.imprecis > 0 && !self.entiere;
        let (before, after) = (self.avant?, self.apres?);
        let most = after.maximum()?.minus(before.maximum()?);
        (!is_loose(before) && !is_loose(after)).then_some(most)
    }

    /// Whether something is unknown after that was known before.
    #[must_use]
    pub fn becomes_unknown(&self) -> bool {
        let unknown = |worth: Option<Annuel>| worth.map_or(u32::MAX, |worth| worth.inconnus + worth.imprecis);
        unknown(self.apres) > unknown(self.avant)
    }
}

impl AnneeComparee {
    /// The sum of the differences of what is certain; `None` when one is not known.
    #[must_use]
    pub fn difference(&self) -> Option<Montant> {
        self.lignes.iter().map(LigneComparee::difference).sum()
    }

    /// The sum of the differences of the maxima; `None` when one is not known.
    #[must_use]
    pub fn difference_au_plus(&self) -> Option<Montant> {
        self.lignes.iter().map(LigneComparee::difference_au_plus).sum()
    }
}
