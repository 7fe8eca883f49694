//! Several values in one cell: written apart by `|`, read apart by what people use.

use super::code::is_word_of_none;
use super::{Cellule, Contenu};
use crate::exchange::csv::forme::Forme;

/// What is written between values.
const SEPARATOR: char = '|';

/// The word for a list that is known to be empty; an empty cell is a list that is not known.
const NONE: &str = "aucun";

impl<T: Contenu> Contenu for Vec<T> {
    fn read(cellule: &mut Cellule<'_>) -> Option<Self> {
        let Forme::Liste(element) = cellule.forme else { return None };
        if !cellule.texte.contains(SEPARATOR) && is_word_of_none(cellule.texte) {
            return Some(Self::new());
        }
        let parts = split(cellule.texte, element);
        let mut values = Self::with_capacity(parts.len());
        for part in &parts {
            let mut inner = Cellule {
                texte: part,
                forme: *element,
                colonne: cellule.colonne,
                titre: cellule.titre,
                position: cellule.position,
                problemes: &mut *cellule.problemes,
            };
            values.extend(T::read(&mut inner));
        }
        // Of a list of which nothing could be read, nothing is known.
        (!values.is_empty()).then_some(values)
    }

    fn write(&self, forme: &Forme) -> String {
        let Forme::Liste(element) = forme else { return String::new() };
        let parts: Vec<String> = self.iter().map(|value| escape(&value.write(element))).collect();
        match parts.as_slice() {
            [] => NONE.to_owned(),
            // A single value that would be read as several, or as none, is told by a separator at its end.
            [one] if is_word_of_none(one) || has_other_separator(one, element) => format!("{one}{SEPARATOR}"),
            _ => parts.join("|"),
        }
    }
}

/// The values of a cell: apart by `|` if it has one, else by `;` or line breaks, and codes by commas too.
fn split(text: &str, element: &Forme) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut is_separated = false;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let escaped = (character == '\\').then(|| characters.next_if(|next| matches!(next, '\\' | '|'))).flatten();
        if escaped.is_none() && character == SEPARATOR {
            is_separated = true;
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(escaped.unwrap_or(character));
        }
    }
    if !is_separated && let Some(whole) = parts.pop() {
        let others = |character| is_other_separator(character, element);
        parts.extend(whole.split(others).map(str::to_owned));
    }
    parts.iter().map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

fn is_other_separator(character: char, element: &Forme) -> bool {
    let is_text = matches!(element, Forme::Texte);
    matches!(character, ';' | '\n' | '\r') || !is_text && matches!(character, ',' | '/')
}

fn has_other_separator(text: &str, element: &Forme) -> bool {
    text.contains(|character| is_other_separator(character, element))
}

fn escape(text: &str) -> String {
    text.replace('\\', "\\\\").replace(SEPARATOR, "\\|")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_apart_by_what_people_use() {
        for (text, expected) in [
            ("a|b", vec!["a", "b"]),
            ("a ; b", vec!["a", "b"]),
            ("a\nb\r\nc", vec!["a", "b", "c"]),
            ("a; b|", vec!["a; b"]),
            (r"a\|b|c\\d\e", vec!["a|b", r"c\d\e"]),
            ("CPAM, mairie", vec!["CPAM, mairie"]),
            ("||", vec![]),
        ] {
            assert_eq!(split(text, &Forme::Texte), expected, "{text:?}");
        }
        assert_eq!(split("SM26, SM53/SM54", &Forme::Code(&[])), ["SM26", "SM53", "SM54"]);
    }
}
