//! The values of options, and what is said of those that are wrong.

use std::num::NonZeroUsize;

use cpts_core::diagnostics::{Gravite, Langue};
use cpts_core::values::Date;

pub(super) fn date(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "une date s'écrit AAAA-MM-JJ".to_owned())
}

pub(super) fn positif(text: &str) -> Result<NonZeroUsize, String> {
    text.parse().map_err(|_| "il faut un nombre entier, au moins 1".to_owned())
}

pub(super) fn langue(text: &str) -> Result<Langue, String> {
    text.parse().map_err(|_| "la langue est fr ou en".to_owned())
}

pub(super) fn niveau(text: &str) -> Result<Gravite, String> {
    let level = text.parse().ok().filter(|level| *level > Gravite::Info);
    level.ok_or_else(|| "le niveau est bloquant, ecart ou alerte".to_owned())
}
