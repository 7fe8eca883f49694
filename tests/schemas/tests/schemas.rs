//! The schemas, judged by a validator that we did not write.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by a panic")]

use std::fs;
use std::path::{Path, PathBuf};

use cpts_core::bareme::Baremes;
use cpts_core::bilan::{Cadre, EcheanciersVue, to_json};
use cpts_core::diagnostics::Langue;
use cpts_core::exchange::{json as dossiers, publication};
use cpts_core::explication::Sujet;
use cpts_core::leviers::objectif::{ObjectifsVue, reach};
use cpts_core::publish::{Demande, publish};
use cpts_core::reference::communes;
use cpts_core::schema;
use cpts_core::simulation::{Cote, Distribution, SimulationVue, compare};
use cpts_core::values::Montant;
use jsonschema::Validator;
use serde_json::{Map, Value, json};

fn parse(text: &str) -> Value {
    serde_json::from_str(text).expect("a schema is JSON")
}

fn validator(schema: &Value) -> Validator {
    jsonschema::meta::validate(schema).unwrap_or_else(|error| panic!("{error}"));
    jsonschema::validator_for(schema).expect("a schema is a schema")
}

/// The JSON files of a folder of the repository, each with its value.
fn files(folder: &str) -> Vec<(PathBuf, String)> {
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder);
    let entries = fs::read_dir(&home).unwrap_or_else(|error| panic!("{}: {error}", home.display()));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("a readable folder").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    assert!(!paths.is_empty(), "{folder} has no JSON");
    let read = |path: &PathBuf| fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    paths.into_iter().map(|path| (read(&path), path)).map(|(text, path)| (path, text)).collect()
}

/// What is wrong with a value, one fault a line.
fn faults(validator: &Validator, value: &Value) -> Vec<String> {
    validator.iter_errors(value).map(|fault| format!("{}: {fault}", fault.instance_path())).collect()
}

/// The schemas of a schema that have examples, each with its place.
fn with_examples<'s>(schema: &'s Value, place: &str, found: &mut Vec<(String, &'s Value)>) {
    if schema.get("examples").is_some() {
        found.push((place.to_owned(), schema));
    }
    for list in ["$defs", "properties"] {
        for (name, part) in schema.get(list).and_then(Value::as_object).into_iter().flatten() {
            with_examples(part, &format!("{place}/{name}"), found);
        }
    }
}

#[test]
fn every_example_is_what_its_schema_describes() {
    for (name, text) in schema::ALL {
        let whole = parse(&text());
        let mut found = Vec::new();
        with_examples(&whole, name, &mut found);
        assert!(found.len() > 8, "{name}: examples everywhere");
        for (place, part) in found {
            let mut alone: Map<String, Value> = part.as_object().cloned().unwrap_or_default();
            alone.remove("$id");
            alone.insert("$defs".to_owned(), whole.get("$defs").cloned().unwrap_or(json!({})));
            let validator = validator(&Value::Object(alone));
            let examples = part.get("examples").and_then(Value::as_array).expect("a list of examples");
            assert!(!examples.is_empty(), "{place}: no example");
            for example in examples {
                assert_eq!(faults(&validator, example), Vec::<String>::new(), "{place}: {example}");
            }
        }
    }
}

#[test]
fn the_files_of_the_repository_are_what_the_schemas_describe() {
    let folders = [
        ("examples/dossiers", schema::dossier()),
        ("cpts-core/tests/lecture/good", schema::dossier()),
        ("cpts-core/data/baremes", schema::bareme()),
        ("cpts-core/tests/bareme/good", schema::bareme()),
        ("examples/baremes", schema::bareme()),
    ];
    for (folder, schema) in folders {
        let validator = validator(&parse(&schema));
        for (path, text) in files(folder) {
            let text = text.trim_start_matches('\u{feff}');
            let found = faults(&validator, &parse(text));
            assert_eq!(found, Vec::<String>::new(), "{}", path.display());
        }
    }
}

/// Makes a schema refuse what it does not describe: what we write is all described.
fn close(schema: &mut Value) {
    match schema {
        Value::Object(object) => {
            if object.get("properties").is_some_and(Value::is_object) {
                object.insert("additionalProperties".to_owned(), json!(false));
            }
            // The last branch of a list that may grow accepts any code.
            if let Some(Value::Array(branches)) = object.get_mut("anyOf")
                && branches.iter().any(|branch| branch.get("const").is_some())
            {
                branches.retain(|branch| branch.get("const").is_some());
            }
            object.values_mut().for_each(close);
        }
        Value::Array(items) => items.iter_mut().for_each(close),
        _ => {}
    }
}

