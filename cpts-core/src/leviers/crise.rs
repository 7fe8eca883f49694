//! Write the crisis plan: the variable part of the mission counts only when the mission has started and a plan stands on
//! the day when a crisis is recognised.

use super::changement::Changement;
use super::coup::Coup;
use super::levier::{Certitude, NatureLevier};
use super::situation::Situation;
use crate::diagnostics::{Message, Pointeur, Texte};
use crate::funding::{LigneFinancement, started};
use crate::model::{CriseReconnue, DatePartielle, Mission, MissionAci, PartMontant, Poste};
use crate::values::Date;

static ECRIRE: Texte = Texte::new(
    "écrire le plan de crise, ou dire quand il l'a été : si une crise est reconnue, il doit exister ce jour-là",
    "write the crisis plan, or say when it was written: if a crisis is recognised, it must stand on that day",
);
static PRECISER: Texte = Texte::new(
    "dire quel jour la mission de crise a démarré, quel jour son plan a été écrit, et quel jour et par quelle autorité la crise citée a été reconnue : elle compte si la mission avait démarré et si le plan existait",
    "say on which day the crisis mission started, on which day its plan was written, and on which day and by which authority the crisis named was recognised: it counts if the mission had started and the plan stood",
);

pub(super) fn moves(situation: &Situation<'_>) -> Vec<Coup> {
    let written = situation.dossier.plan_de_crise.as_ref().and_then(|plan| plan.redaction);
    let doubtful = doubts(situation, written);
    if !doubtful.is_empty() {
        return doubtful;
    }
    let is_written = written.is_some_and(|day| day.first() <= situation.date);
    let has_mission = situation.missions().iter().any(|(_, mission)| **mission == Mission::CriseSanitaire);
    let tomorrow = situation.date.add_days(1);
    let (false, true, Some(tomorrow)) = (is_written, has_mission, tomorrow) else { return Vec::new() };
    let start = started(&situation.dossier, &Poste::CriseSanitaire);
    let day = start.map_or(tomorrow, |start| start.last().max(tomorrow));
    let is_counted = |day| situation.year_of(day).is_some_and(|year| crisis_part(&year.lignes).any(is_due));
    if is_counted(day) {
        return Vec::new();
    }
    let crisis = CriseReconnue { autorite: Some("autorité".into()), le: Some(day.into()), ..CriseReconnue::default() };
    let effet = situation.year_of(day).and_then(|year| year.au.add_days(1)).unwrap_or(day);
    let crisis = Changement::Crise(usize::MAX, Box::new(crisis));
    let place = Pointeur::from_static("/plan_de_crise");
    let coup = Coup::new(NatureLevier::PlanDeCrise, String::new(), Message::new(&ECRIRE), effet, place);
    vec![Coup {
        certitude: Certitude::AuPlus,
        hypotheses: start_on(situation, day).into_iter().chain([crisis]).collect(),
        changements: vec![Changement::Plan(situation.date.into())],
        ..coup
    }]
}

/// The crises that would count if the dossier said more.
fn doubts(situation: &Situation<'_>, written: Option<DatePartielle>) -> Vec<Coup> {
    let years = situation.years().filter(|year| crisis_part(&year.lignes).any(|line| line.indecise));
    let doubtful: Vec<(Date, Date)> = years.map(|year| (year.du, year.au)).collect();
    let Some((first, last)) = doubtful.first().copied() else { return Vec::new() };
    let crises = situation.dossier.crises.iter().flatten().enumerate();
    let mut changements = Vec::new();
    let mut day_of_plan = written;
    let mut earliest: Option<Date> = None;
    let start = started(&situation.dossier, &Poste::CriseSanitaire).map(DatePartielle::first);
    for (rank, crisis) in crises {
        let day = match crisis.le {
            Some(day) if day.last() < first => continue,
            Some(day) => doubtful.iter().find_map(|(du, au)| {
                let day = day.first().max(*du).max(start.unwrap_or(*du));
                (day <= *au && day <= crisis.le.map_or(day, DatePartielle::last)).then_some(day)
            }),
            None => Some(last.min(situation.date).max(first)),
        };
        let Some(day) = day else { continue };
        let stated = CriseReconnue {
            autorite: crisis.autorite.clone().or_else(|| Some("autorité".into())),
            le: Some(day.into()),
            ..crisis.clone()
        };
        changements.push(Changement::Crise(rank, Box::new(stated)));
        earliest = Some(earliest.map_or(day, |known| known.min(day)));
        day_of_plan = match day_of_plan {
            Some(plan) if plan.last() <= day => Some(plan),
            Some(plan) => Some(plan.first().into()),
            None => Some(day.into()),
        };
    }
    changements.extend(day_of_plan.map(Changement::Plan));
    changements.extend(earliest.and_then(|day| start_on(situation, day)));
    let place = Pointeur::from_static("/crises");
    let key = "crise_sanitaire".to_owned();
    let coup = Coup::new(NatureLevier::Declarer, key, Message::new(&PRECISER), situation.date, place);
    vec![Coup { certitude: Certitude::AuPlus, changements, ..coup }]
}

/// The crisis mission that starts at the latest on a day, where its start is not known to the day.
pub(super) fn start_on(situation: &Situation<'_>, day: Date) -> Option<Changement> {
    let start = started(&situation.dossier, &Poste::CriseSanitaire);
    if start.is_some_and(|start| start.exact().is_some() || start.last() <= day) {
        return None;
    }
    let day = start.map_or(day, |start| day.clamp(start.first(), start.last()));
    let mut missions = situation.missions().into_iter();
    let (rank, _) = missions.find(|(_, mission)| **mission == Mission::CriseSanitaire)?;
    let known = situation.contract()?.missions.as_ref()?.get(rank)?;
    Some(Changement::Mission(rank, Box::new(MissionAci { demarrage: Some(day.into()), ..known.clone() })))
}

fn crisis_part(lines: &[LigneFinancement]) -> impl Iterator<Item = &LigneFinancement> {
    lines.iter().filter(|line| line.part == PartMontant::VariableCriseReconnue)
}

fn is_due(line: &LigneFinancement) -> bool {
    line.counted().is_some()
}
