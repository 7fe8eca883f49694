//! The number of a person in the extraction: a digit that tells the register, then the number in it.

use std::borrow::Cow;

use crate::ids::{Adeli, Identifiant, Rpps};
use crate::model::{Adherent, Saisie};

/// The digit of the RPPS.
const RPPS: char = '8';
/// The digit of the former ADELI register.
const ADELI: char = '0';

/// A number of the extraction, as the identifier that it is.
pub(super) enum Numero<'a> {
    Rpps(&'a str),
    Adeli(&'a str),
    Autre,
}

/// What a number of the extraction is.
pub(super) fn numero(personne: &str) -> Numero<'_> {
    if let Some(number) = personne.strip_prefix(RPPS) {
        return Numero::Rpps(number);
    }
    personne.strip_prefix(ADELI).map_or(Numero::Autre, Numero::Adeli)
}

/// A number of the extraction as that of a member is compared to it: without what separates its characters. What is no
/// number of a register that members have is left as it is.
pub(super) fn key(personne: &str) -> Cow<'_, str> {
    // Nearly all are.
    if personne.bytes().all(|byte| byte.is_ascii_digit()) {
        return Cow::Borrowed(personne);
    }
    let number = match numero(personne.trim_start_matches(|character: char| !character.is_alphanumeric())) {
        Numero::Rpps(number) => printed::<Rpps>(RPPS, &Saisie::new(number)),
        Numero::Adeli(number) => printed::<Adeli>(ADELI, &Saisie::new(number)),
        Numero::Autre => None,
    };
    number.map_or(Cow::Borrowed(personne), |number| Cow::Owned(number.into()))
}

/// The numbers that the extraction may have for a member, that of the RPPS first: it may list a person under the former
/// one alone.
pub(crate) fn of_member(adherent: &Adherent) -> impl Iterator<Item = Box<str>> {
    let rpps = adherent.rpps.as_ref().and_then(|typed| printed(RPPS, typed));
    let adeli = adherent.adeli.as_ref().and_then(|typed| printed(ADELI, typed));
    rpps.into_iter().chain(adeli)
}

/// The number as it is printed, after the digit of its register; a wrong key is kept, for the register itself has some.
fn printed<T: Identifiant>(register: char, typed: &Saisie<T>) -> Option<Box<str>> {
    match typed.valeur() {
        Ok(number) => Some(format!("{register}{}", number.as_str()).into()),
        Err(refusal) if refusal.is_key_error() => Some(format!("{register}{}", bare(typed.texte())).into()),
        Err(_) => None,
    }
}

/// The letters and digits of a number.
pub(super) fn bare(number: &str) -> String {
    number.chars().filter(char::is_ascii_alphanumeric).map(|character| character.to_ascii_uppercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_compared_without_what_separates_its_characters() {
        for text in ["899000000028", "8.99000000028", ".899000000028", "8 99 000 000 028", "8-99000000028"] {
            assert_eq!(key(text), "899000000028", "{text}");
        }
        // A wrong key, the former register, and what is of no register that members have.
        for (text, read) in [("8.99000000029", "899000000029"), ("091 90 0000 a", "091900000A")] {
            assert_eq!(key(text), read);
        }
        for text in [".99000000028", "5.990000000", "8x", ""] {
            assert_eq!(key(text), text);
        }
    }
}
