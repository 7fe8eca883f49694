//! What was spent beyond the envelopes of a year, when lines are spent each on its own, or together.

use super::comparaison::{AnneeComparee, LigneComparee};
use super::cote::Cote;
use crate::funding::Annuel;
use crate::model::{Dossier, Poste};
use crate::values::Montant;

/// What was spent in a contract year, and how much of it goes beyond its envelopes, under two laws.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct DepassementCompare {
    /// The contract year.
    pub annee: u8,
    /// What was spent on lines of the contract.
    pub depense: Montant,
    /// What goes beyond the envelopes before; `None` when an envelope is not known.
    pub avant: Option<Montant>,
    /// What goes beyond the envelopes after.
    pub apres: Option<Montant>,
}

/// `None` when the dossier tells no spending of the year.
pub(super) fn compare(
    dossier: &Dossier,
    avant: &Cote<'_>,
    apres: &Cote<'_>,
    year: &AnneeComparee,
) -> Option<DepassementCompare> {
    let spent = spending(dossier, year.annee);
    (!spent.is_empty()).then(|| DepassementCompare {
        annee: year.annee,
        depense: spent.iter().map(|(_, amount)| *amount).sum(),
        avant: beyond(&spent, &groups(avant, year), |poste| envelope(year, poste, |line| line.avant)),
        apres: beyond(&spent, &groups(apres, year), |poste| envelope(year, poste, |line| line.apres)),
    })
}

/// What was spent in a year, line by line.
fn spending(dossier: &Dossier, annee: u8) -> Vec<(Poste, Montant)> {
    let mut spent: Vec<(Poste, Montant)> = Vec::new();
    for expense in dossier.depenses.iter().flatten().filter(|expense| expense.annee_contrat == Some(annee)) {
        let (Some(poste), Some(amount)) = (&expense.ligne, expense.montant) else { continue };
        match spent.iter_mut().find(|(known, _)| known == poste) {
            Some((_, sum)) => *sum = sum.plus(amount),
            None => spent.push((poste.clone(), amount)),
        }
    }
    spent
}

/// The lines that are spent together in a year.
fn groups(cote: &Cote<'_>, year: &AnneeComparee) -> Vec<Vec<Poste>> {
    let bareme = cote.baremes.in_force(year.du);
    bareme.and_then(|bareme| bareme.fongibilite.clone()).unwrap_or_default()
}

/// The most that a line of the year may bring: nothing when the year does not have it.
fn envelope(year: &AnneeComparee, poste: &Poste, side: impl Fn(&LigneComparee) -> Option<Annuel>) -> Option<Montant> {
    let mut lines = year.lignes.iter().filter(|line| line.poste == *poste);
    lines.next().map_or(Some(Montant::ZERO), |line| side(line)?.maximum())
}

fn beyond(
    spent: &[(Poste, Montant)],
    groups: &[Vec<Poste>],
    envelope: impl Fn(&Poste) -> Option<Montant>,
) -> Option<Montant> {
    let group_of = |poste: &Poste| groups.iter().position(|group| group.contains(poste));
    let alone = spent.iter().filter(|(poste, _)| group_of(poste).is_none());
    let alone = alone.map(|(poste, amount)| Some(over(*amount, envelope(poste)?)));
    let together = groups.iter().enumerate().map(|(rank, group)| {
        let own = spent.iter().filter(|(poste, _)| group_of(poste) == Some(rank));
        let sum: Montant = own.map(|(_, amount)| *amount).sum();
        if sum == Montant::ZERO {
            return Some(Montant::ZERO);
        }
        let most: Montant = group.iter().map(&envelope).sum::<Option<Montant>>()?;
        Some(over(sum, most))
    });
    alone.chain(together).sum()
}

fn over(spent: Montant, envelope: Montant) -> Montant {
    spent.minus(envelope).max(Montant::ZERO)
}
