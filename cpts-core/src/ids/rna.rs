//! The number of an association.

use super::identifiant::identifiant;
use super::lecture::{Forme, Permis};

identifiant! {
    /// The number of an association in the *répertoire national des associations*: `W` and 9 characters, without a key.
    ///
    /// Associations of Alsace-Moselle have none. What the Corsican ones look like is not established: A and B are
    /// accepted after the W, and [`Rna::has_letters`] lets a rule warn. Source:
    /// `https://associations.gouv.fr/immatriculation.html`.
    ///
    /// ```
    /// use cpts_core::ids::Rna;
    ///
    /// let rna: Rna = "w913 000 017".parse()?;
    /// assert_eq!(rna.as_str(), "W913000017");
    /// # Ok::<(), cpts_core::ids::Refus>(())
    /// ```
    Rna, 10, "numéro RNA", "RNA number",
    motif: "^W[0-9AB]{9}$", exemple: "W913000017",
    forme: Forme {
        allows: Permis::By(|position, character| match position {
            0 => character == b'W',
            _ => character.is_ascii_digit() || matches!(character, b'A' | b'B'),
        }),
        dots_and_hyphens: true,
        leading_zero: false,
    },
    controle: |_| Ok(()),
}

impl Rna {
    /// Whether there are letters after the W, which is doubtful.
    ///
    /// ```
    /// use cpts_core::ids::Rna;
    ///
    /// assert!("W2A4000001".parse::<Rna>()?.has_letters());
    /// assert!(!"W913000017".parse::<Rna>()?.has_letters());
    /// # Ok::<(), cpts_core::ids::Refus>(())
    /// ```
    #[must_use]
    pub fn has_letters(&self) -> bool {
        self.0.iter().skip(1).any(u8::is_ascii_alphabetic)
    }
}
