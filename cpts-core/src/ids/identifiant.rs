//! What all the identifiers have in common.

use core::fmt::{Debug, Display};
use core::hash::Hash;
use core::str::FromStr;

use super::refus::Refus;
use crate::diagnostics::Texte;

/// An identifier: a short text of fixed length, checked when it is read.
///
/// ```
/// use cpts_core::diagnostics::Langue;
/// use cpts_core::ids::{Identifiant, Rna, Siret};
///
/// fn describe<I: Identifiant>() -> String {
///     format!("{}, {}", I::NOM.get(Langue::En), I::EXEMPLE)
/// }
///
/// assert_eq!(describe::<Siret>(), "SIRET number, 73282932000074");
/// assert_eq!(describe::<Rna>(), "RNA number, W913000017");
/// ```
pub trait Identifiant: Sized + Copy + Eq + Ord + Hash + Debug + Display + FromStr<Err = Refus> {
    /// What the identifier is called, without article; masculine in French.
    const NOM: &'static Texte;

    /// The regular expression of the printed form, anchored, that every validator reads alike. It says nothing of the
    /// key.
    const MOTIF: &'static str;

    /// A value that is accepted: public, or synthetic where real numbers designate persons.
    const EXEMPLE: &'static str;

    /// The identifier in its printed form.
    fn as_str(&self) -> &str;
}

/// Declares an identifier of `$length` ASCII characters, from its form and the check that follows the form.
macro_rules! identifiant {
    (
        $(#[$attribute:meta])*
        $name:ident, $length:literal, $french:literal, $english:literal,
        motif: $motif:literal, exemple: $exemple:literal, forme: $forme:expr, controle: $controle:expr $(,)?
    ) => {
        $(#[$attribute])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; $length]);

        impl $name {
            /// The identifier in its printed form, without separators.
            #[must_use]
            pub fn as_str(&self) -> &str {
                // The characters are ASCII: they were checked one by one.
                core::str::from_utf8(&self.0).unwrap_or_default()
            }
        }

        impl $crate::ids::Identifiant for $name {
            const NOM: &'static $crate::diagnostics::Texte = &$crate::diagnostics::Texte::new($french, $english);
            const MOTIF: &'static str = $motif;
            const EXEMPLE: &'static str = $exemple;

            fn as_str(&self) -> &str {
                Self::as_str(self)
            }
        }

        impl core::str::FromStr for $name {
            type Err = $crate::ids::Refus;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let forme: $crate::ids::lecture::Forme = $forme;
                let controle: fn(&[u8; $length]) -> Result<(), $crate::ids::RefusKind> = $controle;
                forme
                    .read(text)
                    .and_then(|characters| controle(&characters).map(|()| Self(characters)))
                    .map_err(|kind| $crate::ids::Refus::new(<Self as $crate::ids::Identifiant>::NOM, kind, text))
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl core::fmt::Debug for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.debug_tuple(stringify!($name)).field(&self.as_str()).finish()
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }
    };
}

pub(super) use identifiant;
