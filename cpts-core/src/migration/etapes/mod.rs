//! The steps from a major version to the next: a file each, and a line here.
//!
//! A step is declared in its own file, `v1_to_v2.rs`, as `pub(super) static ETAPE: Etape`.

use crate::diagnostics::Texte;
use crate::json::Tree;

/// A step.
pub(super) struct Etape {
    /// The major version that it takes, whatever the minor.
    pub(super) de: u16,
    /// The version that it makes.
    pub(super) vers: &'static str,
    /// What it does, in a few words.
    pub(super) titre: Texte,
    /// Changes a document of the format of this name: what the step does not know stays where it is. The version is
    /// written by whoever calls.
    pub(super) apply: fn(&mut Tree, format: &str),
}

macro_rules! etapes {
    ($($name:ident),* $(,)?) => {
        $(mod $name;)*

        /// Every step, in the order of the versions.
        pub(super) static ETAPES: &[Etape] = &[$($name::ETAPE),*];
    };
}

etapes! {}
