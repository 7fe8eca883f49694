//! The lean reader of publications agrees with the one that tells problems.
#![expect(clippy::unwrap_used, reason = "helpers of tests: what fails there is the test")]

#[path = "../../fuzz/src/survol.rs"]
#[allow(clippy::panic, unreachable_pub, reason = "what fails here is the check; a module of the fuzz targets too")]
mod check;
mod common;

use std::fs;
use std::path::{Path, PathBuf};

use common::changes::{apply, change};
use cpts_core::exchange::publication::{self, Cause, Rubriques, Survol, adherent, skim, skim_some};
use proptest::prelude::*;

/// A small publication, with every kind of value.
const SMALL: &str = r#"{"format": "cpts-publication", "version": "1.0", "date": "2026-11-21", "expire_le": "2027-02-21",
  "partiel": ["/partenaires"], "inconnu": [1.50e-2, {"a": "\u00e9\ud83d\ude00"}, null, true, [], {}],
  "identite": {"nom": "CPTS \"d'exemple\" \\ \/ \b\f\n\r\t", "finess": null, "creation": "2022-06"},
  "territoire": {"communes": [{"code": "91434", "habitants": 21667, "partie": false}], "edition_cog": 2026},
  "adherents": [
    {"type": {"code": "professionnel"}, "nom": "Fictive", "prenom": "Élodie", "profession": {"code": "60", "libelle": "Infirmier"},
      "lieux": [{"adresse": {"code_postal": "91390"}, "latitude": 48.66, "longitude": 2.35}],
      "declare": {"langues": {"valeur": [{"code": "fr"}], "le": "2026-03-02"}, "acces_pmr": {"valeur": true, "le": "2026-03-02"}}},
    12,
    {"nom": "Exemple", "nom": "Autre"}],
  "adhesion": {"cotisation": 20.50}, "projet_de_sante": {"actions_annoncees": 3, "actions": []}}"#;

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

#[test]
fn it_reads_what_the_other_reads() {
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let folders = ["bindings/json-schema/vectors", "examples", "fuzz/corpus/publication", "fuzz/corpus/dossier"];
    let files: Vec<PathBuf> = folders.iter().flat_map(|folder| files(&home.join(folder))).collect();
    let publications = files.iter().filter(|file| {
        let bytes = fs::read(file).unwrap();
        check::check(&bytes);
        skim(&bytes).is_ok()
    });
    assert!(publications.count() > 50);
}

#[test]
fn each_refusal_says_why_and_where() {
    let publication = |rest: &str| format!("{{\"format\": \"cpts-publication\", \"version\": \"1.0\"{rest}");
    let nested = |depth: usize| publication(&format!(", \"inconnu\": {}{}}}", "[".repeat(depth), "]".repeat(depth)));
    let cases = [
        (String::new(), Cause::Syntaxe, 0),
        ("<!doctype html>".into(), Cause::Syntaxe, 0),
        (publication(""), Cause::Syntaxe, 47),
        (publication(",}"), Cause::Syntaxe, 48),
        (publication("} {}"), Cause::Syntaxe, 49),
        (publication(", \"adherents\": [{\"nom\": 01}]}"), Cause::Syntaxe, 71),
        (publication(", \"adherents\": [{\"nom\": \"\\ud800\"}]}"), Cause::Syntaxe, 72),
        (nested(63), Cause::Format, 0),
        (nested(64), Cause::Profondeur, 123),
        ("[]".into(), Cause::Format, 0),
        ("{}".into(), Cause::Format, 0),
        (r#"{"format": "geojson"}"#.into(), Cause::Format, 0),
        (r#"{"format": "cpts-publication", "version": "2.0"}"#.into(), Cause::Version, 0),
        (r#"{"format": "cpts-dossier", "adherents": [{"nom": "Fictive"}]}"#.into(), Cause::Dossier, 0),
        (r#"{"adherents": [{"nom": "Fictive"}], "format": "cpts-dossier"}"#.into(), Cause::Dossier, 0),
        (r#"{"format": "cpts-dossier", "adherents": [{"nom": "Fictive"}"#.into(), Cause::Dossier, 0),
    ];
    for (text, cause, octet) in cases {
        check::check(text.as_bytes());
        match skim(text.as_bytes()) {
            Ok(_) => assert_eq!(cause, Cause::Format, "{text}"),
            Err(refusal) => assert_eq!((refusal.cause(), refusal.octet()), (cause, octet), "{text}"),
        }
    }
    let large = vec![b' '; (64 << 20) + 1];
    assert_eq!(skim(&large).unwrap_err().cause(), Cause::Taille);
    assert_eq!(Survol::new(large).finish().unwrap_err().cause(), Cause::Taille);
}

#[test]
fn a_dossier_gives_no_member_once_it_said_what_it_is() {
    let text = r#"{"format": "cpts-dossier", "adherents": [{"nom": "Fictive"}]}"#;
    assert_eq!(Survol::new(text).next(), None);
}

#[test]
fn members_are_counted_without_being_read() {
    let mut survol = Survol::new(SMALL);
    assert_eq!((survol.step_over(2), survol.step_over(2), survol.step_over(2)), (2, 1, 0));
    let (publication, text) = survol.finish().unwrap();
    assert_eq!(publication.nom(), Some("CPTS \"d'exemple\" \\ / \u{8}\u{c}\n\r\t"));
    let places: Vec<usize> = Survol::new(text).map(|(place, _)| place).collect();
    let names = places.iter().map(|place| adherent(text.as_bytes(), *place).unwrap().nom.unwrap());
    assert_eq!(names.collect::<Vec<_>>(), ["Fictive".into(), "Exemple".into()]);
    assert_eq!(adherent(text.as_bytes(), places[0] + 1), None);
    assert_eq!(adherent(text.as_bytes(), text.len() + 1), None);
}

#[test]
fn some_fields_are_read_as_they_are_among_all() {
    let whole = skim(SMALL.as_bytes()).unwrap();
    let mut expected = whole.clone();
    expected.adherents = None;
    assert_eq!(skim_some(SMALL.as_bytes(), Rubriques::SANS_MEMBRES), Ok(expected.clone()));
    let mut survol = Survol::of(SMALL, Rubriques::MEMBRES);
    assert_eq!(survol.by_ref().count(), 2);
    expected.partiel = None;
    expected.adhesion = None;
    expected.projet_de_sante = None;
    assert_eq!(survol.finish().unwrap().0, expected);
    expected.projet_de_sante = whole.projet_de_sante;
    expected.territoire = None;
    assert_eq!(skim_some(SMALL.as_bytes(), Rubriques::ACTIONS), Ok(expected));
}

#[test]
fn a_publication_cut_anywhere_is_refused() {
    assert_eq!(skim(SMALL.as_bytes()), Ok(publication::read(SMALL.as_bytes()).publication));
    for length in 0..SMALL.len() {
        assert_eq!(skim(&SMALL.as_bytes()[..length]).unwrap_err().cause(), Cause::Syntaxe, "{length}");
    }
}

proptest! {
    #![proptest_config(common::cases(512))]

    #[test]
    fn changed_publications(changes in prop::collection::vec(change(), 1..6)) {
        let mut bytes = SMALL.as_bytes().to_vec();
        for change in &changes {
            apply(&mut bytes, change);
            check::check(&bytes);
        }
    }
}
