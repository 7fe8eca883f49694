//! The years of a contract: they begin on the day of its signature and on each anniversary.

use super::dus::{self, Assiette, Du, Indicateurs};
use super::lignes::{Choix, LigneFinancement, lines};
use super::taille::TailleRetenue;
use crate::bareme::{Baremes, Bilingue, PremiereAnneeCrise, Statut};
use crate::diagnostics::{Message, Texte};
use crate::model::{ContratAci, CriseReconnue, DatePartielle, Dossier, Mission, PartMontant, Poste, SuiteContrat};
use crate::values::{Date, Montant};

/// A contract year and its amounts.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AnneeContrat {
    /// Its number, from 1.
    pub annee: u8,
    /// Its first day.
    pub du: Date,
    /// Its last day.
    pub au: Date,
    /// Whether there is no dated contract: the year is what a contract signed on the date of the report would give.
    pub hypothetique: bool,
    /// The id of the barème in force on its first day, if any was.
    pub bareme: Option<Box<str>>,
    /// What that barème supposes, when it is a scenario: the amounts of the year are then no law.
    pub scenario: Option<Bilingue>,
    /// The barème that replaces it during the year.
    pub releve: Option<Releve>,
    /// Its lines.
    pub lignes: Vec<LigneFinancement>,
    /// What is due of each of them, with the payments that it should make; empty for a hypothetical year.
    pub dus: Vec<Du>,
    /// How certain the size is that its amounts are for.
    pub statut_taille: Statut,
    /// Why it has no line.
    pub raison: Option<Message>,
}

/// The barème that replaces another during a contract year.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Releve {
    /// Its id.
    pub bareme: Box<str>,
    /// The first day that it is in force.
    pub le: Date,
    /// What it supposes, when it is a scenario.
    pub scenario: Option<Bilingue>,
}

/// Which year of the crisis mission a contract year is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum AnneeDeCrise {
    /// The mission starts after it.
    Avant,
    /// The first: the plan is written.
    Premiere,
    /// A later one: the plan is updated.
    Suivante,
    /// Nobody can tell: the dossier does not say when it started, or not precisely enough.
    Inconnue,
}

impl AnneeContrat {
    /// The sum of the amounts that count and are known; `None` when nothing could be computed.
    #[must_use]
    pub fn total_connu(&self) -> Option<Montant> {
        self.raison.is_none().then(|| self.lignes.iter().filter_map(LigneFinancement::counted).sum())
    }

    /// The weakest status of what the total is made of, the size included.
    #[must_use]
    pub fn statut(&self) -> Option<Statut> {
        let counted = self.lignes.iter().filter(|line| line.counted().is_some()).map(|line| line.statut).max()?;
        Some(counted.max(self.statut_taille))
    }

    /// The amounts of the crisis mission of which one at most is due, and nobody can tell which: those that the same
    /// doubt leaves out as a line, itself among them.
    pub(crate) fn rivals(&self, line: &LigneFinancement) -> impl Iterator<Item = &LigneFinancement> {
        use PartMontant::{FixeAnneesSuivantes, FixePremiereAnnee, VariableCriseReconnue};
        // An amount of another part does not say which years it is for.
        let says_its_year = matches!(line.part, FixePremiereAnnee | FixeAnneesSuivantes | VariableCriseReconnue);
        let doubt = line.non_comptee.filter(|_| line.indecise && says_its_year);
        self.lignes
            .iter()
            .filter(move |other| doubt.is_some() && other.poste == line.poste && other.non_comptee == doubt)
    }
}

/// The years of the contract of a dossier, or one hypothetical year where no signature day is known.
pub(super) fn years(dossier: &Dossier, baremes: &Baremes, size: &TailleRetenue, date: Date) -> Vec<AnneeContrat> {
    let contract = dossier.contrat_aci.as_ref();
    let signature = contract.and_then(|contract| contract.signature?.exact());
    let Some(signature) = signature else {
        return year(dossier, baremes, size, (date, 0), None).into_iter().collect();
    };
    let Some(last) = contract.and_then(|contract| last_day(contract, signature, baremes)) else {
        return Vec::new();
    };
    let indicateurs = &Indicateurs::of(dossier);
    let mut years: Vec<AnneeContrat> = Vec::new();
    for index in 0..LONGEST {
        let Some(anniversaire) = first_day(signature, index + 1) else { break };
        let Some(year) = year(dossier, baremes, size, (signature, index), Some(last)) else { break };
        let paiement = baremes.in_force(year.du).and_then(|bareme| bareme.paiement.as_ref());
        let precedente = years.last();
        let assiette = Assiette { dossier, baremes, indicateurs, paiement, annee: &year, precedente, anniversaire };
        let dus = dus::compute(&assiette);
        years.push(AnneeContrat { dus, ..year });
    }
    years
}

