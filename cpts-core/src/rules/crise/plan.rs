//! The plan of response to crises, as far as the dossier knows: what CRI-01 to CRI-04 share.

use crate::diagnostics::{Message, Pointeur, Texte};
use crate::model::{Mission, PlanDeCrise};
use crate::rules::{BaseLegale, Confiance, Constat, Contexte, Reponse, Verdict};

pub(super) const PREMIERE_ANNEE: BaseLegale = BaseLegale::new(
    "La première année de la mission de crise, la CPTS rédige son plan ; les années suivantes, elle le met à jour.",
    "In the first year of the crisis mission, the CPTS writes its plan; in the following years, it updates it.",
    Some("https://www.cptsderoubaix.fr/crise-sanitaire"),
    Confiance::PlusieursSources,
);
pub(super) const REMISE: BaseLegale = BaseLegale::new(
    "Le plan est remis à l'ARS et à la CPAM dans la première année de l'ACI.",
    "The plan is handed to the ARS and the CPAM within the first year of the ACI.",
    Some("https://cptsautourdubois.fr/portfolio/plan-de-reponse-a-la-gestion-dune-crise-sanitaire"),
    Confiance::UneSource,
);

static PLAN_INCONNU: Texte =
    Texte::new("le dossier ne dit rien du plan de crise", "the dossier says nothing of the crisis plan");
static REDACTION_INCONNUE: Texte = Texte::new(
    "{quoi} ; le dossier ne dit pas si le plan est rédigé",
    "{quoi}; the dossier does not say whether the plan is written",
);
static REDACTION_PREVUE: Texte =
    Texte::new("{quoi} ; rédaction du plan prévue : {le}", "{quoi}; writing of the plan planned: {le}");

/// The plan, or the answer of a rule that has none to look at.
pub(super) fn plan<'a>(context: &'a Contexte<'_>) -> Result<&'a PlanDeCrise, Reponse> {
    context.dossier.plan_de_crise.as_ref().ok_or_else(|| {
        if is_without_the_mission(context) {
            return Reponse::sans_objet();
        }
        Reponse::one(Verdict::Indetermine, Message::new(&PLAN_INCONNU), Pointeur::from_static("/plan_de_crise"))
    })
}

/// Whether the contract is known not to have the crisis mission, which older contracts may do without.
pub(super) fn is_without_the_mission(context: &Contexte<'_>) -> bool {
    let contract = context.contract();
    let signature = contract.and_then(|contract| contract.signature);
    let is_older = signature.is_some_and(|day| !context.baremes.is_mandatory(&Mission::CriseSanitaire, day.last()));
    let missions = contract.and_then(|contract| contract.missions.as_ref());
    is_older
        && !context.dossier.is_partial("/contrat_aci/missions")
        && missions.is_some_and(|missions| {
            missions
                .iter()
                .all(|mission| !matches!(mission.mission, None | Some(Mission::CriseSanitaire | Mission::Autre(_))))
        })
}

/// What is wrong with a plan: a breach once it is written, a remark before, in doubt where nobody says.
pub(super) fn lack(
    context: &Contexte<'_>,
    plan: &PlanDeCrise,
    message: Message,
    place: Pointeur,
) -> (Verdict, Option<Constat>) {
    match plan.redaction {
        Some(day) if day.last() <= context.date => (Verdict::NonConforme, Some(Constat::new(message, place))),
        Some(day) if day.first() > context.date => {
            let message = Message::new(&REDACTION_PREVUE).with("quoi", message).with("le", day);
            (Verdict::AVenir, Some(Constat::new(message, place).due(day.first())))
        }
        _ => {
            let message = Message::new(&REDACTION_INCONNUE).with("quoi", message);
            (Verdict::Indetermine, Some(Constat::new(message, place)))
        }
    }
}
