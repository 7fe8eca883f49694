//! The facets: what a list of members can be narrowed by.

use std::sync::Arc;

/// What members can be narrowed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Facette {
    /// The profession.
    Profession,
    /// The specialty.
    Specialite,
    /// The commune of a place of practice.
    Commune,
    /// Takes new patients.
    NouveauxPatients,
    /// Visits patients at home.
    VisitesDomicile,
    /// Consults at a distance.
    Teleconsultation,
    /// A language that is spoken.
    Langue,
    /// Accessible to wheelchairs.
    AccesPmr,
}

impl Facette {
    /// The facets, in the order that people are shown.
    pub const ALL: [Self; 8] = [
        Self::Profession,
        Self::Specialite,
        Self::Commune,
        Self::NouveauxPatients,
        Self::VisitesDomicile,
        Self::Teleconsultation,
        Self::Langue,
        Self::AccesPmr,
    ];

    /// Its name for programs, in addresses for instance.
    ///
    /// ```
    /// use cpts_core::directory::Facette;
    ///
    /// assert_eq!(Facette::NouveauxPatients.code(), "nouveaux_patients");
    /// assert!(Facette::ALL.iter().all(|facet| Facette::from_code(facet.code()) == Some(*facet)));
    /// ```
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Profession => "profession",
            Self::Specialite => "specialite",
            Self::Commune => "commune",
            Self::NouveauxPatients => "nouveaux_patients",
            Self::VisitesDomicile => "visites_domicile",
            Self::Teleconsultation => "teleconsultation",
            Self::Langue => "langue",
            Self::AccesPmr => "acces_pmr",
        }
    }

    /// The facet of a name for programs.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.code() == code)
    }

    /// Its rank in [`Facette::ALL`], and its bit among them.
    pub(super) fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// A choice in a facet. Choices of one facet widen it; choices of several facets narrow the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filtre {
    /// The facet.
    pub facette: Facette,
    /// The code that is chosen: of a profession, of a commune; `oui` for a declared fact.
    pub code: Box<str>,
}

impl Filtre {
    /// A choice.
    ///
    /// ```
    /// use cpts_core::directory::{Facette, Filtre};
    ///
    /// assert_eq!(&*Filtre::new(Facette::Commune, "91434").code, "91434");
    /// ```
    #[must_use]
    pub fn new(facette: Facette, code: &str) -> Self {
        Self { facette, code: code.into() }
    }
}

/// A value of a facet, with how many members it would leave.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ValeurDeFacette {
    /// The facet.
    pub facette: Facette,
    /// The code of the value.
    pub code: Arc<str>,
    /// What people read.
    pub libelle: Arc<str>,
    /// How many of the members found have it, with the choices of the other facets.
    pub nombre: u32,
    /// Whether it is chosen.
    pub choisie: bool,
}
