//! What a contract year is worth, in two amounts: what is certain of it, and the most that it may be.

use super::annees::AnneeContrat;
use super::dus::{Calcul, Du};
use crate::model::Poste;
use crate::values::Montant;

/// What a contract year, or a line of it, is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
#[non_exhaustive]
pub struct Annuel {
    /// What is due for certain: what is known, and what is acquired of what is not settled.
    pub acquis: Montant,
    /// The most that may be due of what is known; all of it when [`inconnus`](Self::inconnus) is zero.
    pub maximum_connu: Montant,
    /// How many amounts have no known maximum.
    pub inconnus: u32,
    /// How many have one, and an amount that something else than indicators leaves unknown: how a total is split, when
    /// a mission started.
    pub imprecis: u32,
}

impl Annuel {
    /// The most that may be due; `None` when the maximum of some amount is not known.
    #[must_use]
    pub fn maximum(self) -> Option<Montant> {
        (self.inconnus == 0).then_some(self.maximum_connu)
    }

    /// What is due whatever the indicators; `None` when something else is not known.
    #[must_use]
    pub fn certain(self) -> Option<Montant> {
        (self.inconnus == 0 && self.imprecis == 0).then_some(self.acquis)
    }

    fn with(self, due: &Du) -> Self {
        let acquired = due.montant.or(due.acquis).unwrap_or_default();
        let most = due.montant.or(due.maximum);
        let by_indicators = match &due.calcul {
            Calcul::Indicateurs(part) => !part.is_unsure(),
            _ => false,
        };
        let is_imprecise = due.montant.is_none() && !by_indicators;
        Self {
            acquis: self.acquis.plus(acquired),
            maximum_connu: self.maximum_connu.plus(most.unwrap_or(acquired)),
            inconnus: self.inconnus + u32::from(most.is_none()),
            imprecis: self.imprecis + u32::from(most.is_some() && is_imprecise),
        }
    }
}

impl AnneeContrat {
    /// What the year is worth; `None` when its lines could not be computed.
    #[must_use]
    pub fn annuel(&self) -> Option<Annuel> {
        self.raison.is_none().then(|| self.dus.iter().fold(Annuel::default(), Annuel::with))
    }

    /// What a line of the year is worth.
    #[must_use]
    pub fn annuel_de(&self, poste: &Poste) -> Annuel {
        self.dus.iter().filter(|due| due.poste == *poste).fold(Annuel::default(), Annuel::with)
    }
}
