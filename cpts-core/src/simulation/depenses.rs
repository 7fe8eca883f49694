//! What was spent beyond the envelopes of a year, under two laws.

use super::cote::Cote;
use crate::funding::AnneeContrat;
use crate::funding::depenses::{Enveloppe, envelopes};
use crate::model::Poste;
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

/// Compares what was spent in a year, line by line, with what the year brings on each side.
pub(super) fn compare(
    spent: &[(Poste, Montant)],
    avant: (&Cote<'_>, &AnneeContrat),
    apres: (&Cote<'_>, &AnneeContrat),
) -> DepassementCompare {
    let beyond = |(cote, year): (&Cote<'_>, &AnneeContrat)| {
        envelopes(spent, Some(year), cote.baremes.in_force(year.du)).iter().map(Enveloppe::beyond).sum()
    };
    DepassementCompare {
        annee: avant.1.annee,
        depense: spent.iter().map(|(_, amount)| *amount).sum(),
        avant: beyond(avant),
        apres: beyond(apres),
    }
}
