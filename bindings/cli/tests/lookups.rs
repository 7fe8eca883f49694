//! `cpts explain` and `cpts communes`.

mod support;

use support::{cpts, golden, root};

#[test]
fn every_rule_and_every_diagnostic_has_its_page() {
    let list = cpts(&["explain"], b"").out;
    let ids: Vec<&str> = list.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert!(ids.contains(&"TER-03") && ids.contains(&"lecture/type"));
    for id in ids {
        for lang in ["fr", "en"] {
            let run = cpts(&["explain", id, "--lang", lang], b"");
            assert_eq!(run.code, 0, "{id}");
            assert!(run.out.starts_with(id), "{}", run.out);
        }
    }
    golden("explain-mis-02.fr.txt", &cpts(&["explain", "mis-02"], b"").out);
    golden("explain-lecture-type.en.txt", &cpts(&["explain", "lecture/type", "--lang", "en"], b"").out);
    let unknown = cpts(&["explain", "ABC-99"], b"");
    assert_eq!(unknown.code, 2);
    assert!(unknown.err.contains("ABC-99"));
}

#[test]
fn the_page_of_the_rules_is_that_of_the_register() {
    let page = std::fs::read_to_string(root().join("docs/regles.md")).unwrap_or_default();
    let (first, rest) = page.split_once("\n\n").unwrap_or_default();
    let made = cpts(&["explain", "--all", "--format", "markdown"], b"").out;
    assert!(first.contains("`cargo xtask docs`") && rest == made, "`docs/regles.md` is stale: run `cargo xtask docs`");
    for lang in ["fr", "en"] {
        let all = cpts(&["explain", "--all", "--format", "markdown", "--lang", lang], b"").out;
        let headings = all.lines().filter_map(|line| line.strip_prefix("### "));
        for id in headings {
            let one = cpts(&["explain", id, "--format", "markdown", "--lang", lang], b"").out;
            assert!(all.contains(&format!("##{one}")), "{id}");
        }
        assert!(all.contains("](#mis-02)"));
    }
    assert!(cpts(&["explain", "--all"], b"").out.contains("MIS-02"));
    assert_eq!(cpts(&["explain", "--format", "markdown"], b"").code, 2);
    golden("explain-ctr-03.en.md", &cpts(&["explain", "ctr-03", "--format", "markdown", "--lang", "en"], b"").out);
}

#[test]
fn communes_are_found_by_code_former_code_postal_code_and_name() {
    for (query, expected) in [
        ("91434", &["91434"][..]),
        ("20004", &["2A004"]),
        ("91310", &["91333", "91339", "91347", "91425"]),
        ("sainte genevieve des bois", &["45278", "91549"]),
        ("issy-les-moulineaux", &["92040"]),
        ("paris 12e", &["75056"]),
    ] {
        let run = cpts(&["communes", query, "--format", "json"], b"");
        let found: serde_json::Value = serde_json::from_str(&run.out).unwrap();
        let communes = found["communes"].as_array().unwrap();
        let codes: Vec<&str> = communes.iter().map(|commune| commune["code"].as_str().unwrap()).collect();
        assert_eq!(codes, expected, "{query}");
    }
    let absent = cpts(&["communes", "nulle", "part"], b"");
    assert_eq!((absent.code, absent.out.contains("nulle part")), (1, true));
    golden("communes-91700.fr.txt", &cpts(&["communes", "91700"], b"").out);
}

#[test]
fn an_error_of_the_call_is_told_whole_and_in_french() {
    let long = "x".repeat(300);
    for (arguments, expected) in [
        (&["check", "a", "--date", "2026-02-30"][..], "« --date <AAAA-MM-JJ> » : une date s'écrit AAAA-MM-JJ"),
        (&["check", "a", "--jobs", "0"], "il faut un nombre entier, au moins 1"),
        (&["check", "a", "--convention", "intensite_moyens=1001"], "« --convention <ID=VALEUR> » :"),
        (&["goal", "a", "10", "--annee", "256"], "une année de contrat va de 1 à 20"),
        (&["goal", "a", "b"], "« b » ne convient pas à « <MONTANT> » : un montant s'écrit en euros : 350000"),
        (&["goal", "a", "10", "10"], "« 10 » est de trop"),
        (&["bareme", "--taille", "-1"], "« -1 »"),
        (&["bareme", "--taille", "x"], "il faut un nombre entier, de 0 à 255"),
        (
            &["check", "a", "--date", &long],
            "… » ne convient pas à « --date <AAAA-MM-JJ> » : une date s'écrit AAAA-MM-JJ",
        ),
        (&["check", "a", "--date", "\u{1b}[2J"], "« \u{fffd}[2J »"),
    ] {
        let run = cpts(arguments, b"");
        assert_eq!(run.code, 2, "{arguments:?}");
        assert!(run.err.contains(expected) && run.err.ends_with("aide : cpts --help\n"), "{}", run.err);
    }
}

#[test]
fn an_error_of_the_call_is_told_in_english_too() {
    for (arguments, expected) in [
        (&["check", "a", "--convention", "jours=x"][..], "the values are: reel, reel_365, trente_360"),
        (&["check", "a", "--convention", "regularisation=99"], "the values are: from 0 to 11 (default 0)"),
        (&["check", "a", "--convention", "couleur=bleu"], "there is no such convention"),
        (&["check", "a", "--convention", "jours"], "it takes ID=VALUE"),
        (&["check", "a", "--explain", "prevntion"], "`prevntion` is neither a line to explain nor a rule"),
        (&["check", "a", "--date", "2026-02-30"], "a date is written YYYY-MM-DD"),
        (&["explain", "--format", "markdown"], "a rule to lay out is missing"),
    ] {
        let run = cpts(&[arguments, &["--lang", "en"]].concat(), b"");
        assert_eq!(run.code, 2, "{arguments:?}");
        assert!(run.err.contains(expected) && !run.err.contains("aide"), "{}", run.err);
    }
}
