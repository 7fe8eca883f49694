//! What holds of dossiers that are checked together.
#![expect(clippy::unwrap_used, reason = "helpers of tests: what fails there is the test")]

mod common;

use common::json::Json;
use common::{BAREMES, communes};
use cpts_core::bilan::{Bilan, Cadre};
use cpts_core::ensemble::{Ensemble, Fiche};
use cpts_core::exchange::json::{self, Limites};
use cpts_core::model::Dossier;
use cpts_core::reference::SansReference;
use cpts_core::rules::Verdict;
use cpts_synthetic::Recipe;
use proptest::prelude::*;
use proptest::sample::{Index, select};

fn read(text: &str) -> Dossier {
    json::read(text.as_bytes()).dossier
}

fn minimal(nom: &str, communes: &str) -> String {
    format!(
        r#"{{"format": "cpts-dossier", "version": "1.0", "identite": {{"nom": "{nom}"}},
            "territoire": {{"communes": {communes}}}}}"#
    )
}

fn ter_06(bilan: &Bilan) -> Verdict {
    bilan.verdicts.iter().find(|answer| answer.regle.id == "TER-06").unwrap().verdict
}

#[test]
fn a_dossier_that_is_not_of_the_set_is_compared_with_all_of_it() {
    let mut ensemble = Ensemble::default();
    let text = minimal("CPTS A", r#"["91434"]"#);
    let rank = ensemble.add(&read(&text));
    let communes = communes();
    let cadre = Cadre::new(&BAREMES, &*communes, common::date()).among(&ensemble);
    assert_eq!(ter_06(&cadre.of_rank(rank).check(text.as_bytes())), Verdict::SansObjet);
    // It may be the same CPTS: nothing but the name is known of it, and that is the same.
    assert_eq!(ter_06(&cadre.check(text.as_bytes())), Verdict::Indetermine);
    let newcomer = minimal("CPTS B", r#"["91434"]"#);
    assert_eq!(ter_06(&cadre.check(newcomer.as_bytes())), Verdict::NonConforme);
}

#[test]
fn without_a_reference_the_codes_alone_are_compared() {
    let mut ensemble = Ensemble::default();
    let texts = [r#"["91434", "75112"]"#, r#"["91434"]"#, r#"["91667"]"#, r#"["75056"]"#];
    let texts = ["A", "B", "C", "D"].map(|nom| nom).into_iter().zip(texts).map(|(nom, list)| minimal(nom, list));
    let texts: Vec<String> = texts.collect();
    let ranks: Vec<_> = texts.iter().map(|text| ensemble.add(&read(text))).collect();
    let cadre = Cadre::new(&BAREMES, &SansReference, common::date()).among(&ensemble);
    let verdicts: Vec<_> =
        texts.iter().zip(ranks).map(|(text, rank)| ter_06(&cadre.of_rank(rank).check(text.as_bytes()))).collect();
    let [breach, doubt] = [Verdict::NonConforme, Verdict::Indetermine];
    assert_eq!(verdicts, [breach, breach, doubt, breach]);
}

#[test]
fn dossiers_that_could_not_be_added_leave_a_doubt() {
    let mut ensemble = Ensemble::default();
    ensemble.miss_some();
    let communes = communes();
    let cadre = Cadre::new(&BAREMES, &*communes, common::date()).among(&ensemble);
    assert_eq!(ter_06(&cadre.check(minimal("CPTS A", r#"["91434"]"#).as_bytes())), Verdict::Indetermine);
}

#[test]
fn a_set_numbers_what_is_no_dossier_too() {
    let mut ensemble = Ensemble::default();
    for text in
        ["", "[]", "\u{feff}", r#"{"format": "autre", "territoire": {"communes": ["91434"]}}"#, "{\"identite\": {"]
    {
        ensemble.add_fiche(Fiche::read(text.as_bytes(), Limites::default()));
    }
    assert_eq!(ensemble.len(), 5);
    let text = minimal("CPTS A", r#"["91434"]"#);
    assert_eq!(ensemble.add(&read(&text)).numero(), 6);
    let communes = communes();
    let cadre = Cadre::new(&BAREMES, &*communes, common::date()).among(&ensemble);
    assert_ne!(ter_06(&cadre.check(minimal("CPTS B", r#"["91667"]"#).as_bytes())), Verdict::NonConforme);
}

#[test]
fn the_quick_reading_keeps_what_the_whole_one_does() {
    let recipes = (0..20).map(|seed| Recipe { adherents: 3, actions: 2, communes: 5, seed }.pretty());
    let odd = [
        // The first of two keys is read, a field of another type is not, an unknown one is stepped over.
        r#"{"territoire": {"communes": ["91434"]}, "territoire": {"communes": []}, "identite": {"nom": "A"}}"#,
        r#"{"adherents": [{"nom": "x" "prenom": }], "identite": {"nom": "A"}, "territoire": {"communes": ["91434", 3]}}"#,
        r#"{"inconnu": {"territoire": {"communes": ["91434"]}}, "identite": null, "territoire": {"communes": ["91667"]}}"#,
        r#"{"partiel": ["/territoire/communes"], "contrat_aci": [[[[]]]], "territoire": {"communes": ["91434"]}}"#,
        r#"{"format": "cpts-dossier", "adherents": [1, 2, "territoire": {"communes": ["91434"]}}"#,
        "[]",
        "",
    ];
    for text in recipes.chain(odd.map(str::to_owned)) {
        let whole = Fiche::of(&read(&text));
        let quick = Fiche::read(text.as_bytes(), Limites::default());
        assert_eq!(format!("{whole:?}"), format!("{quick:?}"), "{text}");
    }
}

/// A small dossier: of a few names, identifiers and communes, so that two of them often have some in common.
fn small() -> impl Strategy<Value = Json> {
    let name = select(vec![r#""nom": "CPTS A""#, r#""nom": "cpts a""#, r#""nom": "CPTS B""#, r#""nom": """#, ""]);
    let county = select(vec![r#""departement": "91""#, r#""departement": "78""#, ""]);
    let siren = select(vec![r#""siren": "732829320""#, r#""siren": "356000000""#, r#""siren": "x""#, ""]);
    let siret = select(vec![r#""siret": "73282932000074""#, "", ""]);
    let rna = select(vec![r#""rna": "W913000017""#, r#""rna": "W913000018""#, ""]);
    let commune = select(vec![
        r#""91434""#,
        r#""78434""#,
        r#""91228""#,
        r#""91182""#,
        r#""75056""#,
        r#""75112""#,
        r#"{"code": "91434", "partie": true}"#,
        r#"{"code": "91434", "partie": false}"#,
        r#"{"code": "75112", "quartier": "Bercy"}"#,
        r#"{"nom": "Paris"}"#,
    ]);
    let partiel = select(vec![r#""partiel": ["/territoire/communes"], "#, "", ""]);
    (name, county, siren, siret, rna, prop::collection::vec(commune, 0..4), partiel).prop_map(
        |(name, county, siren, siret, rna, communes, partiel)| {
            let fields: Vec<&str> =
                [name, county, siren, siret, rna].into_iter().filter(|field| !field.is_empty()).collect();
            Json::parse(&format!(
                r#"{{{partiel}"identite": {{{}}}, "territoire": {{"communes": [{}]}}}}"#,
                fields.join(", "),
                communes.join(", ")
            ))
        },
    )
}

proptest! {
    #![proptest_config(common::cases(256))]

    #[test]
    fn saying_less_never_makes_two_cpts_overlap(
        dossiers in prop::collection::vec(small(), 2..5), keys in prop::collection::vec(any::<(Index, Index)>(), 4),
        date in select(vec!["2018-06-01", "2026-11-21"]),
    ) {
        let mut ensemble = Ensemble::default();
        let ranks: Vec<_> = dossiers.iter().map(|dossier| ensemble.add(&read(&dossier.to_string()))).collect();
        let communes = communes();
        let cadre = Cadre::new(&BAREMES, &*communes, date.parse().unwrap()).among(&ensemble).of_rank(ranks[0]);
        let judge = |dossier: &Json| ter_06(&cadre.evaluate(&read(&dossier.to_string())));
        let before = judge(&dossiers[0]);
        for (object, member) in keys {
            let mut less = dossiers[0].clone();
            let object = object.index(less.count());
            let Some(members) = less.object(object).filter(|members| !members.is_empty()) else { continue };
            let member = member.index(members.len());
            if members[member].0 == "partiel" {
                continue;
            }
            members.remove(member);
            prop_assert!(judge(&less) != Verdict::NonConforme || before == Verdict::NonConforme, "{} in {:?}", less, dossiers);
        }
    }

    #[test]
    fn two_cpts_overlap_from_both_sides(left in small(), right in small()) {
        let mut ensemble = Ensemble::default();
        let dossiers = [left, right].map(|dossier| read(&dossier.to_string()));
        let ranks = dossiers.each_ref().map(|dossier| ensemble.add(dossier));
        let communes = communes();
        let cadre = Cadre::new(&BAREMES, &*communes, common::date()).among(&ensemble);
        let [left, right] = [0, 1].map(|side| ter_06(&cadre.of_rank(ranks[side]).evaluate(&dossiers[side])));
        prop_assert_eq!(left == Verdict::NonConforme, right == Verdict::NonConforme);
    }
}
