//! What no text sets and the payments must choose: this project's conventions, that anybody may change.

use core::fmt;

use super::Bilingue;
use crate::json::record;

record! {
    /// The conventions that exist, their values and their defaults (`cpts-core/data/conventions.json`).
    pub struct CatalogueConventions {
        /// Always `cpts-conventions`.
        [required] format: Box<str>,
        /// The version of the format of the file.
        [required] version: Box<str>,
        /// What they are.
        note: Bilingue,
        /// The conventions.
        [required] conventions: Vec<Convention>,
    }

    /// One convention.
    pub struct Convention {
        /// Its id.
        [required] id: Box<str>,
        /// What it chooses.
        [required] libelle: Bilingue,
        /// Its value, unless another one is chosen.
        [required] defaut: Box<str>,
        /// The values that it may have; absent for a number.
        valeurs: Vec<ValeurConvention>,
        /// The largest number that it may be; absent where the values are listed.
        maximum: u32,
    }

    /// A value of a convention.
    pub struct ValeurConvention {
        /// Its code.
        [required] code: Box<str>,
        /// What it means.
        [required] libelle: Bilingue,
    }
}

/// Declares a convention that is one value among a few.
macro_rules! choice {
    ($($(#[$meta:meta])* pub enum $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $code:literal),* $(,)? })*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
        #[non_exhaustive]
        pub enum $name { $($(#[$variant_meta])* $variant),* }

        impl $name {
            fn from_code(code: &str) -> Option<Self> {
                match code {
                    $($code => Some(Self::$variant),)*
                    _ => None,
                }
            }

            /// The code in JSON.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)*
                }
            }
        }
    )*};
}

choice! {
    /// How the days of a proration are counted.
    pub enum CompteDesJours {
        /// Actual days, over those of the contract year.
        #[default]
        Reel = "reel",
        /// Actual days, over 365, at most the year.
        Reel365 = "reel_365",
        /// Months of 30 days, over 360.
        Trente360 = "trente_360",
    }

    /// How a computed amount is rounded.
    pub enum Arrondi {
        /// To the nearest cent, half counting as one.
        #[default]
        Centime = "centime",
        /// Down to the cent.
        CentimeInferieur = "centime_inferieur",
        /// To the nearest euro, half counting as one.
        Euro = "euro",
    }

    /// The balance of the first, incomplete, year of a mission.
    pub enum SoldePremiereAnnee {
        /// Prorated, as the advance.
        #[default]
        Prorata = "prorata",
        /// The share of the full year that is not advanced.
        Entier = "entier",
    }

    /// With which settlement the balance of the running costs is paid.
    pub enum SoldeFonctionnement {
        /// That of the same year, after its end.
        #[default]
        MemeAnnee = "meme_annee",
        /// That of the year before, which falls during the year.
        AnneePrecedente = "annee_precedente",
    }

    /// Which contract year is the first of the crisis mission.
    pub enum PremiereAnneeCrise {
        /// That in which it starts, even incomplete.
        #[default]
        Demarrage = "demarrage",
        /// The first whole one, and the part of a year before it.
        AnneeEntiere = "annee_entiere",
    }

    /// The variable part of a year that the mission or the contract does not cover whole.
    pub enum VariableAnneeIncomplete {
        /// As that of a whole year.
        #[default]
        Entiere = "entiere",
        /// Prorated, as the fixed part.
        Prorata = "prorata",
    }

    /// When the running costs of the first year are paid.
    pub enum PremierVersement {
        /// At the signature.
        #[default]
        Signature = "signature",
        /// When the supporting documents are complete, if that is later.
        DossierComplet = "dossier_complet",
    }
}

/// The conventions that a computation follows. Those of [`Baremes::embedded`](super::Baremes::embedded) are the
/// defaults of `cpts-core/data/conventions.json`.
///
/// ```
/// use cpts_core::bareme::{Baremes, CompteDesJours};
///
/// let mut baremes = Baremes::embedded();
/// baremes.conventions.set("jours", "trente_360")?;
/// assert_eq!(baremes.conventions.jours, CompteDesJours::Trente360);
/// assert!(baremes.conventions.set("jours", "lunaires").is_err());
/// # Ok::<(), cpts_core::bareme::ConventionRefusee>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Conventions {
    /// How the days of a proration are counted.
    pub jours: CompteDesJours,
    /// How a computed amount is rounded.
    pub arrondi: Arrondi,
    /// The balance of the first, incomplete, year of a mission.
    pub solde_premiere_annee: SoldePremiereAnnee,
    /// With which settlement the balance of the running costs is paid.
    pub solde_fonctionnement: SoldeFonctionnement,
    /// Months from the end of a contract year to its settlement.
    pub regularisation: u16,
    /// Which contract year is the first of the crisis mission.
    pub premiere_annee_crise: PremiereAnneeCrise,
    /// The intensity of means, applied to the variable part, in thousandths.
    pub intensite_moyens: u32,
    /// The variable part of a year that the mission or the contract does not cover whole.
    pub variable_annee_incomplete: VariableAnneeIncomplete,
    /// When the running costs of the first year are paid.
    pub premier_versement: PremierVersement,
}

impl Default for Conventions {
    fn default() -> Self {
        Self {
            jours: CompteDesJours::default(),
            arrondi: Arrondi::default(),
            solde_premiere_annee: SoldePremiereAnnee::default(),
            solde_fonctionnement: SoldeFonctionnement::default(),
            regularisation: 0,
            premiere_annee_crise: PremiereAnneeCrise::default(),
            intensite_moyens: WHOLE,
            variable_annee_incomplete: VariableAnneeIncomplete::default(),
            premier_versement: PremierVersement::default(),
        }
    }
}

/// A convention that does not exist, or a value that it cannot have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ConventionRefusee {
    /// There is no convention of this id.
    Inconnue,
    /// The convention cannot have this value.
    Valeur,
}

