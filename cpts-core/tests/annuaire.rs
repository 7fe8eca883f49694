//! The national directory of professionals: what small extractions give, and what holds of all of them.
//!
//! `good/` are read without a word, `told/` with something to tell, `bad/` are refused. A case is read for the communes
//! 91434 and 91549, or for those that its name gives after a `+`. Each folder of `actualisation/` has a dossier,
//! and an extraction to refresh it with.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by a panic"
)]

mod support;

use std::path::Path;

use cpts_core::diagnostics::{Diagnostic, Langue};
use cpts_core::exchange::annuaire_sante::{
    Actualisation, Candidat, Echec, Extraction, Filtre, Gestes, NatureEcart, Rejet, Suivi, import, new_dossier, refresh,
};
use cpts_core::exchange::json;
use cpts_core::ids::CodeInsee;
use cpts_core::model::{Adherent, Dossier};
use cpts_core::reference::communes::embedded;
use cpts_core::values::Date;
use cpts_synthetic::{Extract, Recipe};
use proptest::prelude::*;
use support::{DATE, Golden, cases, folder, tell};

fn date() -> Date {
    DATE.parse().unwrap()
}

fn filter(communes: &str) -> Filtre {
    let codes: Vec<CodeInsee> = communes.split(',').map(|code| code.parse().unwrap()).collect();
    let mut filtre = Filtre::default();
    assert_eq!(filtre.within(&codes, &embedded()), []);
    filtre
}

fn read(bytes: &[u8], filtre: &Filtre) -> (Result<Extraction, Vec<Diagnostic>>, Vec<Rejet>) {
    let mut rejets = Vec::new();
    let outcome = import(bytes, filtre, date(), |rejet| rejets.push(rejet));
    let outcome = outcome.map_err(|failure| match failure {
        Echec::Refus(problems) => problems,
        other => panic!("{other:?}"),
    });
    (outcome, rejets)
}

#[test]
fn each_extraction_gives_what_is_expected() {
    let mut golden = Golden::new();
    let home = folder("annuaire");
    for kind in ["good", "told", "bad"] {
        for case in cases(&home.join(kind)) {
            let name = case.file_stem().unwrap().to_str().unwrap();
            let communes = name.split_once('+').map_or("91434,91549", |(_, codes)| codes);
            let (outcome, rejets) = read(&std::fs::read(&case).unwrap(), &filter(communes));
            let (is_told, is_refused) = match &outcome {
                Ok(extraction) => (!extraction.diagnostics.is_empty(), extraction.lignes == 0),
                Err(_) => (true, true),
            };
            if (is_told, is_refused) != (kind != "good", kind == "bad") && name != "nobody-in-the-territory" {
                golden.fault(&case, &format!("told: {is_told}, refused: {is_refused}"));
            }
            golden.check(&case, &told(&outcome, &rejets));
        }
    }
    for case in cases(&home.join("actualisation")) {
        if case.ends_with("avant.json") {
            golden.compare(&case.with_file_name("apres.expected"), &refreshed(&case));
        }
    }
    golden.finish(&home);
}

fn told(outcome: &Result<Extraction, Vec<Diagnostic>>, rejets: &[Rejet]) -> String {
    let all = |problems: &[Diagnostic]| problems.iter().map(tell_anywhere).collect::<String>();
    let extraction = match outcome {
        Ok(extraction) => extraction,
        Err(problems) => return format!("refusé\n{}", all(problems)),
    };
    let mut out = format!(
        "{} lignes, {} retenues, écartées {:?}, rejetées {}, non situées {}, Windows-1252 {}\n",
        extraction.lignes,
        extraction.retenues,
        extraction.ecartees,
        extraction.rejetees(),
        extraction.non_situees(),
        extraction.windows_1252,
    );
    out += &all(&extraction.diagnostics);
    for Rejet { ligne, raison, texte, .. } in rejets {
        out +=
            &format!("rejet {ligne} {} : {} « {texte} »\n", raison.code(), raison.message().render(Langue::Fr, false));
    }
    out.extend(extraction.candidats.iter().map(candidate));
    let made = new_dossier(extraction, &[], date());
    out + &made.adherents.iter().flatten().map(member).collect::<String>()
}

fn tell_anywhere(problem: &Diagnostic) -> String {
    match problem.position {
        Some(_) => tell(problem),
        None => format!("{} {} {}\n", problem.id(), problem.gravite(), problem.message.render(Langue::Fr, false)),
    }
}

