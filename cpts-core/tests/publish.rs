//! Dossiers and their publication: what is public, what is withheld and why, what is refused.
//!
//! `tests/publish/` has the cases, each beside what is expected of it.
#![expect(clippy::unwrap_used, reason = "helpers of tests: what fails there is the test")]

mod support;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use cpts_core::bareme::Baremes;
use cpts_core::diagnostics::Langue;
use cpts_core::exchange::json::Limites;
use cpts_core::exchange::{json, publication};
use cpts_core::publish::{Demande, publish};
use cpts_core::reference::communes::embedded;

#[test]
fn every_case_is_published_as_expected() {
    let mut golden = support::Golden::new();
    let baremes = Baremes::embedded();
    for case in support::cases(&support::folder("publish")) {
        let bytes = fs::read(&case).unwrap();
        let demande = Demande::new(support::date_of(&case), &baremes);
        let obtained = tell(&bytes, &demande);
        let is_refused = obtained.starts_with("refusé");
        if is_refused != case.starts_with(support::folder("publish/refus")) {
            golden.fault(&case, "is not in its folder");
        }
        golden.check(&case, &obtained);
    }
    golden.finish(&support::folder("publish"));
}

/// Beyond so many problems of reading nobody is told of the others, which may hide a withdrawal.
#[test]
fn a_reading_that_was_not_told_whole_is_refused() {
    let member =
        r#"{"id": "a-1", "type": "professionnel", "nom": "Fictive", "entree": 1, "sortie": 1, "diffusion": []}"#;
    let text = format!(
        r#"{{"format": "cpts-dossier", "version": "1.0", "identite": {{"nom": "CPTS"}}, "adherents": [{member}]}}"#
    );
    let demande = Demande::new("2026-11-21".parse().unwrap(), &Baremes::embedded());
    for (most, is_published) in [(1, false), (2, true)] {
        let limites = Limites { diagnostics: most, ..Limites::default() };
        let publie = publish(&json::read_with(text.as_bytes(), limites, 1), &embedded(), &demande);
        assert_eq!(publie.is_ok(), is_published, "{most}");
        let problems = publie.err().unwrap_or_default();
        assert_eq!(problems.iter().any(|problem| problem.id() == "lecture/limite"), !is_published, "{problems:?}");
    }
}

fn tell(bytes: &[u8], demande: &Demande) -> String {
    let lecture = json::read(bytes);
    let mut out = String::new();
    match publish(&lecture, &embedded(), demande) {
        Err(problems) => {
            out.push_str("refusé\n");
            for problem in problems {
                let (id, place) = (problem.id(), support::or_root(problem.lieu.as_str()));
                writeln!(out, "{id} {place}\n  {}", problem.message.render(Langue::Fr, false)).unwrap();
            }
        }
        Ok(publie) => {
            let rapport = &publie.rapport;
            writeln!(
                out,
                "{} personnes, {} structures, {} faits retenus, {} accords sans effet, jusqu'au {}",
                rapport.personnes,
                rapport.structures,
                rapport.faits_retenus,
                rapport.accords_sans_effet,
                rapport.expire_le
            )
            .unwrap();
            for withheld in &rapport.retenus {
                writeln!(out, "retenu {} : {}", withheld.lieu, withheld.motif.libelle().fr).unwrap();
            }
            rapport.diagnostics.iter().for_each(|problem| out.push_str(&support::tell(problem)));
            let text = publication::write(&publie.publication).unwrap();
            out.push('\n');
            out.push_str(&text);
            let again = publication::read(text.as_bytes());
            assert_eq!(again.diagnostics, [], "{text}");
            assert_eq!(again.publication, publie.publication);
            assert_eq!(publication::write(&again.publication).unwrap(), text);
        }
    }
    out
}

#[test]
fn the_cases_are_there() {
    for (kind, least) in [("publie", 8), ("retenu", 10), ("refus", 6)] {
        let folder = Path::new("publish").join(kind);
        assert!(support::cases(&support::folder(folder.to_str().unwrap())).len() >= least, "{kind}");
    }
}
