//! What was met while reading, as text.

use cpts_core::bilan::DiagnosticVue;
use cpts_core::diagnostics::{Gravite, Langue};

use super::{CYAN, DIM, RED, YELLOW, printable, wrap};

/// A problem, its place, and what to do.
pub(crate) fn diagnostic(problem: &DiagnosticVue, langue: Langue) -> String {
    let (style, word) = match (problem.gravite, langue) {
        (Gravite::Bloquant | Gravite::Ecart, Langue::Fr) => (RED, "erreur"),
        (Gravite::Bloquant | Gravite::Ecart, Langue::En) => (RED, "error"),
        (Gravite::Alerte, Langue::Fr) => (YELLOW, "alerte"),
        (Gravite::Alerte, Langue::En) => (YELLOW, "warning"),
        (Gravite::Info, _) => (CYAN, "info"),
    };
    let mut out = wrap(&problem.message, &format!("  {word}[{}] ", problem.id), "      ");
    out.insert_str(2, &format!("{style}"));
    if let Some(end) = out.find(']') {
        out.insert_str(end + 1, &format!("{style:#}"));
    }
    if let Some(line) = problem.ligne {
        out += &format!("      {DIM}{}{DIM:#}\n", place(line, problem.colonne, &problem.lieu, langue));
    }
    out += &format!("{CYAN}{}{CYAN:#}\n", wrap(&problem.remede, "      → ", "        ").trim_end());
    out
}

/// A place of a text.
pub(super) fn place(line: u32, column: Option<u32>, pointer: &str, langue: Langue) -> String {
    let (column, pointer) = (column.unwrap_or(1), printable(pointer));
    let place = match langue {
        Langue::Fr => format!("ligne {line}, colonne {column}"),
        Langue::En => format!("line {line}, column {column}"),
    };
    if pointer.is_empty() { place } else { format!("{place} ({pointer})") }
}
