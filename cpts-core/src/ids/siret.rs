//! The number of an establishment of a legal unit.

use super::cle::{check_luhn, sum};
use super::identifiant::identifiant;
use super::lecture::Forme;
use super::refus::RefusKind;
use super::siren::Siren;

/// The legal unit La Poste, whose establishments are too many for the key of Luhn.
const LA_POSTE: &[u8] = b"356000000";

/// The seat of La Poste, which follows the general rule.
const LA_POSTE_SEAT: &[u8] = b"35600000000048";

identifiant! {
    /// The number of an establishment in the register Sirene: the SIREN of its legal unit and 5 digits, 14 in all, of
    /// which the last is the key of Luhn.
    ///
    /// The establishments of La Poste (SIREN 356 000 000), but for its seat, have another rule: their digits add up to
    /// a multiple of 5. That rule does not see a digit replaced by the one 5 away from it.
    ///
    /// ```
    /// use cpts_core::ids::Siret;
    ///
    /// let siret: Siret = "732 829 320 00074".parse()?;
    /// assert_eq!(siret.siren().as_str(), "732829320");
    /// assert!("35600000000001".parse::<Siret>().is_ok());
    /// # Ok::<(), cpts_core::ids::Refus>(())
    /// ```
    Siret, 14, "numéro SIRET", "SIRET number",
    motif: "^[0-9]{14}$", exemple: "73282932000074",
    forme: Forme { leading_zero: true, ..Forme::DIGITS }, controle: check,
}

fn check(digits: &[u8; 14]) -> Result<(), RefusKind> {
    if digits.starts_with(LA_POSTE) && digits != LA_POSTE_SEAT {
        let sum = sum(digits);
        return if sum.is_multiple_of(5) { Ok(()) } else { Err(RefusKind::Somme { trouvee: sum }) };
    }
    check_luhn(digits)?;
    let siren = digits.first_chunk::<9>().map_or(&[][..], |siren| siren);
    check_luhn(siren).map_err(|kind| match kind {
        RefusKind::Cle { attendue, trouvee } => RefusKind::CleSiren { attendue, trouvee },
        other => other,
    })
}

impl Siret {
    /// The legal unit that the establishment belongs to.
    ///
    /// ```
    /// use cpts_core::ids::Siret;
    ///
    /// let siret: Siret = "13002526500013".parse()?;
    /// assert_eq!(siret.siren().to_string(), "130025265");
    /// # Ok::<(), cpts_core::ids::Refus>(())
    /// ```
    #[must_use]
    pub fn siren(&self) -> Siren {
        let [a, b, c, d, e, f, g, h, i, ..] = self.0;
        Siren::from_checked([a, b, c, d, e, f, g, h, i])
    }

    /// The number as people read it, `732 829 320 00074`, with non-breaking spaces.
    ///
    /// ```
    /// use cpts_core::ids::Siret;
    ///
    /// let siret: Siret = "73282932000074".parse()?;
    /// assert_eq!(siret.grouped(), "732\u{a0}829\u{a0}320\u{a0}00074");
    /// # Ok::<(), cpts_core::ids::Refus>(())
    /// ```
    #[must_use]
    pub fn grouped(&self) -> String {
        let number = self.as_str().get(9..).unwrap_or_default();
        format!("{}\u{a0}{number}", self.siren().grouped())
    }
}
