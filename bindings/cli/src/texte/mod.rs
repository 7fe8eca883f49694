//! The report for people: aligned, wrapped, coloured on terminals only.

mod arbre;
mod bareme;
mod bilan;
mod diagnostic;
mod financement;
mod lecture;
mod leviers;
mod table;
mod versements;

pub(crate) use arbre::tree;
pub(crate) use bareme::{Demande, bareme};
pub(crate) use bilan::bilan;
pub(crate) use diagnostic::diagnostic;
pub(crate) use lecture::lecture;
pub(crate) use table::Table;
pub(crate) use versements::echeancier;

use anstyle::{AnsiColor, Style};
use cpts_core::diagnostics::{Argument, Langue, is_printable};
use textwrap::WordSplitter;

pub(crate) const BOLD: Style = Style::new().bold();
pub(crate) const DIM: Style = Style::new().dimmed();
pub(crate) const RED: Style = AnsiColor::Red.on_default();
pub(crate) const YELLOW: Style = AnsiColor::Yellow.on_default();
pub(crate) const GREEN: Style = AnsiColor::Green.on_default();
pub(crate) const CYAN: Style = AnsiColor::Cyan.on_default();

/// The width of the text: that of the terminal, between 60 and 110 columns.
pub(crate) fn width() -> usize {
    textwrap::termwidth().clamp(60, 110)
}

/// A paragraph within the width, with a line feed at its end.
pub(crate) fn wrap(text: &str, first: &str, next: &str) -> String {
    fill(text, first, next, WordSplitter::HyphenSplitter)
}

/// As [`wrap`], where words that have a hyphen are ids, and stay whole.
pub(crate) fn wrap_whole(text: &str, first: &str, next: &str) -> String {
    fill(text, first, next, WordSplitter::NoHyphenation)
}

fn fill(text: &str, first: &str, next: &str, splitter: WordSplitter) -> String {
    let options = textwrap::Options::new(width()).initial_indent(first).subsequent_indent(next);
    let mut out = textwrap::fill(text, options.break_words(false).word_splitter(splitter));
    out.push('\n');
    out
}

/// A text of a barème, whole, fit for a terminal.
pub(crate) fn clean(text: &str) -> String {
    text.chars().map(|character| if is_printable(character) { character } else { '\u{fffd}' }).collect()
}

/// A text of the user, fit for a terminal: it moves no cursor, breaks no line, and is not a page long.
pub(crate) fn printable(text: &str) -> String {
    Argument::Saisie(text.into()).render(Langue::Fr, false)
}
