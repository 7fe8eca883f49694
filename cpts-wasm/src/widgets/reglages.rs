//! What the host of a widget chooses.

use cpts_core::diagnostics::Langue;
use cpts_core::values::Date;

/// What the host of a widget chooses, and the day it is shown on.
#[derive(Debug, Clone, Copy)]
pub struct Reglages {
    /// The language of what is ours: what the publication holds stays as it was written.
    pub langue: Langue,
    /// The level of the first heading, from 2 to 6, so that it fits the page around it.
    pub niveau_titre: u8,
    /// The day: sessions that are over are left out, and a publication that has expired is not shown.
    pub date: Date,
}

impl Reglages {
    /// In French, with a first heading of level 2.
    ///
    /// ```
    /// use cpts_wasm::widgets::Reglages;
    ///
    /// let settings = Reglages::new("2026-11-21".parse()?);
    /// assert_eq!(settings.niveau_titre, 2);
    /// # Ok::<(), cpts_core::values::ValeurInvalide>(())
    /// ```
    #[must_use]
    pub fn new(date: Date) -> Self {
        Self { langue: Langue::Fr, niveau_titre: 2, date }
    }
}
