//! The day of the machine.

use cpts_core::values::Date;

use crate::langue::say;

/// The day of the machine, for reports without `--date`.
pub(crate) fn today() -> Result<Date, String> {
    let now = jiff::Zoned::now().date();
    let part = |number: i8| u8::try_from(number).ok();
    u16::try_from(now.year()).ok().and_then(|year| Date::new(year, part(now.month())?, part(now.day())?)).ok_or_else(
        || {
            say(
                "l'horloge de la machine ne donne pas de date plausible ; préciser --date",
                "the clock of the machine gives no plausible date; state --date",
            )
        },
    )
}
