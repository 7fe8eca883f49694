//! A share of an amount, exact.

use core::fmt;
use core::str::FromStr;

use crate::diagnostics::Texte;
use crate::json::{Reader, Skim, Skimmer, Value, Writer};
use crate::values::{Decimal, ValeurInvalide};

/// A share of an amount, from 0 to 1, exact to the thousandth.
///
/// ```
/// use cpts_core::bareme::Proportion;
///
/// let share: Proportion = "0.75".parse()?;
/// assert_eq!(share.per_mille(), 750);
/// assert!("1.2".parse::<Proportion>().is_err());
/// # Ok::<(), cpts_core::values::ValeurInvalide>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Proportion(u16);

static ATTENDU: Texte =
    Texte::new("une part, de 0 à 1, avec trois décimales au plus", "a share, from 0 to 1, with at most three decimals");

impl Proportion {
    /// The share in thousandths, from 0 to 1000.
    #[must_use]
    pub fn per_mille(self) -> u32 {
        u32::from(self.0)
    }
}

impl FromStr for Proportion {
    type Err = ValeurInvalide;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let thousandths = text.parse::<Decimal>().ok().and_then(|number| number.scaled(3));
        let share = thousandths.and_then(|number| u16::try_from(number).ok()).filter(|share| *share <= 1000);
        share.map(Self).ok_or(ValeurInvalide { attendu: "a share from 0 to 1 with at most three decimals" })
    }
}

impl fmt::Display for Proportion {
    /// The share as a JSON number, without needless zeros.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_multiple_of(1000) {
            return write!(f, "{}", self.0 / 1000);
        }
        let digits = format!("{:03}", self.0);
        write!(f, "0.{}", digits.trim_end_matches('0'))
    }
}

impl Skim for Proportion {
    fn skim(skimmer: &mut Skimmer<'_>) -> Option<Self> {
        skimmer.number_text()?.parse().ok()
    }
}

impl Value for Proportion {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let share = reader.number(&ATTENDU)?.parse().ok();
        if share.is_none() {
            reader.refuse_value(&ATTENDU);
        }
        share
    }

    fn write(&self, out: &mut Writer) {
        out.token(&self.to_string());
    }

    fn spelled_otherwise(&self, written: &str) -> bool {
        written != self.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_exact_and_written_back() {
        for (text, share) in [("0", 0), ("1.00", 1000), ("0.75", 750), ("0.005", 5), ("1", 1000)] {
            assert_eq!(text.parse::<Proportion>().unwrap().per_mille(), share, "{text}");
        }
        for text in ["-0.1", "1.001", "0.7505", "75", "", "1e9"] {
            assert!(text.parse::<Proportion>().is_err(), "{text:?}");
        }
        for text in ["0", "0.005", "0.75", "0.1", "1"] {
            assert_eq!(text.parse::<Proportion>().unwrap().to_string(), text);
        }
    }
}
