//! The dossier as JSON: reads what can be read, tells every problem with its place, writes back without losing
//! anything.

use core::fmt;

use crate::diagnostics::registre::{LECTURE_ENCODAGE, LECTURE_FORMAT, LECTURE_TRONQUE, LECTURE_VIDE};
use crate::diagnostics::{Argument, Diagnostic, Gravite, Message, Pointeur, Position, Texte};
pub use crate::json::Limites;
use crate::json::{Extras, Found, Reader, Spans, Value, Writer, locate, positions};
use crate::model::Dossier;

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

static UTF_16: Texte = Texte::new("le texte est en UTF-16", "the text is in UTF-16");
static OCTET: Texte = Texte::new(
    "l'octet {octet} n'est pas de l'UTF-8 (le fichier est peut-être en Windows-1252)",
    "the byte {octet} is not UTF-8 (the file may be in Windows-1252)",
);
static FORMAT: Texte =
    Texte::new("le format est `{format}`, et non `cpts-dossier`", "the format is `{format}`, not `cpts-dossier`");
static VERSION: Texte = Texte::new("la version est `{version}`, et non `1.x`", "the version is `{version}`, not `1.x`");

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
    let (text, fault) = decode(bytes);
    let mut reader = Reader::new(text, limites);
    let dossier = Dossier::read(&mut reader);
    let outcome = reader.finish();
    let mut found = outcome.found;
    if let Some(message) = &fault {
        // The text ends where its encoding fails: that is the cause to tell, not the end.
        found.retain(|problem| ![&LECTURE_TRONQUE, &LECTURE_VIDE].contains(&problem.diagnostic.entree));
        let diagnostic = Diagnostic::new(&LECTURE_ENCODAGE, message.clone(), Pointeur::root());
        found.push(Found { offset: text.len(), diagnostic });
    }
    let mut is_readable = dossier.is_some();
    let mut dossier = dossier.unwrap_or_default();
    if let Some(problem) = foreign_format(&dossier) {
        is_readable = false;
        dossier = Dossier::default();
        let offset = locate(text, &[&problem.lieu], limites, &outcome.spans).first().copied().unwrap_or(0);
        found = vec![Found { offset, diagnostic: problem }];
    }
    dossier.extras.close(outcome.lost || !is_readable || text.len() < bytes.len(), outcome.foreign, outcome.partial);
    let offsets: Vec<usize> = found.iter().map(|problem| problem.offset).collect();
    let places = positions(text, &offsets);
    let diagnostics = found
        .into_iter()
        .zip(places)
        .map(|(problem, place)| Diagnostic { position: Some(below(place, first_line)), ..problem.diagnostic })
        .collect();
    Lecture { dossier, diagnostics, is_readable, text, first_line, limites, spans: outcome.spans }
}

/// The text of some bytes, as far as it is UTF-8, and why it goes no further.
fn decode(bytes: &[u8]) -> (&str, Option<Message>) {
    // Every text in UTF-16 that is JSON has a null byte among its first two, or a mark.
    if matches!(bytes, [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [0, _, ..] | [_, 0, ..]) {
        return ("", Some(Message::new(&UTF_16)));
    }
    match core::str::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(error) => {
            let (valid, rest) = bytes.split_at_checked(error.valid_up_to()).unwrap_or_default();
            let byte = rest.first().copied().unwrap_or_default();
            // A character that lacks its last bytes ends a text that was cut: reading tells it.
            let fault = error
                .error_len()
                .map(|_| Message::new(&OCTET).with("octet", Argument::Public(format!("0x{byte:02X}").into())));
            (core::str::from_utf8(valid).unwrap_or_default(), fault)
        }
    }
}

/// What says that the text is something else than a dossier that this version reads.
fn foreign_format(dossier: &Dossier) -> Option<Diagnostic> {
    if let Some(format) = dossier.format.as_deref()
        && format != "cpts-dossier"
    {
        let message = Message::new(&FORMAT).with("format", Argument::Saisie(format.into()));
        return Some(Diagnostic::new(&LECTURE_FORMAT, message, Dossier::place("format")));
    }
    let version = dossier.version.as_deref()?;
    let minor = version.strip_prefix("1.").unwrap_or_default();
    if minor.is_empty() || minor.len() > 4 || !minor.bytes().all(|byte| byte.is_ascii_digit()) {
        let message = Message::new(&VERSION).with("version", Argument::Saisie(version.into()));
        return Some(Diagnostic::new(&LECTURE_FORMAT, message, Dossier::place("version")));
    }
    None
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
        let mut place = place.clone();
        // A list is noted when it ends, hence after those inside it: the outermost is counted again first.
        for list in self.dossier.extras.partial().iter().rev() {
            place = place.shift_index(&list.pointer, &list.skipped);
        }
        place
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
