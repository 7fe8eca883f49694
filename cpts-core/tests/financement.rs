//! The amounts of the contract years, on the dossiers of `financement/`: each line, and what counts of it.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by a panic")]

mod support;

use cpts_core::bareme::Baremes;
use cpts_core::bilan::check;
use cpts_core::diagnostics::Gravite;
use cpts_core::reference::communes::embedded;
use support::{Golden, cases, date_of, folder, funding};

#[test]
fn every_year_is_worth_what_is_expected() {
    let mut golden = Golden::new();
    let home = folder("financement");
    for case in cases(&home) {
        let bytes = std::fs::read(&case).expect("a readable case");
        let bilan = check(&bytes, &Baremes::embedded(), &embedded(), date_of(&case));
        // A code that this version does not know is kept, and is a case of its own.
        if bilan.diagnostics.iter().any(|problem| problem.gravite() > Gravite::Alerte) {
            golden.fault(&case, "a case that is not read without an error");
        }
        golden.check(&case, &funding(&bilan));
    }
    golden.finish(&home);
}
