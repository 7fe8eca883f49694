//! Assess the lines of indicators that were not: at most, they pay their maximum.

use super::coup::Coup;
use super::levier::{Certitude, NatureLevier};
use super::lignes::{Paroles, at_its_best, by_mission};
use super::situation::Situation;
use crate::diagnostics::Texte;
use crate::funding::EtatIndicateur;

static PAROLES: Paroles = Paroles {
    nature: NatureLevier::Evaluer,
    certitude: Certitude::AuPlus,
    une: &Texte::new(
        "évaluer la ligne « {ligne} » et la prouver (mission « {mission} », année {annee})",
        "assess the line `{ligne}` and prove it (mission `{mission}`, year {annee})",
    ),
    plusieurs: &Texte::new(
        "évaluer {n} lignes d'indicateurs et les prouver (mission « {mission} », année {annee})",
        "assess {n} lines of indicators and prove them (mission `{mission}`, year {annee})",
    ),
    toutes: &Texte::new(
        "évaluer {n} lignes d'indicateurs et les prouver, toutes missions et années ensemble",
        "assess {n} lines of indicators and prove them, all missions and years together",
    ),
};

pub(super) fn moves(situation: &Situation<'_>) -> Vec<Coup> {
    by_mission(situation, &PAROLES, |known, line| {
        if !matches!(known.etat, EtatIndicateur::AEvaluer) {
            return None;
        }
        at_its_best(&line.ligne)
    })
}
