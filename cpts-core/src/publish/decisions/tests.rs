//! Every field of the model has one decision, and every decision one field.

use std::collections::BTreeSet;

use super::{decisions, table};

#[test]
fn every_field_has_one_decision_and_every_decision_a_field() {
    for (objet, fields) in table::fields() {
        let decided: Vec<&str> = decisions().filter(|one| one.objet == objet).map(|one| one.champ).collect();
        let (known, decided_once) = (BTreeSet::from_iter(fields.iter()), BTreeSet::from_iter(decided.iter()));
        assert_eq!(known, decided_once, "{objet}");
        assert_eq!(decided.len(), fields.len(), "{objet}: a field is decided twice");
    }
}

/// The schema of the dossier goes through every record that a dossier can hold.
#[cfg(feature = "schema")]
#[test]
fn every_record_of_a_dossier_has_its_decisions() {
    let schema: serde_json::Value = serde_json::from_str(&crate::schema::dossier()).unwrap();
    let records =
        schema["$defs"].as_object().unwrap().iter().filter(|(_, definition)| definition["properties"].is_object());
    let found: BTreeSet<&str> = records.map(|(name, _)| name.as_str()).chain(["Dossier"]).collect();
    let decided: BTreeSet<&str> = decisions().map(|one| one.objet).collect();
    assert_eq!(found, decided);
}
