//! What our own readers and rules say of a vector.

use anyhow::Result;
use cpts_core::bareme::{Bareme, Baremes};
use cpts_core::bilan::check;
use cpts_core::diagnostics::{Diagnostic, Gravite};
use cpts_core::exchange::{json, publication};
use cpts_core::reference::communes::embedded;
use cpts_core::rules::Verdict;

/// The day on which rules judge the vectors.
pub const DATE: &str = "2026-11-21";

/// Something that reading tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The id of the diagnostic.
    pub id: String,
    /// How serious it is.
    pub gravite: Gravite,
    /// The place, as a JSON Pointer.
    pub place: String,
    /// The line and the column, from 1.
    pub position: (u32, u32),
}

impl Told {
    fn new(diagnostic: &Diagnostic) -> Self {
        let position = diagnostic.position.map_or((0, 0), |position| (position.ligne, position.colonne));
        let (id, place) = (diagnostic.id().to_owned(), diagnostic.lieu.as_str().to_owned());
        Self { id, gravite: diagnostic.gravite(), place, position }
    }

    /// Whether it refuses the text, and does not only warn.
    #[must_use]
    pub fn refuses(&self) -> bool {
        self.gravite >= Gravite::Ecart
    }
}

/// What the reader of a format tells of a text; `None` for the formats that are written here and never read.
#[must_use]
pub fn read(format: &str, bytes: &[u8]) -> Option<Vec<Told>> {
    let diagnostics = match format {
        "dossier" => json::read(bytes).diagnostics,
        "bareme" => Bareme::parse(bytes).diagnostics,
        "publication" => publication::read(bytes).diagnostics,
        _ => return None,
    };
    Some(diagnostics.iter().map(Told::new).collect())
}

/// The breaches that rules find in a dossier: rule and place.
///
/// # Errors
///
/// Never, unless [`DATE`] is no date.
pub fn findings(bytes: &[u8]) -> Result<Vec<(&'static str, String)>> {
    let bilan = check(bytes, &Baremes::embedded(), &embedded(), DATE.parse()?);
    let found = bilan.verdicts.iter().flat_map(|answer| {
        let breaches = answer.constats.iter().filter(|finding| finding.verdict == Verdict::NonConforme);
        breaches.map(|finding| (answer.regle.id, finding.lieu.as_str().to_owned()))
    });
    Ok(found.collect())
}
