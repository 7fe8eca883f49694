//! The contract years that a dialogue is about: the one that ended, and the one that runs.

use cpts_core::bilan::Bilan;
use cpts_core::funding::AnneeContrat;

/// The years of a dialogue.
#[derive(Clone, Copy)]
pub(in crate::report) struct Annees<'a> {
    /// The last year that ended before the date of the report.
    pub(in crate::report) terminee: Option<&'a AnneeContrat>,
    /// The year that the date of the report is in.
    pub(in crate::report) en_cours: Option<&'a AnneeContrat>,
}

impl<'a> Annees<'a> {
    /// The years of a report; none of a contract without a date.
    pub(in crate::report) fn choose(bilan: &'a Bilan) -> Self {
        let date = bilan.date;
        let years = || bilan.financement.annees.iter().filter(|year| !year.hypothetique);
        Self {
            terminee: years().rfind(|year| year.au < date),
            en_cours: years().find(|year| year.du <= date && date <= year.au),
        }
    }

    /// Both of them, the one that ended first.
    pub(in crate::report) fn iter(self) -> impl Iterator<Item = &'a AnneeContrat> {
        self.terminee.into_iter().chain(self.en_cours)
    }

    /// Whether something done in a civil year may belong to one of them; all that is known counts without a year.
    pub(in crate::report) fn hold(self, civil_year: u16) -> bool {
        let mut years = self.iter().peekable();
        years.peek().is_none() || years.any(|year| (year.du.annee()..=year.au.annee()).contains(&civil_year))
    }
}
