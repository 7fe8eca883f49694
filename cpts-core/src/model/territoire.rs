//! The communes that a CPTS serves.

use super::{DatePartielle, Saisie};
use crate::ids::CodeInsee;
use crate::json::{Kind, Reader, Skim, Skimmer, Value, Writer, record};

record! {
    /// The territory: a set of communes, whatever the intercommunal bodies.
    pub struct Territoire {
        /// The communes, by INSEE code.
        communes: Vec<CommuneDuTerritoire>,
        /// How many communes there are, when the source counts them without naming them.
        nombre_communes: u32,
        /// The edition of the official geographic code that the codes come from (`2026`), when it is known.
        edition_cog: u16,
        /// The population that the CPTS declares.
        population: PopulationDeclaree,
        /// The départements concerned, by code, when the communes are not all known.
        departements: Vec<Box<str>>,
        /// The territory in words.
        description: Box<str>,
    }

    /// The population that the CPTS declares.
    pub struct PopulationDeclaree {
        /// Inhabitants of the territory: not patients, not members.
        [required] habitants: u32,
        /// The year of the census, when the source gives it.
        annee: u16,
        /// When it was declared.
        le: DatePartielle,
        /// Where the number comes from.
        source: Box<str>,
        /// Whether the source rounds it (`environ 160 000`).
        arrondie: bool,
    }

    /// A commune of which more than the code is said.
    pub struct CommuneDetaillee {
        /// Its INSEE code.
        [required] code: Saisie<CodeInsee>,
        /// Its name, for people; the code decides.
        nom: Box<str>,
        /// Whether only a part of it is in the territory.
        partie: bool,
        /// The part, in words: a district, a quarter.
        quartier: Box<str>,
    }
}

/// A commune of the territory: its code alone, or an object that says more.
#[derive(Debug, Clone, PartialEq)]
pub enum CommuneDuTerritoire {
    /// The INSEE code: the whole commune.
    Code(Saisie<CodeInsee>),
    /// The code and more.
    Detail(Box<CommuneDetaillee>),
}

impl CommuneDuTerritoire {
    /// The code, when there is one.
    #[must_use]
    pub fn code(&self) -> Option<&Saisie<CodeInsee>> {
        match self {
            Self::Code(code) => Some(code),
            Self::Detail(detail) => detail.code.as_ref(),
        }
    }

    /// Whether only a part of the commune is in the territory.
    #[must_use]
    pub fn is_partial(&self) -> bool {
        matches!(self, Self::Detail(detail) if detail.partie == Some(true))
    }
}

impl Skim for CommuneDuTerritoire {
    fn skim(skimmer: &mut Skimmer<'_>) -> Option<Self> {
        if skimmer.peek() == b'{' { Skim::skim(skimmer).map(Self::Detail) } else { Skim::skim(skimmer).map(Self::Code) }
    }
}

impl Value for CommuneDuTerritoire {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        if reader.kind() == Some(Kind::Object) {
            Value::read(reader).map(Self::Detail)
        } else {
            Value::read(reader).map(Self::Code)
        }
    }

    fn write(&self, out: &mut Writer) {
        match self {
            Self::Code(code) => code.write(out),
            Self::Detail(detail) => detail.write(out),
        }
    }
}
