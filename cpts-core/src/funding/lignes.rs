//! The lines of a contract year: which amounts there are, and which ones count.

use std::sync::Arc;

use super::montants_ecrits::{foreign, lines_of};
use crate::bareme::{Bareme, Cellule, LigneBareme, Statut};
use crate::diagnostics::Texte;
use crate::model::{ContratAci, Mission, PartMontant, Poste};
use crate::values::Montant;

/// An amount of a contract year, known or not.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct LigneFinancement {
    /// Running costs or a mission.
    pub poste: Poste,
    /// The part of the line.
    pub part: PartMontant,
    /// The amount, when it is known.
    pub montant: Option<Montant>,
    /// How certain it is.
    pub statut: Statut,
    /// Where it comes from.
    pub origine: Origine,
    /// Whether its barème is a scenario, of which drafts count.
    pub scenario: bool,
    /// Why it is not counted in the total of the year; `None` when it is.
    pub non_comptee: Option<&'static Texte>,
    /// Whether nobody can tell if this amount or another of the same line is due: neither is counted, and the year
    /// tells it among what is unknown.
    pub indecise: bool,
    /// The cell of the barème, with its sources.
    pub cellule: Option<Arc<Cellule>>,
    /// The rank of the amount among those of the contract, when it writes it.
    pub rang: Option<usize>,
}

/// Where an amount comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Origine {
    /// The national barème.
    Bareme,
    /// The contract itself: it wins.
    Contrat,
}

impl Origine {
    /// The code in JSON.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Bareme => "bareme",
            Self::Contrat => "contrat",
        }
    }
}

impl LigneFinancement {
    /// The amount that the total of the year takes: `None` when the line does not count, or when its amount is
    /// unknown or from a draft that is no scenario.
    #[must_use]
    pub fn counted(&self) -> Option<Montant> {
        self.accepted().filter(|_| self.non_comptee.is_none())
    }

    /// The amount, counted or not, when it is known and from no draft but that of a scenario.
    pub(super) fn accepted(&self) -> Option<Montant> {
        self.montant.filter(|_| self.is_accepted())
    }

    /// Whether it is of a mission that the contract may have: the dossier does not say.
    pub(super) fn may_be_in_contract(&self) -> bool {
        self.non_comptee == Some(&FACULTATIVE)
    }

    /// Whether the line should count and cannot: its amount is unknown, or from a draft that is no scenario.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        self.indecise || (self.non_comptee.is_none() && (self.montant.is_none() || !self.is_accepted()))
    }

    fn is_accepted(&self) -> bool {
        self.statut.is_known() || (self.scenario && self.statut == Statut::Projet)
    }
}

/// What decides which lines of a year count.
pub(super) struct Choix<'a> {
    pub(super) contrat: Option<&'a ContratAci>,
    /// Whether the list of the missions of the contract is complete.
    pub(super) missions_complete: bool,
    pub(super) crise: super::AnneeDeCrise,
    /// Whether a crisis was recognised in the year, the mission started and a plan written; `None` in doubt.
    pub(super) crise_reconnue: Option<bool>,
}

static ABSENTE: Texte = Texte::new("mission absente du contrat", "mission not in the contract");
static FACULTATIVE: Texte = Texte::new(
    "mission facultative, dont on ignore si elle est au contrat",
    "optional mission, not known to be in the contract",
);
static COMPRISE: Texte = Texte::new("comprise dans le total de la ligne", "inside the total of the line");
static SANS_CRISE: Texte = Texte::new(
    "due seulement si une crise est reconnue, la mission démarrée et un plan écrit",
    "due only if a crisis is recognised, the mission started and a plan written",
);
static PREMIERE_ANNEE: Texte =
    Texte::new("due la première année de la mission seulement", "due in the first year of the mission only");
static ANNEES_SUIVANTES: Texte =
    Texte::new("due les années qui suivent la première", "due in the years after the first");

static PAS_COMMENCEE: Texte = Texte::new("la mission commence après cette année", "the mission starts after this year");
pub(super) static PREMIERE_INCERTAINE: Texte = Texte::new(
    "on ignore si cette année est la première de la mission",
    "whether this year is the first of the mission is unknown",
);
static CRISE_INCERTAINE: Texte = Texte::new(
    "une crise est citée, sans que le dossier dise l'autorité et le jour de sa reconnaissance, le jour du plan ou celui du démarrage de la mission",
    "a crisis is named, but not the authority and the day of its recognition, the day of the plan or that of the start of the mission",
);

