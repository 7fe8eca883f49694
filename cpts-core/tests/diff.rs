//! Differences: each folder of `diff` has two documents, `avant.json` and `apres.json`, and what is expected of them;
//! and whatever two documents are, the patch turns the first into the second.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]

mod common;
mod support;

use std::fs;

use common::twist::twisted;
use cpts_core::diagnostics::{Diagnostic, Langue};
use cpts_core::diff::{Difference, Incomparables, compare};
use cpts_synthetic::Recipe;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::Value;
use support::{Golden, folder};

/// The documents of a case, and what is told of them.
fn difference(avant: &[u8], apres: &[u8]) -> Result<Difference, Incomparables> {
    compare(avant, apres, Default::default())
}

#[test]
fn every_pair_differs_as_expected() {
    let mut golden = Golden::new();
    let home = folder("diff");
    let mut cases: Vec<_> = fs::read_dir(&home).expect("a folder").map(|entry| entry.expect("a case").path()).collect();
    cases.sort();
    assert!(cases.len() > 10);
    for case in cases {
        let read = |name| fs::read(case.join(name)).expect("a readable document");
        let (avant, apres) = (read("avant.json"), read("apres.json"));
        match difference(&avant, &apres) {
            Ok(difference) => {
                golden.check(&case.join("changements"), &told(&difference));
                golden.check(&case.join("masque"), &difference.to_json(Langue::En, true));
                golden.check(&case.join("patch"), &difference.to_patch());
                check(&avant, &apres);
            }
            Err(problems) => {
                let told = |name: &str, found: &[Diagnostic]| {
                    found
                        .iter()
                        .map(|problem| format!("{name} : {} {}\n", problem.id(), problem.lieu))
                        .collect::<String>()
                };
                golden.check(&case.join("refus"), &(told("avant", &problems.avant) + &told("apres", &problems.apres)));
            }
        }
    }
    golden.finish(&home);
}

fn told(difference: &Difference) -> String {
    let mut text = String::new();
    let place = |place: &Option<cpts_core::diagnostics::Pointeur>| {
        place.as_ref().map_or_else(|| "-".to_owned(), |place| support::or_root(place.as_str()).to_owned())
    };
    for change in &difference.changements {
        text.push_str(&format!(
            "{} {}{}\n  fr: {}\n  en: {}\n  {} → {}\n",
            change.rubrique.code(),
            change.nature.code(),
            change.fait.map(|fait| format!(" {}", fait.code())).unwrap_or_default(),
            change.full_message().render(Langue::Fr, false),
            change.full_message().render(Langue::En, false),
            place(&change.lieu_avant),
            place(&change.lieu_apres),
        ));
    }
    if text.is_empty() { "aucun changement\n".into() } else { text }
}

/// Every text of the members of a dossier that says who they are or how to reach them.
fn personal(member: &Value, found: &mut Vec<String>) {
    const NAMES: &[&str] = &[
        "id",
        "nom",
        "prenom",
        "rpps",
        "adeli",
        "finess",
        "telephone",
        "telephone_prive",
        "courriel",
        "voie",
        "siret",
    ];
    match member {
        Value::Array(items) => items.iter().for_each(|item| personal(item, found)),
        Value::Object(members) => {
            for (name, value) in members {
                match value {
                    Value::String(text) if NAMES.contains(&name.as_str()) && text.len() > 2 => found.push(text.clone()),
                    value => personal(value, found),
                }
            }
        }
        _ => {}
    }
}

#[test]
fn a_masked_difference_names_nobody() {
    let recipe = |seed, adherents| Recipe { adherents, actions: 3, communes: 5, seed }.line();
    for (avant, apres) in [(recipe(1, 30), recipe(2, 20)), (recipe(3, 0), recipe(3, 9)), (recipe(3, 9), recipe(3, 0))] {
        let difference = difference(avant.as_bytes(), apres.as_bytes()).expect("two dossiers");
        // The name of the CPTS is never hidden.
        let nom = difference.nom.as_deref().expect("a name").to_owned();
        let (masked, whole) = (difference.to_json(Langue::Fr, true), difference.to_json(Langue::Fr, false));
        let masked = masked.replace(&nom, "");
        let mut found = Vec::new();
        for text in [&avant, &apres] {
            personal(&serde_json::from_str::<Value>(text).expect("JSON")["adherents"], &mut found);
        }
        assert!(found.len() > 20);
        let quoted = |text: &str| format!("{text:?}");
        assert!(found.iter().any(|text| whole.contains(&quoted(text))));
        let traces: Vec<_> = found.iter().filter(|text| masked.contains(text.as_str())).collect();
        assert!(traces.is_empty(), "{traces:?}");
    }
}

/// Checks what holds of any two documents.
fn check(avant: &[u8], apres: &[u8]) {
    let difference = difference(avant, apres).expect("two documents that can be compared");
    let parse = |bytes: &[u8]| serde_json::from_slice::<Value>(bytes).expect("JSON");
    let (before, after) = (parse(avant), parse(apres));
    let patch = difference.to_patch();
    let mut patched = before.clone();
    let operations: json_patch::Patch = serde_json::from_str(&patch).expect("a JSON Patch");
    json_patch::patch(&mut patched, &operations).expect("a patch that applies");
    assert!(is_same(&patched, &after), "the patch does not give the second document: {patch}");
    assert_eq!(operations.0.is_empty(), is_same(&before, &after), "{patch}");
    assert_eq!(difference.is_empty(), operations.0.is_empty(), "what people read and the patch agree: {patch}");
    for change in &difference.changements {
        for (place, document) in [(&change.lieu_avant, &before), (&change.lieu_apres, &after)] {
            assert!(place.as_ref().is_none_or(|place| document.pointer(place.as_str()).is_some()), "{place:?}");
        }
        assert!(change.lieu_avant.is_some() || change.lieu_apres.is_some());
    }
    for masked in [false, true] {
        let json = difference.to_json(Langue::Fr, masked);
        let view: Value = serde_json::from_str(&json).expect("a difference is JSON");
        assert_eq!(view["changements"].as_array().map(Vec::len), Some(difference.changements.len()));
    }
}

