//! Days of the calendar, as far as a dossier needs them.

use core::fmt;

/// A day, at most the twenty-eighth of its month, so that every sum of months is one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Day {
    pub(crate) year: u32,
    month: u32,
    day: u32,
}

impl Day {
    pub(crate) fn new(year: u32, month: u32, day: u32) -> Self {
        Self { year, month, day }
    }

    /// Another day of the same month.
    pub(crate) fn on(self, day: u32) -> Self {
        Self { day, ..self }
    }

    /// The same day, some months later.
    pub(crate) fn after(self, months: u32) -> Self {
        let months = self.year * 12 + self.month - 1 + months;
        Self { year: months / 12, month: months % 12 + 1, day: self.day }
    }

    /// The month alone, for a fact that is not known to the day.
    pub(crate) fn month_only(self) -> String {
        format!("{:04}-{:02}", self.year, self.month)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl From<Day> for crate::json::Json {
    fn from(day: Day) -> Self {
        day.to_string().into()
    }
}
