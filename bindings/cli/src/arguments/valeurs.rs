//! The values of options, and what is said of those that are wrong.

use std::num::NonZeroUsize;

use cpts_core::diagnostics::{Gravite, Langue};
use cpts_core::ids::CodeInsee;
use cpts_core::publish::SourcePublique;
use cpts_core::values::Date;

use crate::langue::say;

pub(super) fn date(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| say("une date s'écrit AAAA-MM-JJ", "a date is written YYYY-MM-DD"))
}

pub(super) fn code_insee(text: &str) -> Result<CodeInsee, String> {
    text.parse().map_err(|_| {
        say(
            "le code INSEE d'une commune s'écrit comme 91434 : ce n'est pas le code postal",
            "the INSEE code of a commune is written like 91434: it is not the postal code",
        )
    })
}

pub(super) fn positif(text: &str) -> Result<NonZeroUsize, String> {
    text.parse().map_err(|_| say("il faut un nombre entier, au moins 1", "it takes a whole number, 1 at least"))
}

pub(super) fn langue(text: &str) -> Result<Langue, String> {
    text.parse().map_err(|_| say("la langue est fr ou en", "the language is fr or en"))
}

pub(super) fn niveau(text: &str) -> Result<Gravite, String> {
    let level = text.parse().ok().filter(|level| *level > Gravite::Info);
    level.ok_or_else(|| say("le niveau est bloquant, ecart ou alerte", "the level is bloquant, ecart or alerte"))
}

pub(super) fn entier(text: &str) -> Result<u8, String> {
    text.parse().map_err(|_| say("il faut un nombre entier, de 0 à 255", "it takes a whole number, from 0 to 255"))
}

/// A source to cite: its title, and its date behind `=` if it has one.
pub(super) fn source(text: &str) -> Result<SourcePublique, String> {
    let dated = text.rsplit_once('=').and_then(|(title, date)| Some((title, Some(date.parse().ok()?))));
    let (title, date) = dated.unwrap_or((text, None));
    if title.trim().is_empty() {
        return Err(say("il faut le titre de la source", "it takes the title of the source"));
    }
    let mut source = SourcePublique::default();
    source.titre = Some(title.trim().into());
    source.le = date;
    Ok(source)
}
