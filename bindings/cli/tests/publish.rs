//! `cpts publish`: what is written, what is told to the owner, what is refused.

mod support;

use cpts_synthetic::Directory;
use serde_json::Value;
use support::{Folder, cpts, golden, root};

const DATE: [&str; 2] = ["--date", "2026-11-21"];

const EXAMPLE: &str = "examples/publications/annuaire-synthetique.json";

fn dossier() -> String {
    Directory { adherents: 48, actions: 8, seed: 1 }.pretty()
}

#[test]
fn the_example_is_fresh() {
    let run = cpts(&["publish", "-", "--licence", "CC0-1.0", DATE[0], DATE[1]], dossier().as_bytes());
    assert_eq!(run.code, 0, "{}", run.err);
    golden("publish.fr.txt", &run.err);
    let file = root().join(EXAMPLE);
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&file, &run.out).unwrap();
    }
    assert!(std::fs::read_to_string(&file).unwrap() == run.out, "{EXAMPLE} is stale");
}

#[test]
fn the_same_call_gives_the_same_bytes_to_a_file_and_to_a_pipe() {
    let folder = Folder::new("publish");
    let file = folder.write("dossier.json", &dossier());
    let out = folder.path("publication.json");
    let run = cpts(&["publish", &file, "--out", &out, "--compact", DATE[0], DATE[1]], b"");
    assert_eq!((run.code, run.out.as_str()), (0, ""), "{}", run.err);
    for dash in [&["--out", "-"][..], &[]] {
        let piped = cpts(&[&["publish", &file, "--compact", DATE[0], DATE[1]], dash].concat(), b"");
        assert_eq!(piped.out, folder.read("publication.json"));
    }
    assert_eq!(folder.names(), ["dossier.json", "publication.json"]);
    assert_eq!(folder.read("dossier.json"), dossier());
}

#[test]
fn dates_licence_and_sources_are_those_of_the_call() {
    let options = ["--expire", "2026-12-24", "--licence", "LO-2.0", "--source", "RPPS=2026-11-02", "--source", "a=b"];
    let run = cpts(&[&["publish", "-", DATE[0], DATE[1]], &options[..]].concat(), dossier().as_bytes());
    let publication: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!((&publication["date"], &publication["expire_le"]), (&"2026-11-21".into(), &"2026-12-24".into()));
    assert_eq!(publication["licence"], "LO-2.0");
    assert_eq!(publication["sources"][0], serde_json::json!({"titre": "RPPS", "le": "2026-11-02"}));
    assert_eq!(publication["sources"][1], serde_json::json!({"titre": "a=b"}));
    assert_eq!(publication["territoire"]["communes"][0]["nom"], "Morsang-sur-Orge");
}

#[test]
fn what_cannot_be_published_writes_nothing_and_says_why() {
    let folder = Folder::new("publish-refused");
    let out = folder.write("publication.json", "what was there");
    let cut = dossier().split_at(9_000).0.to_owned();
    let old = dossier().replace("\"expire_le\": \"2027-06-15\"", "\"expire_le\": \"2026-01-01\"");
    for (dossier, told) in [
        (cut.as_str(), "publication/illisible"),
        (&old, "publication/perimee"),
        (&cpts(&["publish", "-", DATE[0], DATE[1]], dossier().as_bytes()).out, "lecture/format"),
        ("", "lecture/vide"),
    ] {
        let run = cpts(&["publish", "-", "--out", &out, DATE[0], DATE[1]], dossier.as_bytes());
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{}", run.err);
        assert!(run.err.contains(told), "{told}: {}", run.err);
        assert_eq!(folder.read("publication.json"), "what was there");
    }
    let run = cpts(&["publish", "-", "--expire", "2026-11-20", DATE[0], DATE[1]], dossier().as_bytes());
    assert_eq!(run.code, 2);
    assert!(run.err.contains("publication/perimee"), "{}", run.err);
    assert_eq!(cpts(&["publish", "absent.json"], b"").code, 2);
}

#[test]
fn a_withdrawal_that_cannot_be_read_withholds_and_is_told_without_a_name() {
    let damaged = r#"{"format": "cpts-dossier", "version": "1.0", "identite": {"nom": "CPTS Fictive"}, "adherents": [
      {"id": "a-1", "type": "professionnel", "nom": "Discrète", "prenom": "Hildegonde",
       "diffusion": [{"champ": "nom", "base": "consentement", "le": "2024-01-15", "retrait": "hier Hildegonde"}]}]}"#;
    for (lang, told) in [("fr", "adhérent retenu"), ("en", "withheld")] {
        let run = cpts(&["publish", "-", "--lang", lang, "--masked", DATE[0], DATE[1]], damaged.as_bytes());
        assert_eq!(run.code, 1, "{}", run.err);
        assert!(!run.out.contains("Discrète") && !run.err.contains("Hildegonde"), "{}", run.err);
        assert!(run.err.contains("publication/adherent-illisible") && run.err.contains("/adherents/0"), "{}", run.err);
        assert!(run.err.contains(told) || lang == "fr", "{}", run.err);
    }
}

#[test]
fn the_decisions_are_shown_for_each_field_of_the_dossier() {
    for (lang, told) in [("fr", "| `telephone_prive` | privé |"), ("en", "| `telephone_prive` | private |")] {
        let run = cpts(&["publish", "--decisions", "--lang", lang], b"");
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        assert!(run.out.contains(told) && run.out.contains("## Adherent"), "{}", run.out);
    }
    assert_eq!(cpts(&["publish"], b"").code, 2);
}

#[test]
fn help_says_what_is_published() {
    let run = cpts(&["publish", "--help"], b"");
    assert_eq!(run.code, 0);
    for word in ["--expire", "--source", "consentement", "Code de sortie", "Exemples"] {
        assert!(run.out.contains(word), "{word}");
    }
}
