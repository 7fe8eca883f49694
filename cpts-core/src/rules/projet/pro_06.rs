//! PRO-06: every action has what an action sheet needs.

use super::actions::each_action;
use crate::diagnostics::{Argument, Gravite, Message, Pointeur, Texte};
use crate::model::{Action, Dossier, StatutAction};
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};

pub(in crate::rules) static PRO_06: Regle = Regle {
    id: "PRO-06",
    titre: Texte::new("Chaque action a sa fiche", "Every action has its sheet"),
    explication: Texte::new(
        "Une fiche action dit l'objectif, le public, le rôle du pilote, le statut, et au moins un indicateur. Ce dont le dossier ne parle pas est inconnu ; un texte ou une liste vides disent qu'il n'y a rien. Des objectifs spécifiques valent pour un objectif dont il ne parle pas, et `pour_professionnels` pour un public : une liste `publics` vide ne manque à coup sûr que si l'action n'est pas pour les professionnels.",
        "An action sheet states the objective, the public, the role of who leads it, the status, and at least one indicator. What the dossier does not speak of is unknown; an empty text or list says that there is nothing. Detailed aims stand for an objective that it does not speak of, and `pour_professionnels` for a public: an empty list `publics` is certainly missing only if the action is not for professionals.",
    ),
    remede: Texte::new("compléter la fiche de l'action", "complete the sheet of the action"),
    gravite: Gravite::Alerte,
    depuis: None,
    stade: Stade::Projet,
    bases: &[
        BaseLegale::new(
            "Le dialogue de gestion se prépare fiche action par fiche action.",
            "The management dialogue is prepared action sheet by action sheet.",
            Some(
                "https://www.concourspluripro.fr/exercice-pluriprofessionnel/cpts/le-dialogue-de-gestion-entre-assurance-maladie-et-professionnels",
            ),
            Confiance::PlusieursSources,
        ),
        BaseLegale::new(
            "La forme nationale de la fiche action est inconnue.",
            "The national form of the action sheet is unknown.",
            None,
            Confiance::Inconnu,
        ),
        BaseLegale::new(
            "Les cinq rubriques demandées sont une règle de ce logiciel.",
            "The five headings asked for are this software's own rule.",
            None,
            Confiance::ProjetLogiciel,
        ),
    ],
    evaluate,
};

static OBJECTIF: Texte = Texte::new("objectif", "objective");
static PUBLIC: Texte = Texte::new("public", "public");
static PILOTE: Texte = Texte::new("rôle du pilote", "role of who leads it");
static STATUT: Texte = Texte::new("statut", "status");
static INDICATEUR: Texte = Texte::new("indicateur", "indicator");
static MANQUENT: Texte = Texte::new(
    "rubriques qui manquent à la fiche de l'action : {rubriques}",
    "headings missing from the sheet of the action: {rubriques}",
);
static MANQUENT_ET: Texte = Texte::new(
    "rubriques qui manquent à la fiche de l'action : {rubriques} ; dont le dossier ne dit rien : {inconnues}",
    "headings missing from the sheet of the action: {rubriques}; that the dossier says nothing of: {inconnues}",
);
static INCONNUES: Texte = Texte::new(
    "rubriques de la fiche de l'action dont le dossier ne dit rien : {inconnues}",
    "headings of the sheet of the action that the dossier says nothing of: {inconnues}",
);

fn evaluate(context: &Contexte<'_>) -> Reponse {
    each_action(context, |action, place| {
        let (mut missing, mut unknown): (Vec<Argument>, Vec<Argument>) = (Vec::new(), Vec::new());
        for (heading, name) in [
            (objective(action), &OBJECTIF),
            (public(context.dossier, action, &place), &PUBLIC),
            (action.pilote.as_deref().map(is_written), &PILOTE),
            (status(action), &STATUT),
            (indicator(context.dossier, action, &place), &INDICATEUR),
        ] {
            match heading {
                Some(true) => {}
                Some(false) => missing.push(name.into()),
                None => unknown.push(name.into()),
            }
        }
        let (verdict, message) = match (missing.is_empty(), unknown.is_empty()) {
            (true, true) => return (Verdict::Conforme, None),
            (true, false) => (Verdict::Indetermine, Message::new(&INCONNUES)),
            (false, true) => (Verdict::NonConforme, Message::new(&MANQUENT)),
            (false, false) => (Verdict::NonConforme, Message::new(&MANQUENT_ET)),
        };
        let message = message.with("rubriques", missing).with("inconnues", unknown);
        (verdict, Some(Constat::new(message, place)))
    })
}

// Each heading: whether the sheet has it, or `None` when the dossier does not say.

fn objective(action: &Action) -> Option<bool> {
    match action.objectif.as_deref() {
        Some(text) => Some(is_written(text)),
        None => action.objectifs_specifiques.as_ref().is_some_and(|aims| !aims.is_empty()).then_some(true),
    }
}

fn public(dossier: &Dossier, action: &Action, place: &Pointeur) -> Option<bool> {
    let listed = has_some(dossier, action.publics.as_deref(), || place.clone().key("publics"));
    match (listed, action.pour_professionnels) {
        (Some(true), _) | (_, Some(true)) => Some(true),
        (Some(false), Some(false)) => Some(false),
        _ => None,
    }
}

fn status(action: &Action) -> Option<bool> {
    match action.statut.as_ref()? {
        StatutAction::Inconnu => None,
        StatutAction::Autre(code) => Some(is_written(code)),
        _ => Some(true),
    }
}

fn indicator(dossier: &Dossier, action: &Action, place: &Pointeur) -> Option<bool> {
    has_some(dossier, action.indicateurs.as_deref(), || place.clone().key("indicateurs"))
}

/// Whether a list holds something: of a partial one that is empty, nobody can tell.
fn has_some<T>(dossier: &Dossier, list: Option<&[T]>, place: impl Fn() -> Pointeur) -> Option<bool> {
    match list? {
        [] if dossier.is_partial(place().as_str()) => None,
        list => Some(!list.is_empty()),
    }
}

fn is_written(text: &str) -> bool {
    !text.trim().is_empty()
}
