//! The schemas of codes: each with its name, open to those of later versions where the readers are.

use schemars::Schema;
use serde_json::{Value, json};

use crate::diagnostics::Langue;

/// The schema of a list of codes, each with its name in French, that later versions may lengthen: any text is accepted.
pub(crate) fn open(codes: &[(&str, &str)]) -> Schema {
    let known = codes.iter().map(|(code, name)| json!({ "const": code, "title": title(name) }));
    let branches: Vec<Value> = known.chain([json!({ "type": "string" })]).collect();
    Schema::try_from(json!({ "type": "string", "anyOf": branches })).unwrap_or_default()
}

/// A name as a title: with the typography of French, and a capital letter.
pub(super) fn title(name: &str) -> String {
    let name = Langue::Fr.typeset(name);
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
