//! The rows that cannot be taken, and why.

use crate::diagnostics::{Message, Texte};

/// A row that was not taken: to be corrected, or looked at by somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Rejet {
    /// Its line in the file, the header being 1.
    pub ligne: u64,
    /// Why.
    pub raison: Raison,
    /// The row; of a row in no encoding that is known, what could be decoded; of an endless one, its beginning.
    pub texte: Box<str>,
}

/// Why a row is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Raison {
    /// It has fewer columns than the header.
    TropPeuDeColonnes {
        /// How many it has.
        trouvees: usize,
        /// How many the header has.
        attendues: usize,
    },
    /// It has more columns than the header: a separator stands within a text.
    TropDeColonnes {
        /// How many it has.
        trouvees: usize,
        /// How many the header has.
        attendues: usize,
    },
    /// It tells no person.
    SansIdentifiant,
    /// It is neither UTF-8 nor Windows-1252, or holds characters that no text has.
    Indecodable,
    /// It is longer than anything that a row may be.
    TropLongue,
    /// It has no commune, or only a city of which the territory has some arrondissements, and its postal code is one of
    /// the territory's: it may belong there, which nothing but a person can tell.
    NonSituee,
}

impl Raison {
    /// The codes of the reasons, in their order.
    pub const CODES: &[&str] =
        &["trop_peu_de_colonnes", "trop_de_colonnes", "sans_identifiant", "indecodable", "trop_longue", "non_situee"];

    /// The code of the reason.
    ///
    /// ```
    /// use cpts_core::exchange::annuaire_sante::Raison;
    ///
    /// assert_eq!(Raison::SansIdentifiant.code(), "sans_identifiant");
    /// ```
    #[must_use]
    pub fn code(self) -> &'static str {
        Self::CODES.get(self.rank()).copied().unwrap_or_default()
    }

    fn rank(self) -> usize {
        match self {
            Self::TropPeuDeColonnes { .. } => 0,
            Self::TropDeColonnes { .. } => 1,
            Self::SansIdentifiant => 2,
            Self::Indecodable => 3,
            Self::TropLongue => 4,
            Self::NonSituee => 5,
        }
    }

    /// The reason, for people.
    #[must_use]
    pub fn message(self) -> Message {
        let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        match self {
            Self::TropPeuDeColonnes { trouvees, attendues } | Self::TropDeColonnes { trouvees, attendues } => {
                Message::new(&COLONNES).with("trouvees", count(trouvees)).with("attendues", count(attendues))
            }
            Self::SansIdentifiant => Message::new(&SANS_IDENTIFIANT),
            Self::Indecodable => Message::new(&INDECODABLE),
            Self::TropLongue => Message::new(&TROP_LONGUE),
            Self::NonSituee => Message::new(&NON_SITUEE),
        }
    }
}

static COLONNES: Texte =
    Texte::new("{trouvees} colonnes, au lieu de {attendues}", "{trouvees} columns, instead of {attendues}");
static SANS_IDENTIFIANT: Texte = Texte::new("aucun identifiant de personne", "no identifier of a person");
static INDECODABLE: Texte =
    Texte::new("texte ni en UTF-8 ni en Windows-1252", "text that is neither UTF-8 nor Windows-1252");
static TROP_LONGUE: Texte = Texte::new("ligne trop longue", "line too long");
static NON_SITUEE: Texte = Texte::new(
    "aucune commune exacte, mais un code postal du territoire",
    "no exact commune, but a postal code of the territory",
);