/// The rule CTR-03 tells a contract of another duration than that of the agreement; it is not followed for ever.
const LONGEST: u8 = 20;

/// The last day of a contract, as far as the dossier knows: its renewal, its own words, or its duration; and not after
/// its termination.
pub(crate) fn last_day(contract: &ContratAci, signature: Date, baremes: &Baremes) -> Option<Date> {
    let default = baremes.procedure.contrat.as_ref().and_then(|contract| contract.duree_annees);
    let years = contract.duree_annees.or(default)?.min(LONGEST);
    let by_duration = signature.add_months(12 * u16::from(years)).and_then(|end| end.sub_days(1));
    let end = contract.fin.or(by_duration)?;
    let outcome = contract.suite.as_ref();
    match outcome.and_then(|outcome| outcome.nature.as_ref()) {
        Some(SuiteContrat::Renouvellement) => Some(outcome.and_then(|outcome| outcome.fin).unwrap_or(end).max(end)),
        Some(SuiteContrat::Resiliation) => {
            let day = outcome.and_then(|outcome| outcome.le?.exact());
            Some(day.map_or(end, |day| day.min(end)))
        }
        _ => Some(end),
    }
}

/// The first day of a contract year, the first of which has the index 0.
fn first_day(signature: Date, index: u8) -> Option<Date> {
    signature.add_months(12 * u16::from(index))
}

/// The first and the last day of a contract year, the first of which has the index 0, wherever the contract ends.
pub(crate) fn span(signature: Date, index: u8) -> Option<(Date, Date)> {
    Some((first_day(signature, index)?, first_day(signature, index.checked_add(1)?)?.sub_days(1)?))
}

/// A year of a contract, the first of which has the index 0, as far as its last day; without one, the contract is only
/// supposed.
fn year(
    dossier: &Dossier,
    baremes: &Baremes,
    size: &TailleRetenue,
    (signature, index): (Date, u8),
    last: Option<Date>,
) -> Option<AnneeContrat> {
    let hypothetique = last.is_none();
    let (du, au) = span(signature, index)?;
    let au = last.map_or(au, |last| au.min(last));
    if au < du {
        return None;
    }
    let bareme = baremes.in_force(du);
    let next = bareme.and_then(|bareme| bareme.au?.add_days(1)).filter(|day| *day <= au);
    let releve = next.and_then(|le| {
        let next = baremes.in_force(le)?;
        Some(Releve { bareme: next.id.clone()?, le, scenario: next.scenario.clone() })
    });
    let choix = Choix {
        contrat: dossier.contrat_aci.as_ref(),
        missions_complete: !dossier.is_partial("/contrat_aci/missions"),
        crise: if hypothetique {
            AnneeDeCrise::Premiere
        } else {
            crisis_year(dossier, baremes, (signature, index), (du, au))
        },
        crise_reconnue: if hypothetique { Some(false) } else { crisis_recognised(dossier, du, au) },
    };
    let (lignes, raison) = match (bareme, size.taille) {
        (Some(bareme), Some(taille)) => (lines(bareme, taille, &choix), None),
        (None, _) => (Vec::new(), Some(Message::new(&SANS_BAREME))),
        (_, None) => (Vec::new(), Some(without_size(size))),
    };
    let scenario = bareme.and_then(|bareme| bareme.scenario.clone());
    let bareme = bareme.and_then(|bareme| bareme.id.clone());
    Some(AnneeContrat {
        annee: index + 1,
        du,
        au,
        hypothetique,
        bareme,
        scenario,
        releve,
        lignes,
        dus: Vec::new(),
        statut_taille: size.statut,
        raison,
    })
}

