//! The communes that the CPTS serves.

use super::CodeLibelle;
use crate::ids::{CodeInsee, CodePostal};
use crate::json::record;
use crate::model::Saisie;
use crate::values::DatePartielle;

record! {
    /// The territory: a set of communes, whatever the intercommunal bodies.
    pub struct TerritoirePublic {
        /// The communes.
        communes: Vec<CommunePublique>,
        /// How many communes there are, when the source counts them without naming them.
        nombre_communes: u32,
        /// The edition of the official geographic code that names come from.
        edition_cog: u16,
        /// The population: the one that the CPTS declares, else the sum of its communes.
        population: PopulationPublique,
        /// The départements concerned.
        departements: Vec<CodeLibelle>,
        /// The territory in words.
        description: Box<str>,
    }

    /// A commune of the territory.
    pub struct CommunePublique {
        /// Its INSEE code.
        code: Saisie<CodeInsee>,
        /// Its name: homonyms are told apart by their département.
        nom: Box<str>,
        /// Its postal codes; each may be shared with other communes.
        codes_postaux: Vec<Saisie<CodePostal>>,
        /// Its département.
        departement: CodeLibelle,
        /// Its municipal population, in inhabitants.
        habitants: u32,
        /// Whether only a part of it is in the territory.
        partie: bool,
        /// The part, in words: a district, a quarter.
        quartier: Box<str>,
    }

    /// The population of the territory.
    pub struct PopulationPublique {
        /// Inhabitants: not patients, not members.
        [required] habitants: u32,
        /// The year of the census.
        annee: u16,
        /// When it was declared.
        le: DatePartielle,
        /// Where the number comes from.
        source: Box<str>,
        /// Whether the source rounds it.
        arrondie: bool,
    }
}
