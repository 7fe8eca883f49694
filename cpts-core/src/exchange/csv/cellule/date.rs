//! Dates: of the dossier, of France, and what a spreadsheet makes of a month.

use super::{Cellule, Contenu, fold_words};
use crate::diagnostics::{Message, Texte};
use crate::exchange::csv::forme::Forme;
use crate::values::{Date, DatePartielle};

/// The months as French spreadsheets shorten them, folded: `juin-22` is what they make of `2022-06`.
const MOIS: [&[&str]; 12] = [
    &["janvier", "janv", "jan"],
    &["fevrier", "fevr", "fev"],
    &["mars", "mar"],
    &["avril", "avr"],
    &["mai"],
    &["juin"],
    &["juillet", "juil"],
    &["aout"],
    &["septembre", "sept"],
    &["octobre", "oct"],
    &["novembre", "nov"],
    &["decembre", "dec"],
];

static NUMERO_DE_JOUR: Texte = Texte::new(
    "c'est le numéro que le tableur donne au {jour} : mettre la colonne au format date, et enregistrer de nouveau",
    "it is the number that the spreadsheet gives to {jour}: format the column as a date, and save again",
);

/// A date as people write it, `12/03/2026`, `03/2026`, `mars 2026`, `1er mars 2026`: the day comes before the month.
/// A year of two digits is of this century, since no CPTS is older.
fn parse(text: &str) -> Option<DatePartielle> {
    if let Ok(date) = text.parse() {
        return Some(date);
    }
    // The hour that some programs add to a day.
    let text = [" 00:00:00", " 00:00", "T00:00:00"].iter().find_map(|hour| text.strip_suffix(hour)).unwrap_or(text);
    if let Ok(date) = text.parse() {
        return Some(date);
    }
    if text.chars().any(|character| character.is_numeric() && !character.is_ascii_digit()) {
        return None;
    }
    let folded = fold_words(text);
    let parts: Vec<&str> = folded.split(' ').collect();
    let iso = match parts.as_slice() {
        [day, month, year] => format!("{}-{}-{}", full_year(year)?, number_of_month(month)?, two_digits(day)?),
        [month, year] => format!("{}-{}", full_year(year)?, number_of_month(month)?),
        _ => return None,
    };
    iso.parse().ok()
}

fn full_year(text: &str) -> Option<String> {
    match text.len() {
        4 => Some(text.to_owned()),
        2 => Some(format!("20{text}")),
        _ => None,
    }
}

fn number_of_month(text: &str) -> Option<String> {
    let named = MOIS.iter().position(|names| names.contains(&text));
    named.map_or_else(|| two_digits(text), |index| Some(format!("{:02}", index + 1)))
}

fn two_digits(text: &str) -> Option<String> {
    let digits = text.strip_suffix("er").unwrap_or(text);
    let is_short = matches!(digits.len(), 1 | 2) && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_short.then(|| format!("{digits:0>2}"))
}

/// The day that a spreadsheet counts by this number, when it is of this century.
fn day_of_number(text: &str) -> Option<Date> {
    let number: u32 = text.parse().ok().filter(|number| (36_526..73_051).contains(number))?;
    // Counted from the 30th of December 1899.
    Date::new(2000, 1, 1)?.add_days(number - 36_526)
}

fn read(cellule: &mut Cellule<'_>) -> Option<DatePartielle> {
    let value = parse(cellule.texte);
    if value.is_none() {
        refuse(cellule);
    }
    value
}

fn refuse(cellule: &mut Cellule<'_>) {
    match day_of_number(cellule.texte) {
        Some(day) => cellule.refuse_because(Message::new(&NUMERO_DE_JOUR).with("jour", day)),
        None => cellule.refuse(),
    }
}

impl Contenu for DatePartielle {
    fn read(cellule: &mut Cellule<'_>) -> Option<Self> {
        read(cellule)
    }

    fn write(&self, _: &Forme) -> String {
        self.to_string()
    }
}

impl Contenu for Date {
    fn read(cellule: &mut Cellule<'_>) -> Option<Self> {
        let value = read(cellule)?.exact();
        if value.is_none() {
            refuse(cellule);
        }
        value
    }

    fn write(&self, _: &Forme) -> String {
        self.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_those_that_people_and_spreadsheets_write() {
        for (text, expected) in [
            ("2026-03-12", Some("2026-03-12")),
            ("12/03/2026", Some("2026-03-12")),
            ("1/3/26", Some("2026-03-01")),
            ("12.03.2026", Some("2026-03-12")),
            ("12-03-2026", Some("2026-03-12")),
            ("12/03/2026 00:00", Some("2026-03-12")),
            ("1er mars 2026", Some("2026-03-01")),
            ("03/2026", Some("2026-03")),
            ("juin-22", Some("2022-06")),
            ("août-23", Some("2023-08")),
            ("févr.-24", Some("2024-02")),
            ("2022", Some("2022")),
            ("2022-06", Some("2022-06")),
            ("12/25/2026", None),
            ("31/02/2026", None),
            ("46093", None),
            ("hier", None),
            ("12/03/226", None),
            ("٣/3/2026", None),
        ] {
            assert_eq!(parse(text).map(|date| date.to_string()).as_deref(), expected, "{text:?}");
        }
        assert_eq!(day_of_number("46093").unwrap().to_string(), "2026-03-12");
    }
}
