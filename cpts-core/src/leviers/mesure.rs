//! What is counted before and after a move.

use crate::bareme::Statut;
use crate::funding::{AnneeContrat, Calcul, Du, EtatVersement, Financement};
use crate::values::{Date, Montant};

/// What is counted before and after a move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mesure {
    /// The payments that are certain: those that are known, and what is acquired of those that are not settled.
    Acquis,
    /// The payments that are known.
    Connu,
    /// What is late, and would no longer be.
    Retard,
}

impl Mesure {
    /// What is counted, as far as payments of a day, or all of them.
    pub(super) fn of(self, funding: &Financement, until: Option<Date>) -> Montant {
        if self == Self::Retard {
            let late = funding.versements.attendus.iter().filter(|payment| payment.etat == EtatVersement::EnRetard);
            return Montant::ZERO.minus(late.filter_map(crate::funding::Suivi::manque).sum());
        }
        let dues = funding.annees.iter().flat_map(|year| &year.dus);
        dues.map(|due| self.of_due(due, until)).sum()
    }

    fn of_due(self, due: &Du, until: Option<Date>) -> Montant {
        let is_counted = |day: Option<Date>| until.is_none_or(|last| day.is_some_and(|day| day <= last));
        let payments = due.versements.iter().filter(|payment| is_counted(payment.le));
        payments
            .filter_map(|payment| match self {
                Self::Acquis => payment.montant.or(due.acquis),
                Self::Connu | Self::Retard => payment.montant,
            })
            .sum()
    }

    /// The weakest status of the amounts that differ.
    pub(super) fn statut(self, before: &Financement, after: &Financement) -> Statut {
        if self == Self::Retard {
            let late = before.versements.attendus.iter().filter(|payment| payment.etat == EtatVersement::EnRetard);
            return late.map(|payment| payment.statut).max().unwrap_or(Statut::Inconnu);
        }
        let changed = |year: &AnneeContrat, due: &Du| {
            let same = before.annees.iter().find(|known| known.annee == year.annee);
            let mut known = same.into_iter().flat_map(|year| &year.dus);
            let known = known.find(|known| known.poste == due.poste && known.part == due.part);
            known.map_or(Montant::ZERO, |known| self.of_due(known, None)) != self.of_due(due, None)
        };
        let dues = after.annees.iter().flat_map(|year| year.dus.iter().map(move |due| (year, due)));
        let statuses = dues.filter(|(year, due)| changed(year, due)).map(|(_, due)| certainty(due));
        statuses.max().unwrap_or(Statut::Inconnu)
    }
}

/// How certain an amount is; that of what is acquired, where the amount itself is not settled.
fn certainty(due: &Du) -> Statut {
    match &due.calcul {
        Calcul::Indicateurs(part) => part.statut,
        _ => due.statut,
    }
}
