//! The dossier as JSON: reads what can be read, tells every problem with its place, writes back without losing
//! anything.

use core::fmt;

use crate::diagnostics::{Argument, Diagnostic, Gravite, Message, Pointeur, Position, Texte};
pub use crate::json::Limites;
use crate::json::{
    Extras, Picked, Reader, Spans, Value, Writer, decode, foreign_format, locate, pick, place_in_text, positions,
    read_document, read_some,
};
use crate::model::Dossier;
use crate::values::DatePartielle;

/// The format that a dossier says it is.
const FORMAT: &str = "cpts-dossier";

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
    let mut document = read_document::<Dossier>(bytes, limites);
    let header = document.value.as_ref();
    let (format, version) =
        header.map_or((None, None), |dossier| (dossier.format.as_deref(), dossier.version.as_deref()));
    if let Some(problem) = foreign_format(FORMAT, format, version) {
        document.refuse(problem, limites);
    }
    let diagnostics = document.take_diagnostics().into_iter().map(|problem| below_line(problem, first_line)).collect();
    let is_readable = document.value.is_some();
    let mut dossier = document.value.unwrap_or_default();
    let outcome = document.outcome;
    dossier.extras.close(outcome.lost || !is_readable, outcome.foreign, outcome.partial);
    Lecture { dossier, diagnostics, is_readable, text: document.text, first_line, limites, spans: outcome.spans }
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
    dossier.extras.close(outcome.lost, outcome.foreign, outcome.partial);
    dossier
}

fn below_line(problem: Diagnostic, first_line: u32) -> Diagnostic {
    Diagnostic { position: problem.position.map(|place| below(place, first_line)), ..problem }
}

fn below(place: Position, first_line: u32) -> Position {
    Position { ligne: place.ligne.saturating_add(first_line.saturating_sub(1)), ..place }
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
    write_with(dossier, Writer::indented())
}

/// Writes a dossier on one line, as a line of NDJSON.
///
/// # Errors
///
/// As [`write()`].
pub fn write_line(dossier: &Dossier) -> Result<String, EcritureRefusee> {
    write_with(dossier, Writer::compact())
}

fn write_with(dossier: &Dossier, mut out: Writer) -> Result<String, EcritureRefusee> {
    if Extras::is_lossy(&dossier.extras) {
        return Err(EcritureRefusee(()));
    }
    dossier.write(&mut out);
    Ok(out.finish())
}

/// The dossier came from a text of which some value could not be read, and writing it would lose that value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EcritureRefusee(());

impl fmt::Display for EcritureRefusee {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the dossier was read in part, and writing it would lose what could not be read")
    }
}

impl core::error::Error for EcritureRefusee {}
