//! The number of a person in the extraction: a digit that tells the register, then the number in it.

use crate::ids::{Identifiant, Rpps};
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

/// The number that the extraction has for a member; `None` when the member has no number that it could have.
pub(crate) fn of_member(adherent: &Adherent) -> Option<Box<str>> {
    let rpps = adherent.rpps.as_ref().and_then(|typed| digits(typed, |number: &Rpps| number.as_str().into()));
    if let Some(number) = rpps {
        return Some(format!("{RPPS}{number}").into());
    }
    let adeli = adherent.adeli.as_ref()?.valeur().ok()?;
    Some(format!("{ADELI}{}", adeli.as_str()).into())
}

/// The number as it is printed; a wrong key is kept, for the register itself has some.
fn digits<T: Identifiant>(typed: &Saisie<T>, printed: impl Fn(&T) -> String) -> Option<String> {
    match typed.valeur() {
        Ok(number) => Some(printed(&number)),
        Err(refusal) if refusal.is_key_error() => {
            Some(typed.texte().chars().filter(char::is_ascii_alphanumeric).collect())
        }
        Err(_) => None,
    }
}
