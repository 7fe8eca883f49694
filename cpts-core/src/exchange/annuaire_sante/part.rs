//! What the sieve keeps of a block.

use super::rejet::{Raison, Rejet};

/// What was kept of a block, to be put together with the other parts in their order.
#[derive(Debug, Default)]
pub struct Part {
    pub(super) rang: u64,
    /// The lines of the block, of any kind.
    pub(super) lines: u64,
    /// The rows that have their columns.
    pub(super) rows: u64,
    /// The rows that are kept, each with its line in the block, from 1.
    pub(super) kept: Vec<(u64, Box<str>)>,
    /// The rows that are rejected, each with its line in the block, from 1.
    pub(super) rejected: Vec<Rejet>,
    pub(super) left: [u64; Motif::COUNT],
    /// The rows of the territory, or of somebody who is known, that were in Windows-1252.
    pub(super) windows_1252: u64,
    pub(super) elsewhere: Vec<(Box<str>, Option<Box<str>>)>,
}

/// Why a row of the territory is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Motif {
    /// It is a student's.
    Etudiant,
    /// It is a replacement: somebody else's activity.
    Remplacement,
    /// It is of another profession than those asked for.
    Profession,
    /// It is of another mode of practice than those asked for.
    Mode,
    /// It is of another category than those asked for.
    Categorie,
}

impl Motif {
    const COUNT: usize = 5;

    /// All of them, in the order in which they are looked at.
    pub const ALL: [Self; Self::COUNT] =
        [Self::Etudiant, Self::Remplacement, Self::Profession, Self::Mode, Self::Categorie];

    /// The code of the reason.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Etudiant => "etudiant",
            Self::Remplacement => "remplacement",
            Self::Profession => "profession",
            Self::Mode => "mode",
            Self::Categorie => "categorie",
        }
    }
}

impl Part {
    /// The rank of its block.
    #[must_use]
    pub fn rang(&self) -> u64 {
        self.rang
    }

    pub(super) fn keep(&mut self, line: u64, text: String) {
        self.kept.push((line, text.into()));
    }

    pub(super) fn leave(&mut self, motif: Motif) {
        if let Some(count) = self.left.get_mut(motif as usize) {
            *count += 1;
        }
    }

    pub(super) fn reject(&mut self, ligne: u64, raison: Raison, texte: String) {
        self.rejected.push(Rejet { ligne, raison, texte: texte.into() });
    }

    /// Notes where somebody who is known is, when it is not in the territory, or not as it is asked for.
    pub(super) fn elsewhere(&mut self, person: &str, commune: Option<&str>) {
        self.elsewhere.push((person.into(), commune.map(Into::into)));
    }
}
