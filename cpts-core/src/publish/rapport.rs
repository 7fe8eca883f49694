//! What the owner of a dossier is told of its publication: never in the publication itself.

use crate::diagnostics::{Diagnostic, Pointeur, Texte};
use crate::values::Date;

/// What was published, what was withheld and why.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Rapport {
    /// The day of the publication.
    pub date: Date,
    /// The last day that it may be shown on.
    pub expire_le: Date,
    /// How many persons are published.
    pub personnes: usize,
    /// How many structures are published.
    pub structures: usize,
    /// How many facts of them the dossier has that are not published, for want of a consent.
    pub faits_retenus: usize,
    /// How many consents are about a field that is never published.
    pub accords_sans_effet: usize,
    /// The members of whom nothing is published.
    pub retenus: Vec<Retenu>,
    /// What is to be corrected, or to be known.
    pub diagnostics: Vec<Diagnostic>,
}

/// A member of whom nothing is published.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Retenu {
    /// Its place in the dossier, which names nobody.
    pub lieu: Pointeur,
    /// Why.
    pub motif: Motif,
}

/// Why nothing of a member is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Motif {
    /// It did not agree to be named, or its name is not known.
    SansConsentement,
    /// It agreed from a day that is to come.
    ConsentementAVenir,
    /// It withdrew.
    Retrait,
    /// It is a member no longer, or may be one no longer.
    Sortie,
    /// It is not a member yet.
    EntreeAVenir,
    /// What protects it could not be read.
    Illisible,
    /// It is there twice.
    EnDouble,
    /// Its name tells a private fact of another member.
    NommeAutrui,
}

impl Motif {
    /// Every reason, in the order in which they are told.
    pub const ALL: [Self; 8] = [
        Self::SansConsentement,
        Self::ConsentementAVenir,
        Self::Retrait,
        Self::Sortie,
        Self::EntreeAVenir,
        Self::Illisible,
        Self::EnDouble,
        Self::NommeAutrui,
    ];

    /// The reason in words.
    #[must_use]
    pub fn libelle(self) -> &'static Texte {
        static LIBELLES: [Texte; 8] = [
            Texte::new("sans consentement à leur nom", "without consent to their name"),
            Texte::new("consentement à venir", "consent to come"),
            Texte::new("consentement retiré", "consent withdrawn"),
            Texte::new("sortis, ou qui ont pu sortir", "gone, or who may be gone"),
            Texte::new("pas encore entrés", "not in yet"),
            Texte::new("dossier illisible à leur endroit", "dossier unreadable about them"),
            Texte::new("en double", "there twice"),
            Texte::new("nom qui en désigne un autre, qui est privé", "name that tells of another one, who is private"),
        ];
        let [none, coming, withdrawn, gone, entering, unreadable, twice, naming] = &LIBELLES;
        match self {
            Self::SansConsentement => none,
            Self::ConsentementAVenir => coming,
            Self::Retrait => withdrawn,
            Self::Sortie => gone,
            Self::EntreeAVenir => entering,
            Self::Illisible => unreadable,
            Self::EnDouble => twice,
            Self::NommeAutrui => naming,
        }
    }
}

impl Rapport {
    /// How many members are withheld for a reason.
    #[must_use]
    pub fn count(&self, motif: Motif) -> usize {
        self.retenus.iter().filter(|withheld| withheld.motif == motif).count()
    }
}
