//! The exports of a publication, byte by byte: the cases of `tests/exports`, with an expectation for each form.
//!
//! Programs that we did not write read them back in `tests/exports`, at the root.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by a panic")]

mod support;

use std::fmt::Write as _;

use cpts_core::diagnostics::{Diagnostic, Langue};
use cpts_core::exchange::tableaux::{self, Tableau};
use cpts_core::exchange::{fhir, json_ld, publication, sas};
use cpts_core::publish::Publication;
use support::{Golden, cases, folder};

/// The forms, by what stands in the names of their expectations.
const FORMES: [(&str, fn(&Publication) -> String); 5] = [
    ("fhir", fhir::write),
    ("json-ld", json_ld::write),
    ("sas", sas_with_problems),
    ("csv-membres", |publication| cells(&tableaux::membres(publication))),
    ("csv-actions", |publication| cells(&tableaux::actions(publication))),
];

/// The names of the columns, then what the cells of each row say.
fn cells(table: &Tableau) -> String {
    let mut text = table.colonnes.join(";");
    for row in &table.lignes {
        assert_eq!(row.len(), table.colonnes.len(), "a cell for each column");
        text.push_str("\n\n");
        for (name, cell) in table.colonnes.iter().zip(row).filter(|(_, cell)| !cell.is_empty()) {
            writeln!(text, "{name}: {cell}").expect("a string takes whatever is written to it");
        }
    }
    text
}

fn sas_with_problems(publication: &Publication) -> String {
    let told = |problem: &Diagnostic| {
        let (id, place) = (problem.id(), problem.lieu.as_str());
        format!("{id} {place}\n  fr: {}\n  en: {}\n", words(problem, Langue::Fr), words(problem, Langue::En))
    };
    sas::write(publication) + &sas::check(publication).iter().map(told).collect::<String>()
}

fn words(problem: &Diagnostic, langue: Langue) -> String {
    problem.message.render(langue, false)
}

#[test]
fn every_form_is_what_is_expected() {
    let mut golden = Golden::new();
    let home = folder("exports");
    for case in cases(&home) {
        let lecture = publication::read(&std::fs::read(&case).expect("a readable case"));
        if !lecture.diagnostics.is_empty() {
            golden.fault(&case, &format!("{:?}", lecture.diagnostics));
        }
        for (name, write) in FORMES {
            let written = write(&lecture.publication);
            assert_eq!(written, write(&lecture.publication), "the same bytes");
            golden.check(&case.with_extension(format!("{name}.json")), &written);
        }
    }
    golden.finish(&home);
}

#[test]
fn on_one_line_a_page_has_no_mark_of_html() {
    for case in cases(&folder("exports")) {
        let lecture = publication::read(&std::fs::read(&case).expect("a readable case"));
        let line = json_ld::write_line(&lecture.publication);
        assert_eq!(line.lines().count(), 1);
        assert!(!line.contains(['<', '>', '&']), "{line}");
        let value: serde_json::Value = serde_json::from_str(&line).expect("a JSON text");
        let indented: serde_json::Value =
            serde_json::from_str(&json_ld::write(&lecture.publication)).expect("a JSON text");
        assert_eq!(value, indented);
    }
}
