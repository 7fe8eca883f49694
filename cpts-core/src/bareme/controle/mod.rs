//! What a barème must respect by itself, each demand in its file: told at its place in the value, as diagnostics.

mod bornes;
mod cellules;
mod doublons;
mod fongibilite;
mod sommes;
mod sources;
mod version;

use super::Bareme;
use crate::diagnostics::Diagnostic;

/// What is wrong with a barème, whatever the others.
pub(super) fn check(bareme: &Bareme) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for demand in [
        version::check,
        bornes::check,
        doublons::check,
        cellules::check,
        sources::check,
        sommes::check,
        fongibilite::check,
    ] {
        demand(bareme, &mut found);
    }
    found
}
