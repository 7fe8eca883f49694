//! MIS-04: a mission that has started has an action under way.

use super::demarrage::{Demarree, ask, has_actions};
use crate::diagnostics::{Gravite, Message, Pointeur, Texte};
use crate::model::{Action, Mission, StatutAction};
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};

pub(in crate::rules) static MIS_04: Regle = Regle {
    id: "MIS-04",
    titre: Texte::new(
        "Chaque mission démarrée a une action en cours",
        "Each mission that has started has an action under way",
    ),
    explication: Texte::new(
        "Une mission du contrat qui a démarré a au moins une action en cours ou déployée ; la réponse aux crises, qui a son plan, est mise à part. Une action dont on ignore le statut ou la mission laisse la réponse indéterminée.",
        "A mission of the contract that has started has at least one action under way or deployed; the response to crises, which has its plan, is set apart. An action of which the status or the mission is unknown leaves the answer undetermined.",
    ),
    remede: Texte::new(
        "lancer une action de la mission, ou inscrire au dossier le statut et la mission de celles qui sont menées",
        "launch an action of the mission, or write in the dossier the status and the mission of those under way",
    ),
    gravite: Gravite::Alerte,
    depuis: Some("2019-08-25"),
    stade: Stade::Contrat,
    bases: &[BaseLegale::new(
        "Attendre une action en cours par mission démarrée est une règle de ce logiciel.",
        "Expecting an action under way for each mission that has started is this software's own rule.",
        None,
        Confiance::ProjetLogiciel,
    )],
    evaluate,
};

static ACTIONS_INCONNUES: Texte = Texte::new(
    "{mission} : le dossier ne décrit pas les actions du projet",
    "{mission}: the dossier does not describe the actions of the project",
);
static AUCUNE: Texte = Texte::new(
    "{mission} : la mission a démarré, et aucune de ses actions n'est en cours",
    "{mission}: the mission has started, and none of its actions is under way",
);
static PEUT_ETRE: Texte = Texte::new(
    "{mission} : aucune action n'est dite en cours, mais toutes ne sont pas connues, ou pas leur statut ou leur mission",
    "{mission}: no action is said to be under way, but not all are known, or not their status or their mission",
);

fn evaluate(context: &Contexte<'_>) -> Reponse {
    ask(context, has_actions, |started| vec![check(context, started)])
}

fn check(context: &Contexte<'_>, started: &Demarree<'_>) -> (Verdict, Option<Constat>) {
    let tell =
        |verdict, texte, lieu| (verdict, Some(Constat::new(Message::new(texte).with("mission", started.kind), lieu)));
    let actions = context.dossier.projet_de_sante.as_ref().and_then(|project| project.actions.as_deref());
    let Some(actions) = actions else {
        return tell(Verdict::Indetermine, &ACTIONS_INCONNUES, started.lieu.clone());
    };
    let serves: Vec<Option<bool>> = actions.iter().map(|action| serves(action, started.kind)).collect();
    if serves.contains(&Some(true)) {
        return (Verdict::Conforme, None);
    }
    let place = Pointeur::from_static("/projet_de_sante/actions");
    if serves.contains(&None) || context.dossier.is_partial(place.as_str()) {
        return tell(Verdict::Indetermine, &PEUT_ETRE, place);
    }
    tell(Verdict::NonConforme, &AUCUNE, started.lieu.clone())
}

/// Whether an action of a mission is under way; `None` when the dossier does not tell.
fn serves(action: &Action, mission: &Mission) -> Option<bool> {
    let is_of = match &action.mission {
        None | Some(Mission::Autre(_)) => None,
        Some(known) => Some(known == mission),
    };
    let is_under_way = match &action.statut {
        None | Some(StatutAction::Inconnu | StatutAction::Autre(_)) => None,
        Some(status) => Some(matches!(status, StatutAction::EnCours | StatutAction::Deployee)),
    };
    match (is_of, is_under_way) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), Some(true)) => Some(true),
        _ => None,
    }
}
