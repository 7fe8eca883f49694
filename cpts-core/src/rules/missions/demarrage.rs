//! Whether a mission of the contract has started, and what MIS-04, MIS-05 and MIS-07 ask of those that have.

use crate::diagnostics::{Message, Pointeur, Texte};
use crate::model::{Mission, MissionAci};
use crate::rules::{Constat, Contexte, Reponse, Verdict};
use crate::values::Date;

static MISSIONS_INCONNUES: Texte = Texte::new(
    "le dossier ne dit pas quelles missions sont au contrat",
    "the dossier does not say which missions are in the contract",
);
static DEMARRAGE_INCONNU: Texte = Texte::new(
    "{mission} : le dossier ne dit pas si la mission a démarré",
    "{mission}: the dossier does not say whether the mission has started",
);

/// A mission of the contract that has started, with its place.
pub(super) struct Demarree<'a> {
    pub(super) kind: &'a Mission,
    pub(super) mission: &'a MissionAci,
    pub(super) lieu: Pointeur,
}

/// The answers on each mission that has started, among those that a rule is about.
///
/// Of a mission of which the start is not known, nobody can tell; one that starts later is left alone.
pub(super) fn ask(
    context: &Contexte<'_>,
    is_about: impl Fn(&Mission) -> bool,
    answer: impl Fn(&Demarree<'_>) -> Vec<(Verdict, Option<Constat>)>,
) -> Reponse {
    let Some(contract) = context.contract() else {
        return Reponse::sans_objet();
    };
    let Some(missions) = contract.missions.as_deref() else {
        let place = Pointeur::from_static("/contrat_aci");
        return Reponse::one(Verdict::Indetermine, Message::new(&MISSIONS_INCONNUES), place);
    };
    Reponse::gather(missions.iter().enumerate().flat_map(|(index, mission)| {
        let Some(kind) = mission.mission.as_ref().filter(|kind| is_about(kind)) else {
            return Vec::new();
        };
        let lieu = Pointeur::from_static("/contrat_aci/missions").index(index);
        match has_started(mission, context.date) {
            Some(true) => answer(&Demarree { kind, mission, lieu }),
            Some(false) => Vec::new(),
            None => {
                let message = Message::new(&DEMARRAGE_INCONNU).with("mission", kind);
                vec![(Verdict::Indetermine, Some(Constat::new(message, lieu)))]
            }
        }
    }))
}

/// Whether a mission has started on a date; `None` when the dossier does not tell.
pub(super) fn has_started(mission: &MissionAci, date: Date) -> Option<bool> {
    let start = mission.demarrage?;
    if start.last() <= date { Some(true) } else { (start.first() > date).then_some(false) }
}

/// The missions that live by actions and indicators: the crisis mission has its plan.
pub(super) fn has_actions(kind: &Mission) -> bool {
    use Mission::{AccesAuxSoins, Accompagnement, Parcours, Prevention, QualitePertinence};
    matches!(kind, AccesAuxSoins | Parcours | Prevention | QualitePertinence | Accompagnement)
}
