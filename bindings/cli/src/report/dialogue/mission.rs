//! A mission: its dates, its indicators in the years of the dialogue, its actions.

use cpts_core::model::{Action, Mission, MissionAci, PartMontant};

use super::Dialogue;
use crate::document::{Bloc, Section};
use crate::report::faits::Faits;

impl<'a> Dialogue<'a> {
    /// The section of a mission.
    pub(super) fn mission(&self, rank: usize, mission: &'a MissionAci) -> Section {
        let mots = self.matiere.mots;
        let mut blocs = vec![Bloc::Faits(self.dates(mission).0)];
        for year in self.annees.iter() {
            let title = mots.fill("Année de contrat {n}", "Contract year {n}", &[("n", &mots.number(year.annee))]);
            blocs.push(Bloc::partie(title, self.indicators(rank, mission, year)));
        }
        let own = self.matiere.actions().iter().filter(|action| action.mission == mission.mission);
        let sheets: Vec<Bloc> = own.map(|action| self.action(action)).collect();
        let title = mots.say("Actions", "Actions");
        blocs.push(if sheets.is_empty() {
            let none = mots.say(
                "actions menées pour cette mission : le dossier n'en décrit aucune",
                "actions carried out for this mission: the dossier describes none",
            );
            Bloc::partie(title, vec![Bloc::ACompleter(none)])
        } else {
            Bloc::partie(title, sheets)
        });
        Section::new(&format!("mission-{}", rank + 1), mots.capital(&mots.mission(mission)), blocs)
    }

    fn dates(&self, mission: &MissionAci) -> Faits {
        let mots = self.matiere.mots;
        let mut facts = Faits::default();
        let start = mots.or_unknown(mission.demarrage.map(|day| mots.partial_day(day)));
        facts.add(mots.say("Démarrage", "Start"), Some(start));
        let whole = mots.or_unknown(mission.deploiement.map(|day| mots.partial_day(day)));
        facts.add(mots.say("Plein déploiement", "Full deployment"), Some(whole));
        let code = mission.mission.as_ref().map(Mission::code);
        for year in self.annees.iter() {
            let fixed = year.dus.iter().filter(|due| Some(due.poste.code()) == code).filter(|due| {
                use PartMontant::{Fixe, FixeAnneesSuivantes, FixePremiereAnnee, Total};
                matches!(due.part, Fixe | FixeAnneesSuivantes | FixePremiereAnnee | Total)
            });
            for due in fixed {
                let name = mots.fill(
                    "{part}, année {n}",
                    "{part}, year {n}",
                    &[
                        ("part", &mots.capital(&mots.code(due.part.libelle(), due.part.code()))),
                        ("n", &mots.number(year.annee)),
                    ],
                );
                facts.add(name, Some(mots.or_unknown(due.montant.map(|sum| mots.amount(sum)))));
            }
        }
        facts
    }

    /// The actions that no mission of the contract has; no section without one.
    pub(super) fn other_actions(&self) -> Option<Section> {
        let mots = self.matiere.mots;
        let missions = self.matiere.missions();
        let is_other = |action: &&Action| {
            action.mission.is_none() || missions.iter().all(|mission| mission.mission != action.mission)
        };
        let sheets: Vec<Bloc> =
            self.matiere.actions().iter().filter(is_other).map(|action| self.action(action)).collect();
        (!sheets.is_empty()).then(|| {
            let mut blocs = vec![Bloc::note(mots.say(
                "Actions hors de l'accord, ou dont la mission n'est pas dans le contrat que décrit le dossier, ou n'est pas dite.",
                "Actions outside the agreement, or whose mission is not in the contract that the dossier describes, or is not told.",
            ))];
            blocs.extend(sheets);
            Section::new("autres-actions", mots.say("Autres actions", "Other actions"), blocs)
        })
    }
}
