//! The tables of members and of actions: whatever a spreadsheet saves is told in its place, and what was read, written
//! and read again is the same.

use super::{assert_printable, assert_told_somewhere};
use cpts_core::diagnostics::{Diagnostic, Langue};
use cpts_core::exchange::csv::{Vides, actions, membres};
use cpts_core::exchange::json::{self, Limites};
use cpts_core::model::Dossier;

/// Small enough for a table of a few kilobytes to reach them.
const SMALL: Limites = Limites { octets: 1 << 11, profondeur: 8, valeurs: 4, diagnostics: 5 };

/// Reads any bytes as both tables.
pub fn check(bytes: &[u8]) {
    let read = membres::read(bytes);
    told(&read.diagnostics, bytes);
    let written = membres::write(&read.adherents());
    let again = membres::read(written.as_bytes());
    assert_eq!(membres::write(&again.adherents()), written, "the same bytes twice");
    let mut dossier = json::read(br#"{"format": "cpts-dossier", "version": "1.0", "identite": {"nom": "A"}}"#).dossier;
    read.merge(&mut dossier, Vides::Gardent);
    kept(&dossier);
    assert!(membres::read_with(bytes, SMALL).diagnostics.len() <= SMALL.diagnostics + 1);

    let read = actions::read(bytes);
    told(&read.diagnostics, bytes);
    let written = actions::write(&read.actions());
    let again = actions::read(written.as_bytes());
    assert_eq!(actions::write(&again.actions()), written, "the same bytes twice");
    let mut dossier = json::read(br#"{"format": "cpts-dossier", "version": "1.0", "identite": {"nom": "A"}}"#).dossier;
    read.merge(&mut dossier, Vides::Gardent);
    kept(&dossier);
    assert!(!read.merge(&mut dossier, Vides::Gardent).is_change(), "to import twice changes nothing more");
    assert!(actions::read_with(bytes, SMALL).diagnostics.len() <= SMALL.diagnostics + 1);
}

fn told(problems: &[Diagnostic], bytes: &[u8]) {
    assert_told_somewhere(problems, Limites::default().diagnostics);
    // A line ends as each system ends it, and a byte of UTF-16 is one of those of a letter.
    let lines = bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count() + 1;
    for problem in problems {
        let line = problem.position.expect("a problem of a table has its cell").ligne;
        assert!((1..=lines).contains(&(line as usize)), "line {line} of {lines}");
        assert_printable(&problem.message.render(Langue::Fr, false));
    }
}

/// Asserts that a dossier that a table filled can be written and read.
fn kept(dossier: &Dossier) {
    let written = json::write(dossier).expect("what a table fills can be written");
    assert_eq!(&json::read(written.as_bytes()).dossier, dossier);
}
