//! A fact against its deadline: what every rule on a delay shares.

use super::Verdict;
use crate::diagnostics::Texte;
use crate::model::DatePartielle;
use crate::values::Date;

/// How each case is told. A text may quote `{echeance}`, and `{le}` where the fact has a date.
pub(crate) struct TextesEcheance {
    pub(crate) late: &'static Texte,
    pub(crate) on_time: &'static Texte,
    /// The deadline has passed, and the date of the fact is not known.
    pub(crate) unknown: &'static Texte,
    pub(crate) ahead: &'static Texte,
    pub(crate) planned: &'static Texte,
    pub(crate) planned_late: &'static Texte,
    /// The dates known do not tell.
    pub(crate) imprecise: &'static Texte,
}

/// What is answered of a fact, how it is told, and the day by which it must be done.
pub(crate) type Jugement = (Verdict, &'static Texte, Option<Date>);

impl TextesEcheance {
    /// Judges a fact on a date, by the first and the last day that its deadline may be.
    pub(crate) fn judge(&self, done: Option<DatePartielle>, (earliest, latest): (Date, Date), date: Date) -> Jugement {
        let exact = (earliest == latest).then_some(latest);
        match done {
            // A breach is not told before its day.
            Some(day) if day.first() > latest && date <= earliest => {
                (Verdict::AVenir, self.planned_late, Some(earliest))
            }
            Some(day) if day.first() > latest => (Verdict::NonConforme, self.late, exact),
            Some(day) if day.last() <= earliest && day.first() > date => {
                (Verdict::AVenir, self.planned, Some(earliest))
            }
            Some(day) if day.last() <= earliest => (Verdict::Conforme, self.on_time, exact),
            Some(_) => (Verdict::Indetermine, self.imprecise, exact),
            None if date <= earliest => (Verdict::AVenir, self.ahead, Some(earliest)),
            None => (Verdict::Indetermine, self.unknown, exact),
        }
    }
}
