//! One version of the barème: the amounts, sizes and delays of the agreement between two dates.

use std::sync::Arc;

use super::{AideCreation, Bilingue, Paiement, Statut, Totaux};
use crate::json::record;
use crate::model::{Mission, PartMontant, Poste};
use crate::values::{Date, Montant};

record! {
    /// One version of the barème, in force between two dates.
    ///
    /// Its file is `cpts-core/data/baremes/ID.json`, and `docs/bareme.md` says its format; what the file says besides
    /// these fields is kept.
    pub struct Bareme {
        /// Always `cpts-bareme`.
        [required] format: Box<str>,
        /// The version of the format of the file.
        [required] version: Box<str>,
        /// Its id: lower-case letters, digits and hyphens.
        id: Box<str>,
        /// Its name.
        [required] libelle: Bilingue,
        /// When the text was signed.
        signature: Date,
        /// When it was published.
        publication: Date,
        /// What the version supposes, when it is a reform under discussion: never law.
        ///
        /// Amounts that are drafts count in a scenario, because to load it is to ask for them.
        scenario: Bilingue,
        /// The first day that it is in force.
        du: Date,
        /// The last day that it is in force; absent for the version in force.
        au: Date,
        /// How the dates are known.
        note_vigueur: Bilingue,
        /// Where it comes from.
        sources: Vec<Box<str>>,
        /// The sizes of CPTS.
        [required] tailles: Tailles,
        /// The lines: running costs and missions.
        [required] lignes: Vec<LigneBareme>,
        /// The lines whose envelopes may be spent together, group by group; absent when each line is spent on its own.
        fongibilite: Vec<Vec<Poste>>,
        /// The totals, for checking.
        totaux: Totaux,
        /// What helps a CPTS before its contract.
        aide_creation: AideCreation,
        /// How amounts are paid.
        paiement: Paiement,
        /// How long a mission may take to start and to be deployed.
        [required] delais: Delais,
    }

    /// The sizes, by inhabitants.
    pub struct Tailles {
        /// How certain the bounds are.
        [required] statut: Statut,
        /// Where they come from.
        sources: Vec<Box<str>>,
        /// What is counted.
        base: Bilingue,
        /// The sizes, the smallest first.
        [required] bornes: Vec<BorneTaille>,
        /// The exact bounds, where the sources are silent or uncertain.
        limites: Vec<LimiteTaille>,
    }

    /// A size and its bounds.
    pub struct BorneTaille {
        /// The size, from 1 to 4.
        [required] taille: u8,
        /// Its name.
        libelle: Bilingue,
        /// From how many inhabitants.
        [required] de: u32,
        /// To how many inhabitants; absent for the largest size.
        a: u32,
        /// Whether the lower bound belongs to it; absent when nobody says.
        de_inclus: bool,
        /// Whether the upper bound belongs to it; absent when nobody says.
        a_inclus: bool,
    }

    /// An exact number of inhabitants that two sizes claim.
    pub struct LimiteTaille {
        /// The number of inhabitants.
        [required] habitants: u32,
        /// The size that it belongs to; absent when nobody says.
        taille: u8,
        /// How certain that is.
        [required] statut: Statut,
        /// Where it comes from.
        sources: Vec<Box<str>>,
        /// Why.
        note: Bilingue,
    }

    /// A line of the barème: running costs, or a mission.
    pub struct LigneBareme {
        /// Which line.
        [required] ligne: Poste,
        /// Its official name.
        libelle: Bilingue,
        /// Whether a CPTS must have it.
        [required] obligatoire: bool,
        /// Whether it exists in this version.
        [required] existe: bool,
        /// Its amounts, by size and by part.
        cellules: Vec<Arc<Cellule>>,
        /// What to know of it.
        note: Bilingue,
    }

    /// An amount of the barème: the most for a contract year.
    pub struct Cellule {
        /// The size that it is for.
        taille: u8,
        /// The part of the line.
        [required] part: PartMontant,
        /// The amount; absent when unknown.
        montant: Montant,
        /// How certain it is.
        statut: Statut,
        /// Where it comes from.
        sources: Vec<Box<str>>,
        /// How it was obtained.
        note: Bilingue,
    }

