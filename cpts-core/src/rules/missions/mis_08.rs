//! MIS-08: actions outside the ACI are told apart.

use crate::diagnostics::{Argument, Gravite, Message, Pointeur, Texte};
use crate::model::{Action, Mission};
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};

pub(in crate::rules) static MIS_08: Regle = Regle {
    id: "MIS-08",
    titre: Texte::new("Les actions hors ACI sont mises à part", "The actions outside the ACI are told apart"),
    explication: Texte::new(
        "Une action hors ACI ne compte pour aucun montant du contrat : elle n'a pas l'ACI pour financeur, et « hors ACI » n'est pas une mission du contrat.",
        "An action outside the ACI counts for no amount of the contract: the ACI does not pay for it, and `hors_aci` is no mission of the contract.",
    ),
    remede: Texte::new(
        "rattacher l'action à une mission du contrat, ou nommer son vrai financeur",
        "attach the action to a mission of the contract, or name who really pays for it",
    ),
    gravite: Gravite::Info,
    depuis: Some("2019-08-25"),
    stade: Stade::Projet,
    bases: &[
        BaseLegale::new(
            "Le contrat paie les missions de service public de l'article L1434-12-2 du CSP, au nombre de six.",
            "The contract pays for the public-service missions of CSP article L1434-12-2, which are six.",
            Some("https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000043496493"),
            Confiance::Texte,
        ),
        BaseLegale::new(
            "Mettre à part les actions hors ACI est une règle de ce logiciel.",
            "Telling the actions outside the ACI apart is this software's own rule.",
            None,
            Confiance::ProjetLogiciel,
        ),
    ],
    evaluate,
};

static ACTIONS_INCONNUES: Texte = Texte::new(
    "le dossier ne décrit pas les actions du projet",
    "the dossier does not describe the actions of the project",
);
static A_PART: Texte = Texte::new(
    "l'action « {intitule} » est hors ACI : aucun montant du contrat n'est compté pour elle",
    "the action `{intitule}` is outside the ACI: no amount of the contract is counted for it",
);
static PAYEE_PAR_L_ACI: Texte = Texte::new(
    "l'action « {intitule} » est hors ACI, et son financeur est « {financeur} »",
    "the action `{intitule}` is outside the ACI, and is paid by `{financeur}`",
);
static AU_CONTRAT: Texte = Texte::new(
    "« hors ACI » est inscrit parmi les missions du contrat",
    "`hors_aci` is among the missions of the contract",
);

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let project = context.dossier.projet_de_sante.as_ref();
    let place = Pointeur::from_static("/projet_de_sante");
    let actions = project.and_then(|project| project.actions.as_deref());
    let unknown = actions
        .is_none()
        .then(|| (Verdict::Indetermine, Some(Constat::new(Message::new(&ACTIONS_INCONNUES), place.clone()))));
    let apart = actions.into_iter().flatten().enumerate();
    let apart = apart
        .filter(|(_, action)| action.mission == Some(Mission::HorsAci))
        .map(|(index, action)| check(action, Pointeur::from_static("/projet_de_sante/actions").index(index)));
    let missions = context.contract().into_iter().flat_map(|contract| contract.missions.iter().flatten()).enumerate();
    let misplaced = missions.filter(|(_, mission)| mission.mission == Some(Mission::HorsAci)).map(|(index, _)| {
        let place = Pointeur::from_static("/contrat_aci/missions").index(index).key("mission");
        (Verdict::NonConforme, Some(Constat::new(Message::new(&AU_CONTRAT), place)))
    });
    Reponse::gather(unknown.into_iter().chain(apart).chain(misplaced))
}

fn check(action: &Action, place: Pointeur) -> (Verdict, Option<Constat>) {
    let about = |texte| {
        let title = action.intitule.as_deref().unwrap_or("?");
        Message::new(texte).with("intitule", Argument::Saisie(title.into()))
    };
    match action.financeur.as_deref().filter(|payer| names_the_aci(payer)) {
        Some(payer) => {
            let message = about(&PAYEE_PAR_L_ACI).with("financeur", Argument::Saisie(payer.into()));
            (Verdict::NonConforme, Some(Constat::new(message, place.key("financeur")).at_stake(action.budget)))
        }
        None => (Verdict::Conforme, Some(Constat::new(about(&A_PART), place))),
    }
}

/// Whether who pays is the ACI of CPTS: its name is a word of the text, and the text does not deny it, nor speak of the
/// other agreements of that name, of `maisons` and `centres de santé`.
fn names_the_aci(payer: &str) -> bool {
    const DENIALS: [&str; 9] = ["hors", "pas", "non", "sans", "msp", "maison", "maisons", "centre", "centres"];
    let words: Vec<String> = payer.split(|letter: char| !letter.is_alphanumeric()).map(str::to_lowercase).collect();
    let denies = |word: &String| DENIALS.contains(&word.as_str());
    words.iter().any(|word| word == "aci") && !words.iter().any(denies)
}
