//! The years of a contract: they begin on the day of its signature and on each anniversary.

use super::lignes::{Choix, LigneFinancement, lines};
use super::taille::TailleRetenue;
use crate::bareme::{Baremes, Statut};
use crate::model::{ContratAci, Dossier, Mission, SuiteContrat};
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
    /// The id of the barème that replaces it during the year, and the day it does.
    pub releve: Option<(Box<str>, Date)>,
    /// Its lines.
    pub lignes: Vec<LigneFinancement>,
}

/// Which year of the crisis mission a contract year is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum AnneeDeCrise {
    /// The first: the plan is written.
    Premiere,
    /// A later one: the plan is updated.
    Suivante,
    /// Nobody can tell: the contract is older than the mission, and the dossier does not say when it started.
    Inconnue,
}

impl AnneeContrat {
    /// The sum of the amounts that count and are known.
    #[must_use]
    pub fn total_connu(&self) -> Montant {
        self.lignes.iter().filter_map(LigneFinancement::counted).sum()
    }

    /// The weakest status of what the total is made of.
    #[must_use]
    pub fn statut(&self) -> Option<Statut> {
        self.lignes.iter().filter(|line| line.counted().is_some()).map(|line| line.statut).max()
    }
}

/// The years of the contract of a dossier, or one hypothetical year where no signature day is known.
pub(super) fn years(dossier: &Dossier, baremes: &Baremes, size: &TailleRetenue, date: Date) -> Vec<AnneeContrat> {
    let contract = dossier.contrat_aci.as_ref();
    let signature = contract.and_then(|contract| contract.signature?.exact());
    let Some(signature) = signature else {
        return year(dossier, baremes, size, date, 0, true).into_iter().collect();
    };
    let default = baremes.procedure.contrat.as_ref().and_then(|contract| contract.duree_annees);
    let duration = contract.and_then(|contract| contract.duree_annees).or(default).unwrap_or(0).min(LONGEST);
    let end = contract.and_then(ended_on);
    (0..duration)
        .filter_map(|index| year(dossier, baremes, size, signature, index, false))
        .filter(|year| end.is_none_or(|end| year.du <= end))
        .map(|year| AnneeContrat { au: end.map_or(year.au, |end| year.au.min(end)), ..year })
        .collect()
}

/// No text knows a contract of more than five years; a dossier that says so is not followed for ever.
const LONGEST: u8 = 10;

fn ended_on(contract: &ContratAci) -> Option<Date> {
    let outcome = contract.suite.as_ref()?;
    (outcome.nature == Some(SuiteContrat::Resiliation)).then(|| outcome.le?.exact()).flatten()
}

fn year(
    dossier: &Dossier,
    baremes: &Baremes,
    size: &TailleRetenue,
    signature: Date,
    index: u8,
    hypothetique: bool,
) -> Option<AnneeContrat> {
    let du = signature.add_months(12 * u16::from(index))?;
    let au = signature.add_months(12 * (u16::from(index) + 1))?.sub_days(1)?;
    let bareme = baremes.in_force(du);
    let next = bareme.and_then(|bareme| bareme.au?.add_days(1)).filter(|day| *day <= au);
    let releve = next.and_then(|day| Some((baremes.in_force(day)?.id.clone()?, day)));
    let choix = Choix {
        contrat: dossier.contrat_aci.as_ref(),
        missions_complete: !dossier.is_partial("/contrat_aci/missions"),
        crise: crisis_year(dossier, baremes, signature, du, au, hypothetique),
        crise_reconnue: !hypothetique && crisis_recognised(dossier, du, au),
    };
    let lignes = match (bareme, size.taille) {
        (Some(bareme), Some(taille)) => lines(bareme, taille, &choix),
        _ => Vec::new(),
    };
    let bareme = bareme.and_then(|bareme| bareme.id.clone());
    Some(AnneeContrat { annee: index + 1, du, au, hypothetique, bareme, releve, lignes })
}

fn crisis_year(
    dossier: &Dossier,
    baremes: &Baremes,
    signature: Date,
    du: Date,
    au: Date,
    hypothetique: bool,
) -> AnneeDeCrise {
    if hypothetique {
        return AnneeDeCrise::Premiere;
    }
    let missions = dossier.contrat_aci.iter().flat_map(|contract| contract.missions.iter().flatten());
    let start = missions
        .filter(|mission| mission.mission == Some(Mission::CriseSanitaire))
        .find_map(|mission| mission.demarrage);
    if let Some(start) = start {
        if start.first() >= du && start.last() <= au {
            return AnneeDeCrise::Premiere;
        }
        if start.last() < du {
            return AnneeDeCrise::Suivante;
        }
        return AnneeDeCrise::Inconnue;
    }
    let mandatory = baremes
        .in_force(signature)
        .is_some_and(|bareme| bareme.mandatory_missions().any(|mission| mission == Mission::CriseSanitaire));
    match (mandatory, du == signature) {
        (true, true) => AnneeDeCrise::Premiere,
        (true, false) => AnneeDeCrise::Suivante,
        (false, _) => AnneeDeCrise::Inconnue,
    }
}

fn crisis_recognised(dossier: &Dossier, du: Date, au: Date) -> bool {
    let plan = dossier.plan_de_crise.as_ref().and_then(|plan| plan.redaction);
    dossier.crises.iter().flatten().any(|crisis| {
        crisis.autorite.is_some()
            && crisis.le.is_some_and(|day| {
                day.first() >= du && day.last() <= au && plan.is_some_and(|plan| plan.last() <= day.first())
            })
    })
}
