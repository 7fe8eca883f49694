//! Texts, and the mark that keeps a spreadsheet from taking one for a formula.

use std::borrow::Cow;

use super::{Cellule, Contenu};
use crate::diagnostics::Texte;
use crate::diagnostics::registre::TABLEAU_IDENTIFIANT;
use crate::exchange::csv::forme::Forme;

/// What stands in place of a value that a spreadsheet could not compute, in the languages it speaks here.
const ERREURS: &[&str] = &[
    "#N/A",
    "#REF!",
    "#VALEUR!",
    "#VALUE!",
    "#NOM?",
    "#NAME?",
    "#DIV/0!",
    "#NUL!",
    "#NULL!",
    "#NOMBRE!",
    "#NUM!",
    "#SPILL!",
    "#PROPAGATION!",
    "#CALC!",
];

static SANS_ZERO: Texte = Texte::new(
    "colonne « {colonne} » : « {trouve} » n'a que neuf chiffres ; si un tableur a enlevé le zéro du début, le remettre",
    "column `{colonne}`: `{trouve}` has nine digits only; if a spreadsheet took a leading zero away, put it back",
);

/// Whether a text is a French telephone number that lost its first digit.
fn has_lost_its_zero(text: &str) -> bool {
    text.len() == 9 && !text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a text is what a spreadsheet shows in place of a value.
pub(in crate::exchange::csv) fn is_spreadsheet_error(text: &str) -> bool {
    let is_narrow = text.len() > 2 && text.bytes().all(|byte| byte == b'#');
    is_narrow || ERREURS.iter().any(|error| error.eq_ignore_ascii_case(text))
}

/// Whether a spreadsheet would take a text for a formula, or for an error of its own.
fn is_taken(text: &str) -> bool {
    let begins = text.trim_start().chars().next();
    begins.is_some_and(|first| matches!(first, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠'))
        || is_spreadsheet_error(text)
}

/// A text that no spreadsheet takes for a formula: an apostrophe stands before one that begins like one, and before one
/// that begins with such an apostrophe, so that [`unmarked`] finds each text again.
pub(in crate::exchange::csv) fn marked(text: &str) -> Cow<'_, str> {
    if is_taken(text.trim_start_matches('\'')) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text of a cell, without the apostrophe that [`marked`] adds.
pub(in crate::exchange::csv) fn unmarked(text: &str) -> &str {
    let bare = text.strip_prefix('\'').filter(|bare| is_taken(bare.trim_start_matches('\'')));
    bare.unwrap_or(text)
}

impl Contenu for Box<str> {
    fn read(cellule: &mut Cellule<'_>) -> Option<Self> {
        match cellule.forme {
            Forme::Nomenclature(nomenclature) => cellule.code_of(nomenclature),
            Forme::Telephone => {
                if has_lost_its_zero(cellule.texte) {
                    let message = cellule.message(&SANS_ZERO);
                    cellule.tell(&TABLEAU_IDENTIFIANT, message);
                }
                Some(unmarked(cellule.texte).into())
            }
            _ => Some(unmarked(cellule.texte).into()),
        }
    }

    fn write(&self, _: &Forme) -> String {
        marked(self).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_a_formula_and_each_comes_back() {
        for (text, written) in [
            ("=1+1", "'=1+1"),
            ("+33 1 99 00 00 00", "'+33 1 99 00 00 00"),
            ("@a", "'@a"),
            ("－1", "'－1"),
            ("'=1", "''=1"),
            ("''-", "'''-"),
            ("#N/A", "'#N/A"),
            ("'#####", "''#####"),
            ("'avenir", "'avenir"),
            ("a=b", "a=b"),
            ("' - ", "'' - "),
        ] {
            assert_eq!(marked(text), written);
            assert_eq!(unmarked(written), text);
        }
    }
}
