//! The crises that decide the variable part of the crisis mission.

use super::entrees::fact;
use super::{Explication, Matiere, Resultat};
use crate::diagnostics::{Argument, Message, Pointeur, Texte};
use crate::model::Poste;

static CRISES: Texte = Texte::new("crises reconnues", "recognised crises");
static CRISE: Texte = Texte::new("reconnaissance de la crise « {quoi} »", "recognition of the crisis `{quoi}`");
static SANS_NOM: Texte = Texte::new("sans nom", "unnamed");
static AUTORITE: Texte = Texte::new("autorité qui la reconnaît", "authority that recognised it");
static AUCUNE: Texte = Texte::new("aucune", "none");

impl Matiere<'_> {
    /// The crises of the dossier, the plan and the start of the mission: what its variable part depends on.
    pub(super) fn crises(&self) -> Vec<Explication> {
        let conditions = [self.plan(), self.start(&Poste::CriseSanitaire)];
        let Some(crises) = self.dossier.crises.as_ref() else {
            let unknown = fact(&CRISES, Pointeur::root(), None::<Resultat>);
            return core::iter::once(unknown).chain(conditions).collect();
        };
        let list = Pointeur::from_static("/crises");
        if crises.is_empty() {
            let none = fact(&CRISES, list, Some(Resultat::Texte((&AUCUNE).into())));
            return core::iter::once(none).chain(conditions).collect();
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
        known.chain(conditions).collect()
    }
}
