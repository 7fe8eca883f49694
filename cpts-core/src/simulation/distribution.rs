//! Who gains and who loses, over many CPTS, by size.

use super::comparaison::Comparaison;
use super::effet::Effet;
use crate::values::Montant;

/// Who gains and who loses, over many CPTS.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Distribution {
    /// Each size, the smallest first, the unknown one last; then all of them.
    tranches: Vec<Serie>,
}

#[derive(Debug, Clone, PartialEq, Default)]
struct Serie {
    taille: Option<u8>,
    effets: Vec<Effet>,
    sures: Vec<Montant>,
    au_plus: Vec<Montant>,
}

/// The CPTS of a size.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Tranche {
    /// The size; `None` for the CPTS of which it is unknown, and for all of them together.
    pub taille: Option<u8>,
    /// Whether they are all of them together.
    pub ensemble: bool,
    /// How many they are.
    pub nombre: usize,
    /// How many gain, whatever their indicators.
    pub gagnent: usize,
    /// How many gain or see no change, depending on their indicators.
    pub peuvent_gagner: usize,
    /// How many lose, whatever their indicators.
    pub perdent: usize,
    /// How many lose or see no change, depending on their indicators.
    pub peuvent_perdre: usize,
    /// How many see no change, whatever their indicators.
    pub inchanges: usize,
    /// Of how many nobody can tell.
    pub indetermines: usize,
    /// The differences of what is certain, of the CPTS of which they are known.
    pub sur: Option<Quantiles>,
    /// The differences of the maxima, of the CPTS of which they are known.
    pub au_plus: Option<Quantiles>,
}

/// How amounts are spread, each being one of them: the nearest rank, never a mean of two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Quantiles {
    /// How many amounts there are.
    pub nombre: usize,
    /// The smallest.
    pub minimum: Montant,
    /// A quarter of them are this or less.
    pub premier_quartile: Montant,
    /// Half of them are this or less.
    pub mediane: Montant,
    /// Three quarters of them are this or less.
    pub troisieme_quartile: Montant,
    /// The largest.
    pub maximum: Montant,
    /// Their sum.
    pub somme: Montant,
}

impl Distribution {
    /// Counts one more CPTS.
    pub fn add(&mut self, found: &Comparaison) {
        let place = self.tranches.iter().position(|known| known.taille == found.taille).unwrap_or_else(|| {
            self.tranches.push(Serie { taille: found.taille, ..Serie::default() });
            self.tranches.len() - 1
        });
        let Some(series) = self.tranches.get_mut(place) else { return };
        series.effets.push(found.effet);
        series.sures.extend(found.difference());
        series.au_plus.extend(found.difference_au_plus());
    }

    /// The sizes, the smallest first, the unknown one after them, then all of them together.
    #[must_use]
    pub fn tranches(&self) -> Vec<Tranche> {
        let mut sizes: Vec<&Serie> = self.tranches.iter().collect();
        sizes.sort_by_key(|series| (series.taille.is_none(), series.taille));
        let all = self.tranches.iter().fold(Serie::default(), |mut all, series| {
            all.effets.extend(&series.effets);
            all.sures.extend(&series.sures);
            all.au_plus.extend(&series.au_plus);
            all
        });
        sizes.into_iter().map(|series| series.tranche(false)).chain([all.tranche(true)]).collect()
    }
}

impl Serie {
    fn tranche(&self, ensemble: bool) -> Tranche {
        let count = |effet| self.effets.iter().filter(|known| **known == effet).count();
        Tranche {
            taille: self.taille,
            ensemble,
            nombre: self.effets.len(),
            gagnent: count(Effet::Gagne),
            peuvent_gagner: count(Effet::PeutGagner),
            perdent: count(Effet::Perd),
            peuvent_perdre: count(Effet::PeutPerdre),
            inchanges: count(Effet::Inchange),
            indetermines: count(Effet::Indetermine),
            sur: Quantiles::of(&self.sures),
            au_plus: Quantiles::of(&self.au_plus),
        }
    }
}

impl Quantiles {
    /// How amounts are spread; `None` without any.
    ///
    /// ```
    /// use cpts_core::simulation::Quantiles;
    /// use cpts_core::values::Montant;
    ///
    /// let amounts: Vec<Montant> = [4, 1, 3, 2].map(Montant::from_euros).to_vec();
    /// let spread = Quantiles::of(&amounts);
    /// assert_eq!(spread.map(|spread| spread.mediane), Some(Montant::from_euros(2)));
    /// ```
    #[must_use]
    pub fn of(amounts: &[Montant]) -> Option<Self> {
        let mut sorted = amounts.to_vec();
        sorted.sort_unstable();
        let quarter = |part: usize| sorted.get((part * sorted.len()).div_ceil(4).max(1) - 1).copied();
        Some(Self {
            nombre: sorted.len(),
            minimum: quarter(0)?,
            premier_quartile: quarter(1)?,
            mediane: quarter(2)?,
            troisieme_quartile: quarter(3)?,
            maximum: quarter(4)?,
            somme: sorted.iter().copied().sum(),
        })
    }
}
