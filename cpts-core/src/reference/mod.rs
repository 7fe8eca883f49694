//! What is true of everybody's dossier: the communes of France and the nomenclatures.
//!
//! The communes come behind a trait, [`Communes`], so that a browser brings only the départements it shows and a
//! program embeds them all (feature `communes`). Nomenclatures are small: each is in the crate, and linked only where
//! it is used.

pub mod communes;
pub mod nomenclatures;

pub use communes::{Commune, Communes, Recherche, SansReference, TableDesCommunes};
pub use nomenclatures::Nomenclature;
