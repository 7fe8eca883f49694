//! `manifest.json`: what each vector tests, and what is expected of it.
//!
//! Sentences are written by hand; the rest is made from the files, and written again by `UPDATE_EXPECT=1`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::lecteur::{self, Told};
use crate::vectors::{HOME, Issue, Vector};
use crate::{Schemas, Verdict, repository};

/// What is expected of every vector.
pub struct Manifest {
    /// What each vector tests, in French, by its path.
    sentences: BTreeMap<String, String>,
    text: String,
}

impl Manifest {
    /// The manifest as it is committed.
    ///
    /// # Errors
    ///
    /// When it is not there, or has another form.
    pub fn committed() -> Result<Self> {
        let text = fs::read_to_string(path()).with_context(|| format!("cannot read `{HOME}/manifest.json`"))?;
        let manifest: Value = serde_json::from_str(&text)?;
        let entries = manifest.get("vecteurs").and_then(Value::as_array).context("no `vecteurs` in the manifest")?;
        let said = |entry: &Value, name: &str| entry.get(name).and_then(Value::as_str).map(ToOwned::to_owned);
        let sentences = entries.iter().map(|entry| said(entry, "fichier").zip(said(entry, "objet")));
        let sentences = sentences.collect::<Option<_>>().context("an entry without `fichier` or `objet`")?;
        Ok(Self { sentences, text })
    }

    /// The manifest as it should be: the sentences of this one, and what schemas, readers and rules say today.
    ///
    /// # Errors
    ///
    /// When a vector has no schema, or nobody said what it tests.
    pub fn renewed(&self, vectors: &[Vector], schemas: &Schemas) -> Result<String> {
        let header = format!(
            "{{\n  \"format\": \"cpts-vecteurs\",\n  \"version\": \"1.0\",\n  \"date\": \"{}\",\n  \"vecteurs\": [\n",
            lecteur::DATE
        );
        let mut text = header;
        for (index, vector) in vectors.iter().enumerate() {
            let sentence = self.sentences.get(&vector.file).map(String::as_str).unwrap_or_default();
            ensure!(
                !sentence.is_empty(),
                "say what `{}` tests: an entry with its `fichier` and its `objet`",
                vector.file
            );
            let comma = if index + 1 == vectors.len() { "" } else { "," };
            writeln!(text, "{}{comma}", entry(vector, sentence, &schemas.judge(&vector.format, &vector.bytes)?)?)?;
        }
        text.push_str("  ]\n}\n");
        Ok(text)
    }

    /// The text of the manifest.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Writes the manifest again.
    ///
    /// # Errors
    ///
    /// When the file cannot be written.
    pub fn write(text: &str) -> Result<()> {
        fs::write(path(), text).with_context(|| format!("cannot write `{HOME}/manifest.json`"))
    }
}

fn path() -> std::path::PathBuf {
    repository(HOME).join("manifest.json")
}

/// What is expected of a vector: the sentence, then the lists that are not empty, one item a line.
fn entry(vector: &Vector, sentence: &str, verdict: &Verdict) -> Result<String> {
    let mut fields = vec![
        format!("\"fichier\": {}", json!(vector.file)),
        format!("\"format\": {}", json!(vector.format)),
        format!("\"issue\": {}", json!(vector.issue.code())),
        format!("\"schema\": {}", json!(verdict.code())),
        format!("\"objet\": {}", json!(sentence)),
    ];
    let places: Vec<_> = verdict.places().map(|place| json!(place).to_string()).collect();
    fields.extend(list("lieux", &places));
    let told = lecteur::read(&vector.format, &vector.bytes).unwrap_or_default();
    fields.extend(list("diagnostics", &told.iter().map(diagnostic).collect::<Vec<_>>()));
    if vector.issue == Issue::ReleveParUneRegle {
        let found = lecteur::findings(&vector.bytes)?;
        let found =
            found.iter().map(|(rule, place)| format!("{{\"regle\": {}, \"lieu\": {}}}", json!(rule), json!(place)));
        fields.extend(list("constats", &found.collect::<Vec<_>>()));
    }
    Ok(format!("    {{\n      {}\n    }}", fields.join(",\n      ")))
}

fn list(name: &str, items: &[String]) -> Option<String> {
    let inside = items.join(",\n        ");
    (!items.is_empty()).then(|| format!("\"{name}\": [\n        {inside}\n      ]"))
}

fn diagnostic(told: &Told) -> String {
    let (line, column) = told.position;
    format!(
        "{{\"id\": {}, \"gravite\": {}, \"lieu\": {}, \"ligne\": {line}, \"colonne\": {column}}}",
        json!(told.id),
        json!(told.gravite.code()),
        json!(told.place)
    )
}
