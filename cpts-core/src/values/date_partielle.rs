//! A date as precise as its source.

use core::fmt;
use core::str::FromStr;

use super::{Date, ValeurInvalide, digits, write_digits};

/// A date of which the day, or the day and the month, may be unknown: `2024-03-20`, `2022-06` or `2022`.
///
/// What a source does not say is not invented: a rule that needs the day gets [`exact`](Self::exact), or the
/// [`first`](Self::first) and [`last`](Self::last) days that it may be.
///
/// ```
/// use cpts_core::values::DatePartielle;
///
/// let creation: DatePartielle = "2022-06".parse()?;
/// assert_eq!(creation.exact(), None);
/// assert_eq!(creation.first().to_string(), "2022-06-01");
/// assert_eq!(creation.last().to_string(), "2022-06-30");
/// # Ok::<(), cpts_core::values::ValeurInvalide>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DatePartielle {
    first: Date,
    precision: Precision,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Precision {
    Annee,
    Mois,
    Jour,
}

impl DatePartielle {
    /// The day, when the source gives it.
    #[must_use]
    pub fn exact(self) -> Option<Date> {
        (self.precision == Precision::Jour).then_some(self.first)
    }

    /// The first day that the date may be.
    #[must_use]
    pub fn first(self) -> Date {
        self.first
    }

    /// The last day that the date may be.
    #[must_use]
    pub fn last(self) -> Date {
        let months = match self.precision {
            Precision::Jour => return self.first,
            Precision::Mois => 1,
            Precision::Annee => 12,
        };
        self.first.add_months(months).and_then(|next| next.sub_days(1)).unwrap_or(self.first)
    }

    /// The year.
    #[must_use]
    pub fn annee(self) -> u16 {
        self.first.annee()
    }

    /// The month, from 1 to 12, when it is known.
    #[must_use]
    pub fn mois(self) -> Option<u8> {
        (self.precision != Precision::Annee).then(|| self.first.mois())
    }

    /// The day of the month, when it is known.
    #[must_use]
    pub fn jour(self) -> Option<u8> {
        self.exact().map(Date::jour)
    }
}

impl From<Date> for DatePartielle {
    fn from(date: Date) -> Self {
        Self { first: date, precision: Precision::Jour }
    }
}

impl fmt::Display for DatePartielle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.precision == Precision::Jour {
            return self.first.fmt(f);
        }
        write_digits(f, self.first.annee(), 4)?;
        if self.precision == Precision::Mois {
            f.write_str("-")?;
            write_digits(f, self.first.mois().into(), 2)?;
        }
        Ok(())
    }
}

impl FromStr for DatePartielle {
    type Err = ValeurInvalide;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        parse(text).ok_or(ValeurInvalide { attendu: "a date `AAAA-MM-JJ`, `AAAA-MM` or `AAAA`" })
    }
}

fn parse(text: &str) -> Option<DatePartielle> {
    if let Ok(date) = text.parse::<Date>() {
        return Some(date.into());
    }
    let (year, month, precision) = match text.split_once('-') {
        Some((year, month)) => (year, digits(month, 2)?, Precision::Mois),
        None => (text, 1, Precision::Annee),
    };
    let first = Date::new(u16::try_from(digits(year, 4)?).ok()?, u8::try_from(month).ok()?, 1)?;
    Some(DatePartielle { first, precision })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_precision_prints_as_it_was_read() {
        for text in ["2024", "2024-02", "2024-02-29"] {
            assert_eq!(text.parse::<DatePartielle>().unwrap().to_string(), text);
        }
        for text in ["24", "2024-13", "2024-00", "2024-", "2024-02-", "2024-2", "02-2024"] {
            assert!(text.parse::<DatePartielle>().is_err(), "{text:?}");
        }
    }

    #[test]
    fn a_month_of_a_leap_year_ends_on_its_29th() {
        let february: DatePartielle = "2024-02".parse().unwrap();
        assert_eq!(february.last().to_string(), "2024-02-29");
        assert_eq!("2023".parse::<DatePartielle>().unwrap().last().to_string(), "2023-12-31");
    }
}
