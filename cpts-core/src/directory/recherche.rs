//! What somebody looks for.

use super::Filtre;

/// What somebody looks for: words, choices in the facets, and which part of the answer.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Recherche {
    /// The words, as they were typed; none finds everybody.
    pub texte: Box<str>,
    /// The choices in the facets.
    pub filtres: Vec<Filtre>,
    /// How many members to pass over, from the first.
    pub debut: usize,
    /// How many members to give.
    pub nombre: usize,
}

/// In which order members stand whom the words find equally well.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ordre {
    /// That of the alphabet: family name, first name.
    #[default]
    Alphabetique,
    /// A shuffle, the same for all who give the same number: that of the day, for instance.
    Melange(u64),
}

impl Recherche {
    /// How many members are given, unless one asks for more.
    pub const PAGE: usize = 20;

    /// The first page of what some words find.
    ///
    /// ```
    /// use cpts_core::directory::{Facette, Filtre, Recherche};
    ///
    /// let search = Recherche::new("kiné").choosing(Filtre::new(Facette::Commune, "91434")).page(1);
    /// assert_eq!((search.debut, search.nombre), (Recherche::PAGE, Recherche::PAGE));
    /// ```
    #[must_use]
    pub fn new(texte: &str) -> Self {
        Self { texte: texte.into(), filtres: Vec::new(), debut: 0, nombre: Self::PAGE }
    }

    /// With one more choice in a facet.
    #[must_use]
    pub fn choosing(mut self, filtre: Filtre) -> Self {
        self.filtres.push(filtre);
        self
    }

    /// Another page of the answer, the first being 0.
    #[must_use]
    pub fn page(mut self, rank: usize) -> Self {
        self.debut = rank.saturating_mul(self.nombre);
        self
    }
}
