//! A way to a goal, and where it leads.

use crate::diagnostics::{Message, Texte};
use crate::funding::Annuel;
use crate::values::Montant;

/// A way to a goal.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Voie {
    /// `population`, `missions` or `indicateurs`.
    pub id: Box<str>,
    /// Its name.
    pub libelle: &'static Texte,
    /// Where it leads.
    pub issue: IssueVoie,
    /// The smallest change that leads there, or why there is none.
    pub message: Message,
    /// What to know of it.
    pub notes: Vec<Message>,
    /// What the year would be worth.
    pub annuel: Option<Annuel>,
}

/// Where a way to a goal leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum IssueVoie {
    /// The goal is reached already.
    DejaAtteint,
    /// It would be reached for certain.
    Acquis,
    /// It may be reached: that depends on indicators.
    AuPlus,
    /// It may be reached only if a crisis is recognised in the year.
    SiCrise,
    /// Nobody can tell.
    Inconnu,
    /// It cannot be reached this way.
    Impossible,
}

impl IssueVoie {
    /// The code in JSON.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::DejaAtteint => "deja_atteint",
            Self::Acquis => "acquis",
            Self::AuPlus => "au_plus",
            Self::SiCrise => "si_crise",
            Self::Inconnu => "inconnu",
            Self::Impossible => "impossible",
        }
    }

    /// The name for people.
    #[must_use]
    pub fn libelle(self) -> &'static Texte {
        static LIBELLES: [Texte; 6] = [
            Texte::new("déjà atteint", "reached already"),
            Texte::new("atteint à coup sûr", "reached for certain"),
            Texte::new("atteint au mieux, selon les indicateurs", "reached at best, by the indicators"),
            Texte::new("atteint seulement si une crise est reconnue", "reached only if a crisis is recognised"),
            Texte::new("inconnu", "unknown"),
            Texte::new("impossible", "impossible"),
        ];
        let [already, sure, best, crisis, unknown, never] = &LIBELLES;
        match self {
            Self::DejaAtteint => already,
            Self::Acquis => sure,
            Self::AuPlus => best,
            Self::SiCrise => crisis,
            Self::Inconnu => unknown,
            Self::Impossible => never,
        }
    }

    /// Where a worth leads, when no crisis is recognised.
    pub(super) fn of(worth: Option<Annuel>, goal: Montant) -> Self {
        match worth {
            Some(worth) if worth.acquis >= goal => Self::Acquis,
            Some(worth) if worth.maximum_connu >= goal => Self::AuPlus,
            Some(worth) if worth.inconnus == 0 => Self::Impossible,
            _ => Self::Inconnu,
        }
    }
}
