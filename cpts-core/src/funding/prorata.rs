//! A part of a contract year, and a share of an amount: exact, rounded once.

use crate::bareme::{Arrondi, CompteDesJours};
use crate::values::{Date, Montant};

/// The part of a contract year that counts, as a fraction of its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Prorata {
    /// The days that count.
    pub jours: u32,
    /// The days of the year.
    pub annee: u32,
}

impl Prorata {
    /// A whole year.
    pub const ENTIER: Self = Self { jours: 1, annee: 1 };

    /// Nothing of a year.
    pub(super) const NUL: Self = Self { jours: 0, annee: 1 };

    /// The part of a year, from `start` to the eve of `end`, that a period covers, its end excluded too.
    ///
    /// ```
    /// use cpts_core::bareme::CompteDesJours;
    /// use cpts_core::funding::Prorata;
    ///
    /// let (start, end) = ("2024-03-20".parse()?, "2025-03-20".parse()?);
    /// let part = Prorata::of((start, end), ("2024-10-25".parse()?, end), CompteDesJours::Reel);
    /// assert_eq!((part.jours, part.annee), (146, 365));
    /// # Ok::<(), cpts_core::values::ValeurInvalide>(())
    /// ```
    #[must_use]
    pub fn of(year: (Date, Date), period: (Date, Date), count: CompteDesJours) -> Self {
        let (start, end) = (period.0.max(year.0), period.1.min(year.1));
        if (start, end) == year {
            return Self::ENTIER;
        }
        if end <= start {
            return Self::NUL;
        }
        let (days, whole) = match count {
            CompteDesJours::Reel => (end.days_since(start), year.1.days_since(year.0)),
            CompteDesJours::Reel365 => (end.days_since(start).min(365), 365),
            CompteDesJours::Trente360 => (days_of_30(start, end).min(360), 360),
        };
        let number = |days: i64| u32::try_from(days).unwrap_or(0);
        Self { jours: number(days), annee: number(whole).max(1) }
    }

    /// Whether it is the whole year.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self.jours == self.annee
    }
}

/// The days between two dates when every month has thirty of them.
fn days_of_30(from: Date, to: Date) -> i64 {
    let day = |date: Date| i64::from(date.jour().min(30));
    let month = |date: Date| i64::from(date.annee()) * 12 + i64::from(date.mois());
    (month(to) - month(from)) * 30 + day(to) - day(from)
}

/// The whole of an amount, in thousandths.
pub(crate) const WHOLE: u32 = 1000;

/// A share of an amount, in thousandths, for a part of a year: rounded once, at the end.
///
/// ```
/// use cpts_core::bareme::Arrondi;
/// use cpts_core::funding::{Prorata, share};
/// use cpts_core::values::Montant;
///
/// let part = Prorata::ENTIER;
/// assert_eq!(share(Montant::from_euros(45_000), 750, part, Arrondi::Centime), Montant::from_euros(33_750));
/// ```
#[must_use]
pub fn share(amount: Montant, per_mille: u32, part: Prorata, rounding: Arrondi) -> Montant {
    share_of_both([(amount, part), (Montant::ZERO, Prorata::ENTIER)], per_mille, rounding)
}

/// A share of two amounts together, each for its own part of a year: rounded once, at the end.
pub(super) fn share_of_both(amounts: [(Montant, Prorata); 2], per_mille: u32, rounding: Arrondi) -> Montant {
    let (product, divisor) = exact_share(amounts, per_mille);
    let nearest = |unit: i128| (2 * product + divisor * unit).div_euclid(2 * divisor * unit) * unit;
    let cents = match rounding {
        Arrondi::Centime => nearest(1),
        Arrondi::CentimeInferieur => product.div_euclid(divisor),
        Arrondi::Euro => nearest(100),
    };
    Montant::from_centimes(i64::try_from(cents).unwrap_or(i64::MAX))
}

/// A share of two amounts together, in cents, as a fraction.
pub(crate) fn exact_share(amounts: [(Montant, Prorata); 2], per_mille: u32) -> (i128, i128) {
    let [(first, of_first), (second, of_second)] = amounts.map(|(amount, part)| (i128::from(amount.centimes()), part));
    let days = |part: Prorata| (i128::from(part.jours), i128::from(part.annee.max(1)));
    let ((counts, year), (other_counts, other_year)) = (days(of_first), days(of_second));
    let product = first * counts * other_year + second * other_counts * year;
    (product * i128::from(per_mille), 1000 * year * other_year)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn the_vectors_of_the_agreement_hold() {
        let amount = Montant::from_euros(45_000);
        let year = (date("2025-03-20"), date("2026-03-20"));
        let advance =
            |start| share(amount, 750, Prorata::of(year, (start, year.1), CompteDesJours::Reel), Arrondi::Centime);
        assert_eq!(advance(year.0), Montant::from_euros(33_750));
        assert_eq!(advance(year.1.sub_days(146).unwrap()), Montant::from_euros(13_500));
    }

    #[test]
    fn a_leap_year_has_366_days_and_a_count_may_ignore_it() {
        let year = (date("2023-03-20"), date("2024-03-20"));
        let late = (date("2023-03-21"), year.1);
        let parts = [CompteDesJours::Reel, CompteDesJours::Reel365, CompteDesJours::Trente360]
            .map(|count| Prorata::of(year, late, count))
            .map(|part| (part.jours, part.annee));
        assert_eq!(parts, [(365, 366), (365, 365), (359, 360)]);
        // From one 28 February to the next 29 there are 361 such days, and the year has 360 all the same.
        let uneven = (date("2027-02-28"), date("2028-02-29"));
        let part = Prorata::of(uneven, (date("2027-08-29"), uneven.1), CompteDesJours::Trente360);
        assert_eq!((part.jours, part.annee), (180, 360));
        assert!(Prorata::of(year, (date("2020-01-01"), date("2030-01-01")), CompteDesJours::Trente360).is_whole());
        assert_eq!(Prorata::of(year, (year.1, year.1), CompteDesJours::Reel).jours, 0);
    }

    #[test]
    fn half_a_cent_counts_as_one_unless_rounding_goes_down() {
        let part = Prorata { jours: 1, annee: 8 };
        let amount = Montant::from_centimes(100);
        assert_eq!(share(amount, 1000, part, Arrondi::Centime), Montant::from_centimes(13));
        assert_eq!(share(amount, 1000, part, Arrondi::CentimeInferieur), Montant::from_centimes(12));
        assert_eq!(
            share(Montant::from_centimes(14_950), 1000, Prorata::ENTIER, Arrondi::Euro),
            Montant::from_euros(150)
        );
        assert_eq!(
            share(Montant::from_centimes(14_949), 1000, Prorata::ENTIER, Arrondi::Euro),
            Montant::from_euros(149)
        );
    }
}
