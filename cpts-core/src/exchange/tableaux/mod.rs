//! The public members and the actions as two tables, for spreadsheets and open data.
//!
//! The columns have the names that the tables of a dossier have for its owner, where they mean the same; `_libelle` is
//! what a code means. A table of rows is made here; whoever writes it chooses a library for its CSV. What a cell cannot
//! hold is in no column: the sessions of actions are in the calendar.
//!
//! An empty cell says nothing, several values stand apart by `|`, and decimals have a comma, as French spreadsheets
//! write them. A text that a spreadsheet would take for a formula has an apostrophe before it.

mod actions;
mod cellules;
mod membres;

pub use super::formule::marked;
use crate::publish::Publication;

/// A table: the names of its columns, and its rows, each as long as they are.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Tableau {
    /// The names of the columns.
    pub colonnes: Vec<&'static str>,
    /// The rows, their cells in the order of the columns.
    pub lignes: Vec<Vec<String>>,
}

/// A column: its name, and the cell of a row.
type Colonne<L> = (&'static str, fn(&L) -> String);

impl Tableau {
    fn new<L>(colonnes: &[Colonne<L>], lignes: impl Iterator<Item = L>) -> Self {
        Self {
            colonnes: colonnes.iter().map(|(name, _)| *name).collect(),
            lignes: lignes.map(|ligne| colonnes.iter().map(|(_, cell)| cell(&ligne)).collect()).collect(),
        }
    }
}

/// The public members: one row for each place where one practises, and one for who has none.
///
/// ```
/// use cpts_core::exchange::{publication, tableaux};
///
/// let text = r#"{
///   "format": "cpts-publication", "version": "1.0", "date": "2026-11-21", "expire_le": "2027-05-20",
///   "identite": {"nom": "CPTS d'exemple"},
///   "adherents": [{"id": "a-1", "type": {"code": "professionnel"}, "nom": "=Fictive", "lieux": [{}, {"nom": "B"}]}]
/// }"#;
/// let table = tableaux::membres(&publication::read(text.as_bytes()).publication);
/// assert_eq!(&table.colonnes[..4], ["id", "type", "civilite_exercice", "nom"]);
/// assert_eq!(table.lignes.len(), 2);
/// assert_eq!(table.lignes[0][3], "'=Fictive");
/// ```
#[must_use]
pub fn membres(publication: &Publication) -> Tableau {
    membres::tableau(publication)
}

/// The actions: one row each.
#[must_use]
pub fn actions(publication: &Publication) -> Tableau {
    actions::tableau(publication)
}
