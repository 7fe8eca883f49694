//! A whole document: from bytes to a value, with every problem met.

use super::limits::Limites;
use super::locate::{locate, positions};
use super::reader::{Found, Left, Outcome, PartialList, Reader};
use super::value::Value;
use crate::diagnostics::registre::{LECTURE_ENCODAGE, LECTURE_FORMAT, LECTURE_TRONQUE, LECTURE_VIDE};
use crate::diagnostics::{Argument, Diagnostic, Message, Pointeur, Texte};

/// What some bytes hold: a value, as complete as they allow, and what its reading leaves behind.
pub(crate) struct Document<'t, T> {
    /// The value, when the text is one at all.
    pub(crate) value: Option<T>,
    /// The text, as far as it is UTF-8.
    pub(crate) text: &'t str,
    pub(crate) outcome: Outcome,
}

/// Reads the value that some bytes hold.
pub(crate) fn read_document<T: Value>(bytes: &[u8], limites: Limites) -> Document<'_, T> {
    let (text, fault) = decode(bytes);
    let mut reader = Reader::new(text, limites);
    let value = T::read(&mut reader);
    let mut outcome = reader.finish();
    if text.len() < bytes.len() {
        outcome.left = Left::Fields;
    }
    let is_told = outcome.found.iter().any(|problem| is_about_the_end(&problem.diagnostic));
    // A character that was cut may stand behind the document, where reading does not come.
    let fault = fault.or_else(|| bytes.get(text.len()).filter(|_| !is_told).map(|byte| foreign_byte(*byte)));
    if let Some(message) = fault {
        // The text ends where its encoding fails: that is the cause to tell, not the end.
        outcome.found.retain(|problem| !is_about_the_end(&problem.diagnostic));
        // One more than the limit says that there are others: this one takes the place of the last of those before it.
        if outcome.found.len() > limites.diagnostics {
            outcome.found.remove(limites.diagnostics.saturating_sub(1));
        }
        let diagnostic = Diagnostic::new(&LECTURE_ENCODAGE, message, Pointeur::root());
        outcome.found.push(Found { offset: text.len(), diagnostic });
    }
    Document { value, text, outcome }
}

static UTF_16: Texte = Texte::new("le texte est en UTF-16", "the text is in UTF-16");
static OCTET: Texte = Texte::new(
    "l'octet {octet} n'est pas de l'UTF-8 (le fichier est peut-être en Windows-1252)",
    "the byte {octet} is not UTF-8 (the file may be in Windows-1252)",
);
static FORMAT: Texte =
    Texte::new("le format est `{format}`, et non `{attendu}`", "the format is `{format}`, not `{attendu}`");
static VERSION: Texte = Texte::new(
    "la version est `{version}`, et non `1.` suivi d'un nombre (`1.0`, `1.1`…)",
    "the version is `{version}`, not `1.` and a number (`1.0`, `1.1`…)",
);

/// The text of some bytes, as far as it is UTF-8, and why it goes no further.
pub(crate) fn decode(bytes: &[u8]) -> (&str, Option<Message>) {
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
            let fault = error.error_len().map(|_| foreign_byte(byte));
            (core::str::from_utf8(valid).unwrap_or_default(), fault)
        }
    }
}

fn foreign_byte(byte: u8) -> Message {
    Message::new(&OCTET).with("octet", Argument::Public(format!("0x{byte:02X}").into()))
}

fn is_about_the_end(problem: &Diagnostic) -> bool {
    [&LECTURE_TRONQUE, &LECTURE_VIDE].contains(&problem.entree)
}

/// What says that a document is of another format than the one expected, or of a version that is not read.
pub(crate) fn foreign_format(
    expected: &'static str,
    format: Option<&str>,
    version: Option<&str>,
) -> Option<Diagnostic> {
    if let Some(format) = format
        && format != expected
    {
        let message = Message::new(&FORMAT).with("format", Argument::Saisie(format.into()));
        let message = message.with("attendu", Argument::Public(expected.into()));
        return Some(Diagnostic::new(&LECTURE_FORMAT, message, Pointeur::from_static("/format")));
    }
    let version = version?;
    if !is_known_version(version) {
        let message = Message::new(&VERSION).with("version", Argument::Saisie(version.into()));
        return Some(Diagnostic::new(&LECTURE_FORMAT, message, Pointeur::from_static("/version")));
    }
    None
}

/// Whether a version is `1.` and a number.
pub(crate) fn is_known_version(version: &str) -> bool {
    let minor = version.strip_prefix("1.").unwrap_or_default();
    (1..=4).contains(&minor.len()) && minor.bytes().all(|byte| byte.is_ascii_digit())
}

/// The place in the text of a place in the value: they differ below a list of which an element could not be read, and
/// is not in the value.
pub(crate) fn place_in_text(place: &Pointeur, partial: &[PartialList]) -> Pointeur {
    let mut place = place.clone();
    // A list is noted when it ends, hence after those inside it: the outermost is counted again first.
    for list in partial.iter().rev() {
        place = place.shift_index(&list.pointer, &list.skipped);
    }
    place
}

impl<T> Document<'_, T> {
    /// Puts one problem in place of all those that were met.
    pub(crate) fn refuse(&mut self, problem: Diagnostic, limites: Limites) {
        let offset = locate(self.text, &[&problem.lieu], limites, &self.outcome.spans).first().copied().unwrap_or(0);
        self.outcome.found = vec![Found { offset, diagnostic: problem }];
        self.outcome.left = Left::Fields;
        self.value = None;
    }

    /// The problems met, each with its line and column.
    pub(crate) fn take_diagnostics(&mut self) -> Vec<Diagnostic> {
        let found = core::mem::take(&mut self.outcome.found);
        let offsets: Vec<usize> = found.iter().map(|problem| problem.offset).collect();
        let places = positions(self.text, &offsets);
        let placed = found.into_iter().zip(places);
        placed.map(|(problem, place)| Diagnostic { position: Some(place), ..problem.diagnostic }).collect()
    }
}
