//! What the JSON of a dossier and that of a publication have in common: a header, located problems, a refusal to write
//! what was read in part.

use core::fmt;

use crate::diagnostics::{Diagnostic, Position};
use crate::json::{Extras, Left, Limites, Spans, Value, Writer, read_document};

/// The root of a document of ours.
pub(super) trait Racine: Value + Default {
    /// What it is called in English, for programs.
    const NAME: &'static str;

    /// What is wrong with the format or the version that it says it has, if anything.
    fn wrong_header(&self) -> Option<Diagnostic>;

    fn extras(&self) -> &Extras;

    fn extras_mut(&mut self) -> &mut Extras;
}

/// What was read of a text.
pub(super) struct Lu<'t, T> {
    /// The document; empty when nothing could be read.
    pub(super) racine: T,
    /// The problems, in the order of the text.
    pub(super) diagnostics: Vec<Diagnostic>,
    pub(super) is_readable: bool,
    pub(super) text: &'t str,
    pub(super) spans: Spans,
}

/// Reads a document whose text begins on a line of a larger file.
pub(super) fn read<T: Racine>(bytes: &[u8], limites: Limites, first_line: u32) -> Lu<'_, T> {
    let mut document = read_document::<T>(bytes, limites);
    if let Some(problem) = document.value.as_ref().and_then(T::wrong_header) {
        document.refuse(problem, limites);
    }
    let diagnostics = document.take_diagnostics().into_iter().map(|problem| below_line(problem, first_line)).collect();
    let is_readable = document.value.is_some();
    let mut racine = document.value.unwrap_or_default();
    let outcome = document.outcome;
    let left = if is_readable { outcome.left } else { Left::Fields };
    racine.extras_mut().close(left, outcome.foreign, outcome.partial);
    Lu { racine, diagnostics, is_readable, text: document.text, spans: outcome.spans }
}

fn below_line(problem: Diagnostic, first_line: u32) -> Diagnostic {
    Diagnostic { position: problem.position.map(|place| below(place, first_line)), ..problem }
}

/// A place of a text, in the file where that text begins on a line.
pub(super) fn below(place: Position, first_line: u32) -> Position {
    Position { ligne: place.ligne.saturating_add(first_line.saturating_sub(1)), ..place }
}

pub(super) fn write<T: Racine>(racine: &T, mut out: Writer) -> Result<String, EcritureRefusee> {
    if racine.extras().is_lossy() {
        return Err(EcritureRefusee(T::NAME));
    }
    racine.write(&mut out);
    Ok(out.finish())
}

/// The document came from a text of which some value could not be read, and writing it would lose that value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EcritureRefusee(&'static str);

impl fmt::Display for EcritureRefusee {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the {} was read in part, and writing it would lose what could not be read", self.0)
    }
}

impl core::error::Error for EcritureRefusee {}
