//! `cpts import finess`: the structures of a territory, from a synthetic register.

mod support;

use support::{Folder, cpts};

const REGISTER: &str = r#"{"schemaVersion": "v1.0.0", "generatedAt": "2026-11-20T03:00:00Z", "gcc": [], "gco": [], "pmej": [
{"ege": [
  {"informationsGeneralesEGE": {"numFinessEge": "990000002", "nomEgeLong": "MSP FICTIVE"}, "categorieentiteGeographiqueExercice": "603",
   "etatObjet": "A", "adresse": [{"cogCommune": "91549", "ligneAcheminement": "VILLE FICTIVE"}]},
  {"informationsGeneralesEGE": {"numFinessEge": "990000010", "nomEgeLong": "PHARMACIE FICTIVE", "dateFermeture": "2019-03-03"},
   "categorieentiteGeographiqueExercice": "620", "etatObjet": "I", "adresse": [{"cogCommune": "91549"}]}]},
{"ege": [
  {"informationsGeneralesEGE": {"numFinessEge": "990000028", "nomEgeLong": "CENTRE FICTIF"}, "categorieentiteGeographiqueExercice": "124",
   "etatObjet": "A", "adresse": [{"cogCommune": "75056"}]}]}]}"#;

fn import(register: &str, arguments: &[&str]) -> support::Run {
    cpts(&[&["import", "finess", "-", "--format", "json"], arguments].concat(), register.as_bytes())
}

#[test]
fn the_structures_of_the_communes_are_told_and_added_when_asked() {
    let folder = Folder::new("finess");
    let dossier = folder.path("dossier.json");
    let run = import(REGISTER, &["--communes", "91549,75056", "--categorie", "603,620", "--out", &dossier]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let told: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!((&told["structures"][0]["finess"], &told["fermees"][0]), (&"990000002".into(), &"990000010".into()));
    assert!(folder.read("dossier.json").contains("\"partiel\": [\n    \"/adherents\""));
    // Told, then added.
    let run = import(REGISTER, &["--communes", "91549,75056", "--dossier", &dossier, "--in-place"]);
    let told: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(told["connues"], serde_json::json!(["a-001"]));
    assert_eq!((&told["structures"][1]["nouvelle"], &told["ecrit"]), (&true.into(), &serde_json::Value::Null));
    assert_eq!(
        import(REGISTER, &["--communes", "91549,75056", "--dossier", &dossier, "--in-place", "--ajouter"]).code,
        0
    );
    assert!(folder.read("dossier.json").contains("CENTRE FICTIF"));
    let closed = REGISTER.replace("\"A\"", "\"I\"");
    let text = cpts(&["import", "finess", "-", "--communes", "91549,75056", "--dossier", &dossier], closed.as_bytes());
    assert!(text.out.contains("finess/fermee") && text.code == 0, "{}", text.out);
}

#[test]
fn a_file_that_is_cut_or_another_writes_nothing() {
    let folder = Folder::new("finess-bad");
    let dossier = folder.write("dossier.json", &support::rich());
    let cut = REGISTER.get(..REGISTER.len() - 40).unwrap();
    for register in [cut, "{}", "", "nofinesset;rs"] {
        let run = import(register, &["--dossier", &dossier, "--in-place", "--ajouter"]);
        assert_eq!(run.code, 2, "{}", run.out);
        assert_eq!(folder.read("dossier.json"), support::rich());
    }
    assert_eq!(import(REGISTER, &[]).code, 2, "no territory");
    assert_eq!(import(REGISTER, &["--communes", "91700x"]).code, 2);
    assert_eq!(folder.names(), ["dossier.json"]);
}
