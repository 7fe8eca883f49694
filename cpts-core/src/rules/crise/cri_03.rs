//! CRI-03: the crisis plan covers the five typologies.

use super::plan::{lack, plan};
use crate::diagnostics::{Argument, Gravite, Message, Pointeur, Texte};
use crate::model::TypologieCrise;
use crate::rules::{BaseLegale, Confiance, Contexte, Regle, Reponse, Stade, Verdict};

pub(in crate::rules) static CRI_03: Regle = Regle {
    id: "CRI-03",
    titre: Texte::new("Le plan de crise couvre les cinq typologies", "The crisis plan covers the five typologies"),
    explication: Texte::new(
        "Les plans des CPTS citent cinq typologies : blessés, malades et personnes fragiles, agent infectieux émergent, agent nucléaire, radiologique ou chimique, altération de l'offre de soins. Le plan type national n'est pas connu de ce logiciel : un manque est une alerte.",
        "The plans of CPTS cite five typologies: casualties, patients and frail people, emerging infectious agent, nuclear, radiological or chemical agent, impaired care supply. The national outline is not known to this software: a gap is a warning.",
    ),
    remede: Texte::new("compléter le plan à sa prochaine mise à jour", "complete the plan at its next update"),
    gravite: Gravite::Alerte,
    depuis: Some("2022-09-03"),
    stade: Stade::Contrat,
    bases: &[
        BaseLegale::new(
            "Les plans publiés de CPTS suivent cinq typologies de crise.",
            "The plans that CPTS have published follow five typologies of crisis.",
            Some("https://cptsduval.fr/nouvelle-mission-socle-crise-sanitaire/"),
            Confiance::PlusieursSources,
        ),
        BaseLegale::new(
            "Des lignes directrices nationales existent depuis décembre 2022.",
            "National guidelines exist since December 2022.",
            Some(
                "https://paca.ars.sante.fr/guide-methodologique-delaboration-du-plan-de-gestion-de-crise-sanitaire-des-cpts",
            ),
            Confiance::PlusieursSources,
        ),
        BaseLegale::new(
            "La trame nationale de ces lignes directrices n'est pas connue de ce logiciel.",
            "The national outline of these guidelines is not known to this software.",
            None,
            Confiance::Inconnu,
        ),
    ],
    evaluate,
};

static INCONNUES: Texte = Texte::new(
    "le dossier ne dit pas quelles typologies de crise le plan couvre",
    "the dossier does not say which typologies of crisis the plan covers",
);
static PEUT_ETRE: Texte = Texte::new(
    "la liste des typologies n'est pas sûre, et n'y sont pas : {typologies}",
    "the list of typologies is not certain, and does not have: {typologies}",
);
static MANQUENT: Texte =
    Texte::new("typologies absentes du plan : {typologies}", "typologies missing from the plan: {typologies}");

const CINQ: [TypologieCrise; 5] = [
    TypologieCrise::Blesses,
    TypologieCrise::Malades,
    TypologieCrise::AgentInfectieux,
    TypologieCrise::NucleaireRadiologiqueChimique,
    TypologieCrise::OffreDeSoinsAlteree,
];

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let plan = match plan(context) {
        Ok(plan) => plan,
        Err(answer) => return answer,
    };
    let Some(covered) = plan.typologies.as_ref() else {
        let place = Pointeur::from_static("/plan_de_crise");
        return Reponse::one(Verdict::Indetermine, Message::new(&INCONNUES), place);
    };
    let missing: Vec<Argument> =
        CINQ.iter().filter(|typology| !covered.contains(typology)).map(Argument::from).collect();
    if missing.is_empty() {
        return Reponse::new(Verdict::Conforme, Vec::new());
    }
    let place = Pointeur::from_static("/plan_de_crise/typologies");
    let is_open = context.dossier.is_partial(place.as_str())
        || covered.iter().any(|typology| matches!(typology, TypologieCrise::Autre(_)));
    if is_open {
        return Reponse::one(Verdict::Indetermine, Message::new(&PEUT_ETRE).with("typologies", missing), place);
    }
    Reponse::gather([lack(context, plan, Message::new(&MANQUENT).with("typologies", missing), place)])
}
