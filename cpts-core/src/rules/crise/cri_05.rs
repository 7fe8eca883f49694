//! CRI-05: the variable part of the crisis mission is counted for a recognised crisis only, the mission started and
//! a plan written.

use crate::diagnostics::{Argument, Gravite, Message, Pointeur, Texte};
use crate::funding::{Reconnaissance, started};
use crate::model::{CriseReconnue, PartMontant, Poste};
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};
use crate::values::Montant;

pub(in crate::rules) static CRI_05: Regle = Regle {
    id: "CRI-05",
    titre: Texte::new(
        "Chaque crise comptée est reconnue, la mission démarrée et un plan écrit",
        "Each crisis that is counted was recognised, the mission started and a plan written",
    ),
    explication: Texte::new(
        "La part variable de la mission de crise n'est due que pour une crise qu'une autorité a reconnue, un jour où la mission avait démarré et où le plan était rédigé. Une crise sans autorité ou sans date, un plan sans date, ou une mission sans date de démarrage, laisse la réponse indéterminée. Sans crise au dossier, la règle est sans objet.",
        "The variable part of the crisis mission is due only for a crisis that an authority recognised, on a day when the mission had started and the plan was written. A crisis without its authority or its date, a plan without its date, or a mission without its start, leaves the answer undetermined. Without a crisis in the dossier, the rule has no object.",
    ),
    remede: Texte::new(
        "ne pas compter la part variable de cette crise",
        "do not count the variable part for this crisis",
    ),
    gravite: Gravite::Ecart,
    depuis: Some("2022-09-03"),
    stade: Stade::Contrat,
    bases: &[
        BaseLegale::new(
            "Une crise reconnue paie la part variable, et seulement à une CPTS qui a un plan.",
            "A recognised crisis pays the variable part, and only to a CPTS that has a plan.",
            Some("https://www.cptsderoubaix.fr/crise-sanitaire"),
            Confiance::PlusieursSources,
        ),
        BaseLegale::new(
            "La crise est déclarée au cas par cas par le directeur de l'ARS, le préfet ou le ministre ; une tension hospitalière ou une épidémie d'hiver n'en est pas une.",
            "The crisis is declared case by case by the ARS director, the prefect or the minister; hospital tension or a winter epidemic is not one.",
            Some("https://cptsautourdubois.fr/portfolio/plan-de-reponse-a-la-gestion-dune-crise-sanitaire"),
            Confiance::UneSource,
        ),
    ],
    evaluate,
};

static SANS_PLAN: Texte = Texte::new(
    "crise « {intitule} », reconnue ({le}) avant la rédaction du plan ({plan})",
    "crisis `{intitule}`, recognised ({le}) before the plan was written ({plan})",
);
static AVANT_MISSION: Texte = Texte::new(
    "crise « {intitule} », reconnue ({le}) avant le démarrage de la mission ({demarrage})",
    "crisis `{intitule}`, recognised ({le}) before the start of the mission ({demarrage})",
);
static RECONNUE: Texte = Texte::new(
    "crise « {intitule} », reconnue ({le}) alors que la mission avait démarré et que le plan existait",
    "crisis `{intitule}`, recognised ({le}) when the mission had started and the plan stood",
);
static INCOMPLETE: Texte =
    Texte::new("crise « {intitule} » : il manque {manques}", "crisis `{intitule}`: what is missing is {manques}");
static AUTORITE: Texte = Texte::new("l'autorité qui l'a reconnue", "the authority that recognised it");
static JOUR: Texte = Texte::new("la date de la reconnaissance", "the date of the recognition");
static PLAN: Texte = Texte::new("la date de rédaction du plan", "the date when the plan was written");
static DEMARRAGE: Texte = Texte::new("la date de démarrage de la mission", "the date when the mission started");
static IMPRECISE: Texte = Texte::new(
    "crise « {intitule} » : les dates du plan, du démarrage de la mission et de la reconnaissance ne sont pas assez précises pour dire laquelle vient d'abord",
    "crisis `{intitule}`: the dates of the plan, of the start of the mission and of the recognition are not precise enough to tell which comes first",
);

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let crises = context.dossier.crises.iter().flatten().enumerate();
    Reponse::gather(crises.map(|(index, crisis)| check(context, crisis, Pointeur::from_static("/crises").index(index))))
}

fn check(context: &Contexte<'_>, crisis: &CriseReconnue, place: Pointeur) -> (Verdict, Option<Constat>) {
    let written = context.dossier.plan_de_crise.as_ref().and_then(|plan| plan.redaction);
    let start = started(context.dossier, &Poste::CriseSanitaire);
    let title = Argument::Saisie(crisis.intitule.as_deref().unwrap_or("?").into());
    let about = |texte| {
        let message = Message::new(texte).with("intitule", title);
        match crisis.le {
            Some(day) => message.with("le", day),
            None => message,
        }
    };
    let (verdict, message) = match (Reconnaissance::of(context.dossier, crisis), written, start) {
        (Reconnaissance::SansPlan, Some(plan), _) => (Verdict::NonConforme, about(&SANS_PLAN).with("plan", plan)),
        (Reconnaissance::AvantMission, _, Some(start)) => {
            (Verdict::NonConforme, about(&AVANT_MISSION).with("demarrage", start))
        }
        (Reconnaissance::Etablie, ..) => (Verdict::Conforme, about(&RECONNUE)),
        _ => {
            let missing = [
                (crisis.autorite.is_none(), &AUTORITE),
                (crisis.le.is_none(), &JOUR),
                (written.is_none(), &PLAN),
                (start.is_none(), &DEMARRAGE),
            ];
            let missing = missing.into_iter().filter(|(is_missing, _)| *is_missing);
            let missing: Vec<Argument> = missing.map(|(_, what)| Argument::from(what)).collect();
            let message = match missing.is_empty() {
                true => about(&IMPRECISE),
                false => about(&INCOMPLETE).with("manques", missing),
            };
            (Verdict::Indetermine, message)
        }
    };
    (verdict, Some(Constat::new(message, place).at_stake(stake(context, crisis))))
}

/// The variable part of the contract year in which the crisis was recognised, whether it counts or not.
fn stake(context: &Contexte<'_>, crisis: &CriseReconnue) -> Option<Montant> {
    let day = crisis.le?;
    let year = context.years().find(|year| year.du <= day.first() && day.last() <= year.au)?;
    let part = year.lignes.iter().find(|line| line.part == PartMontant::VariableCriseReconnue)?;
    part.montant.filter(|_| part.statut.is_known())
}
