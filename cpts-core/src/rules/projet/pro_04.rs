//! PRO-04: every action names a mission, or says that it is outside the agreement.

use super::actions::each_action;
use crate::diagnostics::{Gravite, Message, Texte};
use crate::model::Mission;
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};

pub(in crate::rules) static PRO_04: Regle = Regle {
    id: "PRO-04",
    titre: Texte::new(
        "Chaque action nomme sa mission, ou se dit hors ACI",
        "Every action names its mission, or says that it is outside the ACI",
    ),
    explication: Texte::new(
        "Chaque action sert une des six missions du contrat, ou porte `hors_aci`. Une mission dont le dossier ne parle pas est inconnue ; un texte vide dit que l'action n'en nomme pas. D'une liste d'actions partielle, seules celles qui y sont sont vues.",
        "Every action serves one of the six missions of the contract, or has `hors_aci`. A mission that the dossier does not speak of is unknown; an empty text says that the action names none. Of a partial list of actions, only those in it are seen.",
    ),
    remede: Texte::new(
        "rattacher l'action à une mission, ou la dire hors ACI",
        "give the action a mission, or say that it is outside the ACI",
    ),
    gravite: Gravite::Alerte,
    depuis: None,
    stade: Stade::Projet,
    bases: &[
        BaseLegale::new(
            "Les six missions forment la liste des missions de service public de l'article L1434-12-2 du CSP.",
            "The six missions are the list of public-service missions of CSP article L1434-12-2.",
            Some("https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000043496493"),
            Confiance::Texte,
        ),
        BaseLegale::new(
            "Demander à chaque action sa mission est une règle de ce logiciel.",
            "Asking each action for its mission is this software's own rule.",
            None,
            Confiance::ProjetLogiciel,
        ),
    ],
    evaluate,
};

static AUCUNE: Texte = Texte::new("cette action ne nomme pas de mission", "this action names no mission");
static INCONNUE: Texte = Texte::new(
    "le dossier ne dit pas la mission de cette action",
    "the dossier does not say the mission of this action",
);
static CODE_INCONNU: Texte = Texte::new(
    "la mission de cette action porte un code que cette version ne connaît pas",
    "the mission of this action has a code that this version does not know",
);

fn evaluate(context: &Contexte<'_>) -> Reponse {
    each_action(context, |action, place| {
        let (verdict, texte) = match action.mission.as_ref() {
            None => (Verdict::Indetermine, &INCONNUE),
            Some(Mission::Autre(code)) if code.trim().is_empty() => (Verdict::NonConforme, &AUCUNE),
            Some(Mission::Autre(_)) => (Verdict::Indetermine, &CODE_INCONNU),
            Some(_) => return (Verdict::Conforme, None),
        };
        let place = if action.mission.is_some() { place.key("mission") } else { place };
        (verdict, Some(Constat::new(Message::new(texte), place)))
    })
}
