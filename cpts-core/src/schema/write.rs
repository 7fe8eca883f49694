//! A schema as text: what it is first, then what it says, and the fields in the order of the types.
//!
//! The order of the keys of a `serde_json` object depends on how the whole program was built; the order here does not.

use serde_json::{Map, Value};

use super::generate::FIELDS;

/// The keywords, in the order in which they are written; any other comes after, in the order of the alphabet.
const KEYWORDS: &[&str] = &[
    "$schema",
    "$id",
    "title",
    "description",
    "$ref",
    "type",
    "const",
    "enum",
    "pattern",
    "not",
    "minimum",
    "maximum",
    "maxLength",
    "anyOf",
    "oneOf",
    "items",
    "required",
    "properties",
    "additionalProperties",
    "examples",
    "$defs",
];

/// The text of a schema, indented, with a line feed at its end.
pub(super) fn text(schema: &Value) -> String {
    let mut out = String::new();
    write_schema(schema, 0, &mut out);
    out.push('\n');
    out
}

fn write_schema(schema: &Value, depth: usize, out: &mut String) {
    let Some(object) = schema.as_object() else { return write_value(schema, out) };
    let mut entries: Vec<(&str, &Value)> = entries(object);
    entries.retain(|(keyword, _)| *keyword != FIELDS);
    let is_plain = |value: &Value| !value.is_object() && !value.is_array();
    let is_short = object.len() <= 2 && object.values().all(is_plain);
    entries.sort_by_key(|(keyword, _)| {
        (KEYWORDS.iter().position(|known| known == keyword).unwrap_or(usize::MAX), *keyword)
    });
    if is_short {
        return write_line(&entries, out);
    }
    write_object(&entries, depth, out, &mut |keyword, value, out| match (keyword, value) {
        ("properties", Value::Object(properties)) => {
            let order = object.get(FIELDS).and_then(Value::as_array);
            write_named(properties, order.map_or(&[], Vec::as_slice), depth + 1, out);
        }
        ("$defs", Value::Object(definitions)) => write_named(definitions, &[], depth + 1, out),
        ("anyOf" | "oneOf" | "allOf", Value::Array(branches)) => write_branches(branches, depth + 1, out),
        ("items" | "not" | "additionalProperties", Value::Object(_)) => write_schema(value, depth + 1, out),
        _ => write_value(value, out),
    });
}

/// Writes schemas that have names, in an order.
fn write_named(schemas: &Map<String, Value>, order: &[Value], depth: usize, out: &mut String) {
    let rank = |name: &str| order.iter().position(|field| field == name).unwrap_or(usize::MAX);
    let mut entries = entries(schemas);
    entries.sort_by_key(|(name, _)| (rank(name), *name));
    write_object(&entries, depth, out, &mut |_, schema, out| write_schema(schema, depth + 1, out));
}

fn entries(object: &Map<String, Value>) -> Vec<(&str, &Value)> {
    object.iter().map(|(name, value)| (name.as_str(), value)).collect()
}

fn write_object(
    entries: &[(&str, &Value)],
    depth: usize,
    out: &mut String,
    write: &mut dyn FnMut(&str, &Value, &mut String),
) {
    if entries.is_empty() {
        return out.push_str("{}");
    }
    out.push('{');
    for (index, (name, value)) in entries.iter().enumerate() {
        begin_line(index, depth + 1, out);
        out.push_str(&Value::from(*name).to_string());
        out.push_str(": ");
        write(name, value, out);
    }
    end_lines('}', depth, out);
}

fn write_branches(branches: &[Value], depth: usize, out: &mut String) {
    out.push('[');
    for (index, branch) in branches.iter().enumerate() {
        begin_line(index, depth + 1, out);
        write_schema(branch, depth + 1, out);
    }
    end_lines(']', depth, out);
}

fn begin_line(index: usize, depth: usize, out: &mut String) {
    out.push_str(if index == 0 { "\n" } else { ",\n" });
    (0..depth).for_each(|_| out.push_str("  "));
}

fn end_lines(bracket: char, depth: usize, out: &mut String) {
    out.push('\n');
    (0..depth).for_each(|_| out.push_str("  "));
    out.push(bracket);
}

/// Writes a value on one line, the keys of its objects in the order of the alphabet.
fn write_value(value: &Value, out: &mut String) {
    match value {
        Value::Object(object) => {
            let mut entries = entries(object);
            entries.sort_unstable_by_key(|(name, _)| *name);
            write_line(&entries, out);
        }
        Value::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                out.push_str(if index == 0 { "" } else { ", " });
                write_value(item, out);
            }
            out.push(']');
        }
        _ => out.push_str(&value.to_string()),
    }
}

fn write_line(entries: &[(&str, &Value)], out: &mut String) {
    if entries.is_empty() {
        return out.push_str("{}");
    }
    for (index, (name, value)) in entries.iter().enumerate() {
        out.push_str(if index == 0 { "{ " } else { ", " });
        out.push_str(&Value::from(*name).to_string());
        out.push_str(": ");
        write_value(value, out);
    }
    out.push_str(" }");
}