impl fmt::Display for ConventionRefusee {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Inconnue => "there is no such convention",
            Self::Valeur => "the convention cannot have this value",
        })
    }
}

impl core::error::Error for ConventionRefusee {}

impl Conventions {
    /// The defaults of a catalogue.
    pub(super) fn defaults(catalogue: &CatalogueConventions) -> Self {
        let mut chosen = Self::default();
        for convention in catalogue.conventions.iter().flatten() {
            if let (Some(id), Some(value)) = (&convention.id, &convention.defaut) {
                let set = chosen.set(id, value);
                debug_assert!(set.is_ok(), "`{id}` of the catalogue: {set:?}");
            }
        }
        chosen
    }

    /// Chooses the value of a convention, by their ids.
    ///
    /// # Errors
    ///
    /// When there is no such convention, or when it cannot have this value.
    pub fn set(&mut self, id: &str, valeur: &str) -> Result<(), ConventionRefusee> {
        fn take<T>(place: &mut T, value: Option<T>) -> Result<(), ConventionRefusee> {
            *place = value.ok_or(ConventionRefusee::Valeur)?;
            Ok(())
        }
        match id {
            "jours" => take(&mut self.jours, CompteDesJours::from_code(valeur)),
            "arrondi" => take(&mut self.arrondi, Arrondi::from_code(valeur)),
            "solde_premiere_annee" => take(&mut self.solde_premiere_annee, SoldePremiereAnnee::from_code(valeur)),
            "solde_fonctionnement" => take(&mut self.solde_fonctionnement, SoldeFonctionnement::from_code(valeur)),
            "regularisation" => take(&mut self.regularisation, number(valeur, LONGEST_SETTLEMENT)),
            "premiere_annee_crise" => take(&mut self.premiere_annee_crise, PremiereAnneeCrise::from_code(valeur)),
            "intensite_moyens" => take(&mut self.intensite_moyens, number(valeur, WHOLE)),
            "variable_annee_incomplete" => {
                take(&mut self.variable_annee_incomplete, VariableAnneeIncomplete::from_code(valeur))
            }
            "premier_versement" => take(&mut self.premier_versement, PremierVersement::from_code(valeur)),
            _ => Err(ConventionRefusee::Inconnue),
        }
    }

    /// The value of a convention, as it is written.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<String> {
        Some(match id {
            "jours" => self.jours.code().into(),
            "arrondi" => self.arrondi.code().into(),
            "solde_premiere_annee" => self.solde_premiere_annee.code().into(),
            "solde_fonctionnement" => self.solde_fonctionnement.code().into(),
            "regularisation" => self.regularisation.to_string(),
            "premiere_annee_crise" => self.premiere_annee_crise.code().into(),
            "intensite_moyens" => self.intensite_moyens.to_string(),
            "variable_annee_incomplete" => self.variable_annee_incomplete.code().into(),
            "premier_versement" => self.premier_versement.code().into(),
            _ => return None,
        })
    }
}

/// A settlement falls before the next one.
const LONGEST_SETTLEMENT: u32 = 11;

/// All the means, in thousandths.
const WHOLE: u32 = 1000;

fn number<T: TryFrom<u32>>(text: &str, most: u32) -> Option<T> {
    let value = text.parse::<u32>().ok().filter(|value| *value <= most)?;
    T::try_from(value).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bareme::Baremes;

    #[test]
    fn the_catalogue_and_the_code_have_the_same_conventions_and_values() {
        let baremes = Baremes::embedded();
        let mut seen = 0;
        for convention in baremes.catalogue.conventions.iter().flatten() {
            let id = convention.id.as_deref().unwrap();
            let default = convention.defaut.as_deref();
            assert_eq!(baremes.conventions.get(id).as_deref(), default, "{id}");
            let values: Vec<String> = match (&convention.valeurs, convention.maximum) {
                (Some(values), None) => values.iter().map(|value| value.code.as_deref().unwrap().to_owned()).collect(),
                (None, Some(most)) => {
                    let beyond = (most + 1).to_string();
                    assert_eq!(baremes.conventions.clone().set(id, &beyond), Err(ConventionRefusee::Valeur), "{id}");
                    vec!["0".to_owned(), most.to_string()]
                }
                _ => panic!("{id} is neither a choice nor a number"),
            };
            for value in values {
                let mut changed = baremes.conventions.clone();
                changed.set(id, &value).unwrap();
                assert_eq!(changed.get(id), Some(value));
            }
            seen += 1;
        }
        assert_eq!(seen, 9);
        assert_eq!(baremes.conventions.clone().set("couleur", "bleu"), Err(ConventionRefusee::Inconnue));
    }
}
