//! CRI-01: the crisis plan is written within the first contract year.

use super::plan::{PREMIERE_ANNEE, REMISE, is_without_the_mission};
use crate::diagnostics::{Gravite, Message, Pointeur, Texte};
use crate::funding::span;
use crate::model::{DatePartielle, Mission};
use crate::rules::echeance::TextesEcheance;
use crate::rules::missions::delais::CONTRATS_ANCIENS;
use crate::rules::{Constat, Contexte, Regle, Reponse, Stade, Verdict};
use crate::values::Date;

pub(in crate::rules) static CRI_01: Regle = Regle {
    id: "CRI-01",
    titre: Texte::new("Le plan de crise est rédigé la première année", "The crisis plan is written in the first year"),
    explication: Texte::new(
        "Le plan de réponse aux crises sanitaires graves est rédigé avant la fin de la première année de contrat. Pour un contrat signé avant le 3 septembre 2022, où la mission n'existait pas, l'échéance est inconnue, sauf si le contrat en donne une.",
        "The plan of response to serious health crises is written before the end of the first contract year. For a contract signed before 3 September 2022, when the mission did not exist, the deadline is unknown, unless the contract gives one.",
    ),
    remede: Texte::new(
        "rédiger le plan sans attendre, et prévenir la caisse et l'ARS du retard",
        "write the plan without waiting, and tell the fund and the ARS of the delay",
    ),
    gravite: Gravite::Ecart,
    depuis: Some("2022-09-03"),
    stade: Stade::Contrat,
    bases: &[PREMIERE_ANNEE, REMISE, CONTRATS_ANCIENS],
    evaluate,
};

static SIGNATURE_INCONNUE: Texte = Texte::new(
    "la date de signature du contrat manque pour calculer l'échéance du plan de crise",
    "the signature date of the contract is missing to compute the deadline of the crisis plan",
);
static CONTRAT_ANCIEN: Texte = Texte::new(
    "le contrat est antérieur à la mission de crise, ou peut l'être, et l'échéance du plan est alors inconnue",
    "the contract is older than the crisis mission, or may be, and the deadline of the plan is then unknown",
);
static TEXTES: TextesEcheance = TextesEcheance {
    late: &Texte::new(
        "plan rédigé après l'échéance du {echeance} ({le})",
        "plan written after the deadline of {echeance} ({le})",
    ),
    on_time: &Texte::new(
        "plan rédigé à temps ({le}, échéance du {echeance})",
        "plan written in time ({le}, deadline of {echeance})",
    ),
    unknown: &Texte::new(
        "la date de rédaction du plan n'est pas connue, et l'échéance du {echeance} est passée",
        "the date when the plan was written is not known, and the deadline of {echeance} has passed",
    ),
    ahead: &Texte::new("plan à rédiger au plus tard le {echeance}", "plan to be written by {echeance}"),
    planned: &Texte::new(
        "rédaction du plan prévue à temps ({le}, échéance du {echeance})",
        "writing of the plan planned in time ({le}, deadline of {echeance})",
    ),
    planned_late: &Texte::new(
        "rédaction du plan prévue après l'échéance du {echeance} ({le})",
        "writing of the plan planned after the deadline of {echeance} ({le})",
    ),
    imprecise: &Texte::new(
        "les dates connues ne sont pas assez précises pour dire si le plan a été rédigé à temps ({le}, échéance du {echeance})",
        "the dates known are not precise enough to tell whether the plan was written in time ({le}, deadline of {echeance})",
    ),
};

fn evaluate(context: &Contexte<'_>) -> Reponse {
    let contract = Pointeur::from_static("/contrat_aci");
    let Some(signature) = context.contract().and_then(|contract| contract.signature) else {
        return Reponse::one(Verdict::Indetermine, Message::new(&SIGNATURE_INCONNUE), contract);
    };
    let plan = context.dossier.plan_de_crise.as_ref();
    let agreed = plan.and_then(|plan| plan.echeance);
    let Some(deadline) = deadline(context, signature, agreed) else {
        if is_without_the_mission(context) {
            return Reponse::sans_objet();
        }
        return Reponse::one(Verdict::Indetermine, Message::new(&CONTRAT_ANCIEN), contract);
    };
    let written = plan.and_then(|plan| plan.redaction);
    let (verdict, texte, due) = TEXTES.judge(written, deadline, context.date);
    let message = Message::new(texte).with("echeance", deadline.1);
    let place = Pointeur::from_static("/plan_de_crise");
    let constat = match written {
        Some(day) => Constat::new(message.with("le", day), place.key("redaction")),
        None => Constat::new(message, place),
    };
    Reponse::new(verdict, vec![Constat { echeance: due, ..constat }])
}

/// The first and the last day that the deadline may be; `None` when nobody can tell.
fn deadline(context: &Contexte<'_>, signature: DatePartielle, agreed: Option<DatePartielle>) -> Option<(Date, Date)> {
    if !context.baremes.is_mandatory(&Mission::CriseSanitaire, signature.first()) {
        // No text says from when the delay runs: only the contract can.
        return agreed.map(|day| (day.first(), day.last()));
    }
    let end_of_year = |day| span(day, 0).map(|(_, end)| end);
    end_of_year(signature.first()).zip(end_of_year(signature.last()))
}