fn candidate(candidat: &Candidat) -> String {
    let professions: Vec<String> =
        candidat.professions.iter().map(|known| format!("{} {}", known.code, known.libelle)).collect();
    let know_how: Vec<String> = candidat
        .savoir_faire
        .iter()
        .map(|known| format!("{}:{} {}", known.nature, known.intitule.code, known.intitule.libelle))
        .collect();
    let mut out = format!(
        "\npersonne {} lignes {:?}{} [{}] [{}]\n",
        candidat.personne,
        candidat.lignes,
        if candidat.is_generaliste { " généraliste" } else { "" },
        professions.join(", "),
        know_how.join(", "),
    );
    for activity in &candidat.activites {
        out += &format!("  activité {activity:?}\n");
    }
    out
}

/// A member, as a dossier writes it.
fn member(adherent: &Adherent) -> String {
    let mut dossier = Dossier::default();
    dossier.adherents = Some(vec![adherent.clone()]);
    json::write_line(&dossier).unwrap()
}

fn refreshed(before: &Path) -> String {
    let text = std::fs::read(before).unwrap();
    let lecture = json::read(&text);
    assert_eq!(lecture.diagnostics, [], "{}", before.display());
    let mut out = String::new();
    for gestes in [Gestes::default(), Gestes { ajouter: true, sortie: true }] {
        let mut dossier = lecture.dossier.clone();
        let mut filtre = filter("91434,91549");
        filtre.knows(&dossier);
        let extraction = read(&std::fs::read(before.with_file_name("extraction.txt")).unwrap(), &filtre).0.unwrap();
        let told = refresh(&mut dossier, &extraction, &filtre, date(), gestes);
        out += &format!("ajouter {}, sortie {}\n{}", gestes.ajouter, gestes.sortie, summary(&told));
        out += &json::write(&dossier).unwrap();
        let once = json::write(&dossier).unwrap();
        refresh(&mut dossier, &extraction, &filtre, date(), gestes);
        assert_eq!(json::write(&dossier).unwrap(), once, "{}: twice is once", before.display());
    }
    out
}

fn summary(told: &Actualisation) -> String {
    let members =
        |members: &[Suivi]| members.iter().filter_map(|suivi| suivi.id.as_deref()).collect::<Vec<_>>().join(" ");
    let mut out = format!(
        "nouveaux {:?}\ninchangés {}\ndisparus [{}]\npartis [{}]\nen double [{}]\nplus récents [{}]\nsans numéro {}\n",
        told.nouveaux,
        told.inchanges,
        members(&told.disparus),
        members(&told.partis),
        members(&told.en_double),
        members(&told.plus_recents),
        told.sans_numero,
    );
    for (suivi, presence) in &told.hors_perimetre {
        out += &format!(
            "hors périmètre {} {:?} écarté {}\n",
            suivi.id.as_deref().unwrap_or_default(),
            presence.ailleurs,
            presence.is_ecartee
        );
    }
    for change in &told.changes {
        for ecart in &change.ecarts {
            let id = change.adherent.id.as_deref().unwrap_or_default();
            out += &format!("{id} {} {} : {:?} → {:?}\n", ecart.champ, ecart.nature.code(), ecart.avant, ecart.apres);
        }
    }
    out
}

fn extract(extract: Extract) -> String {
    let mut text = Vec::new();
    extract.write_to(&mut text).unwrap();
    String::from_utf8(text).unwrap()
}

/// What was read, but for the lines.
fn without_lines(extraction: &Extraction) -> Vec<Candidat> {
    let mut candidats = extraction.candidats.clone();
    candidats.iter_mut().for_each(|candidat| candidat.lignes.clear());
    candidats
}

#[test]
fn a_synthetic_extraction_has_every_trap() {
    for columns in [52, 56] {
        let text = extract(Extract { rows: 12_000, columns, phantom: true, faults: 30, ..Extract::default() });
        let (extraction, rejets) = read(text.as_bytes(), &Filtre::default());
        let extraction = extraction.unwrap();
        assert_eq!(rejets.len() as u64, extraction.rejetees());
        let ids: std::collections::BTreeSet<&str> = extraction.diagnostics.iter().map(Diagnostic::id).collect();
        for id in ["annuaire/lignes-rejetees", "annuaire/code-inconnu", "annuaire/code-retire", "annuaire/identifiant"]
        {
            assert!(ids.contains(id), "{id}: {ids:?}");
        }
        assert_eq!(ids.contains("annuaire/sans-genre"), columns == 52);
        assert_eq!(extraction.ecartees.len(), if columns == 52 { 1 } else { 2 });
        assert_eq!(extraction.rejets.len(), 3, "{:?}", extraction.rejets);
        assert!(extraction.candidats.iter().any(|candidat| candidat.is_generaliste));
        assert!(extraction.candidats.iter().any(|candidat| candidat.lignes.len() > 3));
    }
}

