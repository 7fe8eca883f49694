//! Reads a publication that may still be shown: never a dossier, never one whose last day is over.

use std::path::Path;

use cpts_core::diagnostics::registre::PUBLICATION_EXPIREE;
use cpts_core::diagnostics::{Diagnostic, Langue, Message, Pointeur, Texte};
use cpts_core::exchange::json::Limites;
use cpts_core::exchange::publication;
use cpts_core::publish::Publication;
use cpts_core::values::Date;

use crate::inputs::read_within;
use crate::{sortie, texte};

static EXPIREE: Texte = Texte::new(
    "cette publication ne doit plus être montrée depuis le {le} : la date est le {date}",
    "this publication must not be shown any more since {le}: the date is {date}",
);
static SANS_FIN: Texte = Texte::new(
    "cette publication ne dit pas jusqu'à quel jour elle peut être montrée",
    "this publication does not say until which day it may be shown",
);

/// The publication of a file, unless it cannot be read or has expired, which is told with every problem met.
///
/// # Errors
///
/// The file cannot be opened.
pub(crate) fn read(file: &Path, date: Date, limites: Limites, langue: Langue) -> Result<Option<Publication>, String> {
    let bytes = read_within(file, limites)?;
    let lecture = publication::read_with(&bytes, limites);
    lecture.diagnostics.iter().for_each(|problem| tell(problem, langue));
    if !lecture.is_readable {
        return Ok(None);
    }
    if lecture.publication.is_expired(date) {
        tell(&expired(&lecture.publication, date), langue);
        return Ok(None);
    }
    Ok(Some(lecture.publication))
}

fn expired(publication: &Publication, date: Date) -> Diagnostic {
    let message = match publication.expire_le.and_then(|last| last.add_days(1)) {
        Some(since) => Message::new(&EXPIREE).with("le", since).with("date", date),
        None => Message::new(&SANS_FIN),
    };
    Diagnostic::new(&PUBLICATION_EXPIREE, message, Pointeur::from_static("/expire_le"))
}

/// Tells a problem.
pub(crate) fn tell(problem: &Diagnostic, langue: Langue) {
    sortie::tell(&texte::diagnostic(&problem.view(langue, false), langue));
}
