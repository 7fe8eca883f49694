//! The dossier as JSON: reads what can be read, tells every problem with its place, writes back without losing
//! anything.

pub use super::document::EcritureRefusee;
use super::document::{self, Racine, below};
use crate::diagnostics::{Argument, Diagnostic, Gravite, Message, Pointeur, Position, Texte};
pub use crate::json::Limites;
use crate::json::{
    Extras, Picked, Reader, Spans, Writer, decode, foreign_format, locate, pick, place_in_text, positions, read_some,
};
use crate::model::Dossier;
use crate::values::DatePartielle;

/// The format that a dossier says it is.
pub(crate) const FORMAT: &str = "cpts-dossier";

impl Racine for Dossier {
    const NAME: &'static str = "dossier";

    fn wrong_header(&self) -> Option<Diagnostic> {
        foreign_format(FORMAT, self.format.as_deref(), self.version.as_deref())
    }

    fn extras(&self) -> &Extras {
        &self.extras
    }

    fn extras_mut(&mut self) -> &mut Extras {
        &mut self.extras
    }
}

/// What was read from a text: a dossier, as complete as the text allows, and every problem met.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Lecture<'t> {
    /// The dossier; empty when nothing could be read.
    pub dossier: Dossier,
    /// The problems, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
    /// Whether the text is a dossier at all, be it in part.
    pub is_readable: bool,
    text: &'t str,
    first_line: u32,
    limites: Limites,
    spans: Spans,
}

/// Reads the text of a dossier, within the default [`Limites`].
///
/// Any bytes may be given: what is not a dossier gives diagnostics, never a panic.
///
/// ```
/// use cpts_core::exchange::json;
///
/// let text = r#"{"format": "cpts-dossier", "version": "1.0",
///   "identite": {"nom": "CPTS d'exemple"}, "territoire": {"communes": ["91434", 91667]}}"#;
/// let lecture = json::read(text.as_bytes());
///
/// assert_eq!(lecture.dossier.nom(), Some("CPTS d'exemple"));
/// let problem = &lecture.diagnostics[0];
/// assert_eq!((problem.id(), problem.lieu.as_str()), ("lecture/type", "/territoire/communes/1"));
/// assert_eq!(problem.position.map(|position| (position.ligne, position.colonne)), Some((2, 79)));
/// ```
#[must_use]
pub fn read(bytes: &[u8]) -> Lecture<'_> {
    read_with(bytes, Limites::default(), 1)
}

/// Reads the text of a dossier within limits, when the text begins on a line of a larger file.
#[must_use]
pub fn read_with(bytes: &[u8], limites: Limites, first_line: u32) -> Lecture<'_> {
    let lu = document::read(bytes, limites, first_line);
    Lecture {
        dossier: lu.racine,
        diagnostics: lu.diagnostics,
        is_readable: lu.is_readable,
        text: lu.text,
        first_line,
        limites,
        spans: lu.spans,
    }
}

/// Reads some fields of a dossier, and steps over the others: what is wrong in the text is not told, and a text that is
/// no dossier gives an empty one.
pub(crate) fn read_fields(bytes: &[u8], limites: Limites, names: &[&str]) -> Dossier {
    let mut reader = Reader::new(decode(bytes).0, limites);
    let mut dossier = Dossier::default();
    read_some(&mut dossier, &mut reader, &[names, &["format", "version"]].concat());
    let outcome = reader.finish();
    if foreign_format(FORMAT, dossier.format.as_deref(), dossier.version.as_deref()).is_some() {
        return Dossier::default();
    }
    dossier.extras.close(outcome.left, outcome.foreign, outcome.partial);
    dossier
}

impl Lecture<'_> {
    /// The gravest problem met while reading.
    #[must_use]
    pub fn worst(&self) -> Option<Gravite> {
        self.diagnostics.iter().map(Diagnostic::gravite).max()
    }

    /// The place in the text of a place in the dossier: they differ below a list of which an element could not be read,
    /// and is not in the dossier.
    #[must_use]
    pub fn place_in_text(&self, place: &Pointeur) -> Pointeur {
        place_in_text(place, self.dossier.extras.partial())
    }

    /// What the text says at a place of the dossier, for people; `None` when it says nothing there.
    pub(crate) fn value_at(&self, place: &Pointeur) -> Option<Argument> {
        static LISTE: Texte = Texte::new("liste de {n}", "list of {n}");
        static OBJET: Texte = Texte::new("objet de {n} champs", "object of {n} fields");
        let place = self.place_in_text(place);
        Some(match pick(self.text, &place, self.limites, &self.spans)? {
            Picked::Null => Argument::Public("null".into()),
            Picked::Bool(value) => Argument::Public(if value { "true" } else { "false" }.into()),
            Picked::Text(text) => match text.parse::<DatePartielle>() {
                Ok(date) => date.into(),
                Err(_) => Argument::Saisie(text.into()),
            },
            // A number may be an identifier that was typed without its quotes.
            Picked::Number(number) => Argument::Saisie(number.into()),
            Picked::Array(count) => Message::new(&LISTE).with("n", count).into(),
            Picked::Object(count) => Message::new(&OBJET).with("n", count).into(),
        })
    }

    /// What stands at a place of the text, be it in no field of the dossier.
    pub(crate) fn picked(&self, place_in_text: &Pointeur) -> Option<Picked> {
        pick(self.text, place_in_text, self.limites, &self.spans)
    }

    /// The lines and columns of some places of the text, in one walk of the text; a place that the text does not
    /// have gets that of what would hold it.
    #[must_use]
    pub fn locate(&self, places: &[&Pointeur]) -> Vec<Position> {
        if places.is_empty() {
            return Vec::new();
        }
        let offsets = locate(self.text, places, self.limites, &self.spans);
        positions(self.text, &offsets).into_iter().map(|place| below(place, self.first_line)).collect()
    }
}

/// Writes a dossier, indented: what was read comes back in its place, fields that this version does not know included.
///
/// # Errors
///
/// Refuses when some value of the text could not be read: writing would lose it. Correct the text first.
///
/// ```
/// use cpts_core::exchange::json;
///
/// let text = r#"{"format":"cpts-dossier","version":"1.0","inconnu":[1.50],"identite":{"nom":"A"}}"#;
/// let lecture = json::read(text.as_bytes());
/// let compact = json::write_line(&lecture.dossier)?;
/// assert_eq!(compact, format!("{text}\n"));
/// assert!(json::write(&json::read(b"{\"version\": 1}").dossier).is_err());
/// # Ok::<(), json::EcritureRefusee>(())
/// ```
pub fn write(dossier: &Dossier) -> Result<String, EcritureRefusee> {
    document::write(dossier, Writer::indented())
}

/// Writes a dossier on one line, as a line of NDJSON.
///
/// # Errors
///
/// As [`write()`].
pub fn write_line(dossier: &Dossier) -> Result<String, EcritureRefusee> {
    document::write(dossier, Writer::compact())
}
