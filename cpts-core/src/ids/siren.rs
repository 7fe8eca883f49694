//! The number of a legal unit.

use super::cle::{check_luhn, luhn_key};
use super::identifiant::identifiant;
use super::lecture::Forme;

identifiant! {
    /// The number of a legal unit (an association, a commune, an intercommunality…) in the register Sirene: 9 digits,
    /// the last being the key of Luhn.
    ///
    /// ```
    /// use cpts_core::ids::Siren;
    ///
    /// let siren: Siren = "732.829.320".parse()?;
    /// assert_eq!(siren.as_str(), "732829320");
    /// # Ok::<(), cpts_core::ids::Refus>(())
    /// ```
    Siren, 9, "numéro SIREN", "SIREN number",
    motif: "^[0-9]{9}$", exemple: "732829320",
    forme: Forme { leading_zero: true, ..Forme::DIGITS }, controle: |digits| check_luhn(digits),
}

impl Siren {
    /// A SIREN whose key was checked by the caller.
    pub(super) fn from_checked(digits: [u8; 9]) -> Self {
        Self(digits)
    }

    /// The SIREN that begins with these eight digits.
    pub(crate) fn with_key(digits: [u8; 8]) -> Self {
        let [a, b, c, d, e, f, g, h] = digits;
        Self([a, b, c, d, e, f, g, h, luhn_key(digits.into_iter())])
    }

    /// The number as people read it, in groups of three apart by non-breaking spaces.
    ///
    /// ```
    /// use cpts_core::ids::Siren;
    ///
    /// let siren: Siren = "732829320".parse()?;
    /// assert_eq!(siren.grouped(), "732\u{a0}829\u{a0}320");
    /// # Ok::<(), cpts_core::ids::Refus>(())
    /// ```
    #[must_use]
    pub fn grouped(&self) -> String {
        let mut grouped = String::with_capacity(13);
        for (index, digit) in self.as_str().chars().enumerate() {
            if index > 0 && index % 3 == 0 {
                grouped.push('\u{a0}');
            }
            grouped.push(digit);
        }
        grouped
    }
}
