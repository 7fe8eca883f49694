//! The habits of other notations, told by their name: what a person who writes JSON by hand gets wrong.

use super::reader::Reader;
use super::recovery::NOMBRE;
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

    /// What is wrong with a number that ends at a byte and goes on after it, as people write them: `115 800`, `3,5`,
    /// `30000€`, `0x7530`.
    pub(super) fn number_goes_on(&self, end: usize) -> Option<Fault> {
        let after = self.text.get(end..)?;
        if after.starts_with(is_glued) {
            return Some(Fault { what: &NOMBRE, offset: end });
        }
        let begins_with_digit = |text: &str| text.starts_with(|character: char| character.is_ascii_digit());
        let apart = after.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
        if apart.len() < after.len() && begins_with_digit(apart) {
            return Some(Fault { what: &ESPACE, offset: self.text.len() - apart.len() });
        }
        let in_object = self.frames.last().is_some_and(|frame| !frame.array);
        let decimals = after.strip_prefix(',').filter(|rest| in_object && begins_with_digit(rest));
        decimals.map(|_| Fault { what: &DECIMALE, offset: end })
    }

    /// Tells the fault of a number, and goes to what follows the whole of it.
    pub(super) fn step_over_number(&mut self, fault: Fault) {
        self.fault(fault.what, fault.offset);
        let rest = self.text.get(fault.offset..).unwrap_or_default();
        let is_part = |character: char| character.is_ascii_digit() || " \u{a0}\u{202f}.,".contains(character);
        let number = rest.find(|character| !is_part(character)).map_or(rest, |end| rest.split_at(end).0);
        // The comma that follows the number is not part of it.
        let digits = number.trim_end_matches([' ', '\u{a0}', '\u{202f}', '.', ',']);
        let end = fault.offset + digits.len();
        let is_over = !self.text.get(end..).unwrap_or_default().starts_with(is_glued);
        self.restart(if is_over { end } else { self.resume(end) });
    }
}

/// Whether a character that touches the digits of a number is part of what was meant.
fn is_glued(character: char) -> bool {
    character.is_alphabetic() || "_€$%".contains(character)
}

/// A fault and its place.
pub(super) struct Fault {
    what: &'static Texte,
    offset: usize,
}
