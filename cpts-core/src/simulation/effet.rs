//! Whether a CPTS gains or loses.

use super::annee::{AnneeComparee, LigneComparee};
use crate::diagnostics::Texte;
use crate::values::Montant;

/// What a law changes for a CPTS.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Effet {
    /// It gains, whatever its indicators.
    Gagne,
    /// It gains or nothing changes, depending on its indicators.
    PeutGagner,
    /// It loses, whatever its indicators.
    Perd,
    /// It loses or nothing changes, depending on its indicators.
    PeutPerdre,
    /// Nothing changes, whatever its indicators.
    Inchange,
    /// It may gain and may lose, depending on its indicators, or an amount is unknown.
    Indetermine,
}

impl Effet {
    /// The code in JSON.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Gagne => "gagne",
            Self::PeutGagner => "peut_gagner",
            Self::Perd => "perd",
            Self::PeutPerdre => "peut_perdre",
            Self::Inchange => "inchange",
            Self::Indetermine => "indetermine",
        }
    }

    /// The name for people.
    #[must_use]
    pub fn libelle(self) -> &'static Texte {
        static LIBELLES: [Texte; 6] = [
            Texte::new("gagne", "gains"),
            Texte::new("peut gagner, pas perdre", "may gain, not lose"),
            Texte::new("perd", "loses"),
            Texte::new("peut perdre, pas gagner", "may lose, not gain"),
            Texte::new("inchangé", "unchanged"),
            Texte::new("indéterminé", "undetermined"),
        ];
        let [gains, may_gain, loses, may_lose, same, unknown] = &LIBELLES;
        match self {
            Self::Gagne => gains,
            Self::PeutGagner => may_gain,
            Self::Perd => loses,
            Self::PeutPerdre => may_lose,
            Self::Inchange => same,
            Self::Indetermine => unknown,
        }
    }

    /// If the same indicators are reached on both sides, the difference of a line lies between that of what is certain,
    /// none of the others being reached, and that of the maxima, all of them being. Each line of each year has its own
    /// indicators, so that the sums of the bounds bound the sum: what a line gains may come without what another loses.
    pub(super) fn of(years: &[AnneeComparee]) -> Self {
        let bounds: Option<Vec<(Montant, Montant)>> =
            years.iter().flat_map(|year| &year.lignes).map(bounds_of).collect();
        let is_computed = years.iter().all(|year| !year.lignes.is_empty());
        let (Some(bounds), true) = (bounds, is_computed) else { return Self::Indetermine };
        let low: Montant = bounds.iter().map(|(low, _)| *low).sum();
        let high: Montant = bounds.iter().map(|(_, high)| *high).sum();
        Self::between(low, high)
    }

    /// What a difference between two bounds is.
    fn between(low: Montant, high: Montant) -> Self {
        let zero = Montant::ZERO;
        if low > zero {
            Self::Gagne
        } else if high < zero {
            Self::Perd
        } else if low == high {
            Self::Inchange
        } else if low == zero {
            Self::PeutGagner
        } else if high == zero {
            Self::PeutPerdre
        } else {
            Self::Indetermine
        }
    }
}

/// The least and the most that a line changes, when they are known.
fn bounds_of(line: &LigneComparee) -> Option<(Montant, Montant)> {
    let (sure, most) = (line.difference()?, line.difference_au_plus()?);
    Some((sure.min(most), sure.max(most)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_depends_on_the_indicators_is_neither_sure_nor_nothing() {
        for (low, high, effect) in [
            (1, 2, Effet::Gagne),
            (0, 1, Effet::PeutGagner),
            (0, 0, Effet::Inchange),
            (-1, 1, Effet::Indetermine),
            (-1, 0, Effet::PeutPerdre),
            (-2, -1, Effet::Perd),
        ] {
            assert_eq!(Effet::between(Montant::from_euros(low), Montant::from_euros(high)), effect);
        }
    }
}
