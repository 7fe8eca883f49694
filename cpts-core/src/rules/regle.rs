//! A rule: what it asks, since when, on what legal basis, and how it answers.

use super::constat::Reponse;
use super::contexte::Contexte;
use super::stade::Stade;
use crate::diagnostics::{Gravite, Texte};

/// An entry of the register of rules.
#[derive(Debug)]
#[non_exhaustive]
pub struct Regle {
    /// Its id, for ever.
    pub id: &'static str,
    /// What it asks, in a few words.
    pub titre: Texte,
    /// What it asks, and how it answers.
    pub explication: Texte,
    /// What to do about a breach.
    pub remede: Texte,
    /// How serious a breach is, unless the finding says otherwise.
    pub gravite: Gravite,
    /// The first day that it applies, `AAAA-MM-JJ`, when the law has one.
    pub depuis: Option<&'static str>,
    /// From which stage of the life of a CPTS it applies.
    pub stade: Stade,
    /// What it rests on.
    pub bases: &'static [BaseLegale],
    pub(crate) evaluate: fn(&Contexte<'_>) -> Reponse,
}

impl PartialEq for Regle {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// A text or a fact that a rule rests on.
#[derive(Debug, PartialEq)]
#[non_exhaustive]
pub struct BaseLegale {
    /// The fact, with its article or its source.
    pub texte: Texte,
    /// Where to read it.
    pub lien: Option<&'static str>,
    /// How certain it is.
    pub confiance: Confiance,
}

impl BaseLegale {
    pub(crate) const fn new(
        fr: &'static str,
        en: &'static str,
        lien: Option<&'static str>,
        confiance: Confiance,
    ) -> Self {
        Self { texte: Texte::new(fr, en), lien, confiance }
    }
}

/// How certain a legal basis is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Confiance {
    /// A primary source: the law, the agreement or an official report.
    Texte,
    /// Two public sources or more agree.
    PlusieursSources,
    /// One public source.
    UneSource,
    /// Reasoning on other facts.
    Derive,
    /// This software's own rule: no text asks for it.
    ProjetLogiciel,
    /// Nobody knows: the rule says so.
    Inconnu,
}

impl Confiance {
    /// The code in JSON.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Texte => "texte",
            Self::PlusieursSources => "plusieurs_sources",
            Self::UneSource => "une_source",
            Self::Derive => "derive",
            Self::ProjetLogiciel => "projet_logiciel",
            Self::Inconnu => "inconnu",
        }
    }

    /// The confidence for people.
    #[must_use]
    pub fn libelle(self) -> &'static Texte {
        static LIBELLES: [Texte; 6] = [
            Texte::new("source primaire", "primary source"),
            Texte::new("plusieurs sources", "several sources"),
            Texte::new("une source", "one source"),
            Texte::new("déduit", "derived"),
            Texte::new("règle propre à ce logiciel", "this software's own rule"),
            Texte::new("inconnu", "unknown"),
        ];
        let [texte, plusieurs, une, derive, projet, inconnu] = &LIBELLES;
        match self {
            Self::Texte => texte,
            Self::PlusieursSources => plusieurs,
            Self::UneSource => une,
            Self::Derive => derive,
            Self::ProjetLogiciel => projet,
            Self::Inconnu => inconnu,
        }
    }
}
