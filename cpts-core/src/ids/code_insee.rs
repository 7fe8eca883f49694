//! The code of a commune.

use super::identifiant::identifiant;
use super::lecture::{Forme, Permis};
use super::refus::RefusKind;

identifiant! {
    /// The code of a commune in the *code officiel géographique* of the INSEE: the département, then the commune, 5
    /// characters in all.
    ///
    /// Whether such a commune exists in a given year is for [`reference`](crate::reference) to say. It is not a postal
    /// code: one postal code covers several communes, and homonyms have different codes.
    ///
    /// ```
    /// use cpts_core::ids::CodeInsee;
    ///
    /// let code: CodeInsee = "2a004".parse()?;
    /// assert_eq!(code.as_str(), "2A004");
    /// assert_eq!(code.departement(), "2A");
    /// # Ok::<(), cpts_core::ids::Refus>(())
    /// ```
    CodeInsee, 5, "code commune de l'INSEE", "INSEE commune code",
    motif: "^([013-9][0-9]|2[AB1-9])[0-9]{3}$", exemple: "91434",
    forme: Forme {
        allows: Permis::By(|position, character| character.is_ascii_digit() || position == 1 && matches!(character, b'A' | b'B')),
        dots_and_hyphens: true,
        leading_zero: true,
    },
    controle: check,
}

fn check(characters: &[u8; 5]) -> Result<(), RefusKind> {
    match characters {
        // Corsica has been 2A and 2B since 1976.
        [b'2', b'0', ..] => Err(RefusKind::Forme),
        [first, b'A' | b'B', ..] if *first != b'2' => Err(RefusKind::Forme),
        _ => Ok(()),
    }
}

impl CodeInsee {
    /// The département that the code begins with: 2 characters, or 3 overseas (`97` and `98`).
    ///
    /// A former commune may have gone to another département than the one of its code: this one is of the code.
    ///
    /// ```
    /// use cpts_core::ids::CodeInsee;
    ///
    /// assert_eq!("97105".parse::<CodeInsee>()?.departement(), "971");
    /// assert_eq!("2B033".parse::<CodeInsee>()?.departement(), "2B");
    /// # Ok::<(), cpts_core::ids::Refus>(())
    /// ```
    #[must_use]
    pub fn departement(&self) -> &str {
        let length = if matches!(self.0, [b'9', b'7' | b'8', ..]) { 3 } else { 2 };
        self.as_str().get(..length).unwrap_or_default()
    }

    /// Whether it is an arrondissement of Paris, of Lyon or of Marseille, which is not a commune.
    ///
    /// ```
    /// use cpts_core::ids::CodeInsee;
    ///
    /// assert!("75112".parse::<CodeInsee>()?.is_arrondissement_municipal());
    /// assert!(!"75056".parse::<CodeInsee>()?.is_arrondissement_municipal());
    /// # Ok::<(), cpts_core::ids::Refus>(())
    /// ```
    #[must_use]
    pub fn is_arrondissement_municipal(&self) -> bool {
        self.commune() != *self
    }

    /// The commune: Paris, Lyon or Marseille for one of their arrondissements, and any other code as it is.
    ///
    /// ```
    /// use cpts_core::ids::CodeInsee;
    ///
    /// assert_eq!("69389".parse::<CodeInsee>()?.commune().as_str(), "69123");
    /// assert_eq!("91434".parse::<CodeInsee>()?.commune().as_str(), "91434");
    /// # Ok::<(), cpts_core::ids::Refus>(())
    /// ```
    #[must_use]
    pub fn commune(&self) -> Self {
        match self.as_str().parse::<u32>() {
            Ok(75_101..=75_120) => Self(*b"75056"),
            Ok(69_381..=69_389) => Self(*b"69123"),
            Ok(13_201..=13_216) => Self(*b"13055"),
            _ => *self,
        }
    }
}
