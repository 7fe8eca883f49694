//! What helps a CPTS before its contract.

use super::{Bilingue, CelluleTaille};
use crate::json::record;

record! {
    /// The aids to creation: told, and counted in no contract year.
    pub struct AideCreation {
        /// The aids.
        [required] aides: Vec<Aide>,
    }

    /// An aid, size by size.
    pub struct Aide {
        /// Its code.
        [required] aide: Box<str>,
        /// Its name.
        libelle: Bilingue,
        /// Its amounts.
        [required] cellules: Vec<CelluleTaille>,
    }
}
