//! The schemas of values: texts of a fixed form, and numbers.
//!
//! Validators do not read patterns alike: for some, `$` stands before a last line feed, and `\d` takes the digits of
//! every script. Hence `[0-9]`, and beside each pattern what forbids any other character. No keyword `format`: some
//! assert it, some do not. No `multipleOf` on decimals: 19.99 is not a multiple of 0.01 for a float.

use schemars::{Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};
use std::borrow::Cow;

use super::described::{Described, Of};
use super::generate::ON_DEMAND;
use crate::bareme::Proportion;
use crate::ids::{CodeInsee, Identifiant};
use crate::json::SurDemande;
use crate::model::{CommuneDetaillee, CommuneDuTerritoire, Saisie};
use crate::values::{Date, DatePartielle, Decimal, Montant};

/// The days that [`Date`] reads, but for the last days of the short months.
const YEAR: &str = "(19|20|21)[0-9]{2}";
const MONTH: &str = "(0[1-9]|1[0-2])";
const DAY: &str = "(0[1-9]|[12][0-9]|3[01])";

/// A text of a form, made of some characters only: a class, without its brackets.
pub(super) fn text_of(pattern: &str, characters: &str) -> Value {
    json!({
        "type": "string",
        "pattern": pattern,
        // Beside `null`, which a value may also be, this must say that it speaks of texts.
        "not": { "type": "string", "pattern": format!("[^{characters}]") },
    })
}

fn date() -> Value {
    text_of(&format!("^{YEAR}-{MONTH}-{DAY}$"), "0-9-")
}

fn date_partielle() -> Value {
    text_of(&format!("^{YEAR}(-{MONTH}(-{DAY})?)?$"), "0-9-")
}

/// Numbers far beyond any of ours, that every validator compares alike: each is a float too.
fn number_within(bound: i64) -> Value {
    json!({ "type": "number", "minimum": -bound, "maximum": bound })
}

fn montant() -> Value {
    number_within(100_000_000_000_000_000)
}

fn decimal() -> Value {
    number_within(1_000_000_000_000_000_000)
}

fn proportion() -> Value {
    json!({ "type": "number", "minimum": 0, "maximum": 1 })
}

macro_rules! value_schema {
    ($($type:ident as $name:literal: $schema:ident),* $(,)?) => {
        $(impl Described for $type {
            fn name() -> Cow<'static, str> {
                $name.into()
            }

            fn schema(_: &mut SchemaGenerator) -> Schema {
                Schema::try_from($schema()).unwrap_or_default()
            }
        })*
    };
}

value_schema! {
    // Many languages have a `Date` of their own.
    Date as "DateExacte": date,
    DatePartielle as "DatePartielle": date_partielle,
    Montant as "Montant": montant,
    Decimal as "Decimal": decimal,
    Proportion as "Proportion": proportion,
}

/// An identifier is any text: a wrong one is kept as typed, and is a finding of a rule. Examples designate nobody.
impl<T: Identifiant> Described for Saisie<T> {
    fn name() -> Cow<'static, str> {
        core::any::type_name::<T>().rsplit("::").next().unwrap_or_default().into()
    }

    fn schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "examples": [T::EXEMPLE] })
    }
}

/// The code alone, or an object that says more.
impl Described for CommuneDuTerritoire {
    fn name() -> Cow<'static, str> {
        "CommuneDuTerritoire".into()
    }

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        let code = generator.subschema_for::<Of<Saisie<CodeInsee>>>();
        let detail = generator.subschema_for::<Of<CommuneDetaillee>>();
        json_schema!({ "anyOf": [code, detail] })
    }
}

impl<T: Described> Described for SurDemande<T> {
    fn name() -> Cow<'static, str> {
        T::name()
    }

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = T::schema(generator);
        schema.insert(ON_DEMAND.to_owned(), json!(true));
        schema
    }

    fn is_inline() -> bool {
        true
    }
}
