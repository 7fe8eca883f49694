//! The extraction of the national directory: every row is kept, left out or rejected, however the text comes in, and a
//! dossier that was made of it is not changed by it.

use super::assert_told_somewhere;
use cpts_core::diagnostics::Langue;
use cpts_core::exchange::annuaire_sante::{Echec, Filtre, Gestes, Rejet, import, new_dossier, refresh};
use cpts_core::exchange::json;
use cpts_core::ids::CodeInsee;
use cpts_core::reference::SansReference;
use cpts_core::values::Date;
use std::io::{self, Read};

/// The columns that the reader needs, for a text that has rows alone.
const HEADER: &[u8] = "Identification nationale PP|Nom d'exercice|Prénom d'exercice|Code profession|\
Code catégorie professionnelle|Code type savoir-faire|Code savoir-faire|Code mode exercice|\
Identifiant technique de la structure|Code commune (coord. structure)\n"
    .as_bytes();

/// Reads any bytes, as a whole file and as the rows of one.
pub fn check(bytes: &[u8]) {
    examine(bytes);
    examine(&[HEADER, bytes].concat());
}

fn examine(bytes: &[u8]) {
    let date: Date = "2026-11-21".parse().unwrap();
    let communes: Vec<CodeInsee> = ["91434", "75112"].iter().map(|code| code.parse().unwrap()).collect();
    let mut filtre = Filtre::default();
    filtre.within(&communes, &SansReference);
    let mut rejected: Vec<Rejet> = Vec::new();
    let extraction = match import(bytes, &filtre, date, |rejet| rejected.push(rejet)) {
        Ok(extraction) => extraction,
        Err(Echec::Refus(problems)) => {
            assert!(!problems.is_empty(), "a refusal says why");
            assert_told_somewhere(&problems, 1_000);
            return;
        }
        Err(other) => panic!("a text in memory does not fail: {other:?}"),
    };
    let lines = bytes.split(|byte| *byte == b'\n').count() as u64;
    assert!(rejected.iter().all(|rejet| (2..=lines).contains(&rejet.ligne)), "{rejected:?} of {lines}");
    assert!(rejected.is_sorted_by_key(|rejet| rejet.ligne));
    for rejet in &rejected {
        let _ = rejet.raison.message().render(Langue::Fr, false);
    }
    assert!(extraction.retenues <= extraction.lignes && extraction.lignes < lines.max(1));
    assert!(extraction.candidats.len() as u64 <= extraction.retenues);
    assert_told_somewhere(&extraction.diagnostics, usize::MAX - 1);
    // The same, however few bytes come at once.
    let slow = import(Slow(bytes), &filtre, date, |_| ()).expect("the same text");
    assert_eq!(format!("{slow:?}"), format!("{extraction:?}"));
    let mut dossier = new_dossier(&extraction, &communes, date);
    let written = json::write(&dossier).expect("a new dossier can be written");
    assert_eq!(json::read(written.as_bytes()).dossier, dossier);
    filtre.knows(&dossier);
    let known = import(bytes, &filtre, date, |_| ()).expect("the same text");
    let told = refresh(&mut dossier, &known, &filtre, date, Gestes { ajouter: true, sortie: true });
    assert_eq!(told.disparus, [], "nobody is gone from the file that a dossier was made of");
    let once = json::write(&dossier).unwrap();
    refresh(&mut dossier, &known, &filtre, date, Gestes { ajouter: true, sortie: true });
    assert_eq!(json::write(&dossier).unwrap(), once, "to refresh twice changes nothing more");
}

/// A reader that gives a few bytes at a time.
struct Slow<'b>(&'b [u8]);

impl Read for Slow<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let count = out.len().min(7);
        self.0.read(&mut out[..count])
    }
}
