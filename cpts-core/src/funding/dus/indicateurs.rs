//! The lines of indicators of a contract, each evaluated once for all the years.

use super::super::indicateur::{self, Niveau};
use super::variable::{EtatIndicateur, LigneVariable};
use crate::model::{Dossier, LigneIndicateur, Mission, Poste};
use crate::values::Montant;

/// The lines of indicators of a contract.
pub(in crate::funding) struct Indicateurs<'a> {
    /// By mission, then by year; those of a mission and of a year in the order of the dossier.
    lines: Vec<Evalue<'a>>,
    /// The missions of which the lines are known in part only.
    partial: Vec<&'a Mission>,
}

/// A line, evaluated.
pub(super) struct Evalue<'a> {
    mission: &'a Mission,
    annee: Option<u8>,
    /// The line in its own year.
    pub(super) ligne: LigneVariable,
    /// The line in the year after, when it was not met and the contract carries it over.
    pub(super) reportee: Option<LigneVariable>,
}

impl<'a> Indicateurs<'a> {
    pub(in crate::funding) fn of(dossier: &'a Dossier) -> Self {
        let lines = indicateur::lines(dossier).filter_map(|found| {
            let level = found.niveau();
            let carried = match level {
                _ if found.ligne.reportable != Some(true) => None,
                Niveau::Etabli(Montant::ZERO) => Some(later(found.ligne)),
                Niveau::Etabli(_) => None,
                // Whether it was met decides whether it is carried.
                Niveau::NonEvalue | Niveau::Douteux(_) => Some(EtatIndicateur::AEvaluer),
            };
            let with = |etat, reportee| LigneVariable {
                rang: found.rang,
                reportee,
                etat,
                maximum: found.ligne.montant_maximum,
            };
            Some(Evalue {
                mission: found.mission.mission.as_ref()?,
                annee: found.ligne.annee_contrat,
                ligne: with(state(level, found.ligne), false),
                reportee: carried.map(|state| with(state, true)),
            })
        });
        let missions = dossier.contrat_aci.iter().flat_map(|contract| contract.missions.iter().flatten()).enumerate();
        let partial = missions.filter_map(|(rank, known)| {
            let is_partial = known.indicateurs.is_some()
                && dossier.has_partial_lists()
                && dossier.is_partial(&format!("/contrat_aci/missions/{rank}/indicateurs"));
            known.mission.as_ref().filter(|_| is_partial)
        });
        let mut lines: Vec<Evalue<'a>> = lines.collect();
        lines.sort_by_key(Evalue::key);
        Self { lines, partial: partial.collect() }
    }

    /// The lines of a mission for a contract year.
    pub(super) fn of_year(&self, poste: &Poste, annee: u8) -> impl Iterator<Item = &Evalue<'a>> {
        self.all_of(poste, Some(annee)).iter()
    }

    /// Whether every line of a mission is known, with its year.
    pub(super) fn is_whole(&self, poste: &Poste) -> bool {
        !self.is_undated(poste) && !self.is_partial(poste)
    }

    /// Whether some line of a mission does not say its year.
    pub(super) fn is_undated(&self, poste: &Poste) -> bool {
        !self.all_of(poste, None).is_empty()
    }

    /// Whether the lines of a mission are known in part only.
    pub(super) fn is_partial(&self, poste: &Poste) -> bool {
        self.partial.iter().any(|mission| mission.code() == poste.code())
    }

    /// Found by halves: each year of each mission asks, of however many lines.
    fn all_of(&self, poste: &Poste, annee: Option<u8>) -> &[Evalue<'a>] {
        let key = (poste.code(), annee);
        let start = self.lines.partition_point(|known| known.key() < key);
        let end = self.lines.partition_point(|known| known.key() <= key);
        self.lines.get(start..end).unwrap_or_default()
    }
}

impl<'a> Evalue<'a> {
    fn key(&self) -> (&'a str, Option<u8>) {
        (self.mission.code(), self.annee)
    }
}

/// What is known of a carried line in the year after its own.
fn later(line: &LigneIndicateur) -> EtatIndicateur {
    if line.report.is_none() {
        return EtatIndicateur::AEvaluer;
    }
    let again = as_carried(line);
    state(indicateur::evaluate(&again), &again)
}

/// A carried line as the year after its own has it: what was reached then, and what shows it.
pub(crate) fn as_carried(line: &LigneIndicateur) -> LigneIndicateur {
    let later = line.report.clone().unwrap_or_default();
    LigneIndicateur {
        atteint: later.atteint,
        valeur: later.valeur,
        valeur_le: later.valeur_le,
        preuves: later.preuves,
        ..line.clone()
    }
}

/// A line without steps pays when its condition is met and proven; steps are measured.
fn state(level: Niveau, line: &LigneIndicateur) -> EtatIndicateur {
    let has_steps = line.paliers.as_ref().is_some_and(|steps| !steps.is_empty());
    let is_proven = line.preuves.as_ref().is_some_and(|proofs| !proofs.is_empty());
    match level {
        Niveau::Etabli(amount) if amount == Montant::ZERO || has_steps || is_proven => EtatIndicateur::Acquis(amount),
        Niveau::Etabli(amount) => EtatIndicateur::AProuver(amount),
        Niveau::NonEvalue => EtatIndicateur::AEvaluer,
        Niveau::Douteux(why) => EtatIndicateur::Douteux(why),
    }
}
