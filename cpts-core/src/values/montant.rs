//! Money, exact to the cent.

use core::fmt;
use core::iter::Sum;
use core::str::FromStr;

use super::{Decimal, ValeurInvalide};

/// An amount in euros, held as whole cents.
///
/// It is read from the text of a number with at most two decimals, and never passes through a float.
/// Sums saturate at ± 92 233 720 368 547 758,07 €, a thousand times more than all the money of the country.
///
/// ```
/// use cpts_core::values::Montant;
///
/// let montant: Montant = "13125.50".parse()?;
/// assert_eq!(montant.centimes(), 1_312_550);
/// assert_eq!(montant.to_string(), "13125.50");
/// assert!("19.999".parse::<Montant>().is_err());
/// # Ok::<(), cpts_core::values::ValeurInvalide>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Montant(i64);

impl Montant {
    /// No money at all.
    pub const ZERO: Self = Self(0);

    /// More than any money.
    pub const MAX: Self = Self(i64::MAX);

    /// An amount from its cents.
    #[must_use]
    pub const fn from_centimes(centimes: i64) -> Self {
        Self(centimes)
    }

    /// An amount from whole euros.
    #[must_use]
    pub const fn from_euros(euros: i32) -> Self {
        Self(euros as i64 * 100)
    }

    /// The amount in cents.
    #[must_use]
    pub const fn centimes(self) -> i64 {
        self.0
    }

    /// The sum of two amounts.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// The difference of two amounts.
    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Sum for Montant {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Self::plus)
    }
}

impl fmt::Display for Montant {
    /// The amount as a JSON number: whole euros without decimals, else two of them.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let euros = (self.0 / 100).unsigned_abs();
        let cents = (self.0 % 100).unsigned_abs();
        if self.0 < 0 {
            f.write_str("-")?;
        }
        if cents == 0 { write!(f, "{euros}") } else { write!(f, "{euros}.{cents:02}") }
    }
}

impl FromStr for Montant {
    type Err = ValeurInvalide;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse::<Decimal>()
            .ok()
            .and_then(|decimal| decimal.scaled(2))
            .map(Self)
            .ok_or(ValeurInvalide { attendu: "an amount in euros with at most two decimals" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cents_are_exact() {
        for (text, centimes) in
            [("19.99", 1999), ("0.07", 7), ("-0.5", -50), ("1e3", 100_000), ("1.50e1", 1500), ("12.00", 1200)]
        {
            assert_eq!(text.parse::<Montant>().unwrap().centimes(), centimes, "{text}");
        }
        for text in ["0.001", "1e-3", "1e30", "", "1,5", "12 ", "--1", "٣"] {
            assert!(text.parse::<Montant>().is_err(), "{text:?}");
        }
    }
}
