//! Bring the proofs of lines of indicators that were reached without one.

use super::coup::Coup;
use super::levier::{Certitude, NatureLevier};
use super::lignes::{Paroles, by_mission, proven};
use super::situation::Situation;
use crate::diagnostics::Texte;
use crate::funding::EtatIndicateur;

static PAROLES: Paroles = Paroles {
    nature: NatureLevier::Prouver,
    certitude: Certitude::Exact,
    une: &Texte::new(
        "apporter la preuve de la ligne « {ligne} » (mission « {mission} », année {annee})",
        "bring the proof of the line `{ligne}` (mission `{mission}`, year {annee})",
    ),
    plusieurs: &Texte::new(
        "apporter la preuve de {n} lignes d'indicateurs atteintes (mission « {mission} », année {annee})",
        "bring the proof of {n} lines of indicators that were reached (mission `{mission}`, year {annee})",
    ),
    toutes: &Texte::new(
        "apporter la preuve de {n} lignes d'indicateurs atteintes, toutes missions et années ensemble",
        "bring the proof of {n} lines of indicators that were reached, all missions and years together",
    ),
};

pub(super) fn moves(situation: &Situation<'_>) -> Vec<Coup> {
    by_mission(situation, &PAROLES, |known, line| {
        matches!(known.etat, EtatIndicateur::AProuver(_)).then(|| proven(line.ligne.clone()))
    })
}
