//! Whatever the bytes: no panic, a report, and every problem at its place.

mod common;

use std::time::{Duration, Instant};

use common::changes::{apply, change, token_soup};
use common::examine;
use cpts_synthetic::Recipe;
use proptest::prelude::*;

/// A dossier of a few hundred bytes, with every kind of value.
const SMALL: &str = r#"{
  "format": "cpts-dossier", "version": "1.0", "partiel": ["/adherents"],
  "identite": {"nom": "CPTS « d'exemple »", "finess": null, "autre champ": [1.50, {"a": "\u00e9"}]},
  "etape": {"valeur": "signe"},
  "territoire": {"communes": ["91434", {"code": "91667", "partie": true}], "population": {"habitants": 115800}},
  "adherents": [{"id": "a-1", "type": "professionnel", "declare": {"langues": {"valeur": ["fr"], "le": "2026-03-02"}}}],
  "contrat_aci": {"signature": "2024-03-20", "duree_annees": 5, "signataires": ["cpts", "cpam", "ars"],
    "missions": [{"mission": "prevention", "demarrage": "2024-06",
      "indicateurs": [{"intitule": "taux", "paliers": [{"seuil": 66.70, "montant": 1e3}], "atteint": false}]}]}
}"#;

/// The id, the line and the column of a diagnostic.
type Problem = (&'static str, u32, u32);

/// The problems of a text.
fn problems(bytes: &[u8]) -> Vec<Problem> {
    let bilan = examine(bytes);
    let place = |diagnostic: &cpts_core::diagnostics::Diagnostic| diagnostic.position.map(|at| (at.ligne, at.colonne));
    bilan
        .diagnostics
        .iter()
        .map(|diagnostic| {
            let (line, column) = place(diagnostic).unwrap_or_default();
            (diagnostic.id(), line, column)
        })
        .collect()
}

/// A dossier on lines 1 to 4, of which a line says something more.
fn with(line: &str) -> String {
    format!(
        "{{\"format\": \"cpts-dossier\", \"version\": \"1.0\",\n\"identite\": {{\"nom\": \"A\"}},\n{line},\n\"remarques\": []}}"
    )
}

#[test]
fn each_fault_has_its_id_its_line_and_its_column() {
    let cases: [(&str, &[Problem]); 31] = [
        // Values of the wrong type, absent or unknown.
        (r#""territoire": {"communes": ["91434", 91667]}"#, &[("lecture/type", 3, 38)]),
        (r#""territoire": []"#, &[("lecture/type", 3, 15)]),
        (r#""adherents": {"id": 1}"#, &[("lecture/type", 3, 14)]),
        (r#""sources": [{"titre": "é"}]"#, &[("lecture/champ-manquant", 3, 13)]),
        (r#""etape": {"valeur": "rêvée"}"#, &[("lecture/valeur-inconnue", 3, 21)]),
        (r#""mis_a_jour": "2026-02-30""#, &[("lecture/valeur", 3, 15)]),
        (r#""mis_a_jour": null"#, &[]),
        (r#""etape": {"valeur": "signe", "valeur": "echu"}"#, &[("lecture/cle-en-double", 3, 30)]),
        (r#""autre": 1, "autre": 2"#, &[("lecture/cle-en-double", 3, 13)]),
        // Numbers.
        (r#""effectifs": {"adherents": NaN}"#, &[("lecture/syntaxe", 3, 28)]),
        (r#""effectifs": {"adherents": -0}"#, &[]),
        (r#""effectifs": {"adherents": -1}"#, &[("lecture/valeur", 3, 28)]),
        (r#""effectifs": {"adherents": 1e400}"#, &[("lecture/valeur", 3, 28)]),
        (r#""effectifs": {"adherents": 1.0}"#, &[]),
        (r#""effectifs": {"adherents": 1.5}"#, &[("lecture/valeur", 3, 28)]),
        (r#""effectifs": {"adherents": 01}"#, &[("lecture/syntaxe", 3, 29)]),
        (r#""effectifs": {"adherents": 0x1F}"#, &[("lecture/syntaxe", 3, 29)]),
        (r#""effectifs": {"adherents": 4294967296}"#, &[("lecture/valeur", 3, 28)]),
        (r#""inconnu": 1e400"#, &[]),
        // Punctuation.
        (r#""territoire": {"communes": ["91434",]}"#, &[("lecture/syntaxe", 3, 37)]),
        (r#""territoire": {"communes": ["91434"],}"#, &[("lecture/syntaxe", 3, 38)]),
        (r#""territoire": {'communes': []}"#, &[("lecture/syntaxe", 3, 16)]),
        (r#""territoire": 'Essonne'"#, &[("lecture/syntaxe", 3, 15)]),
        (r#""territoire": {"communes" ["91434"]}"#, &[("lecture/syntaxe", 3, 27)]),
        (r#""territoire": {"communes": ["91434" "91667"]}"#, &[("lecture/syntaxe", 3, 37)]),
        (r#""territoire": {"communes": ["91434"}"#, &[("lecture/syntaxe", 3, 36), ("lecture/tronque", 4, 17)]),
        ("// un commentaire\n\"etape\": null", &[("lecture/syntaxe", 3, 1)]),
        // Texts.
        (r#""remarque": "\ud800""#, &[("lecture/syntaxe", 3, 20)]),
        ("\"remarque\": \"a\tb\"", &[("lecture/syntaxe", 3, 15)]),
        ("\"remarque\": \"a\u{0}b\"", &[("lecture/syntaxe", 3, 15)]),
        (r#""remarque": "\x41""#, &[("lecture/syntaxe", 3, 15)]),
    ];
    for (line, expected) in cases {
        assert_eq!(problems(with(line).as_bytes()), expected, "{line}");
    }
}

#[test]
fn what_is_no_dossier_says_what_it_is() {
    let deep = format!("{{\"inconnu\": {}{}}}", "[".repeat(10_000), "]".repeat(10_000));
    let unclosed = "[".repeat(10_000);
    let long = with(&format!("\"inconnu\": \"{}\"", "é".repeat(2_500_000)));
    let digits = with(&format!("\"effectifs\": {{\"adherents\": {}}}", "9".repeat(10_000)));
    let missing = [("lecture/champ-manquant", 1, 1); 3];
    let cases: [(&str, Vec<u8>, Vec<Problem>); 17] = [
        ("empty", b"".to_vec(), vec![("lecture/vide", 1, 1)]),
        ("spaces", b" \n ".to_vec(), vec![("lecture/vide", 1, 1)]),
        ("a list", b"[]".to_vec(), vec![("lecture/type", 1, 1)]),
        ("a number", b"12".to_vec(), vec![("lecture/type", 1, 1)]),
        ("nothing", b"null".to_vec(), vec![("lecture/type", 1, 1)]),
        ("NaN", b"NaN".to_vec(), vec![("lecture/syntaxe", 1, 1)]),
        ("an object", b"{}".to_vec(), missing.to_vec()),
        ("another format", br#"{"format": "geojson", "a": [}"#.to_vec(), vec![("lecture/format", 1, 12)]),
        (
            "another version",
            br#"{"format": "cpts-dossier", "version": "2.0"}"#.to_vec(),
            vec![("lecture/format", 1, 39)],
        ),
        ("UTF-16", b"\xff\xfe{\0}\0".to_vec(), vec![("lecture/encodage", 1, 1)]),
        (
            "Latin-1",
            with("\"etape\": null").replace("\"A\"", "\"\u{e9}\"").chars().map(|c| c as u8).collect(),
            vec![("lecture/encodage", 2, 22)],
        ),
        (
            "a character cut behind the document",
            [with("\"etape\": null").as_bytes(), b"\n\xf3"].concat(),
            vec![("lecture/encodage", 5, 1)],
        ),
        ("a byte order mark", format!("\u{feff}{}", with("\"etape\": null")).into_bytes(), vec![]),
        ("ten thousand lists", deep.into_bytes(), [vec![("lecture/limite", 1, 76)], missing.to_vec()].concat()),
        (
            "ten thousand lists, unclosed",
            unclosed.into_bytes(),
            vec![("lecture/type", 1, 1), ("lecture/limite", 1, 65), ("lecture/tronque", 1, 10_001)],
        ),
        ("five million bytes", long.into_bytes(), vec![]),
        ("ten thousand digits", digits.into_bytes(), vec![("lecture/valeur", 3, 28)]),
    ];
    for (name, bytes, expected) in cases {
        assert_eq!(problems(&bytes), expected, "{name}");
    }
}

#[test]
fn text_after_the_document_is_told() {
    assert_eq!(problems(format!("{}\n{{}}", with("\"etape\": null")).as_bytes()), [("lecture/syntaxe", 5, 1)]);
}

#[test]
fn ten_faults_get_ten_diagnostics_in_the_order_of_the_text() {
    let text = r#"{
  "format": "cpts-dossier", "version": "1.0",
  "identite": {"sigle": "A"},
  "mis_a_jour": "hier",
  "etape": {"valeur": "rêvée", "le": 2022},
  "territoire": {"communes": ["91434" "91667",], "nombre_communes": NaN},
  "effectifs": {"adherents": -3, "adherents": 3},
  "remarques": ["a\q"],
  "adhesion": {"annee_civile": "oui"}
  "crises": []
}"#;
    let expected = [
        ("lecture/champ-manquant", 3, 15),
        ("lecture/valeur", 4, 17),
        ("lecture/valeur-inconnue", 5, 23),
        ("lecture/type", 5, 38),
        ("lecture/syntaxe", 6, 39),
        ("lecture/syntaxe", 6, 47),
        ("lecture/syntaxe", 6, 69),
        ("lecture/valeur", 7, 30),
        ("lecture/cle-en-double", 7, 34),
        ("lecture/syntaxe", 8, 20),
        ("lecture/type", 9, 32),
        ("lecture/syntaxe", 10, 3),
    ];
    assert_eq!(problems(text.as_bytes()), expected);
}

#[test]
fn a_dossier_cut_anywhere_is_told_and_read_up_to_there() {
    assert_eq!(problems(SMALL.as_bytes()), []);
    for length in 0..SMALL.len() {
        let bilan = examine(&SMALL.as_bytes()[..length]);
        let ids: Vec<&str> = bilan.diagnostics.iter().map(|diagnostic| diagnostic.id()).collect();
        let expected = if length == 0 { "lecture/vide" } else { "lecture/tronque" };
        let cut_in_character = ids.contains(&"lecture/encodage");
        assert!(ids.contains(&expected) || cut_in_character, "{length}: {ids:?}");
        assert!(bilan.lisible || length == 0, "{length}");
    }
}

/// Texts made to cost much: each must stay linear.
#[test]
fn no_text_of_a_megabyte_takes_long() {
    let fill = |piece: &str| piece.repeat(1_000_000 / piece.len());
    let keys = |template: &dyn Fn(usize) -> String| (0..40_000).map(template).collect::<Vec<_>>().join(",");
    let texts = [
        ("open lists", fill("[")),
        ("open objects", fill("{\"a\":")),
        ("missing commas", format!("{{\"a\": [{}]}}", fill("1 "))),
        ("commas alone", format!("{{\"a\": [{}]}}", fill(","))),
        ("names alone", format!("{{{}}}", fill("\"a\" "))),
        ("quotes", format!("{{\"a\": [{}]}}", fill("'"))),
        ("backslashes", format!("{{\"a\": \"{}", fill("\\\""))),
        ("unknown fields", format!("{{{}}}", keys(&|rank| format!("\"champ-{rank}\": {rank}")))),
        ("the same unknown field", format!("{{{}}}", keys(&|_| "\"champ\": 1".to_owned()))),
        ("the same communes", format!("{{\"territoire\": {{\"communes\": [{}]}}}}", keys(&|_| "\"91434\"".into()))),
        (
            "distinct communes",
            format!("{{\"territoire\": {{\"communes\": [{}]}}}}", keys(&|rank| format!("\"{:05}\"", 1_000 + rank))),
        ),
        ("wrong communes", format!("{{\"territoire\": {{\"communes\": [{}]}}}}", keys(&|_| "12".to_owned()))),
        ("a long name above faults", format!("{{\"{}\": [{}]}}", fill("n"), fill("@,"))),
        ("members", format!("{{\"adherents\": [{}]}}", keys(&|_| "{\"a\":1}".to_owned()))),
    ];
    for (name, text) in texts {
        let start = Instant::now();
        let bilan = examine(text.as_bytes());
        let elapsed = start.elapsed();
        assert!(bilan.diagnostics.len() <= 1_001, "{name}");
        assert!(elapsed < Duration::from_secs(8), "{name}: {elapsed:?}");
    }
}

proptest! {
    #![proptest_config(common::cases(256))]

    #[test]
    fn random_bytes(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        examine(&bytes);
    }

    #[test]
    fn random_characters(text in "\\PC{0,200}") {
        examine(text.as_bytes());
    }

    #[test]
    fn random_tokens(text in token_soup()) {
        examine(text.as_bytes());
        examine(with(&text).as_bytes());
    }

    #[test]
    fn changed_dossiers(seed in 0_u64..50, line in any::<bool>(), changes in prop::collection::vec(change(), 1..12)) {
        let recipe = Recipe { adherents: 2, actions: 1, communes: 2, seed };
        for text in [if line { recipe.line() } else { recipe.pretty() }, SMALL.to_owned()] {
            let mut bytes = text.into_bytes();
            for change in &changes {
                apply(&mut bytes, change);
            }
            examine(&bytes);
        }
    }
}

#[test]
fn a_fault_of_encoding_keeps_within_the_limit_too() {
    use cpts_core::exchange::json::{Limites, read_with};
    let mut bytes = with(r#""adherents": [1, 2, 3, 4]"#).into_bytes();
    bytes.truncate(bytes.len() - 2);
    bytes.push(0xe9);
    bytes.extend(b"\"]}");
    for diagnostics in 0..6 {
        let lecture = read_with(&bytes, Limites { diagnostics, ..Limites::default() }, 1);
        let ids: Vec<_> = lecture.diagnostics.iter().map(|problem| problem.id()).collect();
        assert!(ids.len() <= diagnostics + 1 && ids.last() == Some(&"lecture/encodage"), "{diagnostics}: {ids:?}");
    }
}
