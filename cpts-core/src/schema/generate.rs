//! From the Rust types to a schema.

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use super::contraintes::{self, Contrainte};
use super::described::{Described, Of};
use super::{codes, texts};

/// What marks, while schemas are made, a property that is there only when somebody asked for it.
pub(super) const ON_DEMAND: &str = "x-sur-demande";

/// What lists, while schemas are made, the fields of an object in their order.
pub(super) const FIELDS: &str = "x-champs";

/// What lists, while schemas are made, the fields that an object must have; without it, all but those on demand.
const REQUIRED: &str = "x-requis";

/// The schema of a type, under its name and with its French words; [`FIELDS`] is still in it, for who writes it.
pub(super) fn schema<T: Described>(name: &str, words: &str) -> Value {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<Of<T>>().to_value();
    if let Some(root) = schema.as_object_mut() {
        root.insert("$id".to_owned(), json!(format!("https://w3id.org/cpts/v1/{name}.schema.json")));
    }
    let root = domain_name(&T::name());
    walk(&mut schema, &mut clean);
    rename(&mut schema);
    constrain(&mut schema, &root, contraintes::of(name));
    codes::open_those_of_the_report(&mut schema);
    texts::dress(&mut schema, &root, words);
    schema
}

/// Visits each object of a schema, the outermost first.
pub(super) fn walk(schema: &mut Value, visit: &mut dyn FnMut(&mut Map<String, Value>)) {
    match schema {
        Value::Object(object) => {
            visit(object);
            object.values_mut().for_each(|value| walk(value, visit));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| walk(item, visit)),
        _ => {}
    }
}

/// Makes a schema say what every validator reads alike, and which fields an object must have.
fn clean(schema: &mut Map<String, Value>) {
    whole_number(schema);
    let listed = schema.remove(REQUIRED);
    let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) else { return };
    let mut always = Vec::new();
    for (name, property) in properties {
        let on_demand = property.as_object_mut().and_then(|property| property.remove(ON_DEMAND));
        if on_demand.is_none() {
            always.push(json!(name));
        }
    }
    let mut required = listed.unwrap_or(Value::Array(always));
    if let (Some(order), Some(required)) = (schema.get(FIELDS).and_then(Value::as_array), required.as_array_mut()) {
        required.sort_by_key(|name| order.iter().position(|field| field == name));
    }
    schema.remove("required");
    if required.as_array().is_some_and(|required| !required.is_empty()) {
        schema.insert("required".to_owned(), required);
    }
}

/// The bounds of a whole number, in place of the name of its Rust type.
fn whole_number(schema: &mut Map<String, Value>) {
    let bound = match schema.get("format").and_then(Value::as_str) {
        Some("uint8") => u32::from(u8::MAX),
        Some("uint16") => u32::from(u16::MAX),
        Some("uint32") => u32::MAX,
        _ => return,
    };
    schema.remove("format");
    schema.insert("minimum".to_owned(), json!(0));
    schema.insert("maximum".to_owned(), json!(bound));
}

/// The name of the domain: `Bilan`, not `BilanVue`, which is what Rust calls its written form.
fn domain_name(name: &str) -> String {
    name.strip_suffix("Vue").unwrap_or(name).to_owned()
}

/// Gives the definitions, and the references to them, the names of the domain.
fn rename(schema: &mut Value) {
    if let Some(definitions) = schema.get_mut("$defs").and_then(Value::as_object_mut) {
        *definitions =
            core::mem::take(definitions).into_iter().map(|(name, value)| (domain_name(&name), value)).collect();
    }
    walk(schema, &mut |object| {
        if let Some(Value::String(reference)) = object.get_mut("$ref") {
            *reference = domain_name(reference);
        }
    });
}

/// Adds what the readers refuse besides types.
fn constrain(schema: &mut Value, root: &str, contraintes: &[Contrainte]) {
    for contrainte in contraintes {
        let Some((name, field)) = contrainte.field.split_once('.') else { continue };
        let Some(object) = object_mut(schema, root, name) else { continue };
        if contrainte.known {
            require(object, field);
        }
        let property = object.get_mut("properties").and_then(|properties| properties.get_mut(field));
        let Some(property) = property.and_then(Value::as_object_mut) else { continue };
        if contrainte.known {
            forbid_null(property);
        }
        if let Value::Object(more) = (contrainte.schema)() {
            if more.contains_key("type") {
                property.remove("anyOf");
            }
            property.extend(more);
        }
    }
}

/// The schema of a type by its name: the root, or a definition.
pub(super) fn object_mut<'s>(schema: &'s mut Value, root: &str, name: &str) -> Option<&'s mut Map<String, Value>> {
    let object = if name == root { schema } else { schema.get_mut("$defs")?.get_mut(name)? };
    object.as_object_mut()
}

fn require(object: &mut Map<String, Value>, field: &str) {
    let required = object.entry("required").or_insert_with(|| json!([]));
    if let Some(required) = required.as_array_mut()
        && !required.iter().any(|name| name == field)
    {
        required.push(json!(field));
    }
    let order = object.get(FIELDS).and_then(Value::as_array).cloned().unwrap_or_default();
    if let Some(required) = object.get_mut("required").and_then(Value::as_array_mut) {
        required.sort_by_key(|name| order.iter().position(|field| field == name));
    }
}

/// Takes `null` away from what a value may be.
fn forbid_null(property: &mut Map<String, Value>) {
    let is_null = |schema: &Value| schema.get("type").is_some_and(|kind| kind == "null");
    if let Some(Value::Array(branches)) = property.remove("anyOf")
        && let Some(Value::Object(known)) = branches.into_iter().find(|branch| !is_null(branch))
    {
        property.extend(known);
    }
    if let Some(Value::Array(kinds)) = property.get_mut("type") {
        kinds.retain(|kind| kind != "null");
        if let [kind] = kinds.as_slice() {
            let kind = kind.clone();
            property.insert("type".to_owned(), kind);
        }
    }
}
