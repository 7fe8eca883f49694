//! The published schemas, compiled by the `jsonschema` crate from the files of the repository alone.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use anyhow::{Context, Result, anyhow};
use jsonschema::error::ValidationErrorKind;
use jsonschema::{Registry, ValidationError, Validator};
use serde_json::{Value, json};

use crate::repository;
use crate::verdict::Verdict;

/// Where the schemas are.
const HOME: &str = "bindings/json-schema/v1";

/// The schemas, by format.
pub struct Schemas {
    texts: BTreeMap<String, Value>,
    validators: BTreeMap<String, Validator>,
}

impl Schemas {
    /// Reads and compiles the schemas. A reference resolves among them, by its `$id`: nothing is fetched.
    ///
    /// # Errors
    ///
    /// When a schema cannot be read, or refers to what is not there.
    pub fn load() -> Result<Self> {
        let mut texts = BTreeMap::new();
        for entry in fs::read_dir(repository(HOME)).with_context(|| format!("cannot read `{HOME}`"))? {
            let path = entry?.path();
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            let Some(format) = name.strip_suffix(".schema.json") else { continue };
            texts.insert(format.to_owned(), serde_json::from_slice(&fs::read(&path)?)?);
        }
        let mut registry = Registry::new();
        for (format, schema) in &texts {
            registry = registry.add(id(format, schema)?, schema.clone())?;
        }
        let registry = registry.prepare()?;
        let mut validators = BTreeMap::new();
        for (format, schema) in &texts {
            let options = jsonschema::options().offline().with_registry(&registry).should_validate_formats(false);
            let by_id =
                json!({ "$schema": "https://json-schema.org/draft/2020-12/schema", "$ref": id(format, schema)? });
            let validator = options.build(&by_id).map_err(|error| anyhow!("`{format}.schema.json`: {error}"))?;
            validators.insert(format.clone(), validator);
        }
        Ok(Self { texts, validators })
    }

    /// The schemas as they are written, by format.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.texts.iter().map(|(format, schema)| (format.as_str(), schema))
    }

    /// What the schema of a format says of a text.
    ///
    /// # Errors
    ///
    /// When the format has no schema.
    pub fn judge(&self, format: &str, bytes: &[u8]) -> Result<Verdict> {
        let validator = self.validators.get(format).with_context(|| format!("no schema `{format}`"))?;
        let Some(value) = parse(bytes) else { return Ok(Verdict::Illisible) };
        let places: BTreeSet<String> = validator.iter_errors(&value).flat_map(|error| places(&error)).collect();
        Ok(if places.is_empty() { Verdict::Accepte } else { Verdict::Refuse(places) })
    }

    /// Why the schema of a format refuses a text, for the message of a test that fails.
    #[must_use]
    pub fn explain(&self, format: &str, text: &str) -> String {
        let (Some(validator), Some(value)) = (self.validators.get(format), parse(text.as_bytes())) else {
            return "no schema, or no JSON".to_owned();
        };
        validator.iter_errors(&value).map(|error| format!("{}: {error}\n", error.instance_path())).collect()
    }
}

/// The places that an error is about: of alternatives that all fail, those that go deepest, which is where somebody
/// who meant one of them went wrong.
fn places(error: &ValidationError<'_>) -> Vec<String> {
    let here = vec![error.instance_path().as_str().to_owned()];
    let (ValidationErrorKind::AnyOf { context } | ValidationErrorKind::OneOfNotValid { context }) = error.kind() else {
        return here;
    };
    let alternatives = context.iter().map(|errors| errors.iter().flat_map(places).collect::<Vec<_>>());
    let depth = |places: &Vec<String>| places.iter().map(|place| place.matches('/').count()).min().unwrap_or_default();
    alternatives.chain([here]).rev().max_by_key(depth).unwrap_or_default()
}

fn id<'s>(format: &str, schema: &'s Value) -> Result<&'s str> {
    schema.get("$id").and_then(Value::as_str).with_context(|| format!("`{format}.schema.json` has no `$id`"))
}

/// The value of a text: UTF-8, with or without a byte order mark, and strictly JSON.
#[must_use]
pub fn parse(bytes: &[u8]) -> Option<Value> {
    serde_json::from_slice(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)).ok()
}