#[test]
fn reports_have_nothing_but_what_their_schema_describes() {
    let (baremes, communes) = (Baremes::embedded(), communes::embedded());
    let asked: Vec<Sujet> =
        ["total", "taille", "MIS-02", "prevention"].map(|subject| subject.parse().expect("a subject")).into();
    let cadre =
        Cadre::new(&baremes, &communes, "2026-11-21".parse().expect("a date")).with_leviers().explaining(&asked);
    let mut bilans: Vec<_> = files("examples/dossiers").iter().map(|(_, text)| cadre.check(text.as_bytes())).collect();
    bilans.push(
        cadre.check(b"{\"format\": \"cpts-dossier\", \"version\": \"1.0\", \"identite\": 3, \"mis_a_jour\": \"x\"}"),
    );
    bilans.push(cadre.check(b""));
    let written: Value = serde_json::from_str(&to_json(&bilans, Langue::Fr, true)).expect("a report is JSON");

    let mut bilan = parse(&schema::bilan());
    close(&mut bilan);
    assert_eq!(faults(&validator(&bilan), &written), Vec::<String>::new());

    let mut diagnostic = parse(&schema::diagnostic());
    close(&mut diagnostic);
    let (validator, mut count) = (validator(&diagnostic), 0);
    for found in written["bilans"].as_array().expect("a list").iter().flat_map(|bilan| bilan["diagnostics"].as_array())
    {
        for found in found {
            assert_eq!(faults(&validator, found), Vec::<String>::new());
            count += 1;
        }
    }
    assert!(count > 2, "faults were read");
}

/// Fails when what was written is not what a schema describes, or has more.
fn assert_described(schema: &str, written: &str) {
    let mut schema = parse(schema);
    close(&mut schema);
    assert_eq!(faults(&validator(&schema), &parse(written)), Vec::<String>::new());
}

#[test]
fn other_outputs_have_nothing_but_what_their_schema_describes() {
    let (baremes, communes, date) = (Baremes::embedded(), communes::embedded(), "2026-11-21".parse().expect("a date"));
    let mut reform = baremes.clone();
    assert!(reform.add(include_bytes!("../../../examples/baremes/part-variable-accrue.json")).is_usable());
    let (before, after) = (Cote::new(&baremes), Cote::new(&reform));
    let cadre = Cadre::new(&baremes, &communes, date);
    let (mut schedules, mut goals, mut compared, mut distribution) =
        (Vec::new(), Vec::new(), Vec::new(), Distribution::default());
    for (_, text) in files("examples/dossiers") {
        let dossier = dossiers::read(text.as_bytes()).dossier;
        schedules.push(cadre.evaluate(&dossier).echeancier(Langue::Fr, false));
        goals.push(reach(&dossier, &baremes, &communes, date, Montant::from_euros(200_000), None));
        let found = compare(&dossier, &communes, date, &before, &after);
        distribution.add(&found);
        compared.push(found.view(Langue::Fr, false));
    }
    assert_described(&schema::echeanciers(), &EcheanciersVue::new(schedules).to_json());
    assert_described(&schema::objectifs(), &ObjectifsVue::to_json(&goals, Langue::Fr, false));
    let simulation = SimulationVue::new("après".into(), "avant".into(), true, compared, &distribution);
    assert_described(&schema::simulation(), &simulation.to_json());
}

/// A dossier of synthetic persons, one of whom agreed to be named.
const MEMBERS: &str = r#"{"format": "cpts-dossier", "version": "1.0", "identite": {"nom": "CPTS Fictive"}, "adherents": [
    {"id": "a-1", "type": "professionnel", "nom": "Fictive", "prenom": "Personne", "rpps": "99000000010", "profession": "60",
     "declare": {"nouveaux_patients": {"valeur": true, "le": "2026-03-02"}},
     "diffusion": [{"champ": "nom", "base": "consentement", "le": "2024-01-15"},
       {"champ": "declare.nouveaux_patients", "base": "consentement", "le": "2026-03-02"}]}]}"#;

#[test]
fn publications_have_nothing_but_what_their_schema_describes() {
    let (baremes, communes) = (Baremes::embedded(), communes::embedded());
    let request = Demande::new("2026-11-21".parse().expect("a date"), &baremes);
    let mut schema = parse(&schema::publication());
    close(&mut schema);
    let validator = validator(&schema);
    let mut texts: Vec<String> = files("examples/dossiers").into_iter().map(|(_, text)| text).collect();
    texts.push(MEMBERS.to_owned());
    let mut members = 0;
    for text in texts {
        let made = publish(&dossiers::read(text.as_bytes()), &communes, &request).expect("a sound dossier");
        members += made.publication.adherents().len();
        let written = publication::write(&made.publication).expect("nothing was lost");
        assert_eq!(faults(&validator, &parse(&written)), Vec::<String>::new());
    }
    assert!(members > 0, "a member is public");
}
