//! The register of establishments: a synthetic file of any size, read as a whole JSON reader would; every fault told at its
//! place; and whatever the bytes, no panic.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests: what fails there is the test")]

use std::io::BufReader;

use cpts_core::exchange::finess::{Extraction, Filtre, read};
use cpts_core::exchange::json;
use cpts_core::ids::CodeInsee;
use cpts_core::model::{Adherent, Dossier};
use proptest::prelude::*;
use serde_json::{Value, json};

const COMMUNES: [&str; 4] = ["91549", "91570", "75056", "2A004"];
const CATEGORIES: [&str; 5] = ["603", "620", "124", "604", "365"];

fn filtre() -> Filtre {
    let asked: Vec<CodeInsee> = ["91549", "2A004"].map(|code| code.parse().unwrap()).to_vec();
    Filtre::new(&asked)
}

/// A file of so many legal entities, the same for the same number: nobody in it is real.
fn register(count: usize) -> Value {
    let mut seed = 7_usize;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % below
    };
    let entities: Vec<Value> = (0..count)
        .map(|rank| {
            let sites: Vec<Value> = (0..next(4))
                .map(|site| {
                    let commune = COMMUNES[next(COMMUNES.len())];
                    let is_open = next(5) > 0;
                    let mut facts = json!({
                        "egeId": format!("{rank}{site}"), "numFinessEge": format!("99{rank:05}{site}0"),
                        "nomEgeLong": format!("STRUCTURE FICTIVE « {rank} » {{}}   "), "nomEgeCourt": "FICTIVE \\\"", "espic": ["0"],
                    });
                    if !is_open {
                        facts["dateFermeture"] = json!("2019-03-03");
                    }
                    let degrees = if next(8) > 0 { ["48.64", "2.33"] } else { ["2.33", "48.64"] };
                    json!({
                        "informationsGeneralesEGE": facts,
                        "categorieentiteGeographiqueExercice": CATEGORIES[next(CATEGORIES.len())],
                        "adresse": [{
                            "usageAdresse": "03", "numeroVoie": "1", "typeVoie": "R   ", "libelleVoie": "DE L'EXEMPLE   ", "cogCommune": commune,
                            "ligneAcheminement": "VILLE FICTIVE", "codePostal": "91700",
                            "coordonneesGeographique": {"coordonneeX": "6836000.1", "coordonneeY": "652000.2", "directionLatitude": degrees[0], "directionLongitude": degrees[1]},
                        }],
                        "contact": [{"typeContact": {"roleContact": "01"}, "telecom": {"telephone": "0199000000"}}],
                        "engagement": [], "etatObjet": if is_open { "A" } else { "I" },
                    })
                })
                .collect();
            json!({"informationsGeneralesPMEJ": {"numFinessPm": format!("98{rank:07}"), "denominationPm": "91549"}, "adresse": [], "ege": sites, "etatObjet": "A"})
        })
        .collect();
    json!({"schemaVersion": "v1.0.0", "generatedAt": "2026-11-20T03:00:00.1Z", "gcc": [{"gccId": "1", "nomGcc": "pmej"}], "gco": [], "pmej": entities})
}

/// The numbers of the sites that a reader of the whole file would find: open, closed.
fn expected(file: &Value) -> [Vec<String>; 2] {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut found = [Vec::new(), Vec::new()];
    for site in file["pmej"].as_array().unwrap().iter().flat_map(|entity| entity["ege"].as_array().unwrap()) {
        let is_there = ["91549", "2A004"].contains(&&*text(&site["adresse"][0]["cogCommune"]));
        let is_wanted = ["603", "620", "124"].contains(&&*text(&site["categorieentiteGeographiqueExercice"]));
        if is_there && is_wanted {
            found[usize::from(site["etatObjet"] != "A")].push(text(&site["informationsGeneralesEGE"]["numFinessEge"]));
        }
    }
    found
}

fn numbers(structures: &[Adherent]) -> Vec<String> {
    structures.iter().map(|structure| structure.finess.as_ref().unwrap().texte().to_owned()).collect()
}

fn told(extraction: &Extraction) -> Vec<(&'static str, u32, u32)> {
    let place = |problem: &cpts_core::diagnostics::Diagnostic| {
        problem.position.map_or((0, 0), |place| (place.ligne, place.colonne))
    };
    extraction.diagnostics.iter().map(|problem| (problem.id(), place(problem).0, place(problem).1)).collect()
}

