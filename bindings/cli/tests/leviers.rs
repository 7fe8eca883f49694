//! `cpts check --leviers`: what the CPTS can do.

mod support;

use support::{cpts, golden};

const DATE: [&str; 2] = ["--date", "2026-11-21"];
const CASE: &str = "cpts-core/tests/leviers/prevention-has-not-started-and-three-lines-lack-a-proof.json";

#[test]
fn the_moves_are_told_in_the_order_of_the_euros() {
    for lang in ["fr", "en"] {
        let run = cpts(&["check", CASE, "--leviers", "--lang", lang, DATE[0], DATE[1]], b"");
        let title = if lang == "fr" { "Ce que vous pouvez faire" } else { "What you can do" };
        let (_, section) = run.out.split_once(title).unwrap();
        golden(&format!("leviers.{lang}.txt"), section);
    }
}

#[test]
fn the_moves_are_in_the_report_when_they_are_asked_for_only() {
    let run = |more: &[&str]| cpts(&[&["check", CASE, "--format", "json", DATE[0], DATE[1]], more].concat(), b"").out;
    assert!(!run(&[]).contains("\"leviers\""));
    let report: serde_json::Value = serde_json::from_str(&run(&["--leviers"])).unwrap();
    let moves = report["bilans"][0]["leviers"].as_array().unwrap();
    let told: Vec<_> = moves.iter().map(|one| (one["id"].as_str().unwrap(), one["gain"].as_i64().unwrap())).collect();
    assert_eq!(told[0], ("demarrer/prevention", 13_125));
    assert_eq!(told[1], ("prouver", 9_000));
    assert!(!run(&["--leviers", "--masked"]).contains("diabète"));
}
