//! To which payments expected the money received goes: to those that it names, the oldest first.

use super::{EnTrop, Suivi};
use crate::model::{NatureVersement, PartMontant, Poste, Versement};
use crate::values::Montant;

/// Gives each payment received to those expected that it names, the oldest first, and says what is left of it.
///
/// The most precise are given first, whatever their order in the dossier.
pub(super) fn allocate(expected: &mut [Suivi], received: &[Versement]) -> Vec<EnTrop> {
    let mut order: Vec<(usize, &Versement)> = received.iter().enumerate().collect();
    order.sort_by_key(|(_, payment)| {
        let named = (
            payment.annee_contrat,
            payment.ligne.as_ref().map(Poste::code),
            payment.part.as_ref().map(PartMontant::code),
            payment.nature.as_ref().map(NatureVersement::code),
        );
        (core::cmp::Reverse(precision(payment)), payment.le, payment.montant, named)
    });
    let mut excess = Vec::new();
    for (rank, payment) in order {
        let Some(amount) = payment.montant else { continue };
        let mut left = amount;
        for candidate in expected.iter_mut().filter(|candidate| names(payment, candidate)) {
            let Some(missing) = candidate.manque() else { continue };
            let taken = if left < Montant::ZERO { left.max(missing.min(Montant::ZERO)) } else { left.min(missing) };
            if (taken < Montant::ZERO) == (left < Montant::ZERO) {
                candidate.recu = candidate.recu.plus(taken);
                left = left.minus(taken);
            }
        }
        // What remains may be what a payment of unknown amount was.
        let open = expected.iter_mut().find(|candidate| candidate.montant.is_none() && names(payment, candidate));
        match open {
            Some(candidate) => candidate.recu = candidate.recu.plus(left),
            None if left != Montant::ZERO => excess.push(EnTrop { rang: rank, montant: left }),
            None => {}
        }
    }
    excess.sort_by_key(|excess| excess.rang);
    excess
}

fn precision(payment: &Versement) -> usize {
    [payment.annee_contrat.is_some(), payment.part.is_some(), payment.nature.is_some()]
        .into_iter()
        .filter(|is| *is)
        .count()
}

pub(super) fn is_precise(payment: &Versement) -> bool {
    precision(payment) == 3 && payment.ligne.is_some() && payment.montant.is_some() && payment.le.is_some()
}

/// Whether a payment received may be one that was expected.
fn names(received: &Versement, expected: &Suivi) -> bool {
    received.ligne.as_ref() == Some(&expected.poste)
        && received.annee_contrat.is_none_or(|year| year == expected.annee)
        && received.nature.as_ref().is_none_or(|nature| *nature == expected.nature)
        && received.part.as_ref().is_none_or(|part| same_part(part, &expected.part))
}

/// Whether the part that a payment names is, or may be, the one that was expected.
fn same_part(received: &PartMontant, expected: &PartMontant) -> bool {
    use PartMontant::{Fixe, FixeAnneesSuivantes, FixePremiereAnnee, Total, Variable, VariableCriseReconnue};
    received == expected
        || matches!(
            (received, expected),
            (Total, _) | (Fixe, FixePremiereAnnee | FixeAnneesSuivantes) | (Variable, VariableCriseReconnue)
        )
}
