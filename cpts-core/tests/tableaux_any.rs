//! The tables of spreadsheets, whatever they hold: what is written is read again, in each form that spreadsheets save;
//! and whatever the bytes, nothing panics and each problem has its place.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "helpers of tests: what fails there is the test"
)]

use cpts_core::exchange::csv::{Colonne, Forme, Vides, actions, membres};
use cpts_core::exchange::json;
use cpts_core::model::{Action, Adherent, Dossier};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// A text that a cell can hold: not empty, nor with spaces around it.
fn text() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "=1+1",
        "+33 1",
        "-",
        "@a",
        "'=x",
        "aucun",
        "a;b",
        "a|b",
        "a\\|b",
        "\"q\"",
        "l1\nl2",
        "#N/A",
        "é, œ",
        "oui",
        "12/03/2026",
        "0123",
        "1,5",
        "\\",
        "|",
        "a\r\nb",
        "sep=;",
        "'",
        "''#####",
    ]);
    let any = any::<String>().prop_map(|text| text.trim().to_owned());
    prop_oneof![words.prop_map(str::to_owned), any, "[a-zé ]{1,12}".prop_map(|text| text.trim().to_owned())]
        .prop_filter("a cell holds it", |text| !text.is_empty() && !text.contains(char::REPLACEMENT_CHARACTER))
}

fn day() -> impl Strategy<Value = String> {
    (2016_u16..2040, 1_u8..=12, 1_u8..=28).prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}"))
}

/// A value of a column.
fn value(forme: &'static Forme) -> BoxedStrategy<Value> {
    match forme {
        Forme::Texte | Forme::Telephone => text().prop_map(Value::String).boxed(),
        Forme::Identifiant { .. } => "[0-9A-DF-Z][0-9A-DF-Z ]{0,14}[0-9A-DF-Z]".prop_map(Value::String).boxed(),
        Forme::Code(codes) => prop_oneof![
            prop::sample::select(codes.to_vec()).prop_map(str::to_owned),
            "zz_[a-z]{1,5}".prop_map(String::from)
        ]
        .prop_map(Value::String)
        .boxed(),
        Forme::Nomenclature(nomenclature) => {
            let codes: Vec<&str> = nomenclature.iter().map(|entry| entry.code()).collect();
            prop_oneof![prop::sample::select(codes).prop_map(str::to_owned), "Z[0-9]{2}".prop_map(String::from)]
                .prop_map(Value::String)
                .boxed()
        }
        Forme::OuiNon => any::<bool>().prop_map(Value::Bool).boxed(),
        Forme::Date => day().prop_map(Value::String).boxed(),
        Forme::DatePartielle => (day(), prop::sample::select(vec![4_usize, 7, 10]))
            .prop_map(|(day, length)| json!(day.get(..length)))
            .boxed(),
        Forme::Montant => any::<i32>().prop_map(|cents| json!(f64::from(cents) / 100.0)).boxed(),
        Forme::Nombre { minimum, maximum } => {
            (minimum * 100..=maximum * 100).prop_map(|hundredths| json!(f64::from(hundredths) / 100.0)).boxed()
        }
        Forme::Liste(element) => prop::collection::vec(value(element), 0..4).prop_map(Value::Array).boxed(),
        other => panic!("no value of {other:?}"),
    }
}

/// A record with some of the columns below a place, and all of those that are asked for.
fn record(
    columns: impl Iterator<Item = &'static Colonne>,
    below: &'static str,
    needed: &'static [&'static str],
) -> impl Strategy<Value = Value> {
    let fields: Vec<(String, BoxedStrategy<Option<Value>>)> = columns
        .filter_map(|column| {
            let place = column.lieu()?;
            let field = place.strip_prefix(below)?.strip_prefix('/')?.to_owned();
            if field.contains('*') {
                return None;
            }
            let value = value(&column.forme);
            let is_needed = needed.contains(&column.nom);
            let value =
                if is_needed { value.prop_map(Some).boxed() } else { prop::option::weighted(0.4, value).boxed() };
            Some((field, value))
        })
        .collect();
    let (names, values): (Vec<_>, Vec<_>) = fields.into_iter().unzip();
    values.prop_map(move |values| {
        let mut record = Map::new();
        for (name, value) in names.iter().zip(values) {
            let Some(value) = value else { continue };
            let mut slot = &mut record;
            let mut parts: Vec<&str> = name.split('/').collect();
            let last = parts.pop().unwrap();
            for part in parts {
                slot = slot.entry(part).or_insert_with(|| json!({})).as_object_mut().unwrap();
            }
            slot.insert(last.to_owned(), value);
        }
        Value::Object(record)
    })
}

/// Declarations have a value and a day.
fn settled(mut member: Value, day: &str) -> Value {
    if let Some(declared) = member.get_mut("declare").and_then(Value::as_object_mut) {
        declared.retain(|_, fact| fact.get("valeur").is_some());
        for fact in declared.values_mut() {
            fact.as_object_mut().unwrap().entry("le").or_insert_with(|| json!(day));
        }
        if declared.is_empty() {
            member.as_object_mut().unwrap().remove("declare");
        }
    }
    member
}

