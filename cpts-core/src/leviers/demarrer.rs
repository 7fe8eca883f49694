//! Start a mission of the contract: by its legal deadline or by the next anniversary, whichever comes first.

use super::changement::Changement;
use super::coup::Coup;
use super::levier::NatureLevier;
use super::situation::{Situation, name, poste};
use crate::diagnostics::{Message, Pointeur, Texte};
use crate::funding::started;
use crate::model::MissionAci;
use crate::rules::Verdict;
use crate::values::Date;

static ANNIVERSAIRE: Texte = Texte::new(
    "démarrer la mission « {mission} » au plus tard le {le}, premier jour de l'année de contrat {annee}",
    "start the mission `{mission}` by {le}, the first day of contract year {annee}",
);
static DELAI: Texte = Texte::new(
    "démarrer la mission « {mission} » au plus tard le {le}, fin de son délai",
    "start the mission `{mission}` by {le}, the end of its delay",
);
static AUJOURD_HUI: Texte = Texte::new(
    "démarrer la mission « {mission} » sans attendre : chaque jour compte",
    "start the mission `{mission}` without waiting: every day counts",
);

pub(super) fn moves(situation: &Situation<'_>) -> Vec<Coup> {
    let deadlines = situation.starts();
    let missions = situation.missions().into_iter();
    missions
        .filter_map(|(rank, mission)| {
            let poste = poste(mission)?;
            let place = Pointeur::from_static("/contrat_aci/missions").index(rank);
            let of_mission = |lieu: &Pointeur| *lieu == place || *lieu == place.clone().key("demarrage");
            let told = deadlines.iter().find(|told| of_mission(&told.lieu));
            let is_ahead = match started(&situation.dossier, &poste) {
                Some(day) => day.first() > situation.date,
                // Without a day, only a delay that still runs says that the mission has not started.
                None => told.is_some_and(|told| told.verdict == Verdict::AVenir),
            };
            if !is_ahead {
                return None;
            }
            let deadline = told.and_then(|told| told.echeance).filter(|day| *day >= situation.date);
            let (day, titre) = by_when(situation, deadline);
            let known = situation.contract()?.missions.as_ref()?.get(rank)?;
            let changed = MissionAci { demarrage: Some(day.into()), ..known.clone() };
            let coup = Coup::new(
                NatureLevier::Demarrer,
                mission.code().to_owned(),
                titre.with("mission", name(mission)),
                day,
                place,
            );
            Some(Coup {
                echeance: Some(day),
                poste: Some(poste),
                changements: vec![Changement::Mission(rank, Box::new(changed))],
                ..coup
            })
        })
        .collect()
}

/// The last day to start without losing money or being late.
fn by_when(situation: &Situation<'_>, deadline: Option<Date>) -> (Date, Message) {
    let anniversary = situation.anniversary();
    match (anniversary, deadline) {
        (Some(year), deadline) if deadline.is_none_or(|deadline| year.du <= deadline) => {
            (year.du, Message::new(&ANNIVERSAIRE).with("le", year.du).with("annee", year.annee))
        }
        (_, Some(deadline)) => (deadline, Message::new(&DELAI).with("le", deadline)),
        (_, None) => (situation.date, Message::new(&AUJOURD_HUI)),
    }
}
