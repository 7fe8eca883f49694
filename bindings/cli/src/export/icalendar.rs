//! `cpts export icalendar`.

use cpts_core::exchange::icalendar;

use super::Source;
use crate::langue::say;

pub(super) fn text(source: &Source<'_>) -> Result<String, String> {
    icalendar::write(source.publication).ok_or_else(|| {
        say(
            "aucune action n'a de séance datée : il n'y a pas de calendrier à écrire",
            "no action has a dated session: there is no calendar to write",
        )
    })
}
