//! The hours of a CPTS, as a calendar tells them.

use crate::exchange::lignes::{Lignes, joined};

/// The hours that are not those of Paris.
const FUSEAUX: &str = include_str!("../../../data/fuseaux.tsv");

/// What the hours of a session are told in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fuseau {
    Paris,
    /// A zone without summer time: its name and its offset.
    Fixe(&'static str, &'static str),
    /// The hours of whoever reads, who is near.
    Local,
}

impl Fuseau {
    /// The hours of a département; those of Paris when nobody says which.
    pub(super) fn of(departement: Option<&str>) -> Self {
        let Some(code) = departement else { return Self::Paris };
        let lines = FUSEAUX.lines().filter(|line| !line.starts_with('#'));
        for line in lines {
            let mut fields = line.split('\t');
            if fields.next() == Some(code)
                && let (Some(name), Some(offset)) = (fields.next(), fields.next())
            {
                return Self::Fixe(name, offset);
            }
        }
        if code.starts_with("97") || code.starts_with("98") { Self::Local } else { Self::Paris }
    }

    fn name(self) -> Option<&'static str> {
        match self {
            Self::Paris => Some("Europe/Paris"),
            Self::Fixe(name, _) => Some(name),
            Self::Local => None,
        }
    }

    /// The name of a property that has an hour.
    pub(super) fn property(self, name: &str) -> String {
        self.name().map_or_else(|| name.to_owned(), |zone| joined(&[name, ";TZID=", zone]))
    }

    /// What the zone is, for programs that do not know its name.
    pub(super) fn define(self, out: &mut Lignes) {
        let Some(name) = self.name() else { return };
        out.line("BEGIN", "VTIMEZONE");
        out.line("TZID", name);
        match self {
            Self::Paris => {
                // The last Sundays of March and October (directive 2000/84/EC).
                period(
                    out,
                    "DAYLIGHT",
                    "19960331T020000",
                    Some("FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"),
                    ["+0100", "+0200"],
                );
                period(
                    out,
                    "STANDARD",
                    "19961027T030000",
                    Some("FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"),
                    ["+0200", "+0100"],
                );
            }
            Self::Fixe(_, offset) => period(out, "STANDARD", "19700101T000000", None, [offset, offset]),
            Self::Local => {}
        }
        out.line("END", "VTIMEZONE");
    }
}

fn period(out: &mut Lignes, kind: &str, start: &str, rule: Option<&str>, [from, to]: [&str; 2]) {
    out.line("BEGIN", kind);
    out.line("DTSTART", start);
    if let Some(rule) = rule {
        out.line("RRULE", rule);
    }
    out.line("TZOFFSETFROM", from);
    out.line("TZOFFSETTO", to);
    out.line("END", kind);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_those_of_the_departement() {
        assert_eq!(Fuseau::of(Some("91")), Fuseau::Paris);
        assert_eq!(Fuseau::of(None), Fuseau::Paris);
        assert_eq!(Fuseau::of(Some("974")), Fuseau::Fixe("Indian/Reunion", "+0400"));
        assert_eq!(Fuseau::of(Some("975")), Fuseau::Local);
    }
}
