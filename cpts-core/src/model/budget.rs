//! Money planned and money spent.

use super::{DatePartielle, Montant, PartMontant, Poste};
use crate::json::record;

record! {
    /// A line of the budget of a civil year.
    pub struct LigneBudget {
        /// The civil year.
        [required] annee: u16,
        /// What it is: salaries, rent, communication…
        [required] intitule: Box<str>,
        /// Money coming in: `true`; going out: `false`.
        recette: bool,
        /// The envelope of the contract that it belongs to.
        ligne: Poste,
        /// The part of the envelope: a budget that counts a variable part counts what is not certain.
        part: PartMontant,
        /// How much.
        [required] montant: Montant,
    }

    /// Money spent, by envelope.
    pub struct Depense {
        /// When.
        le: DatePartielle,
        /// The contract year, from 1.
        annee_contrat: u8,
        /// The envelope that it is taken from.
        ligne: Poste,
        /// What it was for.
        intitule: Box<str>,
        /// How much.
        [required] montant: Montant,
    }
}
