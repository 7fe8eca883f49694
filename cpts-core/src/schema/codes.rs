//! The schemas of codes: each with its name and its meaning, open to those of later versions where readers are.

use schemars::Schema;
use serde_json::{Map, Value, json};

use super::texts::say;
use crate::diagnostics::Langue;

/// The lists that only the report writes, and that a version 1.x may lengthen.
const OPEN: [&str; 3] = ["NatureEcheance", "NatureLevier", "OrigineParametre"];

/// The schema of a list of codes, each with its name in French, that later versions may lengthen: any text is accepted.
pub(crate) fn open(codes: &[(&str, &str)]) -> Schema {
    let known = codes.iter().map(|(code, name)| json!({ "const": code, "title": title(name) }));
    let branches: Vec<Value> = known.chain([json!({ "type": "string" })]).collect();
    Schema::try_from(json!({ "type": "string", "anyOf": branches })).unwrap_or_default()
}

/// Makes the lists that the report may lengthen accept any text.
pub(super) fn open_those_of_the_report(schema: &mut Value) {
    for name in OPEN {
        let list = schema.get_mut("$defs").and_then(|definitions| definitions.get_mut(name)?.as_object_mut());
        if let Some(list) = list
            && let Some(Value::Array(mut branches)) = list.remove("oneOf")
        {
            branches.push(json!({ "type": "string" }));
            list.insert("anyOf".to_owned(), Value::Array(branches));
        }
    }
}

/// Gives each code its name and its meaning; what accepts any other code says what it stands for.
pub(super) fn dress(schema: &mut Map<String, Value>, words: &Value, other: &Value) {
    let Some(meanings) = words.get("codes") else { return };
    schema.insert("type".to_owned(), json!("string"));
    for keyword in ["anyOf", "oneOf"] {
        let branches = schema.get_mut(keyword).and_then(Value::as_array_mut);
        for branch in branches.into_iter().flatten().filter_map(Value::as_object_mut) {
            match branch.get("const").and_then(Value::as_str).map(str::to_owned) {
                Some(code) => {
                    branch.remove("type");
                    say(branch, meanings.get(&code).unwrap_or(&Value::Null));
                }
                None => say(branch, other),
            }
        }
    }
}

/// A name as a title: with the typography of French, and a capital letter.
fn title(name: &str) -> String {
    let name = Langue::Fr.typeset(name);
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
