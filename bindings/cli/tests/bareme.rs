//! `cpts bareme`, and `--bareme` of `cpts check`.

mod support;

use support::{cpts, golden};

const VAL_D_ORGE: &str = "examples/dossiers/val-d-orge.json";
const SCENARIO: &str = "examples/baremes/part-variable-accrue.json";
const WRONG: &str = "cpts-core/tests/bareme/bad/cells-without-a-source.json";
const DATE: [&str; 2] = ["--date", "2026-11-21"];

#[test]
fn the_exit_code_says_how_it_ended() {
    for (expected, arguments, input) in [
        (0, vec!["bareme"], ""),
        (0, vec!["bareme", DATE[0], DATE[1], "--taille", "3", "--sources"], ""),
        (1, vec!["bareme", "--date", "2019-08-24"], ""),
        (2, vec!["bareme", "--taille", "9"], ""),
        (0, vec!["bareme", SCENARIO, "examples/baremes/fongibilite.json"], ""),
        (1, vec!["bareme", SCENARIO, "--bareme", "examples/baremes/fongibilite.json"], ""),
        (1, vec!["bareme", WRONG], ""),
        (1, vec!["bareme", "-"], r#"{"format": "cpts-bareme", "version": "1.0"}"#),
        (2, vec!["bareme", "-"], r#"{"format": "cpts-dossier", "version": "1.0"}"#),
        (2, vec!["bareme", "-"], ""),
        (2, vec!["bareme", "absent.json"], ""),
        (2, vec!["bareme", SCENARIO, "--date", "2027-01-01"], ""),
        (2, vec!["bareme", "--bareme", WRONG], ""),
        (0, vec!["check", VAL_D_ORGE, "--bareme", SCENARIO], ""),
        (2, vec!["check", VAL_D_ORGE, "--bareme", WRONG], ""),
        (2, vec!["check", VAL_D_ORGE, "--bareme", "absent.json"], ""),
        (0, vec!["bareme", "--help"], ""),
    ] {
        let run = cpts(&arguments, input.as_bytes());
        assert_eq!(run.code, expected, "{arguments:?} {input}\n{}\n{}", run.out, run.err);
    }
}

#[test]
fn the_bareme_is_shown_for_people() {
    for (name, arguments) in [
        ("bareme.fr.txt", vec![DATE[0], DATE[1]]),
        ("bareme-2019.en.txt", vec!["--date", "2020-01-01", "--taille", "4", "--sources", "--lang", "en"]),
        ("bareme-scenario.fr.txt", vec!["--date", "2027-06-01", "--bareme", SCENARIO]),
        ("bareme-faux.fr.txt", vec![WRONG]),
        ("bareme-scenario.en.txt", vec![SCENARIO, "--lang", "en"]),
    ] {
        golden(name, &cpts(&[&["bareme"], arguments.as_slice()].concat(), b"").out);
    }
}

#[test]
fn the_bareme_in_json_can_be_corrected_and_used() {
    let shown = cpts(&["bareme", "--format", "json", DATE[0], DATE[1]], b"").out;
    let shipped = std::fs::read_to_string(support::root().join("cpts-core/data/baremes/avenant-2.json")).unwrap();
    let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
    assert_eq!(value(&shown), value(&shipped));
    let run = cpts(&["bareme", "-", "--format", "json"], shown.as_bytes());
    let told = value(&run.out);
    assert_eq!((run.code, &told["baremes"][0]["employable"]), (0, &true.into()));
    let ids: Vec<&serde_json::Value> =
        told["baremes"][0]["diagnostics"].as_array().unwrap().iter().map(|problem| &problem["id"]).collect();
    assert_eq!(ids, ["bareme/remplacement"]);
    let broken = shown.replace("487500", "487000");
    let told = value(&cpts(&["bareme", "-", "--format", "json"], broken.as_bytes()).out);
    let problem = &told["baremes"][0]["diagnostics"][1];
    assert_eq!(problem["id"], "bareme/somme");
    let line = problem["ligne"].as_u64().unwrap();
    assert!(broken.lines().nth(usize::try_from(line).unwrap() - 1).unwrap().contains("487000"));
}

#[test]
fn a_scenario_is_said_to_be_no_law_wherever_it_shows() {
    for (lang, word) in [("fr", "scénario, jamais du droit"), ("en", "scenario, never law")] {
        let arguments = ["check", VAL_D_ORGE, "--bareme", SCENARIO, "--date", "2027-06-01", "--lang", lang];
        let report = cpts(&arguments, b"").out;
        assert!(report.contains(word) && report.contains("scenario-part-variable-accrue"), "{report}");
        let json = cpts(&[&arguments[..], &["--format", "json"]].concat(), b"").out;
        let report: serde_json::Value = serde_json::from_str(&json).unwrap();
        let bilan = &report["bilans"][0];
        assert!(bilan["bareme"]["scenario"].as_str().unwrap().contains(word));
        let year = &bilan["financement"]["annees"][0];
        assert!(year["scenario"].as_str().unwrap().contains(word));
        assert_eq!(year["total_connu"], 420_000);
        assert_eq!(year["statut"], "projet");
    }
    let now = cpts(&["check", VAL_D_ORGE, "--bareme", SCENARIO, "--date", "2025-06-01"], b"").out;
    assert!(!now.contains("scénario"), "the scenario begins later:\n{now}");
}

#[test]
fn a_year_that_straddles_a_reform_says_which_part_follows_which() {
    let dossier = r#"{"format": "cpts-dossier", "version": "1.0", "identite": {"nom": "A"},
        "contrat_aci": {"signature": "2025-07-01", "duree_annees": 5, "taille": 3}}"#;
    let arguments = ["check", "-", "--bareme", SCENARIO, DATE[0], DATE[1], "--no-reference"];
    golden("cheval.fr.txt", &cpts(&arguments, dossier.as_bytes()).out);
}

#[test]
fn no_text_of_a_bareme_drives_the_terminal() {
    let shown = cpts(&["bareme", "--format", "json", DATE[0], DATE[1]], b"").out;
    let hostile = shown.replace("Avenant 2", "\\u001b[2JAvenant\\u202e 2").replace("plusieurs", "\\u001b]0;x\\u0007");
    let file = std::env::temp_dir().join(format!("cpts-bareme-{}.json", std::process::id()));
    std::fs::write(&file, hostile).unwrap();
    let path = file.to_str().unwrap();
    for arguments in [vec!["bareme", "--sources", "--bareme", path], vec!["check", VAL_D_ORGE, "--bareme", path]] {
        let run = cpts(&[arguments.as_slice(), &DATE].concat(), b"");
        assert_eq!(run.code, 0, "{}", run.err);
        for driving in ['\u{1b}', '\u{7}', '\u{202e}'] {
            assert!(!run.out.contains(driving), "{}", run.out);
        }
    }
    std::fs::remove_file(&file).unwrap();
}
