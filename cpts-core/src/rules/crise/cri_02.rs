//! CRI-02: the crisis plan is updated once in each contract year after the first.

use super::plan::{PREMIERE_ANNEE, is_without_the_mission, plan};
use crate::diagnostics::{Gravite, Message, Pointeur, Texte};
use crate::funding::span;
use crate::model::{DatePartielle, EtapeCpts, Mission, PlanDeCrise, SuiteContrat};
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Regle, Reponse, Stade, Verdict};
use crate::values::Date;

pub(in crate::rules) static CRI_02: Regle = Regle {
    id: "CRI-02",
    titre: Texte::new("Le plan de crise est mis à jour chaque année", "The crisis plan is updated each year"),
    explication: Texte::new(
        "Le plan est mis à jour une fois dans chaque année de contrat qui suit la première, et qui suit celle de sa rédaction. Dans un contrat plus ancien que la mission, les années comptent à partir du démarrage de la mission. Une année écoulée sans mise à jour n'est un écart que si le dossier dit que le contrat est toujours en cours (étape « signe »).",
        "The plan is updated once in each contract year after the first, and after the one in which it was written. In a contract older than the mission, years count from the start of the mission. A year that has passed without an update is a breach only if the dossier says that the contract is still running (stage `signe`).",
    ),
    remede: Texte::new(
        "mettre le plan à jour, et inscrire la date au dossier",
        "update the plan, and write the date in the dossier",
    ),
    gravite: Gravite::Ecart,
    depuis: Some("2022-09-03"),
    stade: Stade::Contrat,
    bases: &[
        PREMIERE_ANNEE,
        BaseLegale::new(
            "La part fixe des années suivantes paie la mise à jour du plan ; son montant n'est connu que pour la taille 3.",
            "The fixed part of the following years pays for the update of the plan; its amount is known for size 3 only.",
            Some(
                "https://static3.lequotidiendumedecin.fr/sante-societe/politique-de-sante/negociations-conventionnelles-aci-cpts-les-syndicats-reclament-une-simplification-de-la-mission-de",
            ),
            Confiance::Derive,
        ),
        BaseLegale::new(
            "Dans un contrat plus ancien que la mission, on ignore à partir de quand courent ses délais.",
            "In a contract older than the mission, it is unknown from when its deadlines run.",
            None,
            Confiance::Inconnu,
        ),
    ],
    evaluate,
};

static SANS_ANNEE: Texte = Texte::new(
    "la date de signature n'est pas connue au jour près : les années de contrat ne peuvent pas être comptées",
    "the signature is not known to the day: the contract years cannot be counted",
);
static A_JOUR: Texte = Texte::new("année {annee} : plan mis à jour ({le})", "year {annee}: plan updated ({le})");
static MANQUE: Texte = Texte::new(
    "année {annee}, close le {fin} : le plan n'a pas été mis à jour",
    "year {annee}, ended on {fin}: the plan was not updated",
);
static A_FAIRE: Texte = Texte::new(
    "année {annee} : plan à mettre à jour au plus tard le {fin}",
    "year {annee}: plan to be updated by {fin}",
);
static MISES_A_JOUR_INCONNUES: Texte = Texte::new(
    "année {annee}, close le {fin} : le dossier ne dit pas toutes les mises à jour du plan",
    "year {annee}, ended on {fin}: the dossier does not say all the updates of the plan",
);
static IMPRECIS: Texte = Texte::new(
    "année {annee}, close le {fin} : les dates de rédaction et de mise à jour ne sont pas assez précises pour trancher",
    "year {annee}, ended on {fin}: the dates of the writing and of the updates are not precise enough to tell",
);
static COURS_INCONNU: Texte = Texte::new(
    "année {annee}, close le {fin} : aucune mise à jour, mais le dossier ne dit pas que le contrat est toujours en cours",
    "year {annee}, ended on {fin}: no update, but the dossier does not say that the contract is still running",
);
static PREMIERE_INCONNUE: Texte = Texte::new(
    "année {annee}, close le {fin} : on ignore si elle suit la première année de la mission de crise",
    "year {annee}, ended on {fin}: whether it comes after the first year of the crisis mission is unknown",
);

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let is_over = matches!(stage(context), Some(EtapeCpts::Echu | EtapeCpts::Resilie));
    if is_over || (is_without_the_mission(context) && context.dossier.plan_de_crise.is_none()) {
        return Reponse::sans_objet();
    }
    let Some(signature) = context.contract().and_then(|contract| contract.signature?.exact()) else {
        return Reponse::one(Verdict::Indetermine, Message::new(&SANS_ANNEE), Pointeur::from_static("/contrat_aci"));
    };
    let years = following_years(context, signature);
    if years.is_empty() {
        return Reponse::sans_objet();
    }
    match plan(context) {
        Ok(plan) => Reponse::gather(years.iter().filter_map(|year| check(context, plan, year))),
        Err(answer) => answer,
    }
}

