//! The engine, asked for a territory and a day of signature.

use cpts_core::bareme::Baremes;
use cpts_core::bilan::{Bilan, Cadre};
use cpts_core::explication::{Explication, Sujet};
use cpts_core::reference::Communes;
use cpts_core::values::Date;

/// The dossier that says nothing but its communes and, with a day of signature, that the mandatory missions all start
/// on it.
pub(super) fn dossier(communes: &[String], signature: Option<Date>, baremes: &Baremes) -> String {
    let contract = signature.map(|day| {
        let missions = baremes.in_force(day).into_iter().flat_map(|bareme| bareme.mandatory_missions());
        let missions: Vec<serde_json::Value> = missions
            .map(|mission| serde_json::json!({"mission": mission.code(), "demarrage": day.to_string()}))
            .collect();
        serde_json::json!({"signature": day.to_string(), "missions": missions})
    });
    let mut dossier = serde_json::json!({
        "format": "cpts-dossier", "version": "1.0", "identite": {"nom": "A"}, "territoire": {"communes": communes},
    });
    if let Some(contract) = contract {
        dossier["contrat_aci"] = contract;
    }
    dossier.to_string()
}

/// The report, and the trees of its lines, year by year, then that of the size.
pub(super) struct Answer {
    pub(super) bilan: Bilan,
    pub(super) lines: Vec<Vec<Explication>>,
    pub(super) size: Explication,
}

pub(super) fn ask(
    communes: &[String],
    signature: Option<Date>,
    date: Date,
    baremes: &Baremes,
    reference: &dyn Communes,
) -> Answer {
    let text = dossier(communes, signature, baremes);
    let cadre = Cadre::new(baremes, reference, date);
    let bilan = cadre.check(text.as_bytes());
    let mut subjects: Vec<Sujet> = Vec::new();
    for year in &bilan.financement.annees {
        subjects.extend(year.lignes.iter().map(|line| Sujet::Ligne {
            poste: line.poste.clone(),
            part: Some(line.part.clone()),
            annee: Some(year.annee),
        }));
    }
    subjects.push(Sujet::Taille);
    let mut trees = cadre.explaining(&subjects).check(text.as_bytes()).explications.unwrap();
    let size = trees.pop().unwrap();
    let mut trees = trees.into_iter();
    let lines = bilan.financement.annees.iter().map(|year| trees.by_ref().take(year.lignes.len()).collect()).collect();
    Answer { bilan, lines, size }
}

/// The tree of a line without its last two branches, what years and the size rest on: these are told once.
pub(super) fn own(tree: &Explication) -> (Vec<Explication>, Explication) {
    let mut children = tree.enfants.clone();
    assert_eq!(children.pop().unwrap().id.as_deref(), Some("taille"));
    let years = children.pop().unwrap();
    (children, years)
}