#[test]
fn what_is_found_is_what_a_reader_of_the_whole_finds() {
    let file = register(400);
    let [open, closed] = expected(&file);
    assert!(open.len() > 50 && closed.len() > 10);
    for text in [file.to_string(), format!("{file:#}")] {
        for window in [1, 7, 64, 1 << 16] {
            let extraction = read(BufReader::with_capacity(window, text.as_bytes()), &filtre());
            assert_eq!(numbers(&extraction.structures), open);
            assert_eq!(extraction.fermees.iter().map(|number| number.to_string()).collect::<Vec<_>>(), closed);
            assert_eq!(
                (extraction.entites, extraction.is_readable, extraction.date),
                (400, true, "2026-11-20".parse().ok())
            );
            let swapped = extraction.structures.iter().filter(|one| one.lieux.as_ref().unwrap()[0].latitude.is_none());
            assert_eq!(swapped.count(), told(&extraction).len());
            assert!(told(&extraction).iter().all(|(id, ..)| *id == "finess/coordonnees"));
        }
    }
}

#[test]
fn a_site_becomes_a_structure() {
    let extraction = read(register(30).to_string().as_bytes(), &filtre().with_categories(["620"]));
    let structure = extraction.structures.into_iter().next().unwrap();
    assert_eq!(structure.categorie_finess.as_deref(), Some("620"));
    assert!(
        structure.nom.as_deref().is_some_and(|name| name.ends_with("{}") && name.starts_with("STRUCTURE FICTIVE « "))
    );
    let place = &structure.lieux.unwrap()[0];
    let address = place.adresse.as_ref().unwrap();
    assert_eq!(
        (address.voie.as_deref(), address.commune.as_deref()),
        (Some("1 R DE L'EXEMPLE"), Some("VILLE FICTIVE"))
    );
    assert_eq!(structure.telephone.as_deref(), Some("0199000000"));
    assert_eq!(structure.verifie_le, "2026-11-20".parse().ok());
}

#[test]
fn each_fault_has_its_place_and_stops_nothing() {
    let good = r#"{"ege": [{"informationsGeneralesEGE": {"numFinessEge": "990000002"}, "categorieentiteGeographiqueExercice": "603", "etatObjet": "A", "adresse": [{"cogCommune": "91549"}]}]}"#;
    let bad = good.replace(r#""603""#, "603");
    for (text, structures, problems) in [
        (format!("{{\"pmej\": [\n{bad},\n{good}]}}"), 1, vec![("finess/illisible", 2, 1)]),
        (format!("{{\"pmej\": [\n{good},\n{{\"ege\": [{{\"a\": \"}}"), 1, vec![("finess/tronque", 3, 18)]),
        (format!("{{\"pmej\": [{good}, {}]}}", good.replace("\"A\"", "}{")), 1, vec![]),
        ("{\"format\": \"cpts-dossier\"}".to_owned(), 0, vec![("finess/format", 1, 1)]),
        ("nofinesset;rs".to_owned(), 0, vec![("finess/format", 1, 1)]),
        (String::new(), 0, vec![("finess/format", 1, 1)]),
        ("PK\u{3}\u{4}".to_owned(), 0, vec![("finess/format", 1, 1)]),
    ] {
        let extraction = read(text.as_bytes(), &filtre());
        assert_eq!(extraction.structures.len(), structures, "{text}");
        if !problems.is_empty() {
            assert_eq!(told(&extraction), problems, "{text}");
        }
    }
    let invalid = [b"{\"pmej\": [{\"a\": \"\xff\", \"c\": \"91549\"}]}".to_vec()].concat();
    assert_eq!(told(&read(&*invalid, &filtre())), [("finess/illisible", 1, 11)]);
}

#[test]
fn a_dossier_is_told_what_is_new_known_and_closed() {
    let extraction = read(register(60).to_string().as_bytes(), &filtre());
    let mut dossier = Dossier::default();
    let all = extraction.compare(&dossier).nouvelles;
    assert_eq!(all.len(), extraction.structures.len());
    extraction.add(&mut dossier, &all[1..]);
    assert!(dossier.is_partial("/adherents"));
    assert_eq!(json::read(json::write(&dossier).unwrap().as_bytes()).dossier.adherents, dossier.adherents);
    // A valid number is compared as such; of the synthetic ones, some have the right key.
    let valid = |rank: &usize| extraction.structures[*rank].finess.as_ref().unwrap().valeur().is_ok();
    let again = extraction.compare(&dossier);
    assert_eq!(again.connues.len(), all[1..].iter().filter(|rank| valid(rank)).count());
    assert!(again.nouvelles.contains(&all[0]) && again.diagnostics.is_empty());
    let closed = read(register(60).to_string().replace("\"A\"", "\"I\"").as_bytes(), &filtre());
    let told = closed.compare(&dossier).diagnostics;
    assert!(!told.is_empty() && told.iter().all(|problem| problem.id() == "finess/fermee"));
}

proptest! {
    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..300), cut in any::<prop::sample::Index>(), at in any::<prop::sample::Index>()) {
        let _ = read(&*bytes, &filtre());
        let mut text = register(6).to_string().into_bytes();
        let place = at.index(text.len());
        text.splice(place..place, bytes);
        text.truncate(cut.index(text.len()) + 1);
        let extraction = read(&*text, &filtre());
        prop_assert!(extraction.diagnostics.iter().all(|problem| problem.position.is_some()));
    }
}
