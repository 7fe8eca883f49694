//! The identifiers, the dates and the numbers: what is taken is printed in a form that is taken again, and is the same.

use std::fmt::{Debug, Display};
use std::str::FromStr;

use super::assert_printable;
use cpts_core::diagnostics::Langue;
use cpts_core::ids::{Adeli, CodeInsee, CodePostal, Finess, Identifiant, Rna, Rpps, Siren, Siret};
use cpts_core::values::{Date, DatePartielle, Decimal, Montant};

/// Reads a text as each of them.
pub fn check(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    identifiant::<Adeli>(text);
    identifiant::<CodeInsee>(text);
    identifiant::<CodePostal>(text);
    identifiant::<Finess>(text);
    identifiant::<Rna>(text);
    identifiant::<Rpps>(text);
    identifiant::<Siren>(text);
    identifiant::<Siret>(text);
    value::<Date>(text);
    value::<DatePartielle>(text);
    value::<Decimal>(text);
    value::<Montant>(text);
}

fn identifiant<I: Identifiant>(text: &str) {
    match text.parse::<I>() {
        Ok(found) => {
            assert!(found.as_str().bytes().all(|byte| byte.is_ascii_alphanumeric()), "{text:?}");
            assert_eq!(found.as_str().len(), I::EXEMPLE.len(), "{text:?}");
            value::<I>(text);
        }
        Err(refusal) => {
            for langue in [Langue::Fr, Langue::En] {
                assert_printable(&refusal.message().render(langue, false));
            }
        }
    }
}

fn value<T: FromStr + Display + PartialEq + Debug>(text: &str)
where
    T::Err: Debug,
{
    if let Ok(found) = text.parse::<T>() {
        assert_eq!(found.to_string().parse::<T>().unwrap(), found, "{text:?}");
    }
}
