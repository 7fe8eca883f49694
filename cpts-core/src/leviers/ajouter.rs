//! Add a mission to the contract by an amendment, and start it on the next anniversary.

use super::changement::Changement;
use super::coup::Coup;
use super::levier::NatureLevier;
use super::situation::{Situation, name};
use crate::diagnostics::{Message, Pointeur, Texte};
use crate::model::{MissionAci, Poste};

static AJOUTER: Texte = Texte::new(
    "ajouter au contrat, par avenant, la mission « {mission} », et la démarrer au plus tard le {le}, premier jour de l'année de contrat {annee}",
    "add the mission `{mission}` to the contract by an amendment, and start it by {le}, the first day of contract year {annee}",
);

pub(super) fn moves(situation: &Situation<'_>) -> Vec<Coup> {
    let missions = situation.contract().and_then(|contract| contract.missions.as_ref());
    let is_whole = !situation.dossier.is_partial("/contrat_aci/missions");
    let year = situation.years().find(|year| year.du > situation.date);
    let (Some(missions), true, Some(year)) = (missions, is_whole, year) else { return Vec::new() };
    // A mission that is not named may be any of them.
    if missions.iter().any(|known| known.mission.is_none()) {
        return Vec::new();
    }
    let bareme = situation.baremes.in_force(year.du);
    let lines = bareme.into_iter().flat_map(crate::bareme::Bareme::lines);
    let absent = lines
        .filter_map(crate::bareme::LigneBareme::mission)
        .filter(|mission| missions.iter().all(|known| known.mission.as_ref() != Some(mission)));
    absent
        .map(|mission| {
            let titre =
                Message::new(&AJOUTER).with("mission", name(&mission)).with("le", year.du).with("annee", year.annee);
            let place = Pointeur::from_static("/contrat_aci/missions");
            let code = mission.code().to_owned();
            let poste = Poste::from_code(&code);
            let added = MissionAci { mission: Some(mission), demarrage: Some(year.du.into()), ..MissionAci::default() };
            Coup {
                echeance: Some(year.du),
                poste: Some(poste),
                changements: vec![Changement::Mission(usize::MAX, Box::new(added))],
                ..Coup::new(NatureLevier::Ajouter, code, titre, year.du, place)
            }
        })
        .collect()
}
