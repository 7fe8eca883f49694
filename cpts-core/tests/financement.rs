//! The amounts of the contract years, on the dossiers of `financement/`: each line, and what counts of it.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by a panic")]

mod support;

use cpts_core::bareme::Baremes;
use cpts_core::bilan::check;
use cpts_core::reference::communes::embedded;
use support::{Golden, cases, date_of, folder, funding};

#[test]
fn every_year_is_worth_what_is_expected() {
    let mut golden = Golden::new();
    let home = folder("financement");
    for case in cases(&home) {
        let bytes = std::fs::read(&case).expect("a readable case");
        let bilan = check(&bytes, &Baremes::embedded(), &embedded(), date_of(&case));
        if !bilan.diagnostics.is_empty() {
            golden.fault(&case, "a case that is not read without a diagnostic");
        }
        golden.check(&case, &funding(&bilan));
    }
    golden.finish(&home);
}