fn stage<'a>(context: &'a Contexte<'_>) -> Option<&'a EtapeCpts> {
    context.dossier.etape.as_ref()?.valeur.as_ref()
}

/// A contract year in which an update is due, or may be.
struct Annee {
    number: u8,
    du: Date,
    au: Date,
    /// Whether it surely comes after the first year of the mission.
    is_sure: bool,
}

/// The contract years that have begun, after the first year of the mission.
///
/// They are those of the duration that the agreement sets, or of the renewal: what else the dossier says of the end of
/// the contract takes none away, because a dossier that does not say it would then have more of them.
fn following_years(context: &Contexte<'_>, signature: Date) -> Vec<Annee> {
    let duration = context.baremes.procedure.contrat.as_ref().and_then(|contract| contract.duree_annees).unwrap_or(0);
    let outcome = context.contract().and_then(|contract| contract.suite.as_ref());
    let renewed = outcome.filter(|outcome| outcome.nature == Some(SuiteContrat::Renouvellement));
    let renewed_until = renewed.and_then(|outcome| outcome.fin);
    let was_mandatory = context.baremes.is_mandatory(&Mission::CriseSanitaire, signature);
    let spans = (0..u8::MAX).map_while(|index| Some((index, span(signature, index)?)));
    let begun = spans.take_while(|(index, (du, _))| {
        *du <= context.date && (*index < duration || renewed_until.is_some_and(|end| *du <= end))
    });
    let due = begun.filter_map(|(index, (du, au))| {
        let is_sure = if was_mandatory { Some(index > 0) } else { follows_the_start(context, du) };
        match is_sure {
            Some(false) => None,
            None if index == 0 => None,
            sure => Some(Annee { number: index + 1, du, au, is_sure: sure.is_some() }),
        }
    });
    due.collect()
}

/// Whether the crisis mission started before a year; `None` when nobody can tell.
fn follows_the_start(context: &Contexte<'_>, du: Date) -> Option<bool> {
    let missions = context.contract()?.missions.as_deref()?;
    let mut starts = Vec::new();
    for mission in missions {
        match mission.mission.as_ref()? {
            Mission::CriseSanitaire => starts.push(mission.demarrage?),
            Mission::Autre(_) => return None,
            _ => {}
        }
    }
    let all = |holds: fn(&DatePartielle, Date) -> bool| starts.iter().all(|start| holds(start, du));
    if starts.is_empty() {
        None
    } else if all(|start, du| start.last() < du) {
        Some(true)
    } else {
        all(|start, du| start.first() >= du).then_some(false)
    }
}

/// What a year answers; `None` when the plan was not written before it.
fn check(context: &Contexte<'_>, plan: &PlanDeCrise, year: &Annee) -> Option<(Verdict, Option<Constat>)> {
    if plan.redaction.is_some_and(|day| day.first() >= year.du) {
        return None;
    }
    let place = Pointeur::from_static("/plan_de_crise/mises_a_jour");
    let about = |texte| Message::new(texte).with("annee", year.number).with("fin", year.au);
    let tell = |verdict, texte| Some((verdict, Some(Constat::new(about(texte), place.clone()))));
    let updates = plan.mises_a_jour.as_deref().unwrap_or_default();
    let done = updates.iter().enumerate().find(|(_, day)| day.first() >= year.du && day.last() <= year.au);
    if let Some((index, day)) = done.filter(|(_, day)| day.first() <= context.date) {
        let constat = Constat::new(about(&A_JOUR).with("le", *day), place.index(index));
        return Some((Verdict::Conforme, Some(constat)));
    }
    if year.au >= context.date {
        // A contract that ends sooner shortens its last year.
        let running = context.years().find(|known| known.annee == year.number && known.au >= context.date)?;
        let message = Message::new(&A_FAIRE).with("annee", year.number).with("fin", running.au);
        return Some((Verdict::AVenir, Some(Constat::new(message, place).due(running.au))));
    }
    let may_be_in = updates.iter().any(|day| day.last() >= year.du && day.first() <= year.au);
    let was_written = plan.redaction.is_some_and(|day| day.last() < year.du);
    if plan.mises_a_jour.is_none() || context.dossier.is_partial(place.as_str()) {
        return tell(Verdict::Indetermine, &MISES_A_JOUR_INCONNUES);
    }
    if may_be_in || !was_written {
        return tell(Verdict::Indetermine, &IMPRECIS);
    }
    if !year.is_sure {
        return tell(Verdict::Indetermine, &PREMIERE_INCONNUE);
    }
    if stage(context) != Some(&EtapeCpts::Signe) {
        return tell(Verdict::Indetermine, &COURS_INCONNU);
    }
    Some((Verdict::NonConforme, Some(Constat::new(about(&MANQUE), place).due(year.au))))
}
