//! The exports of a publication, byte by byte: the cases of `tests/exports`, with an expectation for each form.
//!
//! Programs that we did not write read them back in `tests/exports`, at the root.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by a panic")]

mod support;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use cpts_core::diagnostics::{Diagnostic, Langue};
use cpts_core::exchange::tableaux::{self, Tableau};
use cpts_core::exchange::{fhir, json_ld, publication, sas};
use cpts_core::publish::Publication;
use cpts_core::reference::nomenclatures::{
    CATEGORIES_FINESS, ENGAGEMENTS_FINESS, MODES_EXERCICE, PROFESSIONS, SPECIALITES,
};
use proptest::prelude::*;
use serde_json::{Value, json};
use support::{Golden, cases, folder};

/// What writes a publication in a form.
type Forme = fn(&Publication) -> String;

/// The forms, by what stands in the names of their expectations.
const FORMES: [(&str, Forme); 5] = [
    ("fhir", fhir::write),
    ("json-ld", json_ld::write),
    ("sas", sas_with_problems),
    ("csv-membres", |publication| cells(&tableaux::membres(publication))),
    ("csv-actions", |publication| cells(&tableaux::actions(publication))),
];

/// The names of the columns, then what the cells of each row say.
fn cells(table: &Tableau) -> String {
    let mut text = table.colonnes.join(";");
    for row in &table.lignes {
        assert_eq!(row.len(), table.colonnes.len(), "a cell for each column");
        text.push_str("\n\n");
        for (name, cell) in table.colonnes.iter().zip(row).filter(|(_, cell)| !cell.is_empty()) {
            writeln!(text, "{name}: {cell}").expect("a string takes whatever is written to it");
        }
    }
    text
}

fn sas_with_problems(publication: &Publication) -> String {
    let told = |problem: &Diagnostic| {
        let (id, place) = (problem.id(), problem.lieu.as_str());
        format!("{id} {place}\n  fr: {}\n  en: {}\n", words(problem, Langue::Fr), words(problem, Langue::En))
    };
    sas::write(publication) + &sas::check(publication).iter().map(told).collect::<String>()
}

fn words(problem: &Diagnostic, langue: Langue) -> String {
    problem.message.render(langue, false)
}

#[test]
fn every_form_is_what_is_expected() {
    let mut golden = Golden::new();
    let home = folder("exports");
    for case in cases(&home) {
        let lecture = publication::read(&std::fs::read(&case).expect("a readable case"));
        if !lecture.diagnostics.is_empty() {
            golden.fault(&case, &format!("{:?}", lecture.diagnostics));
        }
        for (name, write) in FORMES {
            let written = write(&lecture.publication);
            assert_eq!(written, write(&lecture.publication), "the same bytes");
            golden.check(&case.with_extension(format!("{name}.json")), &written);
        }
    }
    golden.finish(&home);
}

#[test]
fn on_one_line_a_page_has_no_mark_of_html() {
    for case in cases(&folder("exports")) {
        let lecture = publication::read(&std::fs::read(&case).expect("a readable case"));
        let line = json_ld::write_line(&lecture.publication);
        assert_eq!(line.lines().count(), 1);
        assert!(!line.contains(['<', '>', '&']), "{line}");
        let value: Value = serde_json::from_str(&line).expect("a JSON text");
        let indented: Value = serde_json::from_str(&json_ld::write(&lecture.publication)).expect("a JSON text");
        assert_eq!(value, indented);
    }
}

#[test]
fn the_page_of_the_formats_tells_what_the_bundle_does() {
    let path = folder("../../docs/formats.md");
    let page = std::fs::read_to_string(&path).expect("the page of the formats");
    let table = |head: &str, rows: Vec<String>| format!("{head}\n| --- | --- | --- | --- |\n{}\n", rows.join("\n"));
    let parts = fhir::CORRESPONDANCES.iter().map(|part| {
        format!("| {} | {} | {} | {} |", part.partie, part.ressource, part.source, part.confiance.libelle())
    });
    let names = fhir::SYSTEMES
        .iter()
        .map(|name| format!("| {} | `{}` | {} | {} |", name.objet, name.uri, name.source, name.confiance.libelle()));
    let made = [
        ("fhir-correspondances", table("| partie | ressource | source | confiance |", parts.collect())),
        ("fhir-systemes", table("| ce qu'il nomme | nom | source | confiance |", names.collect())),
    ];
    let page_made = made.iter().fold(page.clone(), |page, (name, table)| {
        let (begin, end) = (format!("<!-- {name} -->\n"), format!("<!-- fin de {name} -->"));
        let (before, rest) = page.split_once(&begin).expect("the mark of the table");
        let (_, after) = rest.split_once(&end).expect("the mark of its end");
        format!("{before}{begin}{table}{end}{after}")
    });
    if std::env::var_os("UPDATE_EXPECT").is_some_and(|value| value != "0") {
        std::fs::write(&path, &page_made).expect("a writable page");
        return;
    }
    assert!(page == page_made, "`docs/formats.md` is stale: UPDATE_EXPECT=1 writes it anew");
}

