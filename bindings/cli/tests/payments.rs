//! `cpts payments`: the schedule for people, for spreadsheets and for programs; the conventions of a run.

mod support;

use support::{Folder, cpts, golden};

const WORKED: &str = "cpts-core/tests/financement/the-worked-contract.json";
const DATE: [&str; 2] = ["--date", "2026-11-21"];

#[test]
fn the_schedule_is_the_one_that_was_read_and_judged() {
    for (name, more) in [
        ("versements.fr.txt", vec![]),
        ("versements.en.txt", vec!["--lang", "en", "--convention", "jours=trente_360"]),
        ("versements.csv", vec!["--format", "csv"]),
    ] {
        let run = cpts(&[vec!["payments", WORKED, DATE[0], DATE[1]], more].concat(), b"");
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        // The repository keeps texts with line feeds alone.
        assert!(!name.ends_with("csv") || run.out.lines().count() == run.out.matches("\r\n").count());
        golden(name, &run.out.replace("\r\n", "\n"));
    }
}

#[test]
fn the_forms_tell_the_same_payments() {
    let text = |form| cpts(&["payments", WORKED, "--format", form, DATE[0], DATE[1]], b"").out;
    let json: serde_json::Value = serde_json::from_str(&text("json")).unwrap();
    let payments = json["echeanciers"][0]["versements"].as_array().unwrap();
    let table = text("csv");
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b';').from_reader(table.trim_start_matches('\u{feff}').as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), payments.len());
    for (row, payment) in rows.iter().zip(payments) {
        assert_eq!(row[1], payment["annee"].to_string());
        assert_eq!(row[5], *payment["le"].as_str().unwrap());
        let amount = if payment["montant"].is_null() { String::new() } else { payment["montant"].to_string() };
        assert_eq!(row[6].replace(',', "."), amount);
        assert_eq!(row[11], *payment["ligne"].as_str().unwrap());
    }
    let report: serde_json::Value =
        serde_json::from_str(&cpts(&["check", WORKED, "--format", "json", DATE[0], DATE[1]], b"").out).unwrap();
    assert_eq!(&report["bilans"][0]["financement"]["versements"], &json["echeanciers"][0]["versements"]);
}

#[test]
fn a_convention_changes_both_commands_and_a_wrong_one_is_refused() {
    for command in ["payments", "check"] {
        let run = cpts(&[command, WORKED, "--convention", "regularisation=3", "--lang", "fr", DATE[0], DATE[1]], b"");
        assert_eq!(run.code, 0, "{}", run.err);
        assert!(run.out.contains("--convention regularisation=3"), "{}", run.out);
        for (wrong, told) in [
            ("jours=lunaires", "les valeurs sont : reel, reel_365, trente_360"),
            ("regularisation=12", "les valeurs sont : de 0 à 11 (par défaut 0)"),
            ("couleur=bleu", "il n'y a pas de telle convention"),
            ("jours", "il faut ID=VALEUR"),
        ] {
            let run = cpts(&[command, WORKED, "--convention", wrong], b"");
            assert_eq!(run.code, 2);
            assert!(run.err.contains(told), "{}", run.err);
        }
    }
}

#[test]
fn no_cell_is_a_formula_and_what_was_typed_may_be_masked() {
    let text = r#"{"format": "cpts-dossier", "version": "1.0", "identite": {"nom": "=HYPERLINK(\"x\");\n1"},
      "contrat_aci": {"signature": "2024-03-20", "taille": 3, "missions": []}}"#;
    let table = cpts(&["payments", "-", "--format", "csv", DATE[0], DATE[1]], text.as_bytes()).out;
    assert!(table.contains("\"'=HYPERLINK(\"\"x\"\"); 1\";1;"), "{table}");
    let typed = r#"{"format": "cpts-dossier", "version": "1.0", "contrat_aci": {"signature": "2024-03-20", "taille": 3,
      "missions": [], "montants": [{"ligne": "@témoin", "part": "témoin", "montant": 1}]}}"#;
    for form in ["text", "csv", "json"] {
        let masked = cpts(&["payments", "-", "--masked", "--format", form, DATE[0], DATE[1]], typed.as_bytes()).out;
        assert!(!masked.contains("témoin"), "{masked}");
    }
}

#[test]
fn a_registry_is_one_table_and_what_cannot_be_read_is_told() {
    let folder = Folder::new("payments");
    let registry = folder.write("registre.ndjson", &cpts_synthetic::Recipe::small(1).ndjson(2));
    let run = cpts(&["payments", &registry, "absent.json", "--format", "csv", DATE[0], DATE[1]], b"");
    assert_eq!(run.code, 2);
    assert!(run.err.starts_with("erreur : "), "{}", run.err);
    assert!(run.out.contains("CPTS Fictive 1;") && run.out.contains("CPTS Fictive 2;"), "{}", run.out);
    assert_eq!(run.out.matches("année de contrat").count(), 1);
}

#[test]
fn every_command_on_dossiers_reads_lines_and_has_bounds() {
    let registry = cpts_synthetic::Recipe::small(1).ndjson(2);
    for command in [&["payments", "-"][..], &["calendar", "-"], &["goal", "-", "1"], &["check", "-"]] {
        let run =
            |more: &[&str]| cpts(&[command, more, &["--ndjson", "--date", "2026-11-21"]].concat(), registry.as_bytes());
        let read = run(&[]);
        assert!(read.code < 2 && read.out.contains("CPTS Fictive 2"), "{command:?}: {}", read.err);
        assert_eq!(run(&["--max-octets", "100"]).code, 2, "{command:?}");
    }
}
