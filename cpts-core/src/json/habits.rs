//! The habits of other notations, told by their name: what a person who writes JSON by hand gets wrong.

use super::reader::Reader;
use crate::diagnostics::Texte;

static VIRGULE: Texte = Texte::new("virgule en trop", "comma too many");
static COMMENTAIRE: Texte = Texte::new("commentaire : le JSON n'en admet pas", "comment: JSON has none");
static GUILLEMETS: Texte =
    Texte::new("guillemets d'une autre sorte : le JSON n'admet que `\"`", "quotes of another kind: JSON has only `\"`");
static DECIMALE: Texte =
    Texte::new("virgule dans un nombre : les décimales suivent un point", "comma in a number: decimals follow a point");
static ESPACE: Texte = Texte::new("espace dans un nombre", "space in a number");

impl Reader<'_> {
    /// What is wrong at a byte where the text is not JSON: a known habit, else what was expected there.
    pub(super) fn habit(&self, offset: usize, expected: &'static Texte) -> &'static Texte {
        let (before, after) = self.text.split_at_checked(offset).unwrap_or_default();
        let ends_in_digit = |text: &str| text.ends_with(|character: char| character.is_ascii_digit());
        match after.chars().next() {
            Some('/' | '#') => &COMMENTAIRE,
            Some('\'' | '’' | '‘' | '“' | '”' | '«' | '»') => &GUILLEMETS,
            Some(',') => &VIRGULE,
            Some('0'..='9') if before.strip_suffix(',').is_some_and(ends_in_digit) => &DECIMALE,
            Some('0'..='9') if before.ends_with(' ') && ends_in_digit(before.trim_end()) => &ESPACE,
            _ => expected,
        }
    }
}
