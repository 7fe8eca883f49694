//! The table of decisions says what is done: what it calls private never leaves, what it calls public does.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "helpers of tests: what fails there is the test"
)]

use std::collections::{BTreeMap, BTreeSet};

use cpts_core::bareme::Baremes;
use cpts_core::exchange::{json, publication};
use cpts_core::publish::{Demande, Sort, decisions, publish};
use cpts_core::reference::SansReference;
use cpts_synthetic::Recipe;
use serde_json::{Value, json};

/// What tells, in a private text, that it left.
const MARK: &str = "MARQUE-PRIVEE-";

/// What stays as it is, private or not: it decides whether its member is public, or says what the file is.
const STRUCTURAL: [&str; 9] =
    ["$schema", "format", "version", "expire_le", "diffusion", "entree", "sortie", "public", "type"];

/// What has no field in the synthetic dossiers, or holds none there.
const ABSENT: [(&str, &str); 5] = [
    ("Action", "fin"),
    ("CommuneDetaillee", "quartier"),
    ("ContratAci", "dossier_complet"),
    ("Etape", "cible"),
    ("LigneIndicateur", "report"),
];

struct Walk {
    definitions: Value,
    sorts: BTreeMap<(&'static str, &'static str), Sort>,
    seen: BTreeSet<(&'static str, &'static str)>,
    marks: usize,
    /// The texts that must be public, with their fields.
    public: Vec<(String, String)>,
}

impl Walk {
    /// The record that a schema designates, through lists, alternatives and names: its name and its fields.
    fn record(&self, schema: &Value) -> Option<(String, Value)> {
        if let Some(name) = schema["$ref"].as_str() {
            let name = name.trim_start_matches("#/$defs/");
            let definition = &self.definitions[name];
            let properties = &definition["properties"];
            let is_record = properties.is_object();
            return if is_record { Some((name.to_owned(), properties.clone())) } else { self.record(definition) };
        }
        let parts = ["anyOf", "oneOf", "allOf"].into_iter().filter_map(|key| schema[key].as_array()).flatten();
        parts.chain([&schema["items"]]).filter(|part| part.is_object()).find_map(|part| self.record(part))
    }

    fn object(&mut self, value: &mut Value, record: &str, properties: &Value, inherited: Option<Sort>) {
        for (name, value) in value.as_object_mut().unwrap() {
            let found = self.sorts.iter().find(|((objet, champ), _)| *objet == record && champ == name);
            let (key, sort) = found.map(|(key, sort)| (*key, *sort)).unwrap_or_else(|| panic!("{record}.{name}"));
            self.seen.insert(key);
            let sort = inherited.unwrap_or(sort);
            if sort == Sort::Prive && STRUCTURAL.contains(&name.as_str()) {
                continue;
            }
            self.value(value, &properties[name], sort, &format!("{record}.{name}"));
        }
    }

    fn value(&mut self, value: &mut Value, schema: &Value, sort: Sort, field: &str) {
        let inherited = (sort == Sort::Prive).then_some(sort);
        match value {
            Value::Array(items) => items.iter_mut().for_each(|item| self.value(item, schema, sort, field)),
            Value::Object(_) => {
                let (record, properties) = self.record(schema).unwrap_or_else(|| panic!("{field}: {schema}"));
                self.object(value, &record, &properties, inherited);
            }
            Value::String(text) if sort == Sort::Prive => {
                self.marks += 1;
                *text = format!("{MARK}{}", self.marks);
            }
            Value::Number(number) if sort == Sort::Prive && number.as_u64().is_some_and(|number| number > 255) => {
                self.marks += 1;
                *value = json!(91_700_000 + self.marks);
            }
            Value::String(text) if !text.is_empty() => self.public.push((field.to_owned(), text.clone())),
            _ => {}
        }
    }
}

#[test]
fn what_is_called_private_stays_and_what_is_called_public_leaves() {
    let schema: Value = serde_json::from_str(&cpts_core::schema::dossier()).unwrap();
    let mut walk = Walk {
        definitions: schema["$defs"].clone(),
        sorts: decisions().map(|one| ((one.objet, one.champ), one.sort)).collect(),
        seen: BTreeSet::new(),
        marks: 0,
        public: Vec::new(),
    };
    let recipe = Recipe { adherents: 60, actions: 12, communes: 4, seed: 2 };
    let mut dossier: Value = serde_json::from_str(&recipe.pretty()).unwrap();
    for member in dossier["adherents"].as_array_mut().unwrap() {
        consent(member);
        member.as_object_mut().unwrap().remove("sortie");
    }
    walk.object(&mut dossier, "Dossier", &schema["properties"], None);
    assert!(walk.marks > 300, "{}", walk.marks);
    let decided: BTreeSet<_> = walk.sorts.keys().copied().collect();
    let missing: Vec<_> = decided.difference(&walk.seen).filter(|key| !is_absent(key)).collect();
    assert!(missing.is_empty(), "nothing is tried of {missing:?}");
    let stale: Vec<_> = ABSENT.iter().filter(|key| walk.seen.contains(*key)).collect();
    assert!(stale.is_empty(), "there after all: {stale:?}");

    let text = dossier.to_string();
    let lecture = json::read(text.as_bytes());
    let demande = Demande::new("2026-11-21".parse().unwrap(), &Baremes::embedded());
    let publie = publish(&lecture, &SansReference, &demande).unwrap();
    assert_eq!(publie.rapport.retenus, []);
    let public = publication::write(&publie.publication).unwrap();
    assert!(!public.contains(MARK) && !public.contains("917000"), "{public}");
    let texts = texts(&serde_json::from_str(&public).unwrap());
    for (field, text) in walk.public {
        // A list of places that are known in part has its own words; a seat is public by the consent of its member.
        let is_elsewhere = ["Dossier.partiel", "Siege.adherent"].contains(&field.as_str());
        assert!(is_elsewhere || texts.contains(&text), "{field}: `{text}` is not public");
    }
}

/// A consent to every field of a member.
fn consent(member: &mut Value) {
    let of = |objet: &str, prefix: &str| -> Vec<Value> {
        let fields = decisions().filter(|one| one.objet == objet && one.sort == Sort::ParConsentement);
        let line = |one: &cpts_core::publish::Decision| json!({"champ": format!("{prefix}{}", one.champ), "base": "consentement", "le": "2024-01-15"});
        fields.map(line).collect()
    };
    let seats = json!({"champ": "gouvernance", "base": "consentement", "le": "2024-01-15"});
    member["diffusion"] = json!([of("Adherent", ""), of("Declarations", "declare."), vec![seats]].concat());
}

fn is_absent((objet, champ): &(&str, &str)) -> bool {
    let records = ["CriseReconnue", "Diffusion", "ReportIndicateur"];
    ABSENT.contains(&(objet, champ)) || records.contains(objet) || *champ == "sortie"
}

/// Every text of a document.
fn texts(value: &Value) -> BTreeSet<String> {
    match value {
        Value::Object(members) => members.values().flat_map(texts).collect(),
        Value::Array(items) => items.iter().flat_map(texts).collect(),
        Value::String(text) => BTreeSet::from([text.clone()]),
        _ => BTreeSet::new(),
    }
}
