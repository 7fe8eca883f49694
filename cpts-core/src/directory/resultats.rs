//! What was found.

use super::{Facette, ValeurDeFacette};

/// What was found: a part of the members, how many there are in all, and what they can be narrowed by.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Resultats {
    /// How many members are found in all.
    pub total: u32,
    /// The members of the page that was asked for, the best match first.
    pub fiches: Vec<Fiche>,
    /// What the list can be narrowed by, with how many members each choice would leave.
    pub facettes: Vec<ValeurDeFacette>,
    /// Whether typing errors were forgiven to find some of them.
    pub approche: bool,
    /// The words that nothing in the directory is like, which were passed over.
    pub mots_ignores: Vec<Box<str>>,
}

/// A member that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fiche {
    /// Its index among the members of the publication.
    pub adherent: usize,
    /// How well it matches, from 0 to 255: the same for all that match equally well.
    pub pertinence: u8,
}

impl Resultats {
    /// The values of a facet.
    pub fn values(&self, facette: Facette) -> impl Iterator<Item = &ValeurDeFacette> {
        self.facettes.iter().filter(move |value| value.facette == facette)
    }
}
