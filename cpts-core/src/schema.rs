//! JSON Schemas of what is read and written, as text.
//!
//! They are made from the Rust types; the crate that makes them does not show here, and its types are no promise.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, json_schema};
use serde_json::{Value, json};
use std::borrow::Cow;

use crate::bareme::{Bareme, Proportion};
use crate::bilan::{BilansVue, SurDemande};
use crate::model::Dossier;
use crate::values::{Date, DatePartielle, Decimal, Montant};

/// The JSON Schema (2020-12) of the dossier, indented, with a line feed at its end.
///
/// ```
/// let schema = cpts_core::schema::dossier();
/// assert!(schema.contains("\"$id\": \"https://w3id.org/cpts/v1/dossier.schema.json\""));
/// ```
#[must_use]
pub fn dossier() -> String {
    text(generate::<Dossier>("dossier"))
}

/// The JSON Schema (2020-12) of the reports that `check` writes, indented, with a line feed at its end.
///
/// Every field of a report is present: what is unknown is `null`.
///
/// ```
/// let schema = cpts_core::schema::bilans();
/// assert!(schema.contains("\"total_connu\""));
/// ```
#[must_use]
pub fn bilans() -> String {
    let mut schema = generate::<BilansVue>("bilans");
    require_all(&mut schema);
    text(schema)
}

/// The JSON Schema (2020-12) of a version of the barème, indented, with a line feed at its end.
///
/// It says the form; [`Bareme::parse`] also checks sums, periods, sizes and sources.
///
/// ```
/// let schema = cpts_core::schema::bareme();
/// assert!(schema.contains("\"fongibilite\""));
/// ```
#[must_use]
pub fn bareme() -> String {
    text(generate::<Bareme>("bareme"))
}

fn generate<T: JsonSchema>(name: &str) -> Value {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<T>().to_value();
    strip_examples(&mut schema);
    if let Some(root) = schema.as_object_mut() {
        root.insert("$id".to_owned(), json!(format!("https://w3id.org/cpts/v1/{name}.schema.json")));
    }
    schema
}

fn text(schema: Value) -> String {
    format!("{schema:#}\n")
}

/// Descriptions come from the documentation of the types: their examples in Rust are of no use here.
fn strip_examples(schema: &mut Value) {
    match schema {
        Value::Object(object) => {
            if let Some(Value::String(description)) = object.get_mut("description")
                && let Some(start) = description.find("```")
            {
                description.truncate(start);
                description.truncate(description.trim_end().len());
            }
            object.values_mut().for_each(strip_examples);
        }
        Value::Array(items) => items.iter_mut().for_each(strip_examples),
        _ => {}
    }
}

/// What marks, while schemas are made, a property that is there only when somebody asked for it.
const ON_DEMAND: &str = "x-sur-demande";

impl<T: JsonSchema> JsonSchema for SurDemande<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> Schema {
        let mut schema = T::json_schema(generator);
        schema.insert(ON_DEMAND.to_owned(), json!(true));
        schema
    }
}

/// Makes every property of every object required, but for those on demand.
fn require_all(schema: &mut Value) {
    match schema {
        Value::Object(object) => {
            if let Some(properties) = object.get_mut("properties").and_then(Value::as_object_mut) {
                let mut required = |(name, property): (&String, &mut Value)| {
                    let marked = property.as_object_mut().and_then(|property| property.remove(ON_DEMAND));
                    marked.is_none().then(|| json!(name))
                };
                let names: Vec<Value> = properties.iter_mut().filter_map(&mut required).collect();
                object.insert("required".to_owned(), Value::Array(names));
                object.insert("additionalProperties".to_owned(), json!(false));
            }
            object.values_mut().for_each(require_all);
        }
        Value::Array(items) => items.iter_mut().for_each(require_all),
        _ => {}
    }
}

macro_rules! value_schema {
    ($($type:ident: $schema:tt),* $(,)?) => {
        $(impl JsonSchema for $type {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        })*
    };
}

value_schema! {
    Date: { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
    DatePartielle: { "type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" },
    Montant: { "type": "number" },
    Decimal: { "type": "number" },
    Proportion: { "type": "number", "minimum": 0, "maximum": 1 },
}
