//! What is still to finish before the day: values, proofs, sheets.

use cpts_core::funding::indicateur::Manques;
use cpts_core::funding::{AnneeContrat, EtatIndicateur};
use cpts_core::model::{Action, MissionAci, NatureDialogue};

use super::Dialogue;
use super::lignes::LigneDeLAnnee;
use crate::document::{Bloc, Ligne, Section};

impl<'a> Dialogue<'a> {
    /// The list to finish before the dialogue.
    pub(super) fn rest(&self) -> Section {
        let mots = self.matiere.mots;
        let mut blocs = vec![Bloc::texte(self.day())];
        for (rank, mission) in self.matiere.missions().iter().enumerate() {
            let tasks = self.tasks(rank, mission);
            if !tasks.is_empty() {
                blocs.push(Bloc::partie(mots.capital(&mots.mission(mission)), vec![Bloc::Taches(tasks)]));
            }
        }
        let sheets: Vec<Ligne> = self.matiere.actions().iter().filter_map(|action| self.unfinished(action)).collect();
        if !sheets.is_empty() {
            blocs.push(Bloc::partie(mots.say("Fiches action", "Action sheets"), vec![Bloc::Taches(sheets)]));
        }
        if blocs.len() == 1 {
            blocs.push(Bloc::texte(
                mots.say("Rien de connu n'est à terminer.", "Nothing that is known is to be finished."),
            ));
        }
        Section::new("reste", mots.say("À terminer avant le dialogue", "To finish before the dialogue"), blocs)
    }

    /// The day of the next dialogue, or what is known of it.
    fn day(&self) -> String {
        let mots = self.matiere.mots;
        let bilan = &self.matiere.examen.bilan;
        let meetings =
            self.matiere.examen.dossier.contrat_aci.iter().flat_map(|contract| contract.dialogues.iter().flatten());
        let planned = meetings
            .filter(|meeting| meeting.nature == Some(NatureDialogue::Gestion))
            .filter_map(|meeting| meeting.le)
            .filter(|day| day.first() > bilan.date)
            .min_by_key(|day| day.first());
        if let Some(day) = planned {
            return mots.fill(
                "Dialogue prévu : {jour}.",
                "Dialogue planned: {jour}.",
                &[("jour", &mots.partial_day(day))],
            );
        }
        match self.annees.en_cours {
            Some(year) => mots.fill(
                "Le jour du dialogue n'est pas connu. L'année de contrat en cours finit le {jour}.",
                "The day of the dialogue is not known. The current contract year ends on {jour}.",
                &[("jour", &mots.day(year.au))],
            ),
            None => mots.say("Le jour du dialogue n'est pas connu.", "The day of the dialogue is not known."),
        }
    }

    /// What the lines of a mission lack, in the years of the dialogue, and what those of earlier years still lack.
    fn tasks(&self, rank: usize, mission: &'a MissionAci) -> Vec<Ligne> {
        let mots = self.matiere.mots;
        let mut tasks: Vec<Ligne> = Vec::new();
        for year in self.earlier() {
            let own = self.lines(rank, mission, year).into_iter().filter(|line| !line.reportee);
            tasks.extend(own.filter_map(|line| self.task(&line, year)));
        }
        for year in self.annees.iter() {
            tasks.extend(self.lines(rank, mission, year).iter().filter_map(|line| self.task(line, year)));
        }
        let undated = mission.indicateurs.iter().flatten().filter(|line| line.annee_contrat.is_none());
        tasks.extend(undated.map(|line| {
            let title = mots.or_unknown(mots.own_text(line.intitule.as_deref()));
            mots.fill("dire l'année de contrat : {titre}", "say the contract year: {titre}", &[("titre", &title)])
                .into()
        }));
        tasks
    }

    /// The years that ended before those of the dialogue.
    fn earlier(&self) -> impl Iterator<Item = &'a AnneeContrat> {
        let first = self.annees.iter().next().map(|year| year.annee);
        let years = self.matiere.examen.bilan.financement.annees.iter();
        years.filter(move |year| !year.hypothetique && first.is_some_and(|first| year.annee < first))
    }

    fn task(&self, line: &LigneDeLAnnee<'_>, year: &AnneeContrat) -> Option<Ligne> {
        let mots = self.matiere.mots;
        let what = self.lack(line)?;
        let title = self.line_title(line);
        let most = line
            .ligne
            .montant_maximum
            .map(|sum| mots.fill(", {montant} au plus", ", {montant} at most", &[("montant", &mots.amount(sum))]));
        let values = [
            ("quoi", what.as_str()),
            ("titre", &title),
            ("n", &mots.number(year.annee)),
            ("montant", &most.unwrap_or_default()),
        ];
        Some(mots.fill("{quoi} : {titre} (année {n}{montant})", "{quoi}: {titre} (year {n}{montant})", &values).into())
    }

    /// What a line lacks: a doubt to settle, then what MIS-09 asks for near the end of the year.
    fn lack(&self, line: &LigneDeLAnnee<'_>) -> Option<String> {
        let mots = self.matiere.mots;
        let missing = if line.reportee { Manques::of_report(line.ligne) } else { Manques::of(line.ligne) };
        let doubt = match &line.etat {
            Some(EtatIndicateur::Douteux(why)) => Some(mots.fill(
                "lever le doute ({raison})",
                "settle the doubt ({raison})",
                &[("raison", &why.render(mots.langue, mots.masked))],
            )),
            _ => None,
        };
        let value = missing
            .valeur
            .then(|| mots.say("donner la valeur, ou la raison de son absence", "give the value, or why there is none"));
        let proof = missing.preuve.then(|| mots.say("joindre une preuve", "add a proof"));
        let lacks: Vec<String> = [doubt, value, proof].into_iter().flatten().collect();
        (!lacks.is_empty()).then(|| lacks.join(&mots.say(" ; ", "; ")))
    }

    /// What the sheet of an action lacks.
    fn unfinished(&self, action: &Action) -> Option<Ligne> {
        let mots = self.matiere.mots;
        let date = self.matiere.examen.bilan.date;
        let mut lacks = Vec::new();
        if self.realised(action).next().is_none() {
            lacks.push(mots.say("ce qui a été fait", "what was done"));
        }
        if mots.own_text(action.perspectives.as_deref()).is_none() {
            lacks.push(mots.say("ce qui est proposé pour l'année suivante", "what is proposed for the next year"));
        }
        let is_late = |step: &&cpts_core::model::EtapeAction| {
            step.faite != Some(true) && step.le.is_some_and(|day| day.last() < date)
        };
        if action.etapes.iter().flatten().any(|step| is_late(&step)) {
            lacks.push(mots.say("l'état d'étapes dont la date est passée", "the state of steps whose date has passed"));
        }
        let unmeasured = action.indicateurs.iter().flatten().any(|line| line.valeur.is_none());
        if unmeasured {
            lacks.push(mots.say("la valeur d'un indicateur", "the value of an indicator"));
        }
        (!lacks.is_empty()).then(|| {
            let values = [("titre", &*self.title(action)), ("liste", &*lacks.join(", "))];
            mots.fill("{titre} : {liste}", "{titre}: {liste}", &values).into()
        })
    }
}
