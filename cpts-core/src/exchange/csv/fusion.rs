//! What a table changes in a dossier.

use crate::diagnostics::{Diagnostic, Pointeur};

/// What the empty cells of a column of the table do to what the dossier says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Vides {
    /// Nothing: an empty cell does not know.
    #[default]
    Gardent,
    /// They erase it: the table was made from the dossier, and is complete.
    Effacent,
}

/// What a table changed in a dossier, record by record.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Fusion {
    /// The ids of the records that are new, in the order of the table.
    pub nouveaux: Vec<Box<str>>,
    /// The records that were there and changed.
    pub modifies: Vec<Modification>,
    /// How many records were there and are the same.
    pub inchanges: usize,
    /// The records of the dossier that the table does not have, which are kept as they are: their ids, or the place of one
    /// that has none, as a JSON Pointer.
    pub absents: Vec<Box<str>>,
    /// What was met.
    pub diagnostics: Vec<Diagnostic>,
}

impl Fusion {
    /// Whether the dossier changed.
    #[must_use]
    pub fn is_change(&self) -> bool {
        !self.nouveaux.is_empty() || !self.modifies.is_empty()
    }
}

/// What changed in one record.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Modification {
    /// Its id, or its place in the dossier when it has none, as a JSON Pointer.
    pub id: Box<str>,
    /// The columns of which the value changed.
    pub colonnes: Vec<&'static str>,
}

/// The id of a record, or its place in the dossier when it has none.
pub(super) fn designation(id: Option<&str>, list: &'static str, index: usize) -> Box<str> {
    match id.filter(|id| !id.trim().is_empty()) {
        Some(id) => id.into(),
        None => Pointeur::from_static(list).index(index).as_str().into(),
    }
}
