//! What was spent in a contract year, set against what its lines may bring: each on its own, or together where the
//! barème says that they are spent so.

use super::annees::AnneeContrat;
use crate::bareme::Bareme;
use crate::model::{Depense, Dossier, Poste};
use crate::values::Montant;

/// Lines that are spent together, most often one, and what was spent on them in a year.
#[derive(Debug)]
pub(crate) struct Enveloppe {
    /// The lines.
    pub(crate) postes: Vec<Poste>,
    /// What was spent on them.
    pub(crate) depense: Montant,
    /// The most that they may bring in the year; `None` when it is not known.
    pub(crate) maximum: Option<Montant>,
}

impl Enveloppe {
    /// What was spent beyond what the lines may bring, when that is known.
    pub(crate) fn beyond(&self) -> Option<Montant> {
        Some(self.depense.minus(self.maximum?).max(Montant::ZERO))
    }
}

/// The contract year of an item of spending: the one that it says, else the one that holds its date.
pub(crate) fn year_of<'a>(years: impl IntoIterator<Item = &'a AnneeContrat>, item: &Depense) -> Option<u8> {
    item.annee_contrat.or_else(|| {
        let day = item.le?;
        Some(years.into_iter().find(|year| year.du <= day.first() && day.last() <= year.au)?.annee)
    })
}

/// What was spent in a contract year, line by line, in the order of the dossier.
type DepenseAnnuelle = (u8, Vec<(Poste, Montant)>);

/// What was spent in each contract year, in their order; with how many items do not say their amount, their year or
/// their line.
pub(crate) fn spending(dossier: &Dossier, years: &[&AnneeContrat]) -> (Vec<DepenseAnnuelle>, u32) {
    let mut spent: Vec<DepenseAnnuelle> = Vec::new();
    let mut unplaced = 0;
    for item in dossier.depenses.iter().flatten() {
        let year = year_of(years.iter().copied(), item);
        let (Some(year), Some(poste), Some(amount)) = (year, item.ligne.as_ref(), item.montant) else {
            unplaced += 1;
            continue;
        };
        let rank = spent.iter().position(|(known, _)| *known == year).unwrap_or_else(|| {
            spent.push((year, Vec::new()));
            spent.len() - 1
        });
        let Some((_, lines)) = spent.get_mut(rank) else { continue };
        match lines.iter_mut().find(|(known, _)| known == poste) {
            Some((_, sum)) => *sum = sum.plus(amount),
            None => lines.push((poste.clone(), amount)),
        }
    }
    spent.sort_by_key(|(year, _)| *year);
    (spent, unplaced)
}

/// The envelopes on which something was spent in a year, under the barème that it follows; of a year that the contract
/// does not have, nothing is known.
pub(crate) fn envelopes(
    spent: &[(Poste, Montant)],
    year: Option<&AnneeContrat>,
    bareme: Option<&Bareme>,
) -> Vec<Enveloppe> {
    let groups = bareme.and_then(|bareme| bareme.fongibilite.as_deref()).unwrap_or_default();
    let mut found: Vec<Enveloppe> = Vec::new();
    for (poste, amount) in spent {
        match found.iter_mut().find(|known| known.postes.contains(poste)) {
            Some(known) => known.depense = known.depense.plus(*amount),
            None => {
                let group = groups.iter().find(|group| group.contains(poste));
                let postes = group.cloned().unwrap_or_else(|| vec![poste.clone()]);
                let maximum = postes.iter().map(|poste| year?.most_of(poste)).sum();
                found.push(Enveloppe { postes, depense: *amount, maximum });
            }
        }
    }
    found
}

impl AnneeContrat {
    /// The most that a line may bring in the year, nothing when it has none of it; `None` when that is not known.
    fn most_of(&self, poste: &Poste) -> Option<Montant> {
        let may_be_in_contract = || self.lignes.iter().any(|line| line.poste == *poste && line.may_be_in_contract());
        if self.raison.is_some() || matches!(poste, Poste::Autre(_)) || may_be_in_contract() {
            return None;
        }
        self.annuel_de(poste).maximum()
    }
}
