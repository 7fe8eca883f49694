//! The crises that decide the variable part of the crisis mission.

use super::entrees::fact;
use super::{Explication, Matiere, Resultat};
use crate::diagnostics::{Argument, Message, Pointeur, Texte};

static CRISES: Texte = Texte::new("crises reconnues", "recognised crises");
static CRISE: Texte = Texte::new("reconnaissance de la crise « {quoi} »", "recognition of the crisis `{quoi}`");
static SANS_NOM: Texte = Texte::new("sans nom", "unnamed");
static AUTORITE: Texte = Texte::new("autorité qui la reconnaît", "authority that recognised it");
static AUCUNE: Texte = Texte::new("aucune", "none");

impl Matiere<'_> {
    /// The crises of the dossier and the plan: what the variable part of the crisis mission depends on.
    pub(super) fn crises(&self) -> Vec<Explication> {
        let Some(crises) = self.dossier.crises.as_ref() else {
            return vec![fact(&CRISES, Pointeur::root(), None::<Resultat>), self.plan()];
        };
        let list = Pointeur::from_static("/crises");
        if crises.is_empty() {
            return vec![fact(&CRISES, list, Some(Resultat::Texte((&AUCUNE).into()))), self.plan()];
        }
        let known = crises.iter().enumerate().flat_map(|(rank, crisis)| {
            let place = list.clone().index(rank);
            let at = |field, is_there: bool| if is_there { place.clone().key(field) } else { place.clone() };
            let name = crisis.intitule.clone().map_or_else(|| (&SANS_NOM).into(), Argument::Saisie);
            let authority = crisis.autorite.clone().map(|name| Resultat::Texte(Argument::Saisie(name)));
            [
                fact(Message::new(&CRISE).with("quoi", name), at("le", crisis.le.is_some()), crisis.le),
                fact(&AUTORITE, at("autorite", authority.is_some()), authority),
            ]
        });
        known.chain([self.plan()]).collect()
    }
}
