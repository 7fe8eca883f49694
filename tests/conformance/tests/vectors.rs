//! Every vector, judged by our reader and by the schemas in Rust; and by the validators of other languages, whose
//! verdicts `cargo xtask test --only conformance` leaves below the folder that `CPTS_CONFORMANCE` names.
//!
//! `UPDATE_EXPECT=1` writes the manifest again: read the difference before keeping it.

use std::collections::BTreeMap;
use std::path::Path;

use cpts_conformance::{Issue, Manifest, Schemas, Verdict, disagreements, peers, read, repository, vectors};

#[test]
fn the_manifest_is_what_schemas_readers_and_rules_say() {
    let (vectors, schemas) = (vectors().unwrap(), Schemas::load().unwrap());
    let manifest = Manifest::committed().unwrap();
    let renewed = manifest.renewed(&vectors, &schemas).unwrap();
    if std::env::var_os("UPDATE_EXPECT").is_some_and(|value| value != "0") {
        Manifest::write(&renewed).unwrap();
    } else if let Some((old, new)) = manifest.text().lines().zip(renewed.lines()).find(|(old, new)| old != new) {
        panic!("the manifest is stale; see what changes with UPDATE_EXPECT=1\n- {old}\n+ {new}");
    } else {
        assert_eq!(manifest.text().len(), renewed.len(), "the manifest is stale: write it again with UPDATE_EXPECT=1");
    }
}

#[test]
fn each_vector_stands_in_the_folder_of_what_becomes_of_it() {
    let schemas = Schemas::load().unwrap();
    let mut misplaced = String::new();
    for vector in vectors().unwrap() {
        let by_schema = schemas.judge(&vector.format, &vector.bytes).unwrap();
        let told = read(&vector.format, &vector.bytes);
        let by_reader = told.as_ref().map(|told| told.iter().all(|told| !told.refuses()));
        let schema_agrees = (by_schema == Verdict::Accepte) == vector.issue.is_valid_for_the_schema();
        let reader_agrees = by_reader.is_none_or(|accepts| accepts == vector.issue.is_valid_for_the_reader());
        if !schema_agrees || !reader_agrees {
            misplaced.push_str(&format!("{}: schema {}, reader {told:?}\n", vector.file, by_schema.code()));
        }
        if vector.issue == Issue::ReleveParUneRegle {
            let found = cpts_conformance::findings(&vector.bytes).unwrap();
            if found.is_empty() {
                misplaced.push_str(&format!("{}: no rule finds anything\n", vector.file));
            }
        }
    }
    assert!(misplaced.is_empty(), "{misplaced}");
}

#[test]
fn schemas_and_readers_point_at_the_same_places() {
    let schemas = Schemas::load().unwrap();
    // A schema tells a missing field at its object; a reader, sometimes, at the place that it should have.
    let is_near = |schema: &str, reader: &str| {
        reader.strip_prefix(schema).is_some_and(|below| below.is_empty() || below.rfind('/') == Some(0))
    };
    for vector in vectors().unwrap() {
        let (verdict, told) =
            (schemas.judge(&vector.format, &vector.bytes).unwrap(), read(&vector.format, &vector.bytes));
        let (Verdict::Refuse(places), Some(told)) = (verdict, told) else { continue };
        let told: Vec<_> = told.iter().filter(|told| told.refuses()).map(|told| told.place.as_str()).collect();
        let all_told = places.iter().all(|place| told.iter().any(|told| is_near(place, told)));
        let all_refused = told.iter().all(|told| places.iter().any(|place| is_near(place, told)));
        assert!(all_told && all_refused, "{}: schema {places:?}, reader {told:?}", vector.file);
    }
}

#[test]
fn there_are_enough_of_them() {
    let vectors = vectors().unwrap();
    let valid = vectors.iter().filter(|vector| vector.issue == Issue::Valide).count();
    assert!(valid >= 60, "{valid} valid vectors");
    assert!(vectors.len() - valid >= 120, "{} others", vectors.len() - valid);
}

#[test]
fn every_schema_follows_its_meta_schema() {
    for (format, schema) in Schemas::load().unwrap().texts() {
        jsonschema::meta::validate(schema).unwrap_or_else(|error| panic!("{format}: {error}"));
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema", "{format}");
        assert_eq!(schema["$id"], format!("https://w3id.org/cpts/v1/{format}.schema.json"));
    }
}

#[test]
fn other_validators_agree() {
    let Some(folder) = std::env::var_os("CPTS_CONFORMANCE") else {
        return;
    };
    let folder = Path::new(&folder);
    let schemas = Schemas::load().unwrap();
    let cases = std::fs::read_to_string(folder.join("cases.tsv")).unwrap();
    let mut expected = BTreeMap::new();
    for (format, file) in cases.lines().map(|line| line.split_once('\t').unwrap()) {
        let verdict = schemas.judge(format, &std::fs::read(repository(file)).unwrap()).unwrap();
        let is_vector = file.starts_with("bindings/json-schema/vectors/");
        assert!(
            is_vector || verdict == Verdict::Accepte,
            "{file} is ours, and does not follow its schema: {verdict:?}"
        );
        expected.insert(file.to_owned(), verdict);
    }
    for vector in vectors().unwrap() {
        let file = format!("bindings/json-schema/vectors/{}", vector.file);
        assert!(expected.contains_key(&file), "nobody was asked about {file}");
    }
    let peers = peers(&folder.join("verdicts")).unwrap();
    assert!(peers.len() >= 2, "a validator is missing");
    if let Some(table) = disagreements(&expected, &peers) {
        panic!("validators disagree\n{table}");
    }
}
