//! The tokens of the texts of the engine, and what fills them.

use cpts_core::diagnostics::{Argument, Langue};
use cpts_core::values::Date;

/// What stands in place of the tokens of a text.
#[derive(Debug, Clone, Default)]
pub(super) struct Jetons {
    fills: Vec<(char, String)>,
}

impl Jetons {
    /// With what fills a token.
    #[must_use]
    pub(super) fn with(mut self, token: char, fill: impl Into<String>) -> Self {
        self.fills.push((token, fill.into()));
        self
    }

    /// With a day, as people of the language say it.
    #[must_use]
    pub(super) fn day(self, token: char, day: Option<Date>, langue: Langue) -> Self {
        match day {
            Some(day) => self.with(token, Argument::from(day).render(langue, false)),
            None => self,
        }
    }

    /// The text, with what fills it.
    #[must_use]
    pub(super) fn fill(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len() + 16);
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let Some((token, tail)) = after.split_once('}') else {
                out.push('{');
                rest = after;
                continue;
            };
            if let Some((_, fill)) = self.fills.iter().rev().find(|(known, _)| token.chars().eq([*known])) {
                out.push_str(fill);
            }
            rest = tail;
        }
        out.push_str(rest);
        out
    }
}

/// The days of a contract year: the first of a contract has the rank 0.
#[derive(Debug, Clone, Copy)]
pub(super) struct Jours {
    /// The first day.
    pub(super) du: Date,
    /// The last one.
    pub(super) au: Date,
    /// The day after.
    pub(super) suivant: Date,
}

impl Jours {
    /// The days of a year that begins so many years after a day.
    pub(super) fn of(start: Date, rank: u8) -> Option<Self> {
        let day = |years: u16| start.add_months(12 * years);
        let (du, suivant) = (day(u16::from(rank))?, day(u16::from(rank) + 1)?);
        Some(Self { du, au: suivant.sub_days(1)?, suivant })
    }

    /// The day of a token.
    pub(super) fn day(&self, token: &str) -> Option<Date> {
        match token {
            "a" => Some(self.du),
            "z" => Some(self.au),
            "b" => Some(self.suivant),
            _ => None,
        }
    }
}
