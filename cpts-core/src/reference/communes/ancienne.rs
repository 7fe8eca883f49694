//! Former communes, and parts of communes that keep their name.

use super::commune::Commune;
use super::section::Ligne;

/// A code that designates no commune of today, or a part of a commune that keeps its name.
///
/// ```
/// # #[cfg(feature = "communes")] {
/// use cpts_core::reference::communes::{Communes, NatureAncienne, Recherche, embedded};
///
/// let table = embedded();
/// let Recherche::Ancienne(former) = table.find(&"01120".parse()?) else { panic!() };
/// assert_eq!((former.code(), former.nom(), former.nature()), ("01120", Some("Cordieux"), NatureAncienne::Associee));
/// assert_eq!(former.devenue().nom(), "Montluel");
/// # }
/// # Ok::<(), cpts_core::ids::Refus>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct CommuneAncienne<'a> {
    pub(super) line: Ligne<'a>,
    pub(super) devenue: Commune<'a>,
}

impl<'a> CommuneAncienne<'a> {
    /// Its code; a few that are used no more, in Corsica, have not the form of a [`CodeInsee`](crate::ids::CodeInsee).
    #[must_use]
    pub fn code(&self) -> &'a str {
        self.line.key()
    }

    /// Its name, where the reference has it.
    #[must_use]
    pub fn nom(&self) -> Option<&'a str> {
        Some(self.line.field(3)).filter(|name| !name.is_empty())
    }

    /// What it is today.
    #[must_use]
    pub fn nature(&self) -> NatureAncienne {
        match self.line.field(2) {
            "d" => NatureAncienne::Deleguee,
            "a" => NatureAncienne::Associee,
            _ => NatureAncienne::Ancienne,
        }
    }

    /// The commune that it became or is a part of.
    #[must_use]
    pub fn devenue(&self) -> Commune<'a> {
        self.devenue
    }
}

/// What a former commune is today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NatureAncienne {
    /// A *commune déléguée* of a new commune.
    Deleguee,
    /// A *commune associée*.
    Associee,
    /// Nothing but a code of the past: the commune merged, or changed département.
    Ancienne,
}
