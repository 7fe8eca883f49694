//! What is read comes back: equal values, keys in their order, numbers as written, what is not known in its place.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests: what fails there is the test")]

mod common;

use common::json::Json;
use cpts_core::exchange::json;
use cpts_synthetic::Recipe;
use proptest::prelude::*;
use proptest::sample::Index;

/// The text comes back as the same tree, on one line and on several, and the result is stable.
fn assert_comes_back(text: &str) {
    let expected = Json::parse(text);
    let lecture = json::read(text.as_bytes());
    for written in [json::write(&lecture.dossier).unwrap(), json::write_line(&lecture.dossier).unwrap()] {
        assert_eq!(Json::parse(&written), expected, "{text}\n→\n{written}");
        let again = json::read(written.as_bytes());
        assert_eq!(again.dossier, lecture.dossier);
        assert_eq!(again.diagnostics.len(), lecture.diagnostics.len());
    }
    let line = json::write_line(&lecture.dossier).unwrap();
    assert_eq!(line.lines().count(), 1);
    let indented = json::write(&lecture.dossier).unwrap();
    assert_eq!(json::write(&json::read(line.as_bytes()).dossier).unwrap(), indented);
}

#[test]
fn what_a_rewriting_would_lose() {
    for text in [
        r#"{"version": "1.0", "format": "cpts-dossier", "identite": {"nom": "A"}}"#,
        r#"{"format": "cpts-dossier", "version": "1.0", "identite": null, "etape": null}"#,
        r#"{"format": "cpts-dossier", "version": "1.7", "identite": {"nom": ""}, "adherents": [], "crises": null}"#,
        r#"{"adhesion": {"cotisation": 1.50}, "effectifs": {"adherents": 1e3, "professionnels": -0, "precision": null}}"#,
        r#"{"adhesion": {"cotisation": 1200.0}, "gouvernance": {"coordination_etp": 0.50}, "": {"": [{}, [], ""]}}"#,
        r#"{"etape": {"valeur": "rêvée"}, "inconnu": {"a": 1e400, "b": [1, [2, {"c": "\u00e9\/\ud83d\ude00"}]]}}"#,
        r#"{"a~b/c": -0.0e-0, "identite": {"nom": "\u0000\u001f\u007f\u2028\"\\", "x": "a,[{\":}]"}}"#,
        "{}",
    ] {
        assert_comes_back(text);
    }
}

#[test]
fn a_document_without_fault_is_kept_even_if_another_field_has_one() {
    // Writing would lose the value that could not be read: it is refused, whatever else is right.
    let lecture = json::read(br#"{"format": "cpts-dossier", "version": "1.0", "mis_a_jour": "hier"}"#);
    assert!(json::write(&lecture.dossier).is_err());
}

fn any_json() -> impl Strategy<Value = Json> {
    let number = "-?(0|[1-9][0-9]{0,20})(\\.[0-9]{1,20})?([eE][-+]?[0-9]{1,4})?";
    let leaf = prop_oneof![
        number.prop_map(Json::Bare),
        prop::sample::select(vec!["null", "true", "false"]).prop_map(|text| Json::Bare(text.to_owned())),
        any::<String>().prop_map(Json::Text),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Json::List),
            prop::collection::btree_map(any::<String>(), inner, 0..4)
                .prop_map(|members| Json::Object(members.into_iter().collect())),
        ]
    })
}

/// A change after which a dossier is still one.
#[derive(Debug, Clone)]
enum Change {
    /// A field that no version knows, at a place of an object.
    Unknown(Index, Index, String, Json),
    /// The order of the keys of an object.
    Shuffle(Index, Vec<Index>),
    /// A value that becomes `null`.
    Null(Index, Index),
    /// A field that goes.
    Remove(Index, Index),
}

fn change() -> impl Strategy<Value = Change> {
    let at = any::<Index>;
    prop_oneof![
        (at(), at(), "[^a-z]{0,9}", any_json())
            .prop_map(|(object, place, key, value)| { Change::Unknown(object, place, format!("{key}~"), value) }),
        (at(), prop::collection::vec(at(), 30)).prop_map(|(object, keys)| Change::Shuffle(object, keys)),
        (at(), at()).prop_map(|(object, member)| Change::Null(object, member)),
        (at(), at()).prop_map(|(object, member)| Change::Remove(object, member)),
    ]
}

fn apply(dossier: &mut Json, change: &Change) {
    let count = dossier.count();
    let (Change::Unknown(object, ..)
    | Change::Shuffle(object, _)
    | Change::Null(object, _)
    | Change::Remove(object, _)) = change;
    let Some(members) = dossier.object(object.index(count)) else { return };
    match change {
        Change::Unknown(_, place, key, value) => {
            if members.iter().all(|(known, _)| known != key) {
                members.insert(place.index(members.len() + 1), (key.clone(), value.clone()));
            }
        }
        Change::Shuffle(_, keys) => {
            for (rank, key) in keys.iter().enumerate().take(members.len()) {
                let other = key.index(members.len());
                members.swap(rank, other);
            }
        }
        Change::Null(_, member) if !members.is_empty() => {
            let member = member.index(members.len());
            members[member].1 = Json::Bare("null".to_owned());
        }
        Change::Remove(_, member) if !members.is_empty() => {
            let member = member.index(members.len());
            members.remove(member);
        }
        Change::Null(..) | Change::Remove(..) => {}
    }
}

/// Other ways to write the same number.
fn respell(number: &str, way: usize) -> String {
    let whole = number.bytes().all(|byte| byte.is_ascii_digit());
    match way % 6 {
        0 if whole => format!("{number}.0"),
        1 if whole => format!("{number}e0"),
        2 if whole => format!("{number}.00E+00"),
        3 if whole => number
            .strip_suffix("000")
            .filter(|rest| !rest.is_empty())
            .map_or_else(|| number.to_owned(), |rest| format!("{rest}e3")),
        4 if number.contains('.') && number.len() < 10 => format!("{number}0e-0"),
        5 if number == "0" => "-0".to_owned(),
        _ => number.to_owned(),
    }
}

proptest! {
    #![proptest_config(common::cases(96))]

    #[test]
    fn dossiers_of_any_size(adherents in 0_usize..30, actions in 0_usize..5, communes in 0_usize..9, seed in any::<u64>()) {
        let recipe = Recipe { adherents, actions, communes, seed };
        let text = recipe.pretty();
        assert_comes_back(&text);
        assert_eq!(json::write(&json::read(recipe.line().as_bytes()).dossier).unwrap(), text);
    }

    #[test]
    fn dossiers_changed_by_hand(seed in 0_u64..100, changes in prop::collection::vec(change(), 0..30), ways in any::<Vec<u8>>()) {
        let mut dossier = Json::parse(&Recipe::small(seed).line());
        let mut ways = ways.iter().cycle().copied().map(usize::from);
        dossier.for_each_bare(&mut |text| {
            if text.starts_with(|first: char| first == '-' || first.is_ascii_digit()) {
                *text = respell(text, ways.next().unwrap_or(0));
            }
        });
        for change in &changes {
            apply(&mut dossier, change);
        }
        assert_comes_back(&dossier.to_string());
    }

    #[test]
    fn codes_that_this_version_does_not_know(code in any::<String>(), seed in 0_u64..20) {
        let mut dossier = Json::parse(&Recipe::small(seed).line());
        dossier.for_each_member(&mut |name, value| {
            if matches!(name, "mission" | "statut" | "nature" | "type" | "part" | "ligne" | "base" | "sens") {
                *value = Json::Text(code.clone());
            }
        });
        assert_comes_back(&dossier.to_string());
    }
}
