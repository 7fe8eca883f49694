//! `cpts export`: a publication in the forms that partners use, one file a form; and for their owner the tables of a
//! dossier.
//!
//! To add a form: a file here, a variant of [`Kind`], an arm of [`text`], and its line in the help.

mod fhir;
mod geojson;
mod icalendar;
mod json_ld;
mod prive;
mod sas;
mod tableaux;
mod vcard;

use clap::ValueEnum;
use cpts_core::diagnostics::registre::PUBLICATION_EXPIREE;
use cpts_core::diagnostics::{Diagnostic, Message, Pointeur, Texte};
use cpts_core::exchange::publication;
use cpts_core::publish::Publication;
use cpts_core::values::Date;

use crate::arguments::Export;
use crate::inputs::read_within;
use crate::issue::Issue;
use crate::{ecriture, jour, sortie, texte};

/// A form of export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Kind {
    Vcard,
    Icalendar,
    Geojson,
    Fhir,
    JsonLd,
    Sas,
    Membres,
    Actions,
}

/// What an export is made from.
pub(crate) struct Source<'a> {
    pub(crate) publication: &'a Publication,
    /// What was asked for.
    pub(crate) arguments: &'a Export,
}

static EXPIREE: Texte = Texte::new(
    "cette publication ne doit plus être montrée depuis le {le} : la date est le {date}",
    "this publication must not be shown any more since {le}: the date is {date}",
);
static SANS_FIN: Texte = Texte::new(
    "cette publication ne dit pas jusqu'à quel jour elle peut être montrée",
    "this publication does not say until which day it may be shown",
);

pub(crate) fn run(arguments: &Export) -> Result<Issue, String> {
    if arguments.prive {
        return prive::run(arguments);
    }
    let date = arguments.date.map_or_else(jour::today, Ok)?;
    let limites = arguments.limites.limites();
    let bytes = read_within(&arguments.file, limites)?;
    let lecture = publication::read_with(&bytes, limites);
    lecture.diagnostics.iter().for_each(|problem| tell(problem, arguments));
    if !lecture.is_readable {
        return Ok(Issue::Illisible);
    }
    let publication = &lecture.publication;
    if publication.is_expired(date) {
        tell(&expired(publication, date), arguments);
        return Ok(Issue::Illisible);
    }
    let text = text(&Source { publication, arguments })?;
    ecriture::write_or_print(arguments.out.as_deref(), &text)?;
    Ok(Issue::Conforme)
}

fn text(source: &Source<'_>) -> Result<String, String> {
    match source.arguments.kind {
        Kind::Vcard => vcard::text(source),
        Kind::Icalendar => icalendar::text(source),
        Kind::Geojson => geojson::text(source),
        Kind::Fhir => fhir::text(source),
        Kind::JsonLd => json_ld::text(source),
        Kind::Sas => sas::text(source),
        Kind::Membres => tableaux::membres(source),
        Kind::Actions => tableaux::actions(source),
    }
}

fn expired(publication: &Publication, date: Date) -> Diagnostic {
    let message = match publication.expire_le.and_then(|last| last.add_days(1)) {
        Some(since) => Message::new(&EXPIREE).with("le", since).with("date", date),
        None => Message::new(&SANS_FIN),
    };
    Diagnostic::new(&PUBLICATION_EXPIREE, message, Pointeur::from_static("/expire_le"))
}

fn tell(problem: &Diagnostic, arguments: &Export) {
    sortie::tell(&texte::diagnostic(&problem.view(arguments.lang, false), arguments.lang));
}
