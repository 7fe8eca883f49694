//! What a text may cost at most.

/// The bounds of what is read: no file can exhaust the memory, the stack or the patience of its reader.
///
/// The defaults leave a wide margin over the largest dossiers known (a few hundred kilobytes).
///
/// ```
/// use cpts_core::exchange::json::Limites;
///
/// let limites = Limites { octets: 1_000_000, ..Limites::default() };
/// assert_eq!(limites.profondeur, 64);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limites {
    /// The size of the text, in bytes: 64 MiB by default.
    pub octets: usize,
    /// How many arrays and objects may stand inside one another: 64 by default.
    pub profondeur: usize,
    /// How many values the text may hold, objects and arrays included: 500 000 by default.
    pub valeurs: usize,
    /// How many problems are told: 1 000 by default. One more says that there are others.
    pub diagnostics: usize,
}

impl Default for Limites {
    fn default() -> Self {
        Self { octets: 64 << 20, profondeur: 64, valeurs: 500_000, diagnostics: 1_000 }
    }
}
