//! A civil date: a day of the calendar, without hour or time zone.

use core::fmt;
use core::str::FromStr;

use chrono::{Datelike, Days, Months, NaiveDate};

use super::{ValeurInvalide, digits, write_digits};

/// A day of the civil calendar, from 1900 to 2199.
///
/// Only the form `AAAA-MM-JJ` is accepted, and it is what is printed.
///
/// ```
/// use cpts_core::values::Date;
///
/// let signature: Date = "2024-02-29".parse()?;
/// assert_eq!(signature.add_months(12).map(|date| date.to_string()).as_deref(), Some("2025-02-28"));
/// assert!("2023-02-29".parse::<Date>().is_err());
/// # Ok::<(), cpts_core::values::ValeurInvalide>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(NaiveDate);

impl Date {
    /// The day `jour` of the month `mois` of the year `annee`, or `None` when there is no such day.
    #[must_use]
    pub fn new(annee: u16, mois: u8, jour: u8) -> Option<Self> {
        if !(1900..2200).contains(&annee) {
            return None;
        }
        NaiveDate::from_ymd_opt(i32::from(annee), u32::from(mois), u32::from(jour)).map(Self)
    }

    /// The year.
    #[must_use]
    pub fn annee(self) -> u16 {
        u16::try_from(self.0.year()).unwrap_or(u16::MAX)
    }

    /// The month, from 1 to 12.
    #[must_use]
    pub fn mois(self) -> u8 {
        u8::try_from(self.0.month()).unwrap_or(u8::MAX)
    }

    /// The day of the month, from 1.
    #[must_use]
    pub fn jour(self) -> u8 {
        u8::try_from(self.0.day()).unwrap_or(u8::MAX)
    }

    /// The same day some months later, or the last day of the month where that day does not exist: one month after
    /// 31 January is 28 or 29 February.
    #[must_use]
    pub fn add_months(self, months: u16) -> Option<Self> {
        self.0.checked_add_months(Months::new(u32::from(months))).and_then(Self::within)
    }

    /// The same day some months earlier, with the same rule for the days that do not exist.
    #[must_use]
    pub fn sub_months(self, months: u16) -> Option<Self> {
        self.0.checked_sub_months(Months::new(u32::from(months))).and_then(Self::within)
    }

    /// The day after some days.
    #[must_use]
    pub fn add_days(self, days: u32) -> Option<Self> {
        self.0.checked_add_days(Days::new(u64::from(days))).and_then(Self::within)
    }

    /// The day before some days.
    #[must_use]
    pub fn sub_days(self, days: u32) -> Option<Self> {
        self.0.checked_sub_days(Days::new(u64::from(days))).and_then(Self::within)
    }

    /// The number of days from `start` to this day, negative when this day comes first.
    #[must_use]
    pub fn days_since(self, start: Self) -> i64 {
        self.0.signed_duration_since(start.0).num_days()
    }

    fn within(date: NaiveDate) -> Option<Self> {
        (1900..2200).contains(&date.year()).then_some(Self(date))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_digits(f, self.annee(), 4)?;
        f.write_str("-")?;
        write_digits(f, self.mois().into(), 2)?;
        f.write_str("-")?;
        write_digits(f, self.jour().into(), 2)
    }
}

impl FromStr for Date {
    type Err = ValeurInvalide;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        parse(text).ok_or(ValeurInvalide { attendu: "a date `AAAA-MM-JJ`" })
    }
}

fn parse(text: &str) -> Option<Date> {
    let (year, rest) = text.split_at_checked(4)?;
    let (month, day) = rest.strip_prefix('-')?.split_once('-')?;
    Date::new(
        u16::try_from(digits(year, 4)?).ok()?,
        u8::try_from(digits(month, 2)?).ok()?,
        u8::try_from(digits(day, 2)?).ok()?,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_exact_form_is_a_date() {
        for text in
            ["2024-2-9", "2024-02-30", " 2024-02-01", "2024-02-01\n", "20240201", "٢٠٢٤-٠٢-٠١", "1789-07-14", ""]
        {
            assert!(text.parse::<Date>().is_err(), "{text:?}");
        }
        assert_eq!("2024-02-29".parse::<Date>().unwrap().to_string(), "2024-02-29");
    }

    #[test]
    fn a_leap_day_comes_back_on_leap_years_only() {
        let leap = Date::new(2024, 2, 29).unwrap();
        assert_eq!(leap.add_months(48).unwrap().to_string(), "2028-02-29");
        assert_eq!(leap.add_months(12).unwrap().to_string(), "2025-02-28");
        assert_eq!(leap.days_since(leap.sub_months(12).unwrap()), 366);
    }
}
