//! Leaves that are facts of the dossier, each with its place, and what it says there.

use super::{Explication, Matiere, Resultat};
use crate::diagnostics::{Argument, Message, Pointeur, Texte};
use crate::model::{ContratAci, DatePartielle, MissionAci, Poste};

static SIGNATURE: Texte = Texte::new("signature du contrat", "signature of the contract");
static FIN: Texte = Texte::new("dernier jour écrit au contrat", "last day written in the contract");
static DUREE: Texte = Texte::new("durée écrite au contrat, en années", "duration written in the contract, in years");
static SUITE: Texte = Texte::new("ce que le contrat est devenu", "what became of the contract");
static SUITE_LE: Texte = Texte::new("{quoi} ({le})", "{quoi} ({le})");
static DEMARRAGE: Texte = Texte::new("démarrage de la mission", "start of the mission");
static MISSION_ABSENTE: Texte = Texte::new("missions du contrat", "missions of the contract");
static NON_DITE: Texte = Texte::new("le dossier ne le dit pas", "the dossier does not say it");
static PAS_AU_CONTRAT: Texte = Texte::new("la mission n'y est pas", "the mission is not there");
static TAILLE_AU_CONTRAT: Texte = Texte::new("taille écrite au contrat", "size written in the contract");
static PLAN: Texte = Texte::new("rédaction du plan de crise", "writing of the crisis plan");
static PIECES: Texte = Texte::new("pièces justificatives complètes", "supporting documents complete");

/// A fact of the dossier at a place; what it does not say is told so.
pub(super) fn fact(name: impl Into<Argument>, place: Pointeur, value: Option<impl Into<Resultat>>) -> Explication {
    told(name.into(), place, value.map(Into::into))
}

#[inline(never)]
fn told(name: Argument, place: Pointeur, value: Option<Resultat>) -> Explication {
    let leaf = Explication::new(name).at(place).result(value);
    if leaf.resultat.is_none() { leaf.because(Message::new(&NON_DITE)) } else { leaf }
}

impl Matiere<'_> {
    pub(super) fn contract(&self) -> Option<&ContratAci> {
        self.dossier.contrat_aci.as_ref()
    }

    /// The nearest place of the contract: that of a field that is there, else that of what would hold it.
    pub(super) fn in_contract(&self, field: &'static str, is_there: bool) -> Pointeur {
        match self.contract() {
            Some(_) if is_there => Pointeur::from_static("/contrat_aci").key(field),
            Some(_) => Pointeur::from_static("/contrat_aci"),
            None => Pointeur::root(),
        }
    }

    pub(super) fn signature(&self) -> Explication {
        let day = self.contract().and_then(|contract| contract.signature);
        fact(&SIGNATURE, self.in_contract("signature", day.is_some()), day)
    }

    pub(super) fn written_size(&self, size: u8) -> Explication {
        fact(&TAILLE_AU_CONTRAT, self.in_contract("taille", true), Some(u32::from(size)))
    }

    /// What decides the last day of the contract.
    pub(super) fn end(&self) -> Vec<Explication> {
        let Some(contract) = self.contract() else { return Vec::new() };
        let mut facts = Vec::new();
        match (contract.fin, contract.duree_annees) {
            (Some(day), _) => facts.push(fact(&FIN, self.in_contract("fin", true), Some(day))),
            (None, Some(years)) => {
                facts.push(fact(&DUREE, self.in_contract("duree_annees", true), Some(u32::from(years))));
            }
            (None, None) => facts.extend(self.duration()),
        }
        if let Some((outcome, kind)) =
            contract.suite.as_ref().and_then(|outcome| Some((outcome, outcome.nature.as_ref()?)))
        {
            let name = kind.libelle().map_or_else(|| Argument::Saisie(kind.code().into()), Argument::from);
            let day = outcome.le.or(outcome.fin.map(DatePartielle::from));
            let value = match day {
                Some(day) => Message::new(&SUITE_LE).with("quoi", name).with("le", day).into(),
                None => name,
            };
            facts.push(fact(&SUITE, self.in_contract("suite", true), Some(Resultat::Texte(value))));
        }
        facts
    }

    /// The missions of the contract that a line pays, with their places.
    pub(super) fn missions<'s>(&'s self, poste: &'s Poste) -> impl Iterator<Item = (Pointeur, &'s MissionAci)> + 's {
        let missions = self.contract().into_iter().flat_map(|contract| contract.missions.iter().flatten()).enumerate();
        missions
            .filter(move |(_, known)| known.mission.as_ref().is_some_and(|mission| mission.code() == poste.code()))
            .map(|(rank, known)| (Pointeur::from_static("/contrat_aci/missions").index(rank), known))
    }

    /// When the mission of a line started, as the computation takes it: of two dates, the earlier one.
    pub(super) fn start(&self, poste: &Poste) -> Explication {
        let dated = self.missions(poste).filter_map(|(place, known)| Some((place, known.demarrage?)));
        if let Some((place, day)) = dated.min_by_key(|(_, day)| (day.first(), day.last())) {
            return fact(&DEMARRAGE, place.key("demarrage"), Some(day));
        }
        match self.missions(poste).next() {
            Some((place, _)) => fact(&DEMARRAGE, place, None::<Resultat>),
            None => self.in_missions(poste),
        }
    }

    /// Whether the mission of a line is in the contract.
    pub(super) fn in_missions(&self, poste: &Poste) -> Explication {
        let is_there = self.contract().is_some_and(|contract| contract.missions.is_some());
        let place = self.in_contract("missions", is_there);
        match self.missions(poste).next() {
            Some((place, known)) => {
                let name = known.mission.as_ref().and_then(|mission| mission.libelle()).map(Argument::from);
                fact(&MISSION_ABSENTE, place, name.map(Resultat::Texte))
            }
            None if is_there => Explication::new(&MISSION_ABSENTE).at(place).because(Message::new(&PAS_AU_CONTRAT)),
            None => fact(&MISSION_ABSENTE, place, None::<Resultat>),
        }
    }

    /// When the plan of the crisis mission was written.
    pub(super) fn plan(&self) -> Explication {
        let plan = self.dossier.plan_de_crise.as_ref();
        let day = plan.and_then(|plan| plan.redaction);
        let place = match (plan, day) {
            (Some(_), Some(_)) => Pointeur::from_static("/plan_de_crise/redaction"),
            (Some(_), None) => Pointeur::from_static("/plan_de_crise"),
            (None, _) => Pointeur::root(),
        };
        fact(&PLAN, place, day)
    }

    /// When the supporting documents were complete.
    pub(super) fn documents(&self) -> Explication {
        let day = self.contract().and_then(|contract| contract.dossier_complet);
        fact(&PIECES, self.in_contract("dossier_complet", day.is_some()), day)
    }
}
