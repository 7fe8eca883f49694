//! Numbers: decimal commas, thousands apart, the sign of the euro.

use super::{Cellule, Contenu};
use crate::exchange::csv::forme::Forme;
use crate::values::{Decimal, Montant};

/// A number as the core reads it, from what people write: `1 234,50 €`, `1.234,50`, `48.63`. The last of two different
/// separators is that of the decimals; one alone is that of the decimals too.
fn plain(text: &str) -> Option<String> {
    let text = text.trim_end_matches(|character: char| character.is_whitespace() || character == '€');
    let text =
        ["EUR", "eur", "euros", "euro"].iter().find_map(|unit| text.strip_suffix(unit)).unwrap_or(text).trim_end();
    let compact: String = text
        .chars()
        .filter(|character| !character.is_whitespace())
        .map(|character| if character == '−' { '-' } else { character })
        .collect();
    let separators = |character: char| matches!(character, ',' | '.');
    let Some(last) = compact.rfind(separators) else { return Some(compact) };
    let (whole, fraction) = compact.split_at_checked(last)?;
    let fraction = fraction.get(1..)?;
    let mut others: Vec<char> = whole.chars().filter(|character| separators(*character)).collect();
    others.dedup();
    let is_grouped = match others.as_slice() {
        [] => true,
        // Thousands apart by the other separator, in groups of three.
        [other] => {
            !compact.ends_with(*other)
                && compact.chars().filter(|character| *character == *other).count() > 0
                && compact.get(last..).is_some_and(|tail| !tail.starts_with(*other))
                && whole.split(*other).skip(1).all(|group| group.len() == 3)
        }
        _ => false,
    };
    let digits: String = whole.chars().filter(|character| !separators(*character)).collect();
    (is_grouped && !digits.is_empty()).then(|| format!("{digits}.{fraction}"))
}

impl Contenu for Montant {
    fn read(cellule: &mut Cellule<'_>) -> Option<Self> {
        let value = plain(cellule.texte).and_then(|text| text.parse().ok());
        if value.is_none() {
            cellule.refuse();
        }
        value
    }

    fn write(&self, _: &Forme) -> String {
        self.to_string().replace('.', ",")
    }
}

impl Contenu for Decimal {
    fn read(cellule: &mut Cellule<'_>) -> Option<Self> {
        let value = plain(cellule.texte).and_then(|text| text.parse::<Self>().ok());
        let value = value.filter(|value| match cellule.forme {
            Forme::Nombre { minimum, maximum } => {
                (Self::from_integer(minimum.into())..=Self::from_integer(maximum.into())).contains(value)
            }
            _ => true,
        });
        if value.is_none() {
            cellule.refuse();
        }
        value
    }

    fn write(&self, _: &Forme) -> String {
        self.to_string().replace('.', ",")
    }
}

impl Contenu for u32 {
    fn read(cellule: &mut Cellule<'_>) -> Option<Self> {
        let value = plain(cellule.texte).and_then(|text| text.parse::<Decimal>().ok());
        let value = value.and_then(|number| number.scaled(0)).and_then(|number| Self::try_from(number).ok());
        if value.is_none() {
            cellule.refuse();
        }
        value
    }

    fn write(&self, _: &Forme) -> String {
        self.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn numbers_are_those_that_people_write() {
        for (text, expected) in [
            ("48,63", Some("48.63")),
            ("-2.33", Some("-2.33")),
            ("12 000 €", Some("12000")),
            ("1\u{202f}234,50 EUR", Some("1234.50")),
            ("1.234,50", Some("1234.50")),
            ("1,234.50", Some("1234.50")),
            ("1.234.567,5", Some("1234567.5")),
            ("12.34,50", None),
            ("1,2,3", None),
            (",5", None),
            ("", Some("")),
        ] {
            assert_eq!(plain(text).as_deref(), expected, "{text:?}");
        }
    }
}
