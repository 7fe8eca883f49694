//! `cpts simulate`: laws, forms, languages, exit codes.

mod support;

use support::{cpts, golden};

const DATE: [&str; 2] = ["--date", "2026-11-21"];
const WORKED: &str = "cpts-core/tests/financement/the-worked-contract.json";
const SPENDING: &str = "cpts-core/tests/simulation/spending-beyond-an-envelope.json";
const WRITTEN: &str = "cpts-core/tests/simulation/the-contract-writes-its-amounts.json";
const SHARE: &str = "examples/baremes/part-variable-accrue.json";
const FUNGIBLE: &str = "examples/baremes/fongibilite.json";

fn simulate(arguments: &[&str]) -> support::Run {
    cpts(&[&["simulate"], arguments, &DATE].concat(), b"")
}

#[test]
fn what_a_reform_changes_is_told_by_line_and_year() {
    for (name, arguments) in [
        ("simulate-share.fr.txt", vec![WORKED, "--bareme", SHARE]),
        ("simulate-share.en.txt", vec![WORKED, "--bareme", SHARE, "--lang", "en"]),
        ("simulate-fungible.fr.txt", vec![SPENDING, "--bareme", FUNGIBLE]),
        ("simulate-size.fr.txt", vec![WORKED, "--taille", "4", "--des-annee", "4"]),
        ("simulate-many.fr.txt", vec![WORKED, SPENDING, WRITTEN, "--bareme", SHARE]),
        ("simulate-many.csv", vec![WORKED, WRITTEN, "--bareme", SHARE, "--format", "csv"]),
    ] {
        // A checkout may not keep the ends of lines of RFC 4180.
        golden(name, &simulate(&arguments).out.replace("\r\n", "\n"));
    }
}

#[test]
fn json_has_each_cpts_and_how_they_are_spread() {
    let run = simulate(&[WORKED, SPENDING, "--bareme", "aci-2019", "--against", "avenant-2", "--format", "json"]);
    let told: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(told["hypothese"], true);
    assert_eq!(told["comparaisons"].as_array().unwrap().len(), 2);
    assert_eq!(told["comparaisons"][0]["annees"][0]["lignes"][1]["devient_inconnu"], true);
    assert_eq!(told["distribution"][1]["ensemble"], true);
    assert_eq!(told["distribution"][1]["indetermines"], 2);
}

#[test]
fn the_amounts_of_the_contract_win_unless_they_are_set_aside() {
    let difference = |more: &[&str]| {
        let run = simulate(&[&[WRITTEN, "--bareme", SHARE, "--format", "json"], more].concat());
        serde_json::from_str::<serde_json::Value>(&run.out).unwrap()["comparaisons"][0]["difference"].clone()
    };
    assert_eq!((difference(&[]), difference(&["--national"])), ((-25_000).into(), (-105_000).into()));
}

#[test]
fn a_wrong_call_is_told() {
    for (expected, arguments) in [
        (0, vec![WORKED, "--bareme", SHARE, "--toute-la-duree"]),
        (2, vec![WORKED]),
        (2, vec!["--bareme", SHARE]),
        (2, vec![WORKED, "--bareme", "absent.json"]),
        (2, vec![WORKED, "--bareme", WORKED]),
        (2, vec!["absent.json", "--bareme", SHARE]),
        (2, vec![WORKED, "--taille", "5"]),
        (2, vec![WORKED, "--bareme", SHARE, "--des-annee", "3"]),
        (2, vec![WORKED, "--taille", "4", "--toute-la-duree"]),
    ] {
        let run = simulate(&arguments);
        assert_eq!(run.code, expected, "{arguments:?}\n{}\n{}", run.out, run.err);
    }
}
