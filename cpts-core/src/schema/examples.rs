//! Examples that nobody has to write: of a code, of a yes or no, of what has a type with examples, of an object.

use serde_json::{Map, Value, json};

/// Gives its examples to a type and to its fields, where they have none. Fields that are objects, or lists of them, have
/// none of their own: their type has.
pub(super) fn give(schema: &mut Map<String, Value>, whole: &Value) {
    for property in schema.get_mut("properties").and_then(Value::as_object_mut).into_iter().flat_map(Map::values_mut) {
        let examples = leaf(property, whole);
        if let (Some(property), Some(examples)) = (property.as_object_mut(), examples) {
            property.insert("examples".to_owned(), examples);
        }
    }
    if !schema.contains_key("examples")
        && let Some(example) = whole_value(schema, whole)
    {
        schema.insert("examples".to_owned(), json!([example]));
    }
}

/// The examples of a value that is no object.
fn leaf(schema: &Value, whole: &Value) -> Option<Value> {
    if let Some(examples) = schema.get("examples") {
        return Some(examples.clone());
    }
    let target = resolve(known(schema), whole);
    if let Some(examples) = target.get("examples") {
        return Some(examples.clone());
    }
    if let Some(items) = target.get("items") {
        let item = leaf(items, whole)?.get(0)?.clone();
        return Some(json!([[item]]));
    }
    if is_kind(target, "boolean") {
        return Some(json!([true]));
    }
    let codes = target.get("anyOf").or_else(|| target.get("oneOf"))?.as_array()?;
    Some(json!([codes.first()?.get("const")?]))
}

/// An example of a whole value: of an object, its required fields, or the first ones when none is.
fn whole_value(schema: &Map<String, Value>, whole: &Value) -> Option<Value> {
    let Some(properties) = schema.get("properties").and_then(Value::as_object) else {
        return leaf(&Value::Object(schema.clone()), whole)?.get(0).cloned();
    };
    let names = |list: &str| -> Vec<&str> {
        schema.get(list).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
    };
    let (required, order) = (names("required"), names(super::generate::FIELDS));
    let mut example = Map::new();
    for name in if required.is_empty() { &order } else { &required } {
        let value = properties.get(*name).and_then(|property| field(property, whole));
        example.extend(value.map(|value| ((*name).to_owned(), value)));
        if required.is_empty() && example.len() == 3 {
            break;
        }
    }
    Some(Value::Object(example))
}

/// An example of a field: lists of objects are left empty, so that no example is larger than what it shows.
fn field(property: &Value, whole: &Value) -> Option<Value> {
    if let Some(examples) = leaf(property, whole) {
        return examples.get(0).cloned();
    }
    let target = resolve(known(property), whole);
    if target.get("items").is_some() {
        return Some(json!([]));
    }
    whole_value(target.as_object()?, whole)
}

/// The schema of a value that is known: what stands beside `null`.
fn known(schema: &Value) -> &Value {
    let branches = schema.get("anyOf").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    match branches {
        [value, null] if is_kind(null, "null") => value,
        _ => schema,
    }
}

fn resolve<'s>(schema: &'s Value, whole: &'s Value) -> &'s Value {
    let name = schema.get("$ref").and_then(Value::as_str).and_then(|reference| reference.strip_prefix("#/$defs/"));
    name.and_then(|name| whole.get("$defs")?.get(name)).unwrap_or(schema)
}

fn is_kind(schema: &Value, kind: &str) -> bool {
    match schema.get("type") {
        Some(Value::String(only)) => only == kind,
        Some(Value::Array(kinds)) => kinds.iter().any(|one| one == kind),
        _ => false,
    }
}
