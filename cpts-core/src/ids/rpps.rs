//! The number of a health professional.

use super::cle::check_luhn;
use super::identifiant::identifiant;
use super::lecture::Forme;

identifiant! {
    /// The number of a professional in the *répertoire partagé des professionnels intervenant dans le système de
    /// santé*: 11 digits, the last being the key of Luhn.
    ///
    /// It designates a person. The numbers that documentation prints as examples often fail the key: a rule that reads
    /// imported data warns where [`Refus::is_key_error`](super::Refus::is_key_error) says so.
    ///
    /// Source: `https://interop.esante.gouv.fr/ig/mos`, class `Professionnel`.
    ///
    /// ```
    /// use cpts_core::ids::Rpps;
    ///
    /// let rpps: Rpps = "99 000 000 010".parse()?;
    /// assert_eq!(rpps.as_str(), "99000000010");
    /// # Ok::<(), cpts_core::ids::Refus>(())
    /// ```
    Rpps, 11, "numéro RPPS", "RPPS number",
    motif: "^[0-9]{11}$", exemple: "99000000010", forme: Forme::DIGITS, controle: |digits| check_luhn(digits),
}
