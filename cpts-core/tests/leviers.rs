//! The moves open to a CPTS, on the dossiers of `leviers/`: each with its gain, and the dossier evaluated with it made.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by a panic")]

mod support;

use cpts_core::bareme::Baremes;
use cpts_core::bilan::{Bilan, evaluate};
use cpts_core::diagnostics::{Langue, Message};
use cpts_core::exchange::json::read;
use cpts_core::funding::EtatVersement;
use cpts_core::leviers::{Levier, NatureLevier, leviers};
use cpts_core::model::Dossier;
use cpts_core::reference::communes::embedded;
use cpts_core::values::{Date, Montant};
use support::{Golden, cases, date_of, folder, or_root};

#[test]
fn every_move_is_ranked_and_worth_what_is_expected() {
    let mut golden = Golden::new();
    let home = folder("leviers");
    for case in cases(&home) {
        let bytes = std::fs::read(&case).expect("a readable case");
        let lecture = read(&bytes);
        if !lecture.diagnostics.is_empty() {
            golden.fault(&case, "a case that is not read without a problem");
        }
        let found = leviers(&lecture.dossier, &Baremes::embedded(), &embedded(), date_of(&case));
        for levier in &found {
            if let Err(fault) = hold(levier, &lecture.dossier, date_of(&case)) {
                golden.fault(&case, &fault);
            }
        }
        golden.check(&case, &found.iter().map(tell).collect::<String>());
    }
    golden.finish(&home);
}

/// A move made gives its gain, by the whole report.
fn hold(levier: &Levier, dossier: &Dossier, date: Date) -> Result<(), String> {
    let report = |dossier: &Dossier| evaluate(dossier, &Baremes::embedded(), &embedded(), date);
    let (before, after) = (report(&levier.without(dossier)), report(&levier.with(dossier)));
    let gain = |until: Option<Date>| {
        let count = |bilan| count(bilan, levier.nature, until);
        levier.gain_contrat.map(|_| count(&after).minus(count(&before)))
    };
    let (year, whole) = (gain(levier.jusqu_au), gain(None));
    if (year, whole) != (levier.gain, levier.gain_contrat) {
        return Err(format!("`{}` gives {year:?} and {whole:?}", levier.id));
    }
    Ok(())
}

/// What a report says is paid by a day, whatever is certain of it.
fn count(bilan: &Bilan, nature: NatureLevier, until: Option<Date>) -> Montant {
    if nature == NatureLevier::Reclamer {
        let late =
            bilan.financement.versements.attendus.iter().filter(|payment| payment.etat == EtatVersement::EnRetard);
        return Montant::ZERO.minus(late.filter_map(|payment| payment.manque()).sum());
    }
    let dues = bilan.financement.annees.iter().flat_map(|year| &year.dus);
    let payments = dues.flat_map(|due| due.versements.iter().map(move |payment| (due, payment)));
    payments
        .filter(|(_, payment)| until.is_none_or(|last| payment.le.is_some_and(|day| day <= last)))
        .filter_map(|(due, payment)| match nature {
            NatureLevier::Declarer => payment.montant,
            _ => payment.montant.or(due.acquis),
        })
        .sum()
}

fn tell(levier: &Levier) -> String {
    let amount = |amount: Option<Montant>| amount.map_or_else(|| "inconnu".to_owned(), |amount| amount.to_string());
    let day = |day: Option<Date>| day.map_or_else(|| "–".to_owned(), |day| day.to_string());
    let french = |message: &Message| message.render(Langue::Fr, false);
    let mut out = format!(
        "{} : {} d'ici le {}, {} sur le contrat ({}, {}) ; échéance {} ; {}\n  fr: {}\n  en: {}\n",
        levier.id,
        amount(levier.gain),
        day(levier.jusqu_au),
        amount(levier.gain_contrat),
        levier.certitude.code(),
        levier.statut.code(),
        day(levier.echeance),
        or_root(levier.lieu.as_str()),
        french(&levier.titre),
        levier.titre.render(Langue::En, false),
    );
    for rest in &levier.reste {
        out.push_str(&format!("  reste : {}\n", french(rest)));
    }
    if !levier.comprend.is_empty() {
        out.push_str(&format!("  comprend : {}\n", levier.comprend.join(" ")));
    }
    out
}

/// A gain is as certain as what it rests on: here, the way in which variable parts are paid.
#[test]
fn a_move_is_as_certain_as_the_bareme_that_pays_it() {
    let path = folder("leviers").join("prevention-has-not-started-and-three-lines-lack-a-proof.json");
    let bytes = std::fs::read(&path).expect("a readable case");
    let dossier = read(&bytes).dossier;
    let statuses = |statut: &str| {
        let text = include_str!("../data/baremes/avenant-2.json");
        let (head, tail) = text.split_once("\"mission_variable\"").expect("the payment of variable parts");
        let text = format!("{head}\"mission_variable\"{}", tail.replacen("\"statut\": \"secondaire\"", statut, 1));
        let mut baremes = Baremes::embedded();
        baremes.add(text.as_bytes());
        let found = leviers(&dossier, &baremes, &embedded(), date_of(&path));
        let proved = found.iter().filter(|levier| levier.nature == NatureLevier::Prouver);
        proved.map(|levier| levier.statut.code()).collect::<Vec<_>>()
    };
    assert_eq!(statuses("\"statut\": \"secondaire\""), ["secondaire"; 3]);
    assert_eq!(statuses("\"statut\": \"derive\""), ["derive"; 3]);
    assert_eq!(statuses("\"statut\": \"officiel\""), ["contrat_observe"; 3]);
}