/// Every name of the Bundle is in the table of names or is that of a nomenclature.
#[test]
fn no_name_of_the_bundle_is_left_untold() {
    let known: Vec<&str> = fhir::SYSTEMES.iter().map(|name| name.uri).collect();
    let mut seen = BTreeSet::new();
    for case in cases(&folder("exports")) {
        let lecture = publication::read(&std::fs::read(&case).expect("a readable case"));
        let bundle: Value = serde_json::from_str(&fhir::write(&lecture.publication)).expect("a JSON text");
        names(&bundle, &mut seen);
    }
    let nomenclatures = [CATEGORIES_FINESS, ENGAGEMENTS_FINESS, MODES_EXERCICE, PROFESSIONS, SPECIALITES];
    let is_table = |name: &str| nomenclatures.iter().any(|table| table.tables().any(|table| table.canonique == name));
    let untold: Vec<&String> = seen.iter().filter(|name| !known.contains(&name.as_str()) && !is_table(name)).collect();
    assert_eq!(untold, Vec::<&String>::new());
    let unused: Vec<&&str> = known.iter().filter(|name| !seen.contains(**name)).collect();
    assert_eq!(unused, Vec::<&&str>::new());
}

/// The systems, profiles and extensions that a value names; the parts of an extension have short names of their own.
fn names(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            let is_contact = members.contains_key("use") && !members.contains_key("type");
            for (name, value) in members {
                match (name.as_str(), value) {
                    ("system", Value::String(text)) if !is_contact => drop(found.insert(text.clone())),
                    ("url", Value::String(text)) if text.contains(':') => drop(found.insert(text.clone())),
                    ("profile", Value::Array(items)) => {
                        found.extend(items.iter().filter_map(|item| item.as_str().map(str::to_owned)));
                    }
                    _ => names(value, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| names(item, found)),
        _ => {}
    }
}

/// A text of the kind that breaks formats.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "</script>",
            "<!--",
            "=1+1",
            " ",
            "\u{2028}",
            "\"",
            "\\",
            "a|b",
            "99000000010",
            "https://a b"
        ])
        .prop_map(str::to_owned),
        any::<String>(),
    ]
}

proptest! {
    #[test]
    fn no_text_breaks_a_form(texts in prop::collection::vec(any_text(), 12), flag: bool, degrees in -200.0..200.0) {
        let text = |rank: usize| texts.get(rank).expect("as many texts as are made");
        let code = |rank: usize| json!({"code": text(rank), "libelle": text(rank + 1)});
        let publication = json!({
            "format": "cpts-publication", "version": "1.0", "date": "2026-11-21", "expire_le": "2027-05-20",
            "identite": {"nom": text(0), "finess": text(1), "site": text(2), "contact": {"telephone": text(3), "adresse": text(4)}},
            "territoire": {"communes": [{"code": text(5), "nom": text(6), "partie": flag}]},
            "numero_unique": {"statut": {"code": "ouvert"}, "telephone": text(7)},
            "gouvernance": {"instances": [{"nom": code(8), "sieges": [{"role": code(9), "titulaire": {"id": text(0), "nom": text(1)}}]}]},
            "partenaires": [{"nom": text(2), "type": code(3)}],
            "adherents": [{
                "id": text(0), "type": {"code": if flag { "structure" } else { "professionnel" }}, "nom": text(4), "prenom": text(5),
                "profession": code(6), "specialites": [code(7)], "categorie_finess": code(8), "courriel": text(9),
                "lieux": [{"nom": text(10), "horaires": text(11), "latitude": degrees, "longitude": degrees}],
                "declare": {"langues": {"valeur": [code(2)], "le": "2026-01-01"}, "url_rdv": {"valeur": text(3), "le": "2026-01-01"}}
            }],
            "projet_de_sante": {"actions": [{
                "id": text(1), "intitule": text(2), "mission": code(3), "publics": [text(4)], "communes": [code(5)],
                "seances": [{"le": "2026-12-05", "debut": text(6), "lieu": text(7), "inscription": text(8)}]
            }]},
            "contrat_aci": {"missions": [{"mission": code(9)}]}
        });
        let lecture = publication::read(publication.to_string().as_bytes());
        let publication = &lecture.publication;
        for (name, write) in [("fhir", fhir::write as fn(&Publication) -> String), ("sas", sas::write), ("json-ld", json_ld::write)] {
            prop_assert!(serde_json::from_str::<Value>(&write(publication)).is_ok(), "{name}");
        }
        prop_assert!(!json_ld::write_line(publication).contains(['<', '>', '&']));
        for table in [tableaux::membres(publication), tableaux::actions(publication)] {
            for cell in table.lignes.iter().flatten() {
                let is_number = cell.replace(',', ".").parse::<f64>().is_ok();
                prop_assert!(is_number || !cell.trim_start().starts_with(['=', '+', '-', '@']), "{cell}");
            }
        }
        prop_assert!(sas::check(publication).iter().all(|problem| problem.id().starts_with("export/")));
    }
}
