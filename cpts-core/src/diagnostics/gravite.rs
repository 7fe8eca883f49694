//! How serious a finding is.

use core::fmt;
use core::str::FromStr;

use super::langue::Texte;

/// How serious a finding is, from the mildest to the gravest.
///
/// ```
/// use cpts_core::diagnostics::Gravite;
///
/// assert!(Gravite::Bloquant > Gravite::Alerte);
/// assert_eq!(Gravite::Ecart.code(), "ecart");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gravite {
    /// Good to know.
    Info,
    /// Soon, or doubtful.
    Alerte,
    /// An obligation that is not met.
    Ecart,
    /// The contract or its money is at risk now; or data could not be read.
    Bloquant,
}

impl Gravite {
    /// The four levels, the mildest first.
    pub const ALL: [Self; 4] = [Self::Info, Self::Alerte, Self::Ecart, Self::Bloquant];

    /// The level's code in JSON and on the command line.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Alerte => "alerte",
            Self::Ecart => "ecart",
            Self::Bloquant => "bloquant",
        }
    }
}

impl Gravite {
    /// The level for people.
    #[must_use]
    pub fn libelle(self) -> &'static Texte {
        static LIBELLES: [Texte; 4] = [
            Texte::new("pour information", "for information"),
            Texte::new("alerte", "warning"),
            Texte::new("écart", "breach"),
            Texte::new("bloquant", "blocking"),
        ];
        let [info, alerte, ecart, bloquant] = &LIBELLES;
        match self {
            Self::Info => info,
            Self::Alerte => alerte,
            Self::Ecart => ecart,
            Self::Bloquant => bloquant,
        }
    }
}

impl fmt::Display for Gravite {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Gravite {
    type Err = GraviteInconnue;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|level| level.code() == text).ok_or(GraviteInconnue)
    }
}

/// The level asked for is none of `info`, `alerte`, `ecart` and `bloquant`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GraviteInconnue;

impl fmt::Display for GraviteInconnue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the level must be `info`, `alerte`, `ecart` or `bloquant`")
    }
}

impl core::error::Error for GraviteInconnue {}
