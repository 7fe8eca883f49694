//! The territories of several dossiers, checked together: who holds which commune.
//!
//! A set keeps of each dossier its name, its identifiers and the codes of its communes: a national registry fits in
//! less memory than one of its dossiers.

mod fiche;
mod lieu;
mod qui;

pub use fiche::Fiche;
pub(crate) use lieu::{Carte, Lien};
pub(crate) use qui::Parente;
use qui::Qui;

use std::collections::BTreeMap;

use crate::ids::CodeInsee;
use crate::model::Dossier;

/// The dossiers that are checked together, by their communes.
///
/// ```
/// use cpts_core::bareme::Baremes;
/// use cpts_core::bilan::Cadre;
/// use cpts_core::ensemble::Ensemble;
/// use cpts_core::exchange::json;
/// use cpts_core::reference::SansReference;
///
/// let dossier = |nom| format!(r#"{{"identite": {{"nom": "{nom}"}}, "territoire": {{"communes": ["91434"]}}}}"#);
/// let texts = [dossier("CPTS A"), dossier("CPTS B")];
///
/// let mut ensemble = Ensemble::default();
/// let ranks = texts.each_ref().map(|text| ensemble.add(&json::read(text.as_bytes()).dossier));
///
/// let baremes = Baremes::embedded();
/// let cadre = Cadre::new(&baremes, &SansReference, "2026-11-21".parse()?).among(&ensemble).of_rank(ranks[0]);
/// let bilan = cadre.check(texts[0].as_bytes());
/// let answer = bilan.verdicts.iter().find(|answer| answer.regle.id == "TER-06");
/// assert_eq!(answer.map(|answer| answer.verdict.code()), Some("non_conforme"));
/// # Ok::<(), cpts_core::values::ValeurInvalide>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Ensemble {
    cpts: Vec<Qui>,
    /// Under the code of a commune, what is held of it; an arrondissement stands under its city.
    tenues: BTreeMap<CodeInsee, Vec<Tenue>>,
    /// The dossiers of which some communes are not known.
    incomplets: Vec<Rang>,
    misses_some: bool,
}

/// The place of a dossier in a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rang(u32);

impl Rang {
    /// The place, from 1.
    #[must_use]
    pub fn numero(self) -> u32 {
        self.0.saturating_add(1)
    }
}

/// A commune, or an arrondissement, in the territory of a dossier.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tenue {
    pub(crate) rang: Rang,
    pub(crate) code: CodeInsee,
    /// Whether it is said to be held whole.
    pub(crate) is_whole: bool,
}

impl Ensemble {
    /// Adds a dossier, and gives its place.
    pub fn add(&mut self, dossier: &Dossier) -> Rang {
        self.add_fiche(Fiche::of(dossier))
    }

    /// Adds what was kept of a dossier, and gives its place.
    pub fn add_fiche(&mut self, fiche: Fiche) -> Rang {
        let rang = Rang(u32::try_from(self.cpts.len()).unwrap_or(u32::MAX));
        for (code, is_whole) in fiche.communes {
            self.tenues.entry(code.commune()).or_default().push(Tenue { rang, code, is_whole });
        }
        if !fiche.is_complete {
            self.incomplets.push(rang);
        }
        self.cpts.push(fiche.qui);
        rang
    }

    /// Says that other dossiers are checked with these, and could not be added: a commune that nobody here holds may be
    /// theirs.
    pub fn miss_some(&mut self) {
        self.misses_some = true;
    }

    /// How many dossiers there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.cpts.len()
    }

    /// Whether there is no dossier.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cpts.is_empty()
    }

    /// Whether some dossiers could not be added.
    pub(crate) fn misses_others(&self) -> bool {
        self.misses_some
    }

    /// The CPTS of a place.
    pub(crate) fn cpts(&self, rang: Rang) -> Option<&Qui> {
        self.cpts.get(usize::try_from(rang.0).ok()?)
    }

    /// What is held under the code of a commune.
    pub(crate) fn held(&self, commune: &CodeInsee) -> &[Tenue] {
        self.tenues.get(commune).map_or(&[], Vec::as_slice)
    }

    /// How many dossiers there are besides one of them.
    pub(crate) fn count_others(&self, rang: Option<Rang>) -> usize {
        self.len().saturating_sub(usize::from(rang.is_some()))
    }

    /// How many dossiers, besides one of them, do not say all their communes.
    pub(crate) fn count_incomplete(&self, rang: Option<Rang>) -> usize {
        // Ranks are added in their order.
        let is_one = rang.is_some_and(|rang| self.incomplets.binary_search(&rang).is_ok());
        self.incomplets.len().saturating_sub(usize::from(is_one))
    }
}
