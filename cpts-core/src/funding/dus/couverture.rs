//! How much of a year a variable part counts for: no text fixes it, a convention does.

use super::Assiette;
use super::fixe::{Depuis, since};
use crate::bareme::{Statut, VariableAnneeIncomplete};
use crate::funding::prorata::Prorata;
use crate::model::Poste;
use crate::values::Date;

/// How much of a year the mission and the contract cover, and whether that counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Couverture {
    /// The first day of the year that counts; `None` when it is not known.
    pub depuis: Option<Date>,
    /// The part of the year that is covered: at most, when its first day is not known.
    pub couvert: Prorata,
    /// Whether the variable part is prorated so.
    pub au_prorata: bool,
}

impl Couverture {
    /// The most that counts of the year.
    #[must_use]
    pub fn part(&self) -> Prorata {
        if self.au_prorata { self.couvert } else { Prorata::ENTIER }
    }

    /// The least that counts of the year.
    #[must_use]
    pub fn least(&self) -> Prorata {
        if self.is_unsure() { Prorata::NUL } else { self.part() }
    }

    /// How certain an amount is that was prorated so.
    pub(super) fn statut(&self) -> Statut {
        if self.part().is_whole() { Statut::Officiel } else { Statut::Derive }
    }

    /// Whether the part of the year that counts is not known.
    #[must_use]
    pub fn is_unsure(&self) -> bool {
        self.au_prorata && self.depuis.is_none()
    }
}

impl Assiette<'_> {
    /// How much of the year a mission counts for, from the day since which it does.
    pub(super) fn coverage(&self, since: Option<Date>) -> Couverture {
        self.coverage_of(self.whole(), since, self.end())
    }

    /// How much of the year before a mission counted for.
    pub(super) fn coverage_before(&self, poste: &Poste) -> Couverture {
        let end = self.annee.du;
        let start = self.precedente.map_or(end, |before| before.du);
        let since = match since(self.dossier, poste, start, end) {
            Depuis::Jour(day) => Some(day),
            Depuis::Apres => Some(end),
            Depuis::Inconnu(_) => None,
        };
        self.coverage_of((start, end), since, end)
    }

    fn coverage_of(&self, year: (Date, Date), since: Option<Date>, end: Date) -> Couverture {
        let conventions = &self.baremes.conventions;
        Couverture {
            depuis: since,
            couvert: Prorata::of(year, (since.unwrap_or(year.0), end), conventions.jours),
            au_prorata: conventions.variable_annee_incomplete == VariableAnneeIncomplete::Prorata,
        }
    }
}
