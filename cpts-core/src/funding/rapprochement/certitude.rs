//! What proves that a payment is owed on its day: without all of it, a payment is in doubt, never late.

use super::Suivi;
use crate::diagnostics::Texte;
use crate::funding::{Calcul, Du, VersementAttendu};
use crate::model::{ContratAci, DatePartielle, NatureVersement, PartMontant, Poste, SuiteContrat};
use crate::values::Date;

static MONTANT_NATIONAL: Texte = Texte::new(
    "le montant est celui du barème national : le dossier ne dit pas celui du contrat",
    "the amount is that of the national barème: the dossier does not say that of the contract",
);
static PART_VARIABLE: Texte = Texte::new(
    "le montant dépend des indicateurs, dont le règlement n'est pas connu",
    "the amount depends on the indicators, of which the settlement is not known",
);
static CONTRAT_EN_COURS: Texte = Texte::new(
    "le dossier ne dit pas que le contrat courait encore ce jour-là (`suite`)",
    "the dossier does not say that the contract was still running on that day (`suite`)",
);

static CONVENTIONS: Texte = Texte::new(
    "le montant ou le jour dépend de conventions qu'aucun texte ne fixe",
    "the amount or the day depends on conventions that no text fixes",
);

/// Whether the amount or the day of a payment follows a convention: a proration, a rounding, a settlement, the day when
/// documents were complete, the first year of the crisis mission.
pub(super) fn follows_conventions(due: &Du, payment: &VersementAttendu, complete: Option<DatePartielle>) -> bool {
    let has_cents = payment.montant.is_some_and(|amount| amount.centimes() % 100 != 0);
    let by_its_terms = match &due.calcul {
        Calcul::Fonctionnement { couvert, .. } => match payment.nature {
            NatureVersement::Integral => complete.is_none_or(|day| payment.le.is_none_or(|paid| day.last() > paid)),
            NatureVersement::Avance => !couvert.is_whole(),
            _ => true,
        },
        Calcul::Fixe { restant, couvert, .. } => {
            due.poste == Poste::CriseSanitaire || !restant.is_whole() || !couvert.is_whole()
        }
        _ => true,
    };
    has_cents || by_its_terms
}

/// Why the amount, or the day, of a payment rests on something that the dossier does not state.
pub(super) fn uncertain(contract: &ContratAci, payment: &Suivi) -> Option<&'static Texte> {
    if matches!(payment.part, PartMontant::Variable | PartMontant::VariableCriseReconnue) {
        return Some(&PART_VARIABLE);
    }
    if !is_written(contract, payment) {
        return Some(&MONTANT_NATIONAL);
    }
    if payment.convenu {
        return Some(&CONVENTIONS);
    }
    if !was_running(contract, payment.le) { Some(&CONTRAT_EN_COURS) } else { None }
}

/// Whether the contract writes the amount of a payment, once and without a doubt.
fn is_written(contract: &ContratAci, payment: &Suivi) -> bool {
    let amounts = contract.montants.as_deref().unwrap_or_default();
    let is_known =
        amounts.iter().all(|amount| amount.ligne.is_some() && amount.part.is_some() && amount.montant.is_some());
    let mut own = amounts.iter().filter(|amount| amount.ligne.as_ref() == Some(&payment.poste));
    let missions = || contract.missions.iter().flatten();
    let started =
        missions().filter(|known| known.mission.as_ref().is_some_and(|mission| mission.code() == payment.poste.code()));
    let is_single = payment.poste == Poste::Fonctionnement || started.count() == 1;
    let is_named = missions().all(|known| known.mission.is_some());
    let is_same = |part: &PartMontant| payment.poste == Poste::Fonctionnement || *part == payment.part;
    let is_alone = match payment.poste {
        Poste::Fonctionnement => own.clone().count() == 1,
        _ => own.clone().filter(|amount| amount.part.as_ref() == Some(&payment.part)).count() == 1,
    };
    is_known && is_single && is_named && is_alone && own.any(|amount| amount.part.as_ref().is_some_and(is_same))
}

/// Whether the dossier states that the contract was still running on a day.
fn was_running(contract: &ContratAci, day: Option<Date>) -> bool {
    let Some(outcome) = contract.suite.as_ref() else { return false };
    let is_running = matches!(outcome.nature, Some(SuiteContrat::EnCours | SuiteContrat::Renouvellement));
    is_running && outcome.le.zip(day).is_some_and(|(stated, day)| day <= stated.first())
}