/// Whether two values are the same, numbers by what they are worth.
fn is_same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => one.as_f64() == other.as_f64(),
        (Value::Array(ones), Value::Array(others)) => {
            ones.len() == others.len() && ones.iter().zip(others).all(|(one, other)| is_same(one, other))
        }
        (Value::Object(ones), Value::Object(others)) => {
            ones.len() == others.len()
                && ones.iter().all(|(name, one)| others.get(name).is_some_and(|other| is_same(one, other)))
        }
        _ => one == other,
    }
}

/// A change of a document at a place of it.
#[derive(Debug, Clone)]
enum Edit {
    Remove(Index, Index),
    Repeat(Index, Index),
    Swap(Index, Index, Index),
    Set(Index, Index, &'static str),
    Put(Index, &'static str),
}

const VALUES: &[&str] =
    &["null", "true", "0", "12.50", "\"2026-03-01\"", "\"a-0001\"", "\"é\"", "[]", "{}", "[1, [2, 1]]", r#"{"id": 1}"#];

fn edit() -> impl Strategy<Value = Edit> {
    let at = any::<Index>;
    let value = || prop::sample::select(VALUES);
    prop_oneof![
        (at(), at()).prop_map(|(place, item)| Edit::Remove(place, item)),
        (at(), at()).prop_map(|(place, item)| Edit::Repeat(place, item)),
        (at(), at(), at()).prop_map(|(place, one, other)| Edit::Swap(place, one, other)),
        (at(), at(), value()).prop_map(|(place, item, value)| Edit::Set(place, item, value)),
        (at(), value()).prop_map(|(place, value)| Edit::Put(place, value)),
    ]
}

/// The lists and objects of a document, in order.
fn composites(value: &mut Value, visit: &mut dyn FnMut(&mut Value)) {
    if value.is_array() || value.is_object() {
        visit(value);
    }
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| composites(item, visit)),
        Value::Object(members) => members.values_mut().for_each(|member| composites(member, visit)),
        _ => {}
    }
}

fn apply(document: &mut Value, edit: &Edit) {
    let (Edit::Remove(place, _)
    | Edit::Repeat(place, _)
    | Edit::Swap(place, ..)
    | Edit::Set(place, ..)
    | Edit::Put(place, _)) = edit;
    let mut count = 0;
    composites(document, &mut |_| count += 1);
    let mut left = place.index(count);
    composites(document, &mut |value| {
        if left == 0 {
            change(value, edit);
        }
        left = left.wrapping_sub(1);
    });
}

fn change(value: &mut Value, edit: &Edit) {
    let parse = |text: &str| serde_json::from_str::<Value>(text).expect("JSON");
    match (value, edit) {
        (Value::Array(items), Edit::Put(_, value)) => items.push(parse(value)),
        (Value::Object(members), Edit::Put(_, value)) => drop(members.insert("a/b~".into(), parse(value))),
        (Value::Array(items), _) if items.is_empty() => {}
        (Value::Object(members), _) if members.is_empty() => {}
        (Value::Array(items), Edit::Remove(_, item)) => drop(items.remove(item.index(items.len()))),
        (Value::Array(items), Edit::Repeat(_, item)) => items.push(items[item.index(items.len())].clone()),
        (Value::Array(items), Edit::Swap(_, one, other)) => {
            let (one, other) = (one.index(items.len()), other.index(items.len()));
            items.swap(one, other);
        }
        (Value::Array(items), Edit::Set(_, item, value)) => {
            let item = item.index(items.len());
            items[item] = parse(value);
        }
        (Value::Object(members), Edit::Remove(_, item) | Edit::Set(_, item, _)) => {
            let name = members.keys().nth(item.index(members.len())).expect("a name").clone();
            // A document that says another format is not compared.
            if !matches!(name.as_str(), "format" | "version") {
                match edit {
                    Edit::Set(_, _, value) => drop(members.insert(name, parse(value))),
                    _ => drop(members.remove(&name)),
                }
            }
        }
        (Value::Object(_), _) => {}
        _ => {}
    }
}

proptest! {
    #![proptest_config(common::cases(32))]

    #[test]
    fn the_patch_turns_a_dossier_into_another(one in twisted(), other in twisted()) {
        check(one.to_string().as_bytes(), other.to_string().as_bytes());
    }

    #[test]
    fn the_patch_turns_a_dossier_into_what_was_made_of_it(seed in 0_u64..50, edits in prop::collection::vec(edit(), 0..40)) {
        let before: Value = serde_json::from_str(&Recipe { adherents: 6, actions: 3, communes: 5, seed }.line()).unwrap();
        let mut after = before.clone();
        edits.iter().for_each(|edit| apply(&mut after, edit));
        check(before.to_string().as_bytes(), after.to_string().as_bytes());
        check(after.to_string().as_bytes(), before.to_string().as_bytes());
    }
}
