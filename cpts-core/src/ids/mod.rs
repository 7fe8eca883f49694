//! Identifiers as values that cannot be wrong silently: a value of one of these types has the right form and key.
//!
//! Text is read as people write it, with spaces (non-breaking ones too), dots and hyphens between the characters and
//! with lower-case letters, and is printed in the one usual form. A text that does not pass gives a [`Refus`], which
//! says why and what to do. Whether a wrong key is grave is for the rules to say: see [`Refus::is_key_error`].
//!
//! ```
//! use cpts_core::ids::{Finess, Siren};
//!
//! let siren: Siren = "732 829 320".parse()?;
//! assert_eq!(siren.to_string(), "732829320");
//! assert!("950047226".parse::<Finess>().is_err_and(|refusal| refusal.is_key_error()));
//! # Ok::<(), cpts_core::ids::Refus>(())
//! ```

mod adeli;
mod cle;
mod code_insee;
mod code_postal;
mod finess;
mod identifiant;
mod lecture;
mod refus;
mod rna;
mod rpps;
mod siren;
mod siret;

#[cfg(test)]
mod tests;

pub use adeli::Adeli;
pub use code_insee::CodeInsee;
pub use code_postal::CodePostal;
pub use finess::Finess;
pub use identifiant::Identifiant;
pub use refus::{Refus, RefusKind};
pub use rna::Rna;
pub use rpps::Rpps;
pub use siren::Siren;
pub use siret::Siret;
