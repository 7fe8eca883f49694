//! PRO-05: as many actions are described as were announced.

use crate::diagnostics::{Argument, Gravite, Message, Pointeur, Texte};
use crate::rules::{BaseLegale, Confiance, Contexte, Regle, Reponse, Stade, Verdict};

pub(in crate::rules) static PRO_05: Regle = Regle {
    id: "PRO-05",
    titre: Texte::new(
        "Autant d'actions décrites que d'actions annoncées",
        "As many actions are described as were announced",
    ),
    explication: Texte::new(
        "Le nombre d'actions décrites est comparé au nombre annoncé : en décrire davantage est conforme. Si la liste n'est connue qu'en partie, les autres sont peut-être décrites ailleurs, et la réponse est indéterminée.",
        "The number of actions described is compared with the number announced: describing more is compliant. If the list is known in part only, the others may be described elsewhere, and the answer is undetermined.",
    ),
    remede: Texte::new(
        "décrire les actions qui manquent, ou corriger le nombre annoncé",
        "describe the actions that are missing, or correct the number announced",
    ),
    gravite: Gravite::Info,
    depuis: None,
    stade: Stade::Projet,
    bases: &[BaseLegale::new(
        "Comparer les actions décrites à celles qui sont annoncées est une règle de ce logiciel.",
        "Comparing the actions described with those announced is this software's own rule.",
        None,
        Confiance::ProjetLogiciel,
    )],
    evaluate,
};

static NOMBRE_INCONNU: Texte = Texte::new(
    "le dossier ne dit pas combien d'actions sont annoncées",
    "the dossier does not say how many actions are announced",
);
static ACTIONS_INCONNUES: Texte = Texte::new(
    "actions annoncées : {annoncees} ; le dossier n'en décrit aucune, sans dire qu'il n'y en a pas",
    "actions announced: {annoncees}; the dossier describes none, without saying that there is none",
);
static COMPTE: Texte = Texte::new(
    "actions annoncées : {annoncees} ; décrites : {decrites}",
    "actions announced: {annoncees}; described: {decrites}",
);
static EN_PARTIE: Texte = Texte::new(
    "actions annoncées : {annoncees} ; décrites : {decrites}, d'une liste qui n'est connue qu'en partie",
    "actions announced: {annoncees}; described: {decrites}, of a list that is known in part only",
);

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let Some(project) = context.dossier.projet_de_sante.as_ref() else {
        return Reponse::sans_objet();
    };
    let Some(announced) = project.actions_annoncees else {
        let place = Pointeur::from_static("/projet_de_sante");
        return Reponse::one(Verdict::Indetermine, Message::new(&NOMBRE_INCONNU), place);
    };
    let place = Pointeur::from_static("/projet_de_sante/actions_annoncees");
    let about = |texte| Message::new(texte).with("annoncees", announced);
    let Some(actions) = project.actions.as_ref() else {
        return Reponse::one(Verdict::Indetermine, about(&ACTIONS_INCONNUES), place);
    };
    let described = i64::try_from(actions.len()).unwrap_or(i64::MAX);
    let (verdict, texte) = if described >= i64::from(announced) {
        (Verdict::Conforme, &COMPTE)
    } else if context.dossier.is_partial("/projet_de_sante/actions") {
        (Verdict::Indetermine, &EN_PARTIE)
    } else {
        (Verdict::NonConforme, &COMPTE)
    };
    Reponse::one(verdict, about(texte).with("decrites", Argument::Nombre(described)), place)
}
