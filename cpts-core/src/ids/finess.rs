//! The number of a health or social establishment.

use super::cle::check_luhn;
use super::identifiant::identifiant;
use super::lecture::{Forme, Permis};

identifiant! {
    /// The number of an establishment, or of the legal entity that runs it, in the *fichier national des établissements
    /// sanitaires et sociaux*: the département in 2 characters (`2A` and `2B` for Corsica, `97` and `98` overseas), an
    /// order and a key, 9 characters in all.
    ///
    /// The key is that of Luhn. In Corsica, A counts as 1 and B as 2: no text says so, and every number that was looked
    /// at does.
    ///
    /// ```
    /// use cpts_core::ids::Finess;
    ///
    /// let finess: Finess = "2a 000 001 4".parse()?;
    /// assert_eq!(finess.as_str(), "2A0000014");
    /// # Ok::<(), cpts_core::ids::Refus>(())
    /// ```
    Finess, 9, "numéro FINESS", "FINESS number",
    motif: "^([0-9]{2}|2[AB])[0-9]{7}$", exemple: "950047225",
    forme: Forme {
        allows: Permis::By(|position, character| character.is_ascii_digit() || position == 1 && matches!(character, b'A' | b'B')),
        dots_and_hyphens: true,
        leading_zero: true,
    },
    controle: check,
}

fn check(characters: &[u8; 9]) -> Result<(), super::RefusKind> {
    let corsican = matches!(characters, [_, b'A' | b'B', ..]);
    if corsican && !characters.starts_with(b"2") {
        return Err(super::RefusKind::Forme);
    }
    check_luhn(&characters.map(|character| match character {
        b'A' => b'1',
        b'B' => b'2',
        digit => digit,
    }))
}
