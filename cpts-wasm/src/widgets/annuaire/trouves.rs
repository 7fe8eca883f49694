//! Who was found, as the page shows them.

use cpts_core::directory::{Recherche, Resultats};
use cpts_core::publish::AdherentPublic;

use super::annonce::Compte;
use super::moteur::Moteur;
use super::question::Question;

/// Up to how many members are told apart in the count: beyond, they are results.
const COMPTES: usize = 1000;

/// Who was found: the first of them as they are shown, and what the list can be narrowed by.
#[derive(Debug, Default)]
pub(super) struct Trouves {
    pub(super) resultats: Resultats,
    /// How many of each nature, unless they are too many.
    pub(super) compte: Option<Compte>,
    /// Those that are shown, by their index in the directory.
    pub(super) fiches: Vec<(usize, AdherentPublic)>,
}

impl Trouves {
    /// Looks for those who answer a question, and takes the first ones to be shown.
    pub(super) fn search(moteur: &Moteur, question: &Question, shown: usize) -> Self {
        let mut recherche = Recherche::new(question.texte());
        recherche.filtres = question.filtres().to_vec();
        recherche.nombre = COMPTES.max(shown);
        let Some(resultats) = moteur.search(&recherche) else { return Self::default() };
        let is_counted = resultats.total as usize <= resultats.fiches.len();
        let natures = resultats.fiches.iter().map(|found| moteur.nature(found.adherent));
        let compte = is_counted.then(|| Compte::of(natures));
        let mut fiches = Vec::new();
        for found in resultats.fiches.iter().take(shown) {
            if let Some(member) = moteur.member(found.adherent) {
                fiches.push((found.adherent, member));
            }
        }
        Self { resultats, compte, fiches }
    }

    /// How many are found that are not shown.
    pub(super) fn remaining(&self) -> usize {
        (self.resultats.total as usize).saturating_sub(self.fiches.len())
    }
}
