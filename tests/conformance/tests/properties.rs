//! Sound files, changed at random: what the schema refuses the reader refuses, and what the reader alone refuses is of
//! the kinds that a schema cannot say.
#![expect(clippy::unwrap_used, reason = "helpers of tests: what fails there is the test")]

use std::sync::LazyLock;

use cpts_conformance::{Issue, Schemas, Told, Vector, Verdict, parse, read, repository, vectors};
use cpts_synthetic::Recipe;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::Value;

static SCHEMAS: LazyLock<Schemas> = LazyLock::new(|| Schemas::load().unwrap());

/// Values to put anywhere.
const VALUES: &[&str] = &[
    "null",
    "true",
    "false",
    "0",
    "-0",
    "1",
    "-1",
    "2.0",
    "2.5",
    "1e2",
    "19.99",
    "255",
    "256",
    "65535",
    "65536",
    "4294967295",
    "4294967296",
    "90000000000000000",
    "123456789012345678",
    "2000000000000000000",
    "1e19",
    "-1e300",
    r#""""#,
    r#"" ""#,
    r#""1.0""#,
    r#""1.12""#,
    r#""2.0""#,
    r#""1.0\n""#,
    r#""2024""#,
    r#""2024-06""#,
    r#""2024-06-15""#,
    r#""2024-06-15\n""#,
    r#""2024\n""#,
    r#""2024-13""#,
    r#""1899-12-31""#,
    r#""2200""#,
    r#""٢٠٢٤""#,
    r#""prevention""#,
    r#""cpts-dossier""#,
    r#""cpts-bareme""#,
    "[]",
    "{}",
    "[null]",
    r#"["91434"]"#,
    r#"{"code": "91434"}"#,
    r#"{"valeur": true, "le": "2024-06-15"}"#,
    r#"{"fr": "essai", "en": "trial"}"#,
];

/// Values that a schema accepts where it should not: a day that no month has, decimals and digits that nobody counts
/// alike.
const BEYOND: &[&str] = &[
    r#""2024-02-30""#,
    r#""2023-02-29""#,
    "19.999",
    "1e-3",
    "1e17",
    "1e18",
    "-1e18",
    "1.000000000000000001",
    "0.1234567890123456789",
    "1234567890.12345678901",
];

/// What is done to one place of a file.
#[derive(Debug, Clone)]
enum Change {
    Put(&'static str),
    Remove,
    Rename,
    AddUnknown,
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        6 => select(VALUES).prop_map(Change::Put),
        2 => select(BEYOND).prop_map(Change::Put),
        2 => Just(Change::Remove),
        1 => Just(Change::Rename),
        1 => Just(Change::AddUnknown),
    ]
}

/// Every place of a value, as JSON Pointers.
fn places(value: &Value, here: &str, places: &mut Vec<String>) {
    places.push(here.to_owned());
    let mut below = |key: &str, value| self::places(value, &format!("{here}/{key}"), places);
    match value {
        Value::Array(items) => items.iter().enumerate().for_each(|(index, item)| below(&index.to_string(), item)),
        Value::Object(members) => {
            members.iter().for_each(|(key, item)| below(&key.replace('~', "~0").replace('/', "~1"), item));
        }
        _ => {}
    }
}

/// A file with its changes, as text: what is put stands there as it was written, number by number.
fn changed(mut value: Value, changes: &[(Index, Change)]) -> String {
    let mut put = Vec::new();
    for (index, change) in changes {
        let mut all = Vec::new();
        places(&value, "", &mut all);
        let place = index.get(&all).clone();
        let (parent, key) = place.rsplit_once('/').unwrap_or_default();
        match (change, value.pointer_mut(parent)) {
            (Change::Put(text), _) => {
                let mark = format!("@{}@", put.len());
                *value.pointer_mut(&place).unwrap() = Value::String(mark.clone());
                put.push((mark, *text));
            }
            (Change::AddUnknown, _) => {
                if let Some(Value::Object(members)) = value.pointer_mut(&place) {
                    members.insert("x-essai".to_owned(), Value::from(1));
                }
            }
            (Change::Remove, Some(Value::Object(members))) => drop(members.remove(key)),
            (Change::Remove, Some(Value::Array(items))) => drop(items.remove(key.parse().unwrap())),
            (Change::Rename, Some(Value::Object(members))) => {
                if let Some(item) = members.remove(key) {
                    members.insert(format!("{key}s"), item);
                }
            }
            _ => {}
        }
    }
    put.iter().fold(format!("{value:#}"), |text, (mark, put)| text.replace(&format!("\"{mark}\""), put))
}

/// Whether reading refuses by itself: what a barème's own checks refuse, sums and sources, is beyond a schema.
fn reading_refuses(told: &Told) -> bool {
    told.refuses() && told.id.starts_with("lecture/")
}

fn agree(format: &str, text: &str, changes: &[(Index, Change)]) -> Result<(), TestCaseError> {
    let accepted = SCHEMAS.judge(format, text.as_bytes()).unwrap() == Verdict::Accepte;
    let told = read(format, text.as_bytes()).unwrap();
    if !accepted {
        prop_assert!(
            told.iter().any(Told::refuses),
            "only the schema refuses\n{}\n{}",
            SCHEMAS.explain(format, text),
            text
        );
        return Ok(());
    }
    let beyond =
        changes.iter().filter(|(_, change)| matches!(change, Change::Put(text) if BEYOND.contains(text))).count();
    let alone: Vec<_> = told.iter().filter(|told| reading_refuses(told)).collect();
    let of_form = alone.iter().all(|told| told.id == "lecture/valeur");
    prop_assert!(of_form && alone.len() <= beyond, "only the reader refuses: {alone:?}\n{text}");
    Ok(())
}

/// The valid vectors of the formats that are read here.
static VALID: LazyLock<Vec<Vector>> = LazyLock::new(|| {
    let is_sound = |vector: &Vector| vector.issue == Issue::Valide && read(&vector.format, b"").is_some();
    vectors().unwrap().into_iter().filter(is_sound).collect()
});

fn bareme(name: &str) -> Value {
    serde_json::from_slice(&std::fs::read(repository(name)).unwrap()).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_changed_dossier(seed in 0_u64..50, changes in prop::collection::vec((any::<Index>(), change()), 1..4)) {
        let sound = serde_json::from_str(&Recipe::small(seed).line()).unwrap();
        let text = changed(sound, &changes);
        agree("dossier", &text, &changes)?;
    }

    #[test]
    fn a_changed_bareme(
        name in select(&["examples/baremes/fongibilite.json", "cpts-core/data/baremes/avenant-2.json"][..]),
        changes in prop::collection::vec((any::<Index>(), change()), 1..4),
    ) {
        let text = changed(bareme(name), &changes);
        agree("bareme", &text, &changes)?;
    }

    #[test]
    fn a_changed_vector(vector in any::<Index>(), changes in prop::collection::vec((any::<Index>(), change()), 1..3)) {
        let vector = vector.get(&VALID);
        let text = changed(parse(&vector.bytes).unwrap(), &changes);
        agree(&vector.format, &text, &changes)?;
    }
}