/// The lines of a year for a size.
pub(super) fn lines(bareme: &Bareme, taille: u8, choix: &Choix<'_>) -> Vec<LigneFinancement> {
    let mut lines = Vec::with_capacity(16);
    for line in bareme.lines() {
        let Some(poste) = line.ligne.clone() else { continue };
        let left_out = left_out(line, choix);
        let start = lines.len();
        lines_of(&mut lines, line, &poste, taille, choix.contrat);
        for new in lines.iter_mut().skip(start) {
            let doubt = if left_out.is_none() { choix.doubt(&new.part) } else { None };
            if left_out.is_some() {
                new.indecise = false;
            } else if new.non_comptee.is_none() {
                // Of two amounts of which one is due, the first tells the doubt for both.
                new.indecise = doubt.is_some() && new.part != PartMontant::FixeAnneesSuivantes;
            }
            new.non_comptee = left_out.or(new.non_comptee).or(doubt).or_else(|| part_left_out(&new.part, choix));
        }
    }
    let is_known = |poste: &Poste| bareme.lines().any(|line| line.ligne.as_ref() == Some(poste));
    lines.extend(foreign(choix.contrat, is_known));
    for line in lines.iter_mut().filter(|line| line.origine == Origine::Bareme) {
        line.scenario = bareme.is_scenario();
    }
    lines
}

impl Choix<'_> {
    /// Why nobody can tell whether a part of the crisis mission is due.
    fn doubt(&self, part: &PartMontant) -> Option<&'static Texte> {
        use PartMontant::{FixeAnneesSuivantes, FixePremiereAnnee, VariableCriseReconnue};
        match part {
            FixePremiereAnnee | FixeAnneesSuivantes if self.crise == super::AnneeDeCrise::Inconnue => {
                Some(&PREMIERE_INCERTAINE)
            }
            VariableCriseReconnue if self.crise_reconnue.is_none() && self.crise != super::AnneeDeCrise::Avant => {
                Some(&CRISE_INCERTAINE)
            }
            _ => None,
        }
    }

    fn has(&self, mission: &Mission) -> Option<bool> {
        let missions = self.contrat?.missions.as_ref()?;
        if missions.iter().any(|known| known.mission.as_ref() == Some(mission)) {
            return Some(true);
        }
        self.missions_complete.then_some(false)
    }
}

/// Why the whole line does not count.
fn left_out(line: &LigneBareme, choix: &Choix<'_>) -> Option<&'static Texte> {
    let mission = line.mission()?;
    match choix.has(&mission) {
        Some(true) => None,
        Some(false) => Some(&ABSENTE),
        None if line.obligatoire == Some(true) => None,
        None => Some(&FACULTATIVE),
    }
}

/// Why a part of a line that counts does not.
fn part_left_out(part: &PartMontant, choix: &Choix<'_>) -> Option<&'static Texte> {
    use super::AnneeDeCrise::{Avant, Premiere, Suivante};
    use PartMontant::{EnveloppeSnp, FixeAnneesSuivantes, FixePremiereAnnee, VariableCriseReconnue};
    match (part, choix.crise) {
        (EnveloppeSnp, _) => Some(&COMPRISE),
        (VariableCriseReconnue, Avant) => Some(&PAS_COMMENCEE),
        (VariableCriseReconnue, _) if choix.crise_reconnue == Some(false) => Some(&SANS_CRISE),
        (FixePremiereAnnee | FixeAnneesSuivantes, Avant) => Some(&PAS_COMMENCEE),
        (FixePremiereAnnee, Suivante) => Some(&PREMIERE_ANNEE),
        (FixeAnneesSuivantes, Premiere) => Some(&ANNEES_SUIVANTES),
        _ => None,
    }
}

/// A line whose parts are known is told by its parts; else by its total, never by both.
pub(super) fn from_bareme(lines: &mut Vec<LigneFinancement>, line: &LigneBareme, poste: &Poste, taille: u8) {
    let known = |part| line.cell(taille, part).is_some_and(|cell| cell.montant.is_some());
    let has_total = line.cell(taille, &PartMontant::Total).is_some();
    let by_parts = !has_total
        || (known(&PartMontant::Fixe) && known(&PartMontant::Variable))
        || (!known(&PartMontant::Total) && (known(&PartMontant::Fixe) || known(&PartMontant::Variable)));
    for cell in line.cells(taille) {
        let shown = match cell.part.as_ref() {
            Some(PartMontant::Total) => !by_parts,
            Some(PartMontant::Fixe | PartMontant::Variable) => by_parts,
            Some(PartMontant::EnveloppeSnp) => cell.montant.is_some(),
            Some(_) => true,
            None => false,
        };
        if shown {
            lines.push(from_cell(poste, cell));
        }
    }
}

pub(super) fn from_cell(poste: &Poste, cell: &Arc<Cellule>) -> LigneFinancement {
    LigneFinancement {
        poste: poste.clone(),
        part: cell.part.clone().unwrap_or(PartMontant::Total),
        montant: cell.montant,
        statut: cell.statut.unwrap_or(Statut::Inconnu),
        origine: Origine::Bareme,
        scenario: false,
        non_comptee: None,
        indecise: false,
        cellule: Some(Arc::clone(cell)),
        rang: None,
    }
}
