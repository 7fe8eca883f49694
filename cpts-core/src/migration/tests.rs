//! What migrates today, and that a later major version is a step away.

use super::*;
use crate::diagnostics::Langue;
use crate::exchange::json as dossiers;

fn run(text: &str) -> Result<Migration, Vec<Diagnostic>> {
    migrate(text.as_bytes(), VERSION, Limites::default())
}

#[test]
fn a_document_of_this_version_or_of_a_later_minor_is_left_as_it_is() {
    for (format, version) in
        [("dossier", "1.0"), ("publication", "1.0"), ("bareme", "1.0"), ("dossier", "1.7"), ("bareme", "1.12")]
    {
        let migration = run(&format!(r#"{{"format": "cpts-{format}", "version": "{version}", "x": 1.50}}"#)).unwrap();
        assert_eq!((migration.text, migration.faits.len()), (None, 0), "{format} {version}");
        assert_eq!((migration.avant.as_deref(), &*migration.apres), (Some(version), version));
    }
}

#[test]
fn a_draft_gets_its_version_and_keeps_the_rest() {
    for (draft, expected) in [
        (
            r#"{"identite": {"nom": "A"}, "format": "cpts-dossier"}"#,
            r#"{"identite":{"nom":"A"},"format":"cpts-dossier","version":"1.0"}"#,
        ),
        (
            r#"{"version": null, "format": "cpts-bareme", "é": [1e3, 1.50]}"#,
            r#"{"version":"1.0","format":"cpts-bareme","é":[1e3,1.50]}"#,
        ),
        (
            "{\n\"format\": \"cpts-publication\"\n}\n",
            "{\n  \"format\": \"cpts-publication\",\n  \"version\": \"1.0\"\n}",
        ),
    ] {
        let migration = run(draft).unwrap();
        assert_eq!(migration.text.as_deref(), Some(&*format!("{expected}\n")));
        assert_eq!((migration.avant, &*migration.apres), (None, "1.0"));
        assert_eq!(
            migration.faits.iter().map(|fait| fait.render(Langue::En, true)).collect::<Vec<_>>(),
            ["`version` was missing: `1.0` is written"]
        );
        // Once is enough.
        assert_eq!(run(expected).unwrap().text, None);
    }
}

#[test]
fn what_is_no_document_of_ours_is_told_in_its_place() {
    for (text, id, lieu) in [
        (r#"{"version": "1.0"}"#, "migration/format", "/format"),
        (r#"{"format": "autre"}"#, "migration/format", "/format"),
        (r#"{"format": 1}"#, "migration/format", "/format"),
        ("[]", "migration/format", "/format"),
        (r#"{"format": "cpts-dossier", "version": "2.0"}"#, "lecture/format", "/version"),
        (r#"{"format": "cpts-dossier", "version": "0.9"}"#, "lecture/format", "/version"),
        (r#"{"format": "cpts-dossier", "version": "1"}"#, "lecture/format", "/version"),
        (r#"{"format": "cpts-dossier", "version": "01.0"}"#, "lecture/format", "/version"),
        (r#"{"format": "cpts-dossier", "version": 1.0}"#, "lecture/format", "/version"),
        (r#"{"format": "cpts-dossier", "version": true}"#, "lecture/format", "/version"),
        (r#"{"format": "cpts-dossier", "version": "1.0", }"#, "lecture/syntaxe", ""),
        (r#"{"format": "cpts-dossier", "a": 1, "a": 2}"#, "lecture/cle-en-double", ""),
        ("", "lecture/vide", ""),
    ] {
        let problems = run(text).unwrap_err();
        let told: Vec<_> = problems.iter().map(|problem| (problem.id(), problem.lieu.as_str())).collect();
        assert_eq!(told, [(id, lieu)], "{text}");
        assert!(problems.iter().all(|problem| problem.position.is_some()));
    }
}

/// A step that exists for this test alone: `remarques` becomes `notes`, in its place.
static ESSAI: &[Etape] = &[Etape {
    de: 1,
    vers: "2.0-test",
    titre: Texte::new("`remarques` devient `notes`", "`remarques` becomes `notes`"),
    apply: |tree, format| {
        if let (Tree::Object(members), "cpts-dossier") = (tree, format) {
            for (name, _) in members.iter_mut().filter(|(name, _)| &**name == "remarques") {
                *name = "notes".into();
            }
        }
    },
}];

#[test]
fn a_later_major_version_is_a_step_away() {
    let text = "{\"format\": \"cpts-dossier\", \"version\": \"1.7\", \"remarques\": [\"a\"],\n \"inconnu\": {\"x\": 1.50, \"y\": -0e1}}";
    let migration = migrate_by(ESSAI, text.as_bytes(), "2.0-test", Limites::default()).unwrap();
    assert_eq!((migration.avant.as_deref(), &*migration.apres), (Some("1.7"), "2.0-test"));
    assert_eq!(migration.faits.len(), 1);
    let expected = r#"{
  "format": "cpts-dossier",
  "version": "2.0-test",
  "notes": [
    "a"
  ],
  "inconnu": {
    "x": 1.50,
    "y": -0e1
  }
}
"#;
    let migrated = migration.text.unwrap();
    assert_eq!(migrated, expected);
    // A draft goes all the way, and what is there already stays.
    let draft = migrate_by(ESSAI, br#"{"format": "cpts-dossier"}"#, "2.0-test", Limites::default()).unwrap();
    assert_eq!((draft.faits.len(), &*draft.apres), (2, "2.0-test"));
    assert_eq!(migrate_by(ESSAI, migrated.as_bytes(), "2.0-test", Limites::default()).unwrap().text, None);
    // Nothing is brought back, and no step leads to a version that does not exist.
    for (text, cible) in [(&*migrated, "1.0"), (text, "3.0"), (text, "autre")] {
        let problems = migrate_by(ESSAI, text.as_bytes(), cible, Limites::default()).unwrap_err();
        assert_eq!(problems[0].id(), "lecture/format", "{cible}");
    }
}

#[test]
fn what_was_migrated_reads_as_what_it_was() {
    let draft = r#"{"format": "cpts-dossier", "identite": {"nom": "A", "siren": null}, "autre": {"b": 1, "a": []}}"#;
    let migrated = run(draft).unwrap().text.unwrap();
    let (before, after) = (dossiers::read(draft.as_bytes()), dossiers::read(migrated.as_bytes()));
    assert_eq!((before.diagnostics.len(), after.diagnostics.len()), (1, 0));
    assert_eq!(after.dossier.identite, before.dossier.identite);
    assert_eq!(after.dossier.unknown_fields(), before.dossier.unknown_fields());
}
