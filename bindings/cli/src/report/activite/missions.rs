//! Each mission in short: its actions, what was done, its indicators. The file of the dialogue has the details.

use cpts_core::funding::EtatIndicateur;
use cpts_core::model::{Action, MissionAci};

use super::Rapport;
use crate::document::{Bloc, Colonne, Ligne, Table};
use crate::report::dialogue::Dialogue;

impl Rapport<'_> {
    pub(super) fn missions(&self) -> Vec<Bloc> {
        let mots = self.matiere.mots;
        let missions = self.matiere.missions();
        let mut blocs: Vec<Bloc> = missions
            .iter()
            .enumerate()
            .map(|(rank, mission)| Bloc::partie(mots.capital(&mots.mission(mission)), self.one_mission(rank, mission)))
            .collect();
        let others: Vec<&Action> = self
            .matiere
            .actions()
            .iter()
            .filter(|action| {
                action.mission.is_none() || missions.iter().all(|mission| mission.mission != action.mission)
            })
            .collect();
        if !others.is_empty() {
            let title = mots.say("Autres actions", "Other actions");
            let told = self.actions(
                &others,
                mots.say("Actions hors des missions du contrat", "Actions outside the missions of the contract"),
            );
            blocs.push(Bloc::partie(title, vec![told]));
        }
        if blocs.is_empty() {
            blocs.push(
                self.to_write("missions du contrat et leurs actions", "missions of the contract and their actions"),
            );
        }
        blocs
    }

    fn one_mission(&self, rank: usize, mission: &MissionAci) -> Vec<Bloc> {
        let mots = self.matiere.mots;
        let own: Vec<&Action> =
            self.matiere.actions().iter().filter(|action| action.mission == mission.mission).collect();
        let name = mots.mission(mission);
        let mut blocs = if own.is_empty() {
            vec![self.to_write("actions de la mission", "actions of the mission")]
        } else {
            vec![self.actions(&own, mots.fill("Actions : {mission}", "Actions: {mission}", &[("mission", &name)]))]
        };
        blocs.extend(self.indicators(rank, mission));
        blocs
    }

    /// The actions, and what was done in the year of the report.
    fn actions(&self, actions: &[&Action], caption: String) -> Bloc {
        let mots = self.matiere.mots;
        let mut table = Table::new(
            caption,
            vec![
                Colonne::texte(mots.say("Action", "Action")),
                Colonne::courte(mots.say("État", "State")),
                Colonne::texte(mots.say("Ce qui a été fait", "What was done")),
            ],
        );
        for action in actions {
            let done = action.realisations.iter().flatten().filter(|done| {
                done.annee
                    .is_none_or(|year| self.annee.is_none_or(|own| (own.du.annee()..=own.au.annee()).contains(&year)))
            });
            let done: Vec<Ligne> = done.filter_map(|done| Some(mots.own_text(done.texte.as_deref())?.into())).collect();
            let title = mots.own_text(action.intitule.as_deref());
            table.row(vec![
                mots.or_unknown(title).into(),
                mots.action_state(action).into(),
                if done.is_empty() {
                    mots.say("[à compléter]", "[to be completed]").into()
                } else {
                    Ligne::lignes(done)
                },
            ]);
        }
        Bloc::Table(table)
    }

    /// The lines of indicators of the year of the report.
    fn indicators(&self, rank: usize, mission: &MissionAci) -> Option<Bloc> {
        let mots = self.matiere.mots;
        let year = self.annee?;
        let dialogue = Dialogue::new(self.matiere);
        let mut table = Table::new(
            mots.fill("Indicateurs : {mission}", "Indicators: {mission}", &[("mission", &mots.mission(mission))]),
            vec![
                Colonne::texte(mots.say("Indicateur", "Indicator")),
                Colonne::nombre(mots.say("Cible", "Target")),
                Colonne::nombre(mots.say("Valeur", "Value")),
                Colonne::nombre(mots.say("Gagné", "Won")),
                Colonne::nombre(mots.say("Preuves", "Proofs")),
            ],
        );
        for line in dialogue.lines(rank, mission, year) {
            let won = match &line.etat {
                Some(EtatIndicateur::Acquis(sum)) => mots.amount(*sum),
                _ => mots.say("à régler", "to be settled"),
            };
            table.row(vec![
                dialogue.line_title(&line).into(),
                line.ligne.cible.map(|target| mots.decimal(target)).unwrap_or_default().into(),
                mots.or_unknown(line.valeur().map(|value| mots.decimal(value))).into(),
                won.into(),
                line.preuves().len().to_string().into(),
            ]);
        }
        (!table.is_empty()).then_some(Bloc::Table(table))
    }
}
