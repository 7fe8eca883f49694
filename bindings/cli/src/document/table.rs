//! A table: its caption, its columns, its rows. The first cell of a row names it.

use super::Ligne;

/// A table.
pub(crate) struct Table {
    pub(crate) legende: String,
    pub(crate) colonnes: Vec<Colonne>,
    pub(crate) lignes: Vec<Vec<Ligne>>,
    /// What sums it up.
    pub(crate) total: Option<Vec<Ligne>>,
}

/// A column.
pub(crate) struct Colonne {
    pub(crate) titre: String,
    pub(super) genre: Genre,
}

/// How the cells of a column are set.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Genre {
    Texte,
    /// Numbers line up on the right.
    Nombre,
    /// Dates and other short texts stay on one line.
    Court,
}

impl Table {
    pub(crate) fn new(legende: String, colonnes: Vec<Colonne>) -> Self {
        Self { legende, colonnes, lignes: Vec::new(), total: None }
    }

    pub(crate) fn row(&mut self, cells: Vec<Ligne>) {
        self.lignes.push(cells);
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.lignes.is_empty()
    }

    /// The ranks of the columns that say something: the first, and those of which some cell is not empty.
    pub(super) fn shown(&self) -> Vec<usize> {
        let rows = || self.lignes.iter().chain(&self.total);
        let says = |rank: usize| rows().any(|row| row.get(rank).is_some_and(|cell| !cell.is_empty()));
        (0..self.colonnes.len()).filter(|rank| *rank == 0 || says(*rank)).collect()
    }
}

impl Colonne {
    pub(crate) fn texte(titre: String) -> Self {
        Self { titre, genre: Genre::Texte }
    }

    pub(crate) fn nombre(titre: String) -> Self {
        Self { titre, genre: Genre::Nombre }
    }

    pub(crate) fn courte(titre: String) -> Self {
        Self { titre, genre: Genre::Court }
    }
}
