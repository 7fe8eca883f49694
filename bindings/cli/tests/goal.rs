//! `cpts goal`: forms, languages, exit codes.

mod support;

use support::{cpts, golden};

const DATE: [&str; 2] = ["--date", "2026-11-21"];
const LINES: &str = "cpts-core/tests/objectif/lines-of-the-last-year.json";

#[test]
fn each_way_to_the_amount_is_told() {
    for (name, file, amount, lang) in [
        ("goal-lines.fr.txt", LINES, "340 000 €", "fr"),
        ("goal-lines.en.txt", LINES, "340000", "en"),
        ("goal-val-d-orge.fr.txt", "examples/dossiers/val-d-orge.json", "300000", "fr"),
        ("goal-issy.fr.txt", "examples/dossiers/issy-les-moulineaux.json", "300000", "fr"),
    ] {
        golden(name, &cpts(&["goal", file, amount, "--lang", lang, DATE[0], DATE[1]], b"").out);
    }
}

#[test]
fn json_has_one_answer_for_each_dossier() {
    let run = cpts(&["goal", LINES, "312000", "--format", "json", "--masked", DATE[0], DATE[1]], b"");
    let answer: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    let way = &answer["objectifs"][0]["voies"][2];
    assert_eq!((&way["issue"], &way["acquis"]), (&"acquis".into(), &312_000.into()));
    assert!(!run.out.contains("recensement"));
}

#[test]
fn the_exit_code_says_whether_the_amount_is_reached() {
    for (expected, arguments) in [
        (0, vec!["goal", LINES, "312000"]),
        (1, vec!["goal", LINES, "900000"]),
        (1, vec!["goal", LINES, "312000", "--annee", "1"]),
        (2, vec!["goal", LINES]),
        (2, vec!["goal", LINES, "beaucoup"]),
        (2, vec!["goal", LINES, "0"]),
        (2, vec!["goal", "absent.json", "312000"]),
        (0, vec!["goal", "--help"]),
    ] {
        let run = cpts(&[&arguments[..], &DATE].concat(), b"");
        assert_eq!(run.code, expected, "{arguments:?}\n{}\n{}", run.out, run.err);
    }
}
