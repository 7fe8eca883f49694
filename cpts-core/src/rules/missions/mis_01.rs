//! MIS-01: every mission that is mandatory is in the contract.

use super::delais::CONTRATS_ANCIENS;
use crate::diagnostics::{Argument, Gravite, Message, Pointeur, Texte};
use crate::model::Mission;
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};

pub(in crate::rules) static MIS_01: Regle = Regle {
    id: "MIS-01",
    titre: Texte::new("Les missions obligatoires sont au contrat", "The mandatory missions are in the contract"),
    explication: Texte::new(
        "Trois missions sont obligatoires depuis le 25 août 2019 : accès aux soins, parcours, prévention. La réponse aux crises sanitaires l'est pour les contrats signés depuis le 3 septembre 2022 ; pour un contrat plus ancien qui ne l'a pas, la réponse est indéterminée.",
        "Three missions are mandatory since 25 August 2019: access to care, pathways, prevention. The response to health crises is, for contracts signed from 3 September 2022; for an older contract that does not have it, the answer is undetermined.",
    ),
    remede: Texte::new("ajouter la mission au contrat, par avenant", "add the mission to the contract, by amendment"),
    gravite: Gravite::Bloquant,
    depuis: Some("2019-08-25"),
    stade: Stade::Contrat,
    bases: &[
        BaseLegale::new(
            "L'ACI de 2019 prévoit trois missions socles (accès aux soins, parcours, prévention) et deux missions optionnelles.",
            "The 2019 ACI has three core missions (access to care, pathways, prevention) and two optional ones.",
            Some("https://fr.slideshare.net/slideshow/accord-national-sur-les-aides-aux-cpts/166488861"),
            Confiance::PlusieursSources,
        ),
        BaseLegale::new(
            "Son entrée en vigueur le 25 août 2019, lendemain de la publication de l'arrêté, n'a qu'une source.",
            "Its entry into force on 25 August 2019, the day after the arrêté was published, has one source only.",
            None,
            Confiance::UneSource,
        ),
        BaseLegale::new(
            "La réponse aux crises sanitaires graves est une mission socle depuis le 3 septembre 2022 (avenant 2).",
            "Responding to serious health crises is a core mission since 3 September 2022 (avenant 2).",
            Some("https://cptsduval.fr/nouvelle-mission-socle-crise-sanitaire/"),
            Confiance::PlusieursSources,
        ),
        BaseLegale::new(
            "Les six missions forment la liste des missions de service public de l'article L1434-12-2 du CSP.",
            "The six missions are the list of public-service missions of CSP article L1434-12-2.",
            Some("https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000043496493"),
            Confiance::Texte,
        ),
        CONTRATS_ANCIENS,
    ],
    evaluate,
};

static INCONNUES: Texte = Texte::new(
    "le dossier ne dit pas quelles missions sont au contrat",
    "the dossier does not say which missions are in the contract",
);
static MANQUENT: Texte = Texte::new(
    "missions obligatoires absentes du contrat : {missions}",
    "mandatory missions missing from the contract: {missions}",
);
static PEUT_ETRE: Texte = Texte::new(
    "la liste des missions n'est connue qu'en partie, et n'y sont pas : {missions}",
    "the list of missions is known in part only, and does not have: {missions}",
);
static PLUS_RECENTE: Texte = Texte::new(
    "{mission} : la mission n'est pas au contrat ; elle n'est obligatoire à coup sûr que dans un contrat signé depuis le {depuis}",
    "{mission}: the mission is not in the contract; it is certainly mandatory only in a contract signed from {depuis}",
);

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let Some(contract) = context.contract() else {
        return Reponse::sans_objet();
    };
    let place = Pointeur::from_static("/contrat_aci/missions");
    let Some(missions) = contract.missions.as_ref() else {
        return Reponse::one(Verdict::Indetermine, Message::new(&INCONNUES), Pointeur::from_static("/contrat_aci"));
    };
    let is_in = |wanted: &Mission| missions.iter().any(|known| known.mission.as_ref() == Some(wanted));
    let absent: Vec<Mission> = context
        .bareme
        .iter()
        .flat_map(|bareme| bareme.mandatory_missions())
        .filter(|mission| !is_in(mission))
        .collect();
    if absent.is_empty() {
        return Reponse::new(Verdict::Conforme, Vec::new());
    }
    let is_open = context.dossier.is_partial(place.as_str())
        || missions.iter().any(|known| matches!(known.mission, None | Some(Mission::Autre(_))));
    if is_open {
        return Reponse::one(Verdict::Indetermine, Message::new(&PEUT_ETRE).with("missions", names(&absent)), place);
    }
    // A mission that was not mandatory on the earliest day that the contract may have been signed is in doubt.
    let signed_under = contract.signature.and_then(|day| context.baremes.in_force(day.first()));
    let always: Vec<Mission> = absent
        .iter()
        .filter(|mission| match signed_under {
            Some(version) => version.mandatory_missions().any(|known| known == **mission),
            None => context
                .baremes
                .versions
                .iter()
                .all(|version| version.mandatory_missions().any(|known| known == **mission)),
        })
        .cloned()
        .collect();
    if always.is_empty() {
        let doubts = absent.iter().map(|mission| {
            let since = context.baremes.mandatory_since(mission, context.date);
            let since = since.map_or(Argument::Public("?".into()), Argument::from);
            let message = Message::new(&PLUS_RECENTE).with("mission", mission).with("depuis", since);
            Constat::new(message, place.clone())
        });
        return Reponse::new(Verdict::Indetermine, doubts.collect());
    }
    Reponse::one(Verdict::NonConforme, Message::new(&MANQUENT).with("missions", names(&always)), place)
}

fn names(missions: &[Mission]) -> Vec<Argument> {
    missions.iter().map(Argument::from).collect()
}
