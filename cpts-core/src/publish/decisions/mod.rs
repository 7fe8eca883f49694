//! The decision on every field of the dossier: public, public by consent, or private; and why.
//!
//! The table says what [`publish`](super::publish) does; tests hold the two together, and fail when a field of the model
//! has no decision.

mod table;

#[cfg(test)]
mod tests;

use crate::diagnostics::Texte;

/// What becomes of a field of the dossier when it is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// It is public; of a field that holds others, each of those has its own decision.
    Public,
    /// It is public of a person who agreed to it by name, on a day that is past, and did not withdraw.
    ParConsentement,
    /// It never leaves the dossier.
    Prive,
}

impl Sort {
    /// The name that people read.
    #[must_use]
    pub fn libelle(self) -> &'static Texte {
        static LIBELLES: [Texte; 3] = [
            Texte::new("public", "public"),
            Texte::new("public par consentement", "public by consent"),
            Texte::new("privé", "private"),
        ];
        let [public, consent, private] = &LIBELLES;
        match self {
            Self::Public => public,
            Self::ParConsentement => consent,
            Self::Prive => private,
        }
    }
}

/// The decision on one field.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Decision {
    /// The record that has it, by the name of its type in the [model](crate::model).
    pub objet: &'static str,
    /// Its name in JSON.
    pub champ: &'static str,
    /// What becomes of it.
    pub sort: Sort,
    /// Why.
    pub raison: &'static Texte,
}

/// The decision on every field of the dossier.
///
/// ```
/// use cpts_core::publish::{Sort, decisions};
///
/// let private = decisions().find(|decision| decision.champ == "telephone_prive").unwrap();
/// assert_eq!(private.sort, Sort::Prive);
/// ```
pub fn decisions() -> impl Iterator<Item = &'static Decision> {
    table::DECISIONS.iter().flat_map(|decisions| decisions.iter())
}
