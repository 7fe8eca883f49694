//! What may be asked to be explained.

use core::fmt;
use core::str::FromStr;

use crate::model::{PartMontant, Poste};
use crate::rules::{self, REGISTRE, Regle};

/// What may be asked to be explained: the size, a total, a line of money, a rule.
///
/// ```
/// use cpts_core::explication::Sujet;
///
/// for text in ["taille", "total", "total@2", "prevention", "prevention:fixe", "prevention:variable@3", "MIS-02"] {
///     assert_eq!(text.parse::<Sujet>()?.to_string(), text);
/// }
/// assert!("prevntion".parse::<Sujet>().is_err());
/// # Ok::<(), cpts_core::explication::SujetInconnu>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Sujet {
    /// The size of the CPTS.
    Taille,
    /// What the contract is worth, or one of its years.
    Total {
        /// The contract year; all of them when it is not given.
        annee: Option<u8>,
    },
    /// A line of money.
    Ligne {
        /// Running costs or a mission.
        poste: Poste,
        /// The part; all of them when it is not given.
        part: Option<PartMontant>,
        /// The contract year; all of them when it is not given.
        annee: Option<u8>,
    },
    /// The answer of a rule.
    Regle(&'static Regle),
}

/// There is nothing of this name to explain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SujetInconnu(());

impl SujetInconnu {
    /// The lines that can be asked for, each with `:PART` and `@YEAR`, both optional; then `total`, and `taille`.
    pub fn lines() -> impl Iterator<Item = &'static str> {
        Poste::CODES.iter().copied().chain([TOTAL, TAILLE])
    }

    /// The parts of a line.
    pub fn parts() -> impl Iterator<Item = &'static str> {
        PartMontant::CODES.iter().copied()
    }

    /// The rules.
    pub fn rules() -> impl Iterator<Item = &'static str> {
        REGISTRE.iter().map(|rule| rule.id)
    }
}

impl fmt::Display for SujetInconnu {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("neither a line of money, `total`, `taille`, nor the id of a rule")
    }
}

impl core::error::Error for SujetInconnu {}

const TAILLE: &str = "taille";
const TOTAL: &str = "total";

impl FromStr for Sujet {
    type Err = SujetInconnu;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let unknown = SujetInconnu(());
        if let Some(rule) = rules::find(text) {
            return Ok(Self::Regle(rule));
        }
        let (what, annee) = match text.split_once('@') {
            Some((what, year)) => (what, Some(year.parse().ok().filter(|year| *year > 0).ok_or(unknown)?)),
            None => (text, None),
        };
        let (line, part) = match what.split_once(':') {
            Some((line, part)) => (line, Some(part)),
            None => (what, None),
        };
        match (line, part, annee) {
            (TAILLE, None, None) => return Ok(Self::Taille),
            (TOTAL, None, annee) => return Ok(Self::Total { annee }),
            _ => {}
        }
        if !Poste::CODES.contains(&line) || part.is_some_and(|part| !PartMontant::CODES.contains(&part)) {
            return Err(unknown);
        }
        Ok(Self::Ligne { poste: Poste::from_code(line), part: part.map(PartMontant::from_code), annee })
    }
}

impl fmt::Display for Sujet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let annee = match self {
            Self::Taille => return f.write_str(TAILLE),
            Self::Regle(rule) => return f.write_str(rule.id),
            Self::Total { annee } => {
                f.write_str(TOTAL)?;
                annee
            }
            Self::Ligne { poste, part, annee } => {
                f.write_str(poste.code())?;
                if let Some(part) = part {
                    write!(f, ":{}", part.code())?;
                }
                annee
            }
        };
        annee.map_or(Ok(()), |year| write!(f, "@{year}"))
    }
}
