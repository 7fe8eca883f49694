//! The postal code.

use super::identifiant::identifiant;
use super::lecture::Forme;

identifiant! {
    /// A postal code: 5 digits. It covers several communes or a part of one, and a CEDEX code none: it never designates
    /// a commune.
    ///
    /// ```
    /// use cpts_core::ids::CodePostal;
    ///
    /// let code: CodePostal = "91 390".parse()?;
    /// assert_eq!(code.as_str(), "91390");
    /// # Ok::<(), cpts_core::ids::Refus>(())
    /// ```
    CodePostal, 5, "code postal", "postal code",
    motif: "^[0-9]{5}$", exemple: "91390",
    forme: Forme { dots_and_hyphens: true, leading_zero: true, ..Forme::DIGITS }, controle: |_| Ok(()),
}
