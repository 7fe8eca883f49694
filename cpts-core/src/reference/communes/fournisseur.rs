//! The trait behind which the communes come, and the answers it gives.

use super::ancienne::CommuneAncienne;
use super::arrondissement::Arrondissement;
use super::commune::Commune;
use super::division::Departement;
use crate::ids::CodeInsee;

/// Someone who knows communes: all of them, those of some départements, or none.
///
/// ```
/// use cpts_core::reference::communes::{Communes, Recherche, SansReference};
///
/// fn name<'a>(communes: &'a dyn Communes, code: &str) -> Option<&'a str> {
///     match communes.find(&code.parse().ok()?) {
///         Recherche::Actuelle(commune) => Some(commune.nom()),
///         _ => None,
///     }
/// }
///
/// assert_eq!(name(&SansReference, "91434"), None);
/// ```
pub trait Communes {
    /// The edition of the reference, which reports name; `None` where there is no reference.
    fn edition(&self) -> Option<Edition<'_>>;

    /// What a code designates in this edition.
    fn find(&self, code: &CodeInsee) -> Recherche<'_>;

    /// The département of a code, where it is held.
    fn departement(&self, code: &str) -> Option<Departement<'_>> {
        let _ = code;
        None
    }
}

impl<T: Communes + ?Sized> Communes for &T {
    fn edition(&self) -> Option<Edition<'_>> {
        (**self).edition()
    }

    fn find(&self, code: &CodeInsee) -> Recherche<'_> {
        (**self).find(code)
    }

    fn departement(&self, code: &str) -> Option<Departement<'_>> {
        (**self).departement(code)
    }
}

/// What a code designates.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Recherche<'a> {
    /// A commune of this edition.
    Actuelle(Commune<'a>),
    /// A code that is no longer a commune's: it became, or went to, the commune that is given.
    Ancienne(CommuneAncienne<'a>),
    /// An arrondissement of Paris, of Lyon or of Marseille.
    Arrondissement(Arrondissement<'a>),
    /// The département is held, and no such code is in it.
    Inconnue,
    /// The département is not held: that of the code, or, where the code became another, that of the code given here.
    HorsReference(CodeInsee),
}

impl<'a> Recherche<'a> {
    /// The commune of today, whatever way the code designates it.
    ///
    /// ```
    /// use cpts_core::reference::communes::{Communes, SansReference};
    ///
    /// assert!(SansReference.find(&"91434".parse()?).commune().is_none());
    /// # Ok::<(), cpts_core::ids::Refus>(())
    /// ```
    #[must_use]
    pub fn commune(&self) -> Option<Commune<'a>> {
        match self {
            Self::Actuelle(commune) => Some(*commune),
            Self::Ancienne(former) => Some(former.devenue()),
            Self::Arrondissement(arrondissement) => arrondissement.commune(),
            Self::Inconnue | Self::HorsReference(_) => None,
        }
    }
}

/// The edition of a reference.
///
/// ```
/// # #[cfg(feature = "communes")] {
/// use cpts_core::reference::communes::{Communes, embedded};
///
/// let table = embedded();
/// let edition = table.edition().unwrap();
/// assert_eq!((edition.cog, edition.populations), (2026, 2023));
/// # }
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Edition<'a> {
    /// The year of the *code officiel géographique*: the communes are those of 1 January.
    pub cog: u16,
    /// The reference year of most municipal populations;
    /// [`Departement::annee_population`](super::Departement::annee_population) has the exceptions.
    pub populations: u16,
    /// The data set that the reference was made from, with its version.
    pub source: &'a str,
}

/// No reference at all: no code can be looked up, and none is said to be wrong.
///
/// ```
/// use cpts_core::reference::communes::{Communes, Recherche, SansReference};
///
/// assert!(SansReference.edition().is_none());
/// assert!(matches!(SansReference.find(&"91434".parse()?), Recherche::HorsReference(_)));
/// # Ok::<(), cpts_core::ids::Refus>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SansReference;

impl Communes for SansReference {
    fn edition(&self) -> Option<Edition<'_>> {
        None
    }

    fn find(&self, code: &CodeInsee) -> Recherche<'_> {
        Recherche::HorsReference(*code)
    }
}
