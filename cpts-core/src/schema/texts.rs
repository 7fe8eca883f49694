//! The French words of the schemas, by type and field, from `cpts-core/data/schema/`.
//!
//! A type is looked for in the file of its schema, then in the one that schemas share. What has no words here has none
//! in the schema: `tests/schema.rs` tells it, as it tells the words of what is no more.

use serde_json::{Map, Value, json};

use super::codes;
use super::generate::{object_mut, walk};
use crate::diagnostics::Langue;

/// The words that schemas share.
const SHARED: &str = include_str!("../../data/schema/commun.json");

/// Puts the French words into a schema, in place of those of the Rust types.
pub(super) fn dress(schema: &mut Value, root: &str, own: &str) {
    let files = [own, SHARED].map(|text| serde_json::from_str::<Value>(text).unwrap_or_default());
    let words = |name: &str| files.iter().find_map(|file| file.get(name)).unwrap_or(&Value::Null);
    walk(schema, &mut strip);
    let definitions = schema.get("$defs").and_then(Value::as_object);
    let mut names: Vec<String> = definitions.into_iter().flat_map(Map::keys).cloned().collect();
    names.push(root.to_owned());
    for name in &names {
        if let Some(object) = object_mut(schema, root, name) {
            dress_type(object, words(name), words("AutreCode"));
        }
    }
    // Examples of a type are made of those of its fields, which may be of other types.
    let undressed = schema.clone();
    for name in &names {
        if let Some(object) = object_mut(schema, root, name) {
            super::examples::give(object, &undressed);
        }
    }
}

/// Takes away the words of the Rust types, but the names of codes.
fn strip(schema: &mut Map<String, Value>) {
    if schema.get("title").is_some_and(Value::is_string) && !schema.contains_key("const") {
        schema.remove("title");
    }
    if schema.get("description").is_some_and(Value::is_string) {
        schema.remove("description");
    }
}

fn dress_type(schema: &mut Map<String, Value>, words: &Value, other: &Value) {
    say(schema, words);
    codes::dress(schema, words, other);
    let fields = words.get("champs").unwrap_or(&Value::Null);
    for (name, property) in schema.get_mut("properties").and_then(Value::as_object_mut).into_iter().flatten() {
        if let Some(property) = property.as_object_mut() {
            say(property, fields.get(name).unwrap_or(&Value::Null));
        }
    }
}

/// Gives a schema its title, its description and its examples.
pub(super) fn say(schema: &mut Map<String, Value>, words: &Value) {
    let text = |key| words.get(key).and_then(Value::as_str).map(|text| json!(Langue::Fr.typeset(text)));
    schema.extend(text("titre").map(|title| ("title".to_owned(), title)));
    schema.extend(text("description").map(|description| ("description".to_owned(), description)));
    schema.extend(words.get("exemples").map(|examples| ("examples".to_owned(), examples.clone())));
}
