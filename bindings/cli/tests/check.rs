//! `cpts check`: exit codes, forms, languages, masking.

mod support;

use support::{cpts, golden, root};

const VAL_D_ORGE: &str = "examples/dossiers/val-d-orge.json";
const DATE: [&str; 2] = ["--date", "2026-11-21"];

const WRONG: &str = r#"{"format": "cpts-dossier", "version": "1.0",
  "identite": {"nom": "CPTS d'exemple", "siren": "123456789"},
  "territoire": {"communes": [], "population": {"habitants": "beaucoup"}}, "Jeanne Exemple": 1}"#;

#[test]
fn the_exit_code_says_how_it_ended() {
    let ecart = r#"{"format": "cpts-dossier", "version": "1.0", "identite": {"nom": "A", "siren": "123456789"}}"#;
    for (expected, arguments, input) in [
        (0, vec!["check", VAL_D_ORGE], ""),
        (0, vec!["check", "-"], ecart),
        (1, vec!["check", "-", "--deny", "ecart"], ecart),
        (1, vec!["check", "-", "--deny", "alerte"], ecart),
        (1, vec!["check", "-"], WRONG),
        (1, vec!["check", "-"], r#"{"format": "cpts-dossier", "version": "1.0", "identite": {"nom""#),
        (2, vec!["check", "-"], ""),
        (2, vec!["check", "-"], "[]"),
        (2, vec!["check", "-"], r#"{"format": "cpts-publication", "version": "1.0"}"#),
        (2, vec!["check", "absent.json", VAL_D_ORGE], ""),
        (2, vec!["check", "examples"], ""),
        (2, vec!["check"], ""),
        (2, vec!["chek"], ""),
        (2, vec![], ""),
        (2, vec!["check", VAL_D_ORGE, "--date", "21/11/2026"], ""),
        (2, vec!["check", VAL_D_ORGE, "--deny", "info"], ""),
        (2, vec!["check", VAL_D_ORGE, "--lang", "de"], ""),
        (2, vec!["check", VAL_D_ORGE, "--reference", "README.md"], ""),
        (2, vec!["check", VAL_D_ORGE, "--reference", "x", "--no-reference"], ""),
        (0, vec!["--help"], ""),
        (0, vec!["check", "--help"], ""),
        (0, vec!["--version"], ""),
    ] {
        let run = cpts(&arguments, input.as_bytes());
        assert_eq!(run.code, expected, "{arguments:?} {input}\n{}\n{}", run.out, run.err);
        if expected == 2 && input.is_empty() && arguments.get(1) != Some(&"-") {
            assert!(run.err.starts_with("erreur : "), "{arguments:?}: {}", run.err);
        }
    }
}

#[test]
fn errors_follow_the_language_of_the_call() {
    for (arguments, input, french, english) in [
        (
            vec!["check", "absent.json"],
            "",
            "absent.json : ce fichier n'existe pas",
            "absent.json: this file does not exist",
        ),
        (vec!["check", "a", "--nope"], "", "l'option « --nope » n'existe pas", "unexpected argument '--nope' found"),
        (vec!["check", "a", "--date", "x"], "", "une date s'écrit AAAA-MM-JJ", "a date is written YYYY-MM-DD"),
        (vec!["check"], "", "il manque <FICHIER>", "required arguments were not provided"),
        (vec!["payments", "-"], "[]", "-, ligne 1 : ce n'est pas un dossier de CPTS", "-, line 1: this is no dossier"),
        (
            vec!["check", VAL_D_ORGE, "--reference", "README.md"],
            "",
            "référence des communes illisible : ",
            "cannot be read: ",
        ),
    ] {
        for (lang, sign, told) in [("fr", "erreur : ", french), ("en", "error: ", english)] {
            let run = cpts(&[&arguments[..], &["--lang", lang]].concat(), input.as_bytes());
            assert_eq!(run.code, 2);
            assert!(run.err.starts_with(sign) && run.err.contains(told), "{arguments:?}: {}", run.err);
            assert!(lang == "fr" || !run.err.contains(" : ") && !run.err.contains("Usage"), "{}", run.err);
        }
    }
}

#[test]
fn the_report_is_the_one_that_was_read_and_judged() {
    for (name, file, lang) in [
        ("val-d-orge.fr.txt", VAL_D_ORGE, "fr"),
        ("val-d-orge.en.txt", VAL_D_ORGE, "en"),
        ("issy-les-moulineaux.fr.txt", "examples/dossiers/issy-les-moulineaux.json", "fr"),
        ("ouest-gironde.fr.txt", "examples/dossiers/ouest-gironde.json", "fr"),
    ] {
        golden(name, &cpts(&["check", file, "--lang", lang, DATE[0], DATE[1]], b"").out);
    }
    golden("faux.fr.txt", &cpts(&["check", "-", DATE[0], DATE[1]], WRONG.as_bytes()).out);
}

#[test]
fn json_is_one_object_with_a_report_for_each_dossier() {
    let run = cpts(&["check", VAL_D_ORGE, "-", "--format", "json", DATE[0], DATE[1]], b"nothing");
    assert_eq!(run.code, 2);
    let report: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    let bilans = report["bilans"].as_array().unwrap();
    assert_eq!(bilans.len(), 2);
    assert_eq!(bilans[0]["taille"]["taille"], 3);
    assert_eq!(bilans[0]["taille"]["habitants"], 120_733);
    assert_eq!(bilans[0]["taille"]["base"], "communes");
    assert_eq!(bilans[1]["lisible"], false);
    let ter_03 = bilans[0]["verdicts"].as_array().unwrap().iter().find(|verdict| verdict["regle"] == "TER-03").unwrap();
    assert_eq!((&ter_03["verdict"], &ter_03["gravite"]), (&"conforme".into(), &"alerte".into()));
}

#[test]
fn the_language_changes_messages_and_nothing_else() {
    let keys = |lang| {
        let run = cpts(&["check", VAL_D_ORGE, "--format", "json", "--lang", lang, DATE[0], DATE[1]], b"");
        let mut report: serde_json::Value = serde_json::from_str(&run.out).unwrap();
        silence(&mut report);
        report
    };
    assert_eq!(keys("fr"), keys("en"));
}

/// Empties what people read.
fn silence(value: &mut serde_json::Value) {
    match value {
        serde_json::Value::Object(object) => {
            for (key, value) in object {
                match key.as_str() {
                    "message" | "titre" | "remede" | "texte" | "libelle" | "libelle_part" | "motif" | "note"
                    | "raison" => {
                        *value = serde_json::Value::Null;
                    }
                    _ => silence(value),
                }
            }
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(silence),
        _ => {}
    }
}

#[test]
fn masking_hides_what_the_user_wrote() {
    for form in ["text", "json"] {
        let shown = cpts(&["check", "-", "--format", form, DATE[0], DATE[1]], WRONG.as_bytes()).out;
        let masked = cpts(&["check", "-", "--masked", "--format", form, DATE[0], DATE[1]], WRONG.as_bytes()).out;
        for secret in ["123456789", "beaucoup", "Jeanne"] {
            assert!(shown.contains(secret), "{secret} is told when nothing is masked");
            assert!(!masked.contains(secret), "{secret} must be masked:\n{masked}");
        }
    }
}

#[test]
fn lines_of_ndjson_are_dossiers_with_their_own_line_numbers() {
    let line = std::fs::read_to_string(root().join(VAL_D_ORGE)).unwrap().replace('\n', " ");
    let folder = std::env::temp_dir().join(format!("cpts-ndjson-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("registre.ndjson");
    std::fs::write(&file, format!("{line}\n\n{{\"version\": 1}}\n")).unwrap();
    let run = cpts(&["check", file.to_str().unwrap(), "--format", "json", DATE[0], DATE[1]], b"");
    std::fs::remove_dir_all(&folder).unwrap();
    let report: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(report["bilans"].as_array().unwrap().len(), 2);
    assert_eq!(report["bilans"][1]["diagnostics"][0]["ligne"], 3);
    assert_eq!(run.code, 1);
}

#[test]
fn without_a_reference_the_rules_on_communes_are_undetermined_and_say_why() {
    let run = cpts(&["check", VAL_D_ORGE, "--no-reference", "--format", "json", DATE[0], DATE[1]], b"");
    let report: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    let bilan = &report["bilans"][0];
    assert_eq!(bilan["reference"], serde_json::Value::Null);
    assert_eq!(bilan["taille"]["base"], "declaree");
    let ter_02 = bilan["verdicts"].as_array().unwrap().iter().find(|verdict| verdict["regle"] == "TER-02").unwrap();
    assert_eq!(ter_02["verdict"], "indetermine");
    assert!(ter_02["constats"][0]["message"].as_str().unwrap().contains("aucune référence"));
}

#[test]
fn trees_take_the_place_of_the_report_and_unknown_ones_are_told_with_those_that_exist() {
    let contract = "cpts-core/tests/explication/indicators.json";
    for (name, file, lang, asked) in [
        ("explain-prevention.fr.txt", contract, "fr", ["prevention@2", "taille"]),
        ("explain-mis-02.en.txt", contract, "en", ["MIS-02", "fonctionnement@1"]),
        ("explain-taille.fr.txt", VAL_D_ORGE, "fr", ["taille", "total"]),
    ] {
        let [first, second] = asked;
        let options = ["check", file, "--lang", lang, "--explain", first, "--explain", second, DATE[0], DATE[1]];
        golden(name, &cpts(&options, b"").out);
    }
    let run = cpts(&["check", VAL_D_ORGE, "--explain", "prevntion"], b"");
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    for known in ["« prevntion »", "prevention", "fixe_premiere_annee", "taille", "MIS-02"] {
        assert!(run.err.contains(known), "{known}: {}", run.err);
    }
    let report = |options: &[&str]| -> serde_json::Value {
        let run = cpts(&[&["check", contract, "--format", "json", DATE[0], DATE[1]], options].concat(), b"");
        serde_json::from_str(&run.out).unwrap()
    };
    assert_eq!(report(&[])["bilans"][0].get("explications"), None);
    let asked = report(&["--explain", "prevention:variable@1", "--explain", "mis-02"]);
    let trees = asked["bilans"][0]["explications"].as_array().unwrap();
    assert_eq!((&trees[0]["id"], &trees[1]["id"]), (&"prevention:variable@1".into(), &"MIS-02".into()));
    assert_eq!(trees[0]["resultat"]["montant"], 17_500);
    let masked = cpts(&["check", contract, "--masked", "--explain", "prevention", DATE[0], DATE[1]], b"").out;
    assert!(!masked.contains("patients") && masked.contains("•••"));
}

#[test]
fn a_pipe_gets_no_colour() {
    let run = cpts(&["check", VAL_D_ORGE], b"");
    assert!(!run.out.contains('\u{1b}'));
}

#[test]
fn no_text_of_the_dossier_drives_the_terminal_or_escapes_the_mask() {
    let text = r#"{"format": "cpts-dossier", "version": "1.0", "cle\u001b[31m": 1,
      "identite": {"nom": "\u001b[2J\u202eCPTS", "departement": "témoin"},
      "contrat_aci": {"taille": 3, "montants": [{"ligne": "témoin", "part": "total", "montant": 1},
        {"ligne": "parcours", "part": "témoin", "montant": 1}]}}"#;
    let shown = cpts(&["check", "-", DATE[0], DATE[1]], text.as_bytes()).out;
    assert!(!shown.contains(['\u{1b}', '\u{202e}']), "{shown}");
    for form in ["text", "json"] {
        let masked = cpts(&["check", "-", "--masked", "--format", form, DATE[0], DATE[1]], text.as_bytes()).out;
        assert!(!masked.contains("témoin") && !masked.contains("[31m"), "{masked}");
    }
}
