//! The former number of a health professional.

use super::identifiant::identifiant;
use super::lecture::{Forme, Permis};

identifiant! {
    /// The number of a professional in the register ADELI, now closed and folded into the RPPS: 9 digits or letters,
    /// beginning with the département. Its key is not established, so only the form is checked.
    ///
    /// ```
    /// use cpts_core::ids::Adeli;
    ///
    /// let adeli: Adeli = "91 90 0000 1".parse()?;
    /// assert_eq!(adeli.as_str(), "919000001");
    /// # Ok::<(), cpts_core::ids::Refus>(())
    /// ```
    Adeli, 9, "numéro ADELI", "ADELI number",
    motif: "^[0-9A-Z]{9}$", exemple: "919000001",
    forme: Forme { allows: Permis::By(|_, _| true), dots_and_hyphens: true, leading_zero: true }, controle: |_| Ok(()),
}