proptest! {
    // Each case reads a whole extraction.
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_order_of_the_rows_means_nothing(seed in 0_u64..50, shuffle in any::<u64>()) {
        let text = extract(Extract { rows: 300, seed, ..Extract::default() });
        let (header, rows) = text.split_once('\n').unwrap();
        let mut lines: Vec<&str> = rows.lines().collect();
        lines.sort_by_key(|line| {
            line.bytes().fold(shuffle, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
        });
        let shuffled = format!("{header}\n{}\n", lines.join("\n"));
        let (one, other) = (read(text.as_bytes(), &Filtre::default()).0, read(shuffled.as_bytes(), &Filtre::default()).0);
        prop_assert_eq!(without_lines(&one.unwrap()), without_lines(&other.unwrap()));
    }

    #[test]
    fn no_bytes_are_too_strange(bytes in prop::collection::vec(any::<u8>(), 0..400), keeps_header: bool) {
        let header = extract(Extract { rows: 0, ..Extract::default() });
        let whole = if keeps_header { [header.as_bytes(), &bytes].concat() } else { bytes };
        let _ = read(&whole, &filter("91434"));
    }

    #[test]
    fn a_row_that_is_spoilt_spoils_no_other(seed in 0_u64..50, place in any::<prop::sample::Index>(), byte: u8) {
        let text = extract(Extract { rows: 60, seed, ..Extract::default() });
        let mut bytes = text.clone().into_bytes();
        let start = text.find('\n').unwrap() + 1;
        let place = start + place.index(bytes.len() - start);
        bytes[place] = byte;
        let (before, after) = (read(text.as_bytes(), &Filtre::default()).0.unwrap(), read(&bytes, &Filtre::default()).0.unwrap());
        let spoilt = |candidat: &&Candidat| !after.candidats.iter().any(|other| other.personne == candidat.personne);
        prop_assert!(before.candidats.iter().filter(spoilt).count() <= 2);
    }

    #[test]
    fn a_refresh_keeps_what_the_owner_declared_and_twice_is_once(
        adherents in 1_usize..80, seed in 0_u64..20, from_register: bool, ajouter: bool, sortie: bool,
    ) {
        let text = Recipe { adherents, ..Recipe::small(seed) }.line();
        let mut dossier = json::read(text.as_bytes()).dossier;
        if from_register {
            dossier.adherents.iter_mut().flatten().for_each(|adherent| adherent.source = Some("RPPS".into()));
        }
        let before = dossier.clone();
        let mut filtre = Filtre::default();
        filtre.knows(&dossier);
        // Its persons are those of the dossier: the numbers are the same.
        let rows = extract(Extract { rows: 60, seed, ..Extract::default() });
        let extraction = read(rows.as_bytes(), &filtre).0.unwrap();
        let gestes = Gestes { ajouter, sortie };
        let told = refresh(&mut dossier, &extraction, &filtre, date(), gestes);
        let after = dossier.adherents.clone().unwrap();
        for (old, new) in before.adherents.iter().flatten().zip(&after) {
            prop_assert_eq!(declared(old), declared(new));
            prop_assert!(new.sortie == old.sortie || sortie && new.sortie == Some(date().into()));
            let is_from_register = old.source.as_deref() == Some("RPPS");
            prop_assert!(is_from_register || old.nom.is_none() || old.nom == new.nom);
        }
        let added = if ajouter { told.nouveaux.len() } else { 0 };
        prop_assert_eq!(after.len(), adherents + added);
        let once = json::write(&dossier).unwrap();
        let again = refresh(&mut dossier, &extraction, &filtre, date(), gestes);
        prop_assert_eq!(json::write(&dossier).unwrap(), once);
        let settled = again.changes.iter().flat_map(|change| &change.ecarts).all(|ecart| ecart.nature == NatureEcart::Conflit);
        prop_assert!(settled, "{:?}", again.changes);
    }
}

/// What no register has: it is the owner's.
fn declared(adherent: &Adherent) -> Adherent {
    let mut kept = Adherent::default();
    kept.id = adherent.id.clone();
    kept.rpps = adherent.rpps.clone();
    kept.nature = adherent.nature.clone();
    kept.telephone = adherent.telephone.clone();
    kept.telephone_prive = adherent.telephone_prive.clone();
    kept.courriel = adherent.courriel.clone();
    kept.declare = adherent.declare.clone();
    kept.diffusion = adherent.diffusion.clone();
    kept.entree = adherent.entree;
    kept.groupes = adherent.groupes.clone();
    kept.source = adherent.source.clone();
    kept
}