/// Which year of the crisis mission a contract year is.
fn crisis_year(
    dossier: &Dossier,
    baremes: &Baremes,
    (signature, index): (Date, u8),
    (du, au): (Date, Date),
) -> AnneeDeCrise {
    if let Some(start) = started(dossier, &Poste::CriseSanitaire) {
        if start.first() >= du && start.last() <= au {
            return AnneeDeCrise::Premiere;
        }
        if start.last() < du {
            let by_whole_years = baremes.conventions.premiere_annee_crise == PremiereAnneeCrise::AnneeEntiere;
            return match first_day(signature, index.saturating_sub(1)).filter(|_| by_whole_years) {
                Some(before) => after_start(start, before),
                None => AnneeDeCrise::Suivante,
            };
        }
        if start.first() > au {
            return AnneeDeCrise::Avant;
        }
        return AnneeDeCrise::Inconnue;
    }
    // A mission that was mandatory from the first day may still have started late: only its first year is that one.
    let is_first = du == signature && baremes.is_mandatory(&Mission::CriseSanitaire, signature);
    if is_first { AnneeDeCrise::Premiere } else { AnneeDeCrise::Inconnue }
}

/// When a mission of the contract started: of two statements, the earlier one, whatever their order.
pub(crate) fn started(dossier: &Dossier, poste: &Poste) -> Option<DatePartielle> {
    let missions = dossier.contrat_aci.iter().flat_map(|contract| contract.missions.iter().flatten());
    let own = missions.filter(|known| known.mission.as_ref().is_some_and(|mission| mission.code() == poste.code()));
    own.filter_map(|known| known.demarrage).min_by_key(|day| (day.first(), day.last()))
}

/// A year that follows the start, when the first year of the mission is its first whole one: `before` is the first
/// day of the year before.
fn after_start(start: DatePartielle, before: Date) -> AnneeDeCrise {
    if start.last() <= before {
        AnneeDeCrise::Suivante
    } else if start.first() > before {
        AnneeDeCrise::Premiere
    } else {
        AnneeDeCrise::Inconnue
    }
}

/// Whether a crisis was recognised in the year, the mission started and a plan written; `None` when one may have been.
fn crisis_recognised(dossier: &Dossier, du: Date, au: Date) -> Option<bool> {
    let mut doubt = false;
    for crisis in dossier.crises.iter().flatten() {
        let is_out = crisis.le.is_some_and(|day| day.last() < du || day.first() > au);
        let is_in = crisis.le.is_some_and(|day| day.first() >= du && day.last() <= au);
        match Reconnaissance::of(dossier, crisis) {
            _ if is_out => {}
            Reconnaissance::SansPlan | Reconnaissance::AvantMission => {}
            Reconnaissance::Etablie if is_in => return Some(true),
            _ => doubt = true,
        }
    }
    if doubt { None } else { Some(false) }
}

/// Whether a crisis opens the variable part of the mission: an authority recognised it, on a day when the mission had
/// started and a plan stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reconnaissance {
    /// It does.
    Etablie,
    /// The plan was written after the day of the recognition.
    SansPlan,
    /// The mission started after the day of the recognition.
    AvantMission,
    /// The dossier does not say the authority, the day, when the plan was written or when the mission started; or not to
    /// the day.
    Incomplete,
}

impl Reconnaissance {
    pub(crate) fn of(dossier: &Dossier, crisis: &CriseReconnue) -> Self {
        let Some(day) = crisis.le else { return Self::Incomplete };
        let plan = dossier.plan_de_crise.as_ref().and_then(|plan| plan.redaction);
        let start = started(dossier, &Poste::CriseSanitaire);
        let is_later = |known: Option<DatePartielle>| known.is_some_and(|known| known.first() > day.last());
        let stands = |known: Option<DatePartielle>| known.is_some_and(|known| known.last() <= day.first());
        match crisis.autorite {
            _ if is_later(plan) => Self::SansPlan,
            _ if is_later(start) => Self::AvantMission,
            Some(_) if stands(plan) && stands(start) => Self::Etablie,
            _ => Self::Incomplete,
        }
    }
}

static SANS_BAREME: Texte = Texte::new(
    "aucun barème n'était en vigueur au début de cette année de contrat",
    "no barème was in force at the start of this contract year",
);
static SANS_TAILLE: Texte = Texte::new("la taille n'est pas connue : {raison}", "the size is not known: {raison}");

fn without_size(size: &TailleRetenue) -> Message {
    let message = Message::new(&SANS_TAILLE);
    match &size.raison {
        Some(reason) => message.with("raison", reason.clone()),
        None => message,
    }
}
