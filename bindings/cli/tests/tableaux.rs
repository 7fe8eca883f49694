//! `cpts import membres`, `cpts import actions` and `cpts export … --prive`: the two tables, from a spreadsheet and to it.
#![expect(clippy::unwrap_used, reason = "helpers of tests: what fails there is the test")]

mod support;

use support::{Folder, Run, cpts, rich};

const TABLE: &str = "Nom;Prénom;N° RPPS;Profession;Tél\nEXEMPLE;Camille;99000000010;infirmière;01 99 00 00 01\n";

fn import(arguments: &[&str], table: &str) -> Run {
    cpts(&[&["import", "membres", "-"], arguments].concat(), table.as_bytes())
}

fn json(run: &Run) -> serde_json::Value {
    serde_json::from_str(&run.out).unwrap()
}

#[test]
fn a_table_becomes_a_dossier_and_then_updates_it() {
    let folder = Folder::new("tableaux-import");
    let dossier = folder.path("dossier.json");
    let first = import(&["--out", &dossier], TABLE);
    assert_eq!((first.code, first.err.as_str()), (0, ""));
    assert!(first.out.contains("nouveaux") && first.out.contains("a-001"), "{}", first.out);
    // The same again changes nothing, and writes nothing.
    let again = import(&["--dossier", &dossier, "--in-place", "--format", "json"], TABLE);
    assert_eq!(
        (&json(&again)["changements"]["inchanges"], &json(&again)["ecrit"]),
        (&1.into(), &serde_json::Value::Null)
    );
    let other = TABLE.replace("01 99 00 00 01", "01 99 00 00 02");
    let changed = json(&import(&["--dossier", &dossier, "--in-place", "--format", "json"], &other));
    assert_eq!(changed["changements"]["modifies"][0]["colonnes"], serde_json::json!(["telephone"]));
    assert!(folder.read("dossier.json").contains("01 99 00 00 02"));
    // Without a place to write, nothing is written.
    assert_eq!(import(&["--dossier", &dossier], TABLE).code, 0);
    assert!(folder.read("dossier.json").contains("01 99 00 00 02"));
}

#[test]
fn what_cannot_be_read_leaves_the_dossier_as_it_was() {
    let folder = Folder::new("tableaux-bad");
    let dossier = folder.write("dossier.json", &rich());
    for (table, code) in [("PK\u{3}\u{4}", 2), ("a;b\n1;2\n", 2), ("nom;type\n;professionnel\n", 1)] {
        let run = import(&["--dossier", &dossier, "--in-place"], table);
        assert_eq!(run.code, code, "{}", run.out);
        assert_eq!(folder.read("dossier.json"), rich());
    }
    let broken = folder.write("broken.json", "{\"format\": \"cpts-dossier\", \"version\": 1}");
    let run = import(&["--dossier", &broken, "--in-place"], TABLE);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("ne peut pas être lu en entier"), "{}", run.err);
    assert_eq!(folder.names(), ["broken.json", "dossier.json"]);
}

#[test]
fn each_problem_has_its_line_and_its_column_and_may_be_masked() {
    let table = "nom;prenom;profession;entree\nTÉMOIN;Camille;boulanger;hier\n";
    let problems = json(&import(&["--format", "json"], table))["diagnostics"].clone();
    let places: Vec<_> = problems
        .as_array()
        .unwrap()
        .iter()
        .map(|problem| (problem["ligne"].clone(), problem["colonne"].clone(), problem["trouve"].clone()))
        .collect();
    assert_eq!(
        places,
        [
            (2.into(), 1.into(), serde_json::Value::Null),
            (2.into(), 3.into(), "boulanger".into()),
            (2.into(), 4.into(), "hier".into())
        ]
    );
    for form in ["text", "json"] {
        for lang in ["fr", "en"] {
            let masked = import(&["--format", form, "--lang", lang, "--masked"], table).out;
            assert!(
                !masked.contains("boulanger") && !masked.contains("hier") && !masked.contains("TÉMOIN"),
                "{masked}"
            );
        }
    }
}

#[test]
fn a_record_without_an_id_is_told_by_its_place() {
    let folder = Folder::new("tableaux-sans-id");
    let member = r#"{"type": "professionnel", "nom": "TÉMOIN"}"#;
    let text = format!(r#"{{"format": "cpts-dossier", "version": "1.0", "adherents": [{member}, {member}]}}"#);
    let dossier = folder.write("dossier.json", &text);
    let table = folder.write("membres.csv", "nom;type\nAUTRE;professionnel\n");
    let run = cpts(&["import", "membres", &table, "--dossier", &dossier], b"");
    assert!(run.out.contains("/adherents/0, /adherents/1"), "{}", run.out);
}

#[test]
fn what_is_exported_says_that_it_is_private_and_comes_back() {
    let folder = Folder::new("tableaux-export");
    let dossier = folder.write("dossier.json", &rich());
    for (kind, head) in [("membres", "prive;id;type;"), ("actions", "prive;id;intitule;")] {
        let out = folder.path(&format!("{kind}-prive.csv"));
        let run = cpts(&["export", kind, "--prive", &dossier, "--out", &out], b"");
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        let table = folder.read(&format!("{kind}-prive.csv"));
        assert!(
            table.starts_with(&format!("\u{feff}{head}")) && table.lines().skip(1).all(|line| line.starts_with("oui;"))
        );
        let run =
            cpts(&["import", kind, &out, "--dossier", &dossier, "--in-place", "--effacer", "--format", "json"], b"");
        let told = json(&run);
        assert_eq!(
            (run.code, &told["ecrit"], &told["diagnostics"]),
            (0, &serde_json::Value::Null, &serde_json::json!([])),
            "{told:#}"
        );
        assert_eq!(told["changements"]["absents"], serde_json::json!([]));
    }
    assert_eq!(folder.read("dossier.json"), rich());
    // Neither without the word, nor under a name that does not say it.
    let open = folder.path("membres.csv");
    for arguments in [&["export", "membres", &dossier][..], &["export", "membres", "--prive", &dossier, "--out", &open]]
    {
        assert_eq!(cpts(arguments, b"").code, 2);
    }
    assert_eq!(folder.names(), ["actions-prive.csv", "dossier.json", "membres-prive.csv"]);
}
