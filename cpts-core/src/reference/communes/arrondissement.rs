//! Arrondissements of the three largest cities.

use super::commune::Commune;
use super::partie::Partie;
use super::section::Ligne;
use crate::ids::{CodeInsee, CodePostal};

/// An arrondissement of Paris, of Lyon or of Marseille.
///
/// ```
/// # #[cfg(feature = "communes")] {
/// use cpts_core::reference::communes::{Communes, Recherche, embedded};
///
/// let table = embedded();
/// let Recherche::Arrondissement(place) = table.find(&"13201".parse()?) else { panic!() };
/// assert_eq!((place.nom(), place.population()), ("Marseille 1er Arrondissement", Some(37_599)));
/// assert!(place.codes_postaux().eq(["13001".parse()?]));
/// assert_eq!(place.commune().map(|commune| commune.nom()), Some("Marseille"));
/// # }
/// # Ok::<(), cpts_core::ids::Refus>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Arrondissement<'a> {
    pub(super) code: CodeInsee,
    pub(super) line: Ligne<'a>,
    pub(super) partie: &'a Partie<'a>,
}

impl<'a> Arrondissement<'a> {
    /// Its code.
    #[must_use]
    pub fn code(&self) -> CodeInsee {
        self.code
    }

    pub(super) fn key(&self) -> &'a str {
        self.line.key()
    }

    /// Its name: `Paris 12e Arrondissement`.
    #[must_use]
    pub fn nom(&self) -> &'a str {
        self.line.field(4)
    }

    /// Its municipal population, in inhabitants.
    #[must_use]
    pub fn population(&self) -> Option<u32> {
        self.line.field(3).parse().ok()
    }

    /// Its postal codes.
    pub fn codes_postaux(&self) -> impl Iterator<Item = CodePostal> + use<'a> {
        self.line.words(2).filter_map(|word| word.parse().ok())
    }

    /// The commune that it is a part of.
    #[must_use]
    pub fn commune(&self) -> Option<Commune<'a>> {
        Commune::read(self.partie.communes.find(self.line.field(1))?, self.partie)
    }
}