    /// How long missions may take, from the signature of the contract.
    pub struct Delais {
        /// Where they come from.
        sources: Vec<Box<str>>,
        /// Mission by mission.
        [required] missions: Vec<DelaiMission>,
    }

    /// How long a mission may take.
    pub struct DelaiMission {
        /// Which one.
        [required] mission: Mission,
        /// Months to start it; absent when the CPTS is free.
        demarrage: u16,
        /// Months to deploy it fully; absent when the CPTS is free.
        deploiement: u16,
        /// How certain it is.
        [required] statut: Statut,
        /// What to know of it.
        note: Bilingue,
    }
}

impl Bareme {
    /// Whether this version is in force on a day.
    #[must_use]
    pub fn is_in_force(&self, date: Date) -> bool {
        self.du.is_some_and(|first| first <= date) && self.au.is_none_or(|last| date <= last)
    }

    /// Whether this version is a reform under discussion, and not law.
    #[must_use]
    pub fn is_scenario(&self) -> bool {
        self.scenario.is_some()
    }

    /// Whether an amount of this status counts: those that are known, and the drafts of a scenario.
    #[must_use]
    pub fn counts(&self, statut: Statut) -> bool {
        statut.is_known() || (statut == Statut::Projet && self.is_scenario())
    }

    /// The size of a number of inhabitants, and how certain it is; `None` when no size covers it.
    #[must_use]
    pub fn size_of(&self, habitants: u32) -> Option<(Option<u8>, Statut)> {
        self.tailles.as_ref()?.size_of(habitants)
    }

    /// The sizes, the smallest first.
    pub fn sizes(&self) -> impl Iterator<Item = u8> + '_ {
        self.tailles.iter().flat_map(|sizes| sizes.bornes.iter().flatten()).filter_map(|bound| bound.taille)
    }

    /// The bounds between two sizes, in inhabitants.
    pub fn size_bounds(&self) -> impl Iterator<Item = u32> + '_ {
        self.tailles.iter().flat_map(|sizes| sizes.bornes.iter().flatten()).filter_map(|bound| bound.a)
    }

    /// The lines that exist in this version.
    pub fn lines(&self) -> impl Iterator<Item = &LigneBareme> {
        self.lignes.iter().flatten().filter(|line| line.existe == Some(true))
    }

    /// The missions that every contract must have under this version.
    pub fn mandatory_missions(&self) -> impl Iterator<Item = Mission> + '_ {
        self.lines().filter(|line| line.obligatoire == Some(true)).filter_map(LigneBareme::mission)
    }

    /// How long a mission may take under this version.
    #[must_use]
    pub fn delay(&self, mission: &Mission) -> Option<&DelaiMission> {
        self.delais.as_ref()?.missions.iter().flatten().find(|delay| delay.mission.as_ref() == Some(mission))
    }
}

impl Tailles {
    /// The size of a number of inhabitants, and how certain it is; `None` when no size covers it.
    #[must_use]
    pub fn size_of(&self, habitants: u32) -> Option<(Option<u8>, Statut)> {
        if let Some(limit) = self.limites.iter().flatten().find(|limit| limit.habitants == Some(habitants)) {
            return Some((limit.taille, limit.statut.unwrap_or(Statut::Inconnu)));
        }
        let bound =
            self.bornes.iter().flatten().find(|bound| {
                bound.de.is_some_and(|from| from <= habitants) && bound.a.is_none_or(|to| habitants < to)
            })?;
        Some((bound.taille, self.statut.unwrap_or(Statut::Inconnu)))
    }
}

impl LigneBareme {
    /// The mission of the line, or `None` for the running costs.
    #[must_use]
    pub fn mission(&self) -> Option<Mission> {
        let line = self.ligne.as_ref()?;
        (*line != Poste::Fonctionnement).then(|| Mission::from_code(line.code()))
    }

    /// The amounts of a size, in the order of the file.
    pub fn cells(&self, taille: u8) -> impl Iterator<Item = &Arc<Cellule>> {
        self.cellules.iter().flatten().filter(move |cell| cell.taille == Some(taille))
    }

    /// The amount of a size and a part.
    #[must_use]
    pub fn cell(&self, taille: u8, part: &PartMontant) -> Option<&Arc<Cellule>> {
        self.cells(taille).find(|cell| cell.part.as_ref() == Some(part))
    }
}
