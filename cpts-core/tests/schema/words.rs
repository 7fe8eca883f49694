//! Every type, field and code has its French words, and no words are those of what is no more.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::made;
use super::support::cases;

/// The type that each schema is of.
const ROOTS: &[(&str, &str)] = &[
    ("dossier", "Dossier"),
    ("bilan", "Bilans"),
    ("bareme", "Bareme"),
    ("publication", "Publication"),
    ("diagnostic", "Diagnostic"),
    ("difference", "Difference"),
    ("echeanciers", "Echeanciers"),
    ("objectifs", "Objectifs"),
    ("simulation", "Simulation"),
];

/// What has words: `Type`, `Type.field` or `Type=code`, and its schema.
fn parts(name: &str, schema: &Value) -> Vec<(String, Value)> {
    let root = ROOTS.iter().find(|(known, _)| *known == name).map(|(_, root)| *root);
    let root = root.unwrap_or_else(|| panic!("the schema `{name}` is not in `ROOTS`"));
    let definitions = schema.get("$defs").and_then(Value::as_object).into_iter().flatten();
    let types = definitions.map(|(name, schema)| (name.as_str(), schema)).chain([(root, schema)]);
    types.flat_map(|(name, schema)| parts_of_type(name, schema)).collect()
}

fn parts_of_type(name: &str, schema: &Value) -> Vec<(String, Value)> {
    let fields = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
    let branches = ["anyOf", "oneOf"].into_iter().filter_map(|keyword| schema.get(keyword)?.as_array()).flatten();
    let codes = branches.filter_map(|branch| Some((branch.get("const")?.as_str()?, branch)));
    let mut parts = vec![(name.to_owned(), schema.clone())];
    parts.extend(fields.map(|(field, schema)| (format!("{name}.{field}"), schema.clone())));
    parts.extend(codes.map(|(code, schema)| (format!("{name}={code}"), schema.clone())));
    parts
}

#[test]
fn every_type_field_and_code_has_french_words() {
    let mut faults = Vec::new();
    for (name, schema) in made() {
        for (part, said) in parts(name, &schema) {
            for keyword in ["title", "description"] {
                if said.get(keyword).and_then(Value::as_str).is_none_or(str::is_empty) {
                    faults.push(format!("{name}: {part}: no `{keyword}` in cpts-core/data/schema"));
                }
            }
            if part.contains('.') && !has_example(&said, &schema) {
                faults.push(format!("{name}: {part}: no example, and none could be made"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// A field has examples of its own, or is made of objects whose type has some.
fn has_example(field: &Value, schema: &Value) -> bool {
    if field.get("examples").is_some() {
        return true;
    }
    let text = field.to_string();
    let target = text.split("#/$defs/").nth(1).and_then(|rest| rest.split('"').next());
    let target = target.and_then(|name| schema.get("$defs")?.get(name));
    target.is_some_and(|target| target.get("examples").is_some())
}

#[test]
fn words_have_the_typography_of_french() {
    for (name, schema) in made() {
        for (part, said) in parts(name, &schema) {
            for text in ["title", "description"].into_iter().filter_map(|keyword| said.get(keyword)?.as_str()) {
                for wrong in ["  ", " :", " ;", " ?", " !", "« ", " »", "..."] {
                    assert!(!text.contains(wrong), "{name}: {part}: `{wrong}` in {text:?}");
                }
            }
        }
    }
}

#[test]
fn no_words_are_those_of_what_is_no_more() {
    let mut known: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (name, schema) in made() {
        for (part, _) in parts(name, &schema) {
            let types = known.entry(part.split(['.', '=']).next().unwrap_or_default().to_owned()).or_default();
            types.insert(part);
        }
    }
    let home = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data/schema");
    let mut faults = Vec::new();
    for file in cases(&home) {
        let text = std::fs::read_to_string(&file).expect("a readable file");
        let words: Map<String, Value> =
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        for (name, words) in &words {
            let keys = |list: &str, sign: char| -> Vec<String> {
                let entries = words.get(list).and_then(Value::as_object).into_iter().flatten();
                entries.map(|(key, _)| format!("{name}{sign}{key}")).collect()
            };
            let said = [vec![name.clone()], keys("champs", '.'), keys("codes", '=')].concat();
            let parts = known.get(name).cloned().unwrap_or_default();
            let lost = said.into_iter().filter(|part| !parts.contains(part) && part != "AutreCode");
            faults.extend(lost.map(|part| format!("{}: `{part}` is no more", file.display())));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
