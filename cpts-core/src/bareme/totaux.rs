//! The totals of a version, published or worked out, and what they are the sum of.

use super::{Bareme, Bilingue, LigneBareme, Statut};
use crate::json::record;
use crate::model::{PartMontant, Poste};
use crate::values::Montant;

record! {
    /// The totals of a version: they are checked against its cells, and never counted.
    pub struct Totaux {
        /// Those that a text or the press prints.
        publies: Vec<Total>,
        /// Those that are worked out from cells or from other totals.
        derives: Vec<Total>,
    }

    /// A total, size by size.
    pub struct Total {
        /// Its code.
        [required] total: Box<str>,
        /// Its name.
        libelle: Bilingue,
        /// What it is the sum of; absent when it cannot be checked.
        somme: Vec<TermeTotal>,
        /// Its amounts.
        [required] cellules: Vec<CelluleTaille>,
    }

    /// A term of a total: one part of some lines, or another total.
    pub struct TermeTotal {
        /// The lines.
        lignes: Vec<Poste>,
        /// Their part.
        part: PartMontant,
        /// The code of another total, in place of lines.
        total: Box<str>,
        /// Whether the term is taken away instead of added.
        retranche: bool,
    }

    /// An amount for a size.
    pub struct CelluleTaille {
        /// The size that it is for; absent when none is stated.
        taille: u8,
        /// The amount; absent when unknown.
        montant: Montant,
        /// How certain it is.
        statut: Statut,
        /// Where it comes from.
        sources: Vec<Box<str>>,
        /// How it was obtained.
        note: Bilingue,
    }
}

impl Totaux {
    /// The totals, those that are published first.
    pub fn iter(&self) -> impl Iterator<Item = &Total> {
        self.publies.iter().flatten().chain(self.derives.iter().flatten())
    }
}

impl Total {
    /// The amount of a size.
    #[must_use]
    pub fn cell(&self, taille: u8) -> Option<&CelluleTaille> {
        self.cellules.iter().flatten().find(|cell| cell.taille == Some(taille))
    }
}

impl Bareme {
    /// What a total should be for a size, by what it is the sum of; `None` when a term is not known, or only from a
    /// draft that is no scenario.
    #[must_use]
    pub fn sum_of(&self, total: &Total, taille: u8) -> Option<Montant> {
        total.somme.as_ref()?.iter().try_fold(Montant::ZERO, |sum, term| {
            let amount = self.term(term, taille)?;
            Some(if term.retranche == Some(true) { sum.minus(amount) } else { sum.plus(amount) })
        })
    }

    fn term(&self, term: &TermeTotal, taille: u8) -> Option<Montant> {
        if let Some(code) = term.total.as_deref() {
            let totals = self.totaux.iter().flat_map(Totaux::iter);
            return totals.filter(|total| total.total.as_deref() == Some(code)).find_map(|total| {
                let cell = total.cell(taille)?;
                self.known(cell.montant, cell.statut)
            });
        }
        let part = term.part.as_ref()?;
        term.lignes.as_ref()?.iter().map(|line| self.part_of(self.line(line)?, part, taille)).sum()
    }

    /// The amount of a part of a line; a total that no cell gives is the sum of its two parts.
    fn part_of(&self, line: &LigneBareme, part: &PartMontant, taille: u8) -> Option<Montant> {
        let amount = |part| {
            let cell = line.cell(taille, part)?;
            self.known(cell.montant, cell.statut)
        };
        let by_parts = || Some(amount(&PartMontant::Fixe)?.plus(amount(&PartMontant::Variable)?));
        amount(part).or_else(|| (*part == PartMontant::Total).then(by_parts)?)
    }

    /// An amount, when it may be counted.
    pub(super) fn known(&self, montant: Option<Montant>, statut: Option<Statut>) -> Option<Montant> {
        montant.filter(|_| statut.is_some_and(|statut| self.counts(statut)))
    }

    /// A line that exists in this version.
    pub(super) fn line(&self, poste: &Poste) -> Option<&LigneBareme> {
        self.lines().find(|line| line.ligne.as_ref() == Some(poste))
    }
}
