//! Every rule, on the dossiers of `regles/ID/{good,bad,indetermine,autres}/`; a name ends with `@` and the date of the
//! report where it is not the usual one. A case in NDJSON holds several dossiers: its first line is judged among them all.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]

mod support;

use std::path::Path;

use cpts_core::bareme::Baremes;
use cpts_core::bilan::{Bilan, Cadre};
use cpts_core::diagnostics::{Gravite, Langue};
use cpts_core::ensemble::{Ensemble, Rang};
use cpts_core::exchange::json;
use cpts_core::reference::communes::embedded;
use cpts_core::rules::{REGISTRE, Regle, Verdict, VerdictRegle};
use support::{Golden, cases, date_of, folder, or_root, tell};

/// The kinds of cases that a rule cannot have, and why: what it asks for leaves no room for the verdict.
const WITHOUT: &[(&str, &str, &str)] = &[
    ("FIN-02", "bad", "the CPTS allocates its funds freely: no spending is against the agreement"),
    ("MIS-07", "bad", "an optional mission has no deadline: no day of its start is too late"),
    ("PRO-01", "bad", "no field states that there is no letter: without its date, it is unknown"),
    ("TER-05", "bad", "being near a bound is no fault: it tells what each side brings"),
    ("TER-07", "bad", "a territory may extend over several départements and regions: it tells whom that concerns"),
];

/// The rule that is about texts that cannot be read in full.
const ON_READING: &str = "DON-02";

const KINDS: &[(&str, &[Verdict])] = &[
    ("good", &[Verdict::Conforme]),
    ("bad", &[Verdict::NonConforme]),
    ("indetermine", &[Verdict::Indetermine]),
    ("autres", &[Verdict::AVenir, Verdict::SansObjet]),
];

#[test]
fn every_rule_answers_its_cases_as_expected() {
    let mut golden = Golden::new();
    let home = folder("regles");
    for rule in REGISTRE {
        for (kind, verdicts) in KINDS {
            let folder = home.join(rule.id).join(kind);
            let excused = WITHOUT.iter().any(|(id, missing, _)| *id == rule.id && missing == kind);
            let cases = if folder.is_dir() { cases(&folder) } else { Vec::new() };
            if cases.is_empty() != excused && *kind != "autres" {
                golden.fault(&folder, if excused { "a case that was said impossible" } else { "no case" });
            }
            for case in cases {
                let (verdict, text) = answer(rule, &case);
                if !verdicts.contains(&verdict) {
                    golden.fault(&case, &format!("the verdict is {verdict}"));
                }
                golden.check(&case, &text);
            }
        }
    }
    golden.finish(&home);
}

/// A verdict that is said impossible is not answered to any case of any rule.
#[test]
fn what_is_said_impossible_never_happens() {
    for case in cases(&folder("regles")) {
        let bilan = report(&case);
        for (id, kind, why) in WITHOUT {
            let answer = bilan.verdicts.iter().find(|answer| answer.regle.id == *id).expect("every rule answers");
            let (_, verdicts) = KINDS.iter().find(|(known, _)| known == kind).expect("a kind");
            assert!(!verdicts.contains(&answer.verdict), "{id}, although {why}: {}", case.display());
        }
    }
}

/// No version in force has fungible lines: a scenario does.
#[test]
fn lines_that_are_spent_together_are_compared_together() {
    let text = br#"{"format": "cpts-dossier", "version": "1.0", "identite": {"nom": "A"},
        "contrat_aci": {"signature": "2027-02-01", "taille": 3, "montants": [], "missions": [
            {"mission": "acces_aux_soins", "demarrage": "2027-02-01"}]},
        "depenses": [{"le": "2027-03", "ligne": "fonctionnement", "montant": 100000},
            {"annee_contrat": 1, "ligne": "acces_aux_soins", "montant": 60000}]}"#;
    let told = |baremes: &Baremes| {
        let bilan = Cadre::new(baremes, &embedded(), "2028-06-01".parse().expect("a date")).check(text);
        let answer = bilan.verdicts.iter().find(|answer| answer.regle.id == "FIN-02").expect("every rule answers");
        answer.constats.iter().map(|found| found.message.render(Langue::En, false)).collect::<Vec<_>>()
    };
    let mut baremes = Baremes::embedded();
    let alone = told(&baremes);
    assert_eq!(alone.len(), 2, "{alone:?}");
    assert!(alone[0].contains("100,000 spent, which is €25,000 above the maximum"), "{alone:?}");
    baremes.add(include_bytes!("../../examples/baremes/fongibilite.json"));
    let together = told(&baremes);
    let [told] = together.as_slice() else { panic!("{together:?}") };
    assert!(told.contains("together, year 1: €160,000 spent, out of €200,000 at most"), "{told}");
}

#[test]
fn no_folder_is_left_of_a_rule_that_is_gone() {
    for entry in std::fs::read_dir(folder("regles")).unwrap() {
        let name = entry.unwrap().file_name();
        assert!(REGISTRE.iter().any(|rule| name == *rule.id), "{name:?} is no rule");
    }
}

fn answer(rule: &Regle, case: &Path) -> (Verdict, String) {
    let bilan = report(case);
    let answer = bilan.verdicts.iter().find(|answer| answer.regle == rule).expect("every rule answers");
    let mut text = told(answer);
    // A case is a dossier without a fault, but for the faults that it is about.
    for diagnostic in &bilan.diagnostics {
        let is_sound = diagnostic.gravite() < Gravite::Bloquant || case.starts_with(folder("regles").join(ON_READING));
        assert!(is_sound, "{}: {}", case.display(), tell(diagnostic));
        text.push_str(&format!("\nlecture : {}", tell(diagnostic)));
    }
    (answer.verdict, text)
}

fn report(case: &Path) -> Bilan {
    let bytes = std::fs::read(case).expect("a readable case");
    let (baremes, communes) = (Baremes::embedded(), embedded());
    let cadre = Cadre::new(&baremes, &communes, date_of(case));
    if case.extension().is_some_and(|extension| extension == "ndjson") {
        let lines: Vec<&[u8]> = bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).collect();
        let mut ensemble = Ensemble::default();
        let ranks: Vec<Rang> = lines.iter().map(|line| ensemble.add(&json::read(line).dossier)).collect();
        let (line, rank) = lines.first().zip(ranks.first()).expect("a line");
        cadre.among(&ensemble).of_rank(*rank).check(line)
    } else {
        cadre.check(&bytes)
    }
}

fn told(answer: &VerdictRegle) -> String {
    let mut text = format!("{}, {}\n", answer.verdict, answer.gravite);
    for constat in &answer.constats {
        let place = constat.position.expect("what is read has a place");
        text.push_str(&format!("\n{} {}:{}\n", or_root(constat.lieu.as_str()), place.ligne, place.colonne));
        for (langue, remedy) in [(Langue::Fr, "remède :"), (Langue::En, "remedy:")] {
            text.push_str(&format!("  {langue}: {}\n", constat.message.render(langue, false)));
            let own = constat.remede.as_ref().map(|own| own.render(langue, false));
            let of_rule = (answer.verdict == Verdict::NonConforme).then(|| answer.regle.remede.typeset(langue));
            if let Some(what) = own.or(of_rule) {
                text.push_str(&format!("      {remedy} {what}\n"));
            }
        }
        if let Some(day) = constat.echeance {
            text.push_str(&format!("  échéance : {day}\n"));
        }
        if let Some(amount) = constat.montant {
            text.push_str(&format!("  montant : {amount}\n"));
        }
    }
    text
}
