//! What the dossier says of a number that the CPTS has or has not: what JUR-02 and JUR-03 share.

use crate::ids::{Identifiant, RefusKind};
use crate::model::Saisie;

/// What the dossier says of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Numero {
    /// It is written, and well formed.
    Ecrit,
    /// Something is written that is not one: JUR-05 says why.
    MalForme,
    /// It is written as an empty text: there is none.
    Aucun,
    /// The dossier does not speak of it.
    Inconnu,
}

impl Numero {
    pub(super) fn of<T: Identifiant>(typed: Option<&Saisie<T>>) -> Self {
        match typed.map(Saisie::valeur) {
            None => Self::Inconnu,
            Some(Ok(_)) => Self::Ecrit,
            Some(Err(refusal)) if refusal.kind() == RefusKind::Vide => Self::Aucun,
            Some(Err(_)) => Self::MalForme,
        }
    }

    /// A number that has no form of its own.
    pub(super) fn of_text(text: Option<&str>) -> Self {
        match text.map(|text| text.trim().is_empty()) {
            None => Self::Inconnu,
            Some(false) => Self::Ecrit,
            Some(true) => Self::Aucun,
        }
    }

    /// One of two numbers of which either will do.
    pub(super) fn or(self, other: Self) -> Self {
        [Self::Ecrit, Self::MalForme, Self::Inconnu]
            .into_iter()
            .find(|best| self == *best || other == *best)
            .unwrap_or(Self::Aucun)
    }
}
