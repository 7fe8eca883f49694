//! A parameter that a tree rests on, and where it comes from.

use super::resultat::Resultat;
use crate::bareme::Statut;
use crate::diagnostics::{Argument, Texte};
use crate::values::Date;

/// A parameter that no dossier sets: its value, its dates, how certain it is and where it comes from.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ParametreExplique {
    /// Its id, made of those of the data: `avenant-2/prevention/3/fixe`.
    pub id: String,
    /// Which family it is of.
    pub origine: OrigineParametre,
    /// What it is.
    pub libelle: Argument,
    /// Its value; `None` when it is unknown.
    pub valeur: Option<Resultat>,
    /// The first day that it holds.
    pub du: Option<Date>,
    /// The last day that it holds; `None` when it still does.
    pub au: Option<Date>,
    /// How certain it is; `None` for what this software chose.
    pub statut: Option<Statut>,
    /// Where it comes from.
    pub sources: Vec<Box<str>>,
    /// What to know of it.
    pub note: Option<Argument>,
}

/// The family of a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum OrigineParametre {
    /// A version of the barème.
    Bareme,
    /// The procedure: delays and durations, whatever the barème.
    Procedure,
    /// The yearly cap of what a professional may be paid.
    Plafond,
    /// What no text fixes, and that this software had to choose.
    Convention,
    /// A threshold of this software.
    Seuil,
    /// The reference of communes.
    Communes,
    /// The report itself: its date.
    Rapport,
}

impl OrigineParametre {
    /// The code in JSON.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Bareme => "bareme",
            Self::Procedure => "procedure",
            Self::Plafond => "plafond",
            Self::Convention => "convention",
            Self::Seuil => "seuil",
            Self::Communes => "communes",
            Self::Rapport => "rapport",
        }
    }

    /// The family for people.
    #[must_use]
    pub fn libelle(self) -> &'static Texte {
        static LIBELLES: [Texte; 7] = [
            Texte::new("barème", "barème"),
            Texte::new("procédure", "procedure"),
            Texte::new("plafond", "cap"),
            Texte::new("convention de ce logiciel", "convention of this software"),
            Texte::new("seuil de ce logiciel", "threshold of this software"),
            Texte::new("référence des communes", "reference of communes"),
            Texte::new("rapport", "report"),
        ];
        let [bareme, procedure, cap, convention, threshold, communes, report] = &LIBELLES;
        match self {
            Self::Bareme => bareme,
            Self::Procedure => procedure,
            Self::Plafond => cap,
            Self::Convention => convention,
            Self::Seuil => threshold,
            Self::Communes => communes,
            Self::Rapport => report,
        }
    }
}
