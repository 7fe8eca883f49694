//! What the readers refuse besides types, and that a schema can say.

use serde_json::{Value, json};

use super::values::text_of;

/// What a field must be, besides what its Rust type says.
pub(super) struct Contrainte {
    /// The type and the field, `Type.field`.
    pub(super) field: &'static str,
    /// Whether it must be there, and not `null`.
    pub(super) known: bool,
    /// What its schema says more.
    pub(super) schema: fn() -> Value,
}

/// The constraints of a schema.
pub(super) fn of(schema: &str) -> &'static [Contrainte] {
    match schema {
        "dossier" => DOSSIER,
        "bareme" => BAREME,
        "publication" => PUBLICATION,
        "difference" => DIFFERENCE,
        _ => &[],
    }
}

const DOSSIER: &[Contrainte] = &[
    Contrainte { field: "Dossier.format", known: false, schema: || json!({ "enum": ["cpts-dossier", null] }) },
    Contrainte { field: "Dossier.version", known: false, schema: version },
];

/// As `Bareme::parse` checks them. The rest, sums, periods, sizes and sources, is beyond a schema.
const BAREME: &[Contrainte] = &[
    Contrainte { field: "Bareme.format", known: false, schema: || json!({ "enum": ["cpts-bareme", null] }) },
    Contrainte { field: "Bareme.version", known: false, schema: version },
    Contrainte { field: "Bareme.id", known: true, schema: id },
    Contrainte { field: "Bareme.du", known: true, schema: || json!({}) },
    Contrainte { field: "Cellule.taille", known: true, schema: || json!({}) },
    Contrainte { field: "Cellule.montant", known: false, schema: whole_amount },
    Contrainte { field: "CelluleTaille.montant", known: false, schema: whole_amount },
];

/// A publication says that it is one: a dossier whose `format` was lost has fields of the same names.
const PUBLICATION: &[Contrainte] = &[
    Contrainte { field: "Publication.format", known: true, schema: || json!({ "enum": ["cpts-publication"] }) },
    Contrainte { field: "Publication.version", known: false, schema: version },
];

/// What is written and never read says what it is.
const DIFFERENCE: &[Contrainte] = &[
    Contrainte { field: "Difference.format", known: true, schema: || json!({ "enum": ["cpts-difference"] }) },
    Contrainte { field: "Difference.version", known: true, schema: || text_of(VERSION, "0-9.") },
    Contrainte {
        field: "Difference.documents",
        known: true,
        schema: || json!({ "enum": ["cpts-dossier", "cpts-publication"] }),
    },
];

/// Any version 1.
const VERSION: &str = "^1\\.[0-9]{1,4}$";

fn version() -> Value {
    let mut version = text_of(VERSION, "0-9.");
    nullable(&mut version);
    version
}

fn id() -> Value {
    let mut id = text_of("^[a-z0-9-]{1,64}$", "a-z0-9-");
    if let Some(id) = id.as_object_mut() {
        id.insert("maxLength".to_owned(), json!(64));
    }
    id
}

fn whole_amount() -> Value {
    json!({ "type": ["integer", "null"], "minimum": 0, "maximum": 100_000_000_000_000_000_i64 })
}

fn nullable(schema: &mut Value) {
    if let Some(schema) = schema.as_object_mut() {
        schema.insert("type".to_owned(), json!(["string", "null"]));
    }
}
