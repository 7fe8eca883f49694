//! Two documents: what tells their difference applies, and gives the second.

use super::{assert_printable, assert_told};
use cpts_core::diagnostics::Langue;
use cpts_core::diff::compare;
use cpts_core::exchange::json::Limites;
use serde_json::Value;

/// A dossier to set against a text that holds one document only.
const OTHER: &[u8] = br#"{"format": "cpts-dossier", "version": "1.0", "identite": {"nom": "A"},
  "adherents": [{"id": "a-1", "rpps": "99000000010"}], "territoire": {"communes": ["91434", "91667"]}}"#;

/// Reads two documents, apart by a null byte, which no JSON has.
pub fn check(bytes: &[u8]) {
    let cut = bytes.iter().position(|byte| *byte == 0);
    let (avant, apres) = cut.map_or((OTHER, bytes), |cut| (&bytes[..cut], &bytes[cut + 1..]));
    both(avant, apres);
    both(apres, avant);
}

fn both(avant: &[u8], apres: &[u8]) {
    let difference = match compare(avant, apres, Limites::default()) {
        Ok(difference) => difference,
        Err(problems) => {
            assert!(!problems.avant.is_empty() || !problems.apres.is_empty());
            for (found, text) in [(&problems.avant, avant), (&problems.apres, apres)] {
                let placed: Vec<_> = found.iter().filter(|problem| problem.position.is_some()).cloned().collect();
                assert_told(&placed, text, 1_000);
            }
            return;
        }
    };
    let again = compare(avant, apres, Limites::default()).unwrap();
    assert_eq!(again.to_json(Langue::Fr, true), difference.to_json(Langue::Fr, true), "the same bytes twice");
    for change in &difference.changements {
        assert_printable(&change.full_message().render(Langue::Fr, false));
        assert!(change.lieu_avant.is_some() || change.lieu_apres.is_some());
    }
    serde_json::from_str::<Value>(&difference.to_json(Langue::En, false)).expect("a difference is JSON");
    let operations: json_patch::Patch = serde_json::from_str(&difference.to_patch()).expect("a JSON Patch");
    assert_eq!(operations.0.is_empty(), difference.is_empty());
    let parse = |bytes: &[u8]| serde_json::from_slice::<Value>(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes));
    // Another parser may know no such number, or no such depth.
    let (Ok(mut patched), Ok(after)) = (parse(avant), parse(apres)) else { return };
    json_patch::patch(&mut patched, &operations).expect("a patch that applies");
    assert!(is_same(&patched, &after), "the patch does not give the second document");
}

/// Whether two values are the same, numbers by what they are worth.
fn is_same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => one == other || one.as_f64() == other.as_f64(),
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
