//! How a day that follows from a date is told, when the date is not known to the day.

use crate::diagnostics::{Argument, Message, Texte};
use crate::model::DatePartielle;
use crate::values::Date;

static AU_PLUS_TARD: Texte = Texte::new("{jour} au plus tard", "{jour} at the latest");

/// The last day that something may be, told as such unless the date that it follows from is known to the day.
pub(super) fn at_the_latest(day: Date, from: DatePartielle) -> Argument {
    match from.exact() {
        Some(_) => day.into(),
        None => Message::new(&AU_PLUS_TARD).with("jour", day).into(),
    }
}
