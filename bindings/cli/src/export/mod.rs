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
use cpts_core::publish::Publication;

use crate::arguments::Export;
use crate::issue::Issue;
use crate::{ecriture, jour, publications};

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

pub(crate) fn run(arguments: &Export) -> Result<Issue, String> {
    if arguments.prive {
        return prive::run(arguments);
    }
    let date = arguments.date.map_or_else(jour::today, Ok)?;
    let limites = arguments.limites.limites();
    let Some(publication) = publications::read(&arguments.file, date, limites, arguments.lang)? else {
        return Ok(Issue::Illisible);
    };
    let text = text(&Source { publication: &publication, arguments })?;
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
