//! The most that the variable part of a mission may be in a contract year, wherever the contract ends.

use super::annees::span;
use super::taille::{BaseTaille, TailleRetenue};
use crate::bareme::{Baremes, Statut};
use crate::model::{Dossier, MontantContrat, PartMontant, Poste};
use crate::values::Montant;

/// The most that the variable part of a mission may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PlafondVariable {
    /// The amount that the contract writes; or that of the barème, for the size that the contract writes, where the
    /// contract is known to write none.
    Certain(Montant),
    /// The amount of the barème, where the contract may write another one, or another size.
    Suppose(Montant),
    /// Nobody knows.
    Inconnu,
}

impl PlafondVariable {
    /// The most for a line in a contract year, the first of which is 1.
    pub(crate) fn find(dossier: &Dossier, baremes: &Baremes, size: &TailleRetenue, poste: &Poste, annee: u8) -> Self {
        let contract = dossier.contrat_aci.as_ref();
        let amounts = contract.and_then(|contract| contract.montants.as_deref());
        let of_line = || amounts.into_iter().flatten().filter(|amount| amount.ligne.as_ref() == Some(poste));
        let written = of_line().filter(|amount| amount.part == Some(PartMontant::Variable));
        // Written twice, the smaller one is surely not passed by what does not pass it.
        let written = written.filter_map(|amount| amount.montant.filter(|amount| *amount >= Montant::ZERO)).min();
        if let Some(written) = written {
            return Self::Certain(written);
        }
        if of_line().any(|amount| !leaves_the_variable_part(amount)) {
            return Self::Inconnu;
        }
        let signature = contract.and_then(|contract| contract.signature?.exact());
        let first = signature.zip(annee.checked_sub(1)).and_then(|(signature, index)| Some(span(signature, index)?.0));
        let line =
            first.and_then(|first| baremes.in_force(first)?.lines().find(|line| line.ligne.as_ref() == Some(poste)));
        let cell = line.zip(size.taille).and_then(|(line, size)| line.cell(size, &PartMontant::Variable));
        let known = cell.filter(|cell| cell.statut.is_some_and(Statut::is_known)).and_then(|cell| cell.montant);
        let is_silent = amounts.is_some_and(|amounts| amounts.iter().all(|amount| is_of_another_line(amount, poste)))
            && !dossier.is_partial("/contrat_aci/montants");
        match known {
            Some(amount) if is_silent && size.base == Some(BaseTaille::Contrat) => Self::Certain(amount),
            Some(amount) => Self::Suppose(amount),
            None => Self::Inconnu,
        }
    }
}

/// Whether an amount that the contract writes for a line leaves its variable part to the barème.
fn leaves_the_variable_part(amount: &MontantContrat) -> bool {
    matches!(amount.part, Some(PartMontant::Fixe | PartMontant::EnveloppeSnp))
}

/// Whether an amount is surely not the variable part of a line.
fn is_of_another_line(amount: &MontantContrat, poste: &Poste) -> bool {
    match &amount.ligne {
        None | Some(Poste::Autre(_)) => false,
        Some(line) => line != poste || leaves_the_variable_part(amount),
    }
}
