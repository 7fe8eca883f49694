//! What a table changes in a dossier.

use crate::diagnostics::Diagnostic;

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
    /// The ids of the records of the dossier that the table does not have: they are kept as they are.
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
    /// Its id.
    pub id: Box<str>,
    /// The columns of which the value changed.
    pub colonnes: Vec<&'static str>,
}
