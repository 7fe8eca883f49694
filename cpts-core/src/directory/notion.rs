//! What many members have in common: a profession, a commune, a declared fact.

use std::sync::Arc;

use super::Facette;

/// What sort of thing members have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Sorte {
    Profession,
    Specialite,
    Categorie,
    Commune,
    CodePostal,
    Departement,
    Langue,
    NouveauxPatients,
    VisitesDomicile,
    Teleconsultation,
    AccesPmr,
}

impl Sorte {
    /// The facet that shows things of this sort, when one does.
    pub(super) fn facette(self) -> Option<Facette> {
        match self {
            Self::Profession => Some(Facette::Profession),
            Self::Specialite => Some(Facette::Specialite),
            Self::Commune => Some(Facette::Commune),
            Self::Langue => Some(Facette::Langue),
            Self::NouveauxPatients => Some(Facette::NouveauxPatients),
            Self::VisitesDomicile => Some(Facette::VisitesDomicile),
            Self::Teleconsultation => Some(Facette::Teleconsultation),
            Self::AccesPmr => Some(Facette::AccesPmr),
            Self::Categorie | Self::CodePostal | Self::Departement => None,
        }
    }

    /// The declared fact of this name, as a vocabulary gives it.
    pub(super) fn declared(name: &str) -> Option<Self> {
        match name {
            "nouveaux_patients" => Some(Self::NouveauxPatients),
            "visites_domicile" => Some(Self::VisitesDomicile),
            "teleconsultation" => Some(Self::Teleconsultation),
            "acces_pmr" => Some(Self::AccesPmr),
            _ => None,
        }
    }
}

/// Something that members have in common.
#[derive(Debug, Clone)]
pub(super) struct Notion {
    pub(super) sorte: Sorte,
    pub(super) code: Arc<str>,
    pub(super) libelle: Arc<str>,
}