fn adherents() -> impl Strategy<Value = Vec<Adherent>> {
    let places =
        prop::option::of(prop::collection::vec(record(membres::colonnes(), "/adherents/*/lieux/*", &[]), 0..3));
    let member = (record(membres::colonnes(), "/adherents/*", &["nom", "type"]), places, day());
    prop::collection::vec(member, 0..4).prop_map(|members| {
        let numbered = members.into_iter().enumerate().map(|(index, (member, places, day))| {
            let mut member = settled(member, &day);
            member["id"] = json!(format!("a-{index}"));
            if let Some(places) = places {
                member["lieux"] = json!(places);
            }
            member
        });
        let members: Vec<Value> = numbered.collect();
        dossier(json!({ "adherents": members })).adherents.unwrap()
    })
}

fn some_actions() -> impl Strategy<Value = Vec<Action>> {
    let action = record(actions::colonnes(), "/projet_de_sante/actions/*", &["intitule"]);
    prop::collection::vec(action, 0..4).prop_map(|mut all| {
        for (index, action) in all.iter_mut().enumerate() {
            action["id"] = json!(format!("action-{index}"));
        }
        dossier(json!({ "projet_de_sante": { "actions": all } })).projet_de_sante.unwrap().actions.unwrap()
    })
}

fn dossier(mut parts: Value) -> Dossier {
    (parts["format"], parts["version"], parts["identite"]) = (json!("cpts-dossier"), json!("1.0"), json!({}));
    let text = parts.to_string();
    let lecture = json::read(text.as_bytes());
    assert!(json::write(&lecture.dossier).is_ok(), "{:?}\n{text}", lecture.diagnostics);
    lecture.dossier
}

/// The same table as other programs save it.
fn saved_otherwise(table: &str) -> Vec<Vec<u8>> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .from_reader(table.trim_start_matches('\u{feff}').as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let rewritten = |delimiter: u8, style: csv::QuoteStyle| {
        let mut out = csv::WriterBuilder::new().delimiter(delimiter).quote_style(style).from_writer(Vec::new());
        rows.iter().for_each(|row| out.write_record(row).unwrap());
        out.into_inner().unwrap()
    };
    let utf16 =
        [0xfeff].into_iter().chain(table.trim_start_matches('\u{feff}').encode_utf16()).flat_map(u16::to_le_bytes);
    vec![
        rewritten(b',', csv::QuoteStyle::Necessary),
        rewritten(b'\t', csv::QuoteStyle::Always),
        [b"sep=;\r\n".to_vec(), rewritten(b';', csv::QuoteStyle::NonNumeric)].concat(),
        utf16.collect(),
    ]
}

proptest! {
    #[test]
    fn members_come_back(members in adherents()) {
        let table = membres::write(&members);
        let forms = saved_otherwise(&table).into_iter().chain([table.into_bytes()]);
        for bytes in forms {
            let read = membres::read(&*bytes);
            prop_assert!(read.is_readable && read.is_whole, "{:?}", read.diagnostics);
            prop_assert!(read.adherents() == members, "{}\n{:?}", String::from_utf8_lossy(&bytes), read.diagnostics.iter().map(|d| (d.id(), d.lieu.to_string(), d.message.render(Default::default(), false))).collect::<Vec<_>>());
            let mut dossier = Dossier::default();
            dossier.adherents = Some(members.clone());
            let fusion = read.merge(&mut dossier, Vides::Effacent);
            prop_assert!(!fusion.is_change() && fusion.absents.is_empty(), "{:?}", fusion);
        }
    }

    #[test]
    fn actions_come_back(all in some_actions()) {
        let table = actions::write(&all);
        let forms = saved_otherwise(&table).into_iter().chain([table.into_bytes()]);
        for bytes in forms {
            let read = actions::read(&*bytes);
            prop_assert!(read.is_readable && read.is_whole, "{:?}", read.diagnostics);
            prop_assert_eq!(read.actions(), all.clone(), "{}", String::from_utf8_lossy(&bytes));
        }
    }

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..400), headed in any::<bool>()) {
        let header: &[u8] = if headed { b"nom;intitule;rpps;budget;lieu_rang;specialites;entree;nouveaux_patients\n" } else { b"" };
        examine(&[header, &bytes].concat());
    }

    #[test]
    fn any_text_is_read_without_a_panic(cells in prop::collection::vec(text(), 0..40), separator in prop::sample::select(vec![";", ",", "\t", "\n"])) {
        examine(format!("nom;intitule;rpps;budget;lieu_rang;groupes;entree;langues\n{}", cells.join(separator)).as_bytes());
    }
}

/// Reads bytes as both tables, and brings what they hold into a dossier.
fn examine(bytes: &[u8]) {
    let (members, actions) = (membres::read(bytes), actions::read(bytes));
    for diagnostic in members.diagnostics.iter().chain(&actions.diagnostics) {
        assert!(diagnostic.position.is_some_and(|place| place.ligne > 0 && place.colonne > 0), "{diagnostic:?}");
    }
    let mut dossier = Dossier::default();
    members.merge(&mut dossier, Vides::Gardent);
    actions.merge(&mut dossier, Vides::Effacent);
    let written = json::write(&dossier).unwrap();
    let read = json::read(written.as_bytes()).dossier;
    assert_eq!((read.adherents, read.projet_de_sante), (dossier.adherents, dossier.projet_de_sante));
}
