//! What others do with the same file: a parser, and a validator of JSON Schema.

use jsonschema::Validator;
use serde_json::Value;

/// The schema of the dossier, compiled once.
pub struct Schema(Validator);

impl Default for Schema {
    fn default() -> Self {
        let schema = serde_json::from_str(&cpts_core::schema::dossier());
        let validator = schema.map(|schema: Value| jsonschema::validator_for(&schema));
        match validator {
            Ok(Ok(validator)) => Self(validator),
            _ => unreachable!("the schema of the dossier is one"),
        }
    }
}

impl Schema {
    /// Parses alone; an empty value stands for a text that is not JSON.
    #[must_use]
    pub fn parse(text: &[u8]) -> Value {
        serde_json::from_slice(text).unwrap_or_default()
    }

    /// Parses, and says whether the value is valid.
    #[must_use]
    pub fn is_valid(&self, text: &[u8]) -> bool {
        self.0.is_valid(&Self::parse(text))
    }

    /// Parses, and counts the errors: each has its place in the value, none has a line.
    #[must_use]
    pub fn count_errors(&self, text: &[u8]) -> usize {
        self.0.iter_errors(&Self::parse(text)).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{faulty, large};

    #[test]
    fn the_schema_judges_the_same_texts_alike() {
        let schema = Schema::default();
        let text = large();
        let errors = schema.0.iter_errors(&Schema::parse(&text)).map(|error| error.to_string()).collect::<Vec<_>>();
        assert_eq!(errors, [""; 0]);
        assert!(schema.is_valid(&text) && !schema.is_valid(&faulty()));
        assert_eq!(schema.count_errors(&faulty()), 200);
    }
}
