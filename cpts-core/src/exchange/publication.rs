//! The publication as JSON: reads what can be read, tells every problem with its place, writes back without losing
//! anything.

use super::document::{self, EcritureRefusee, Racine};
pub use super::rubriques::Rubriques;
pub use super::survol::{Cause, Illisible, Survol, adherent, skim, skim_some};
use crate::diagnostics::registre::{LECTURE_FORMAT, PUBLICATION_DOSSIER};
use crate::diagnostics::{Diagnostic, Message, Pointeur, Texte};
use crate::json::{Extras, Limites, Writer, foreign_format};
use crate::publish::Publication;

/// The format that a publication says it is.
pub(crate) const FORMAT: &str = "cpts-publication";

/// What was read from a text: a publication, as complete as the text allows, and every problem met.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Lecture {
    /// The publication; empty when nothing could be read.
    pub publication: Publication,
    /// The problems, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
    /// Whether the text is a publication at all, be it in part.
    pub is_readable: bool,
}

static DOSSIER: Texte = Texte::new(
    "ce fichier est le dossier privé d'une CPTS, et non une publication",
    "this file is the private dossier of a CPTS, not a publication",
);
static SANS_FORMAT: Texte = Texte::new(
    "ce fichier ne dit pas qu'il est une publication : `format` manque",
    "this file does not say that it is a publication: `format` is missing",
);

impl Racine for Publication {
    const NAME: &'static str = "publication";

    fn wrong_header(&self) -> Option<Diagnostic> {
        let place = || Pointeur::from_static("/format");
        match self.format.as_deref() {
            // A private dossier whose `format` was lost has fields of the same names: nothing is taken on trust.
            None => Some(Diagnostic::new(&LECTURE_FORMAT, Message::new(&SANS_FORMAT), place())),
            Some(super::json::FORMAT) => Some(Diagnostic::new(&PUBLICATION_DOSSIER, Message::new(&DOSSIER), place())),
            format => foreign_format(FORMAT, format, self.version.as_deref()),
        }
    }

    fn extras(&self) -> &Extras {
        &self.extras
    }

    fn extras_mut(&mut self) -> &mut Extras {
        &mut self.extras
    }
}

/// Reads the text of a publication, within the default [`Limites`].
///
/// Any bytes may be given: what is not a publication gives diagnostics, never a panic. A dossier is refused.
///
/// ```
/// use cpts_core::exchange::publication;
///
/// let dossier = br#"{"format": "cpts-dossier", "version": "1.0", "identite": {"nom": "A"}}"#;
/// let lecture = publication::read(dossier);
/// assert!(!lecture.is_readable);
/// assert_eq!(lecture.diagnostics[0].id(), "publication/dossier");
/// ```
#[must_use]
pub fn read(bytes: &[u8]) -> Lecture {
    read_with(bytes, Limites::default())
}

/// Reads the text of a publication within limits.
#[must_use]
pub fn read_with(bytes: &[u8], limites: Limites) -> Lecture {
    let lu = document::read(bytes, limites, 1);
    Lecture { publication: lu.racine, diagnostics: lu.diagnostics, is_readable: lu.is_readable }
}

/// Writes a publication, indented, with a line feed at its end.
///
/// # Errors
///
/// Refuses when some value of the text that it came from could not be read: writing would lose it.
///
/// ```
/// use cpts_core::exchange::publication;
///
/// let text = "{\n  \"format\": \"cpts-publication\",\n  \"version\": \"1.0\"\n}\n";
/// let read = publication::read(text.as_bytes());
/// assert_eq!(publication::write(&read.publication)?, text);
/// # Ok::<(), cpts_core::exchange::json::EcritureRefusee>(())
/// ```
pub fn write(publication: &Publication) -> Result<String, EcritureRefusee> {
    document::write(publication, Writer::indented())
}

/// Writes a publication on one line, for the web.
///
/// # Errors
///
/// As [`write()`].
pub fn write_line(publication: &Publication) -> Result<String, EcritureRefusee> {
    document::write(publication, Writer::compact())
}
