//! An action sheet: what was done, what its indicators say, what is proposed for the next year.

use cpts_core::model::{Action, ActionsMenees, EtapeAction};

use super::Dialogue;
use crate::document::{Bloc, Colonne, Ligne, Partie, Table};
use crate::report::faits::Faits;

impl Dialogue<'_> {
    /// The sheet of an action.
    pub(super) fn action(&self, action: &Action) -> Bloc {
        let mots = self.matiere.mots;
        let mut blocs = vec![Bloc::Faits(self.facts(action).0)];
        blocs.push(Bloc::partie(mots.say("Ce qui a été fait", "What was done"), self.done(action)));
        blocs.extend(self.own_indicators(action));
        let next = mots.own_text(action.perspectives.as_deref()).map_or_else(
            || {
                Bloc::ACompleter(
                    mots.say("ce qui est proposé pour l'année suivante", "what is proposed for the next year"),
                )
            },
            Bloc::texte,
        );
        blocs.push(Bloc::partie(mots.say("Proposé pour l'année suivante", "Proposed for the next year"), vec![next]));
        Bloc::Partie(Partie { titre: self.title(action), etat: Some(mots.action_state(action)), blocs })
    }

    pub(super) fn title(&self, action: &Action) -> String {
        let mots = self.matiere.mots;
        let title = mots.own_text(action.intitule.as_deref());
        title.unwrap_or_else(|| mots.say("action sans titre", "action without a title"))
    }

    fn facts(&self, action: &Action) -> Faits {
        let mots = self.matiere.mots;
        let mut facts = Faits::default();
        facts.add(mots.say("Objectif", "Aim"), mots.own_text(action.objectif.as_deref()));
        facts.add(mots.say("Publics", "For whom"), mots.own_list(action.publics.as_deref()));
        facts.add(mots.say("Pilote", "Lead"), mots.own_text(action.pilote.as_deref()));
        facts.add(mots.say("Partenaires", "Partners"), mots.own_list(action.partenaires.as_deref()));
        facts.add(mots.say("Moyens", "Means"), mots.own_text(action.moyens.as_deref()));
        facts.add(mots.say("Budget", "Budget"), action.budget.map(|sum| mots.amount(sum)));
        facts.add(mots.say("Début", "Start"), action.debut.map(|day| mots.partial_day(day)));
        facts.add(mots.say("Fin", "End"), action.fin.map(|day| mots.partial_day(day)));
        let deduced = (action.mission_deduite == Some(true))
            .then(|| mots.say("déduit, non dit par la source", "deduced, not stated by the source"));
        facts.add(mots.say("Rattachement à la mission", "Belongs to the mission"), deduced);
        facts
    }

    /// What was done in the years of the dialogue, and the steps.
    fn done(&self, action: &Action) -> Vec<Bloc> {
        let mots = self.matiere.mots;
        let mut items: Vec<Ligne> = self
            .realised(action)
            .filter_map(|done| {
                let text = mots.own_text(done.texte.as_deref())?;
                let year = done.annee.map(|year| format!("{year}{}", mots.colon())).unwrap_or_default();
                Some(Ligne::new().fort(year).texte(text))
            })
            .collect();
        let is_told = !items.is_empty();
        items.extend(action.etapes.iter().flatten().map(|step| self.step(step)));
        let mut blocs = Vec::new();
        if !items.is_empty() {
            blocs.push(Bloc::Liste(items));
        }
        if !is_told {
            blocs.push(Bloc::ACompleter(mots.say(
                "ce qui a été fait pendant l'année : le dossier ne le dit pas",
                "what was done during the year: the dossier does not say it",
            )));
        }
        blocs
    }

    /// What was done in the civil years that the dialogue is about.
    pub(super) fn realised<'b>(&self, action: &'b Action) -> impl Iterator<Item = &'b ActionsMenees> {
        let years = self.annees;
        let done = action.realisations.iter().flatten();
        done.filter(move |done| done.annee.is_none_or(|year| years.hold(year)))
    }

    fn step(&self, step: &EtapeAction) -> Ligne {
        let mots = self.matiere.mots;
        let title = mots.or_unknown(mots.own_text(step.intitule.as_deref()));
        let state = match step.faite {
            Some(true) => mots.say("fait", "done"),
            Some(false) => mots.say("pas encore fait", "not done yet"),
            None => mots.say("on ignore si c'est fait", "not known to be done"),
        };
        mots.fill(
            "étape : {etape} ; {etat}",
            "step: {etape}; {etat}",
            &[("etape", &mots.dated(&title, step.le)), ("etat", &state)],
        )
        .into()
    }

    /// The indicators that the action follows: no money depends on them.
    fn own_indicators(&self, action: &Action) -> Option<Bloc> {
        let mots = self.matiere.mots;
        let mut table = Table::new(
            mots.fill(
                "Indicateurs suivis par l'action « {titre} »",
                "Indicators followed by the action “{titre}”",
                &[("titre", &self.title(action))],
            ),
            vec![
                Colonne::texte(mots.say("Indicateur", "Indicator")),
                Colonne::nombre(mots.say("Départ", "Start")),
                Colonne::nombre(mots.say("Cible", "Target")),
                Colonne::nombre(mots.say("Valeur", "Value")),
                Colonne::courte(mots.say("Mesuré", "Measured")),
                Colonne::texte(mots.say("Source et preuves", "Source and proofs")),
            ],
        );
        for line in action.indicateurs.iter().flatten() {
            let number = |value: Option<cpts_core::values::Decimal>| {
                value.map_or_else(Ligne::new, |value| mots.decimal(value).into())
            };
            table.row(vec![
                mots.or_unknown(mots.own_text(line.intitule.as_deref())).into(),
                number(line.reference),
                number(line.cible),
                mots.or_unknown(line.valeur.map(|value| mots.decimal(value))).into(),
                line.le.map_or_else(Ligne::new, |day| mots.partial_day(day).into()),
                self.proofs(line.source.as_deref(), line.preuves.as_deref().unwrap_or_default()),
            ]);
        }
        (!table.is_empty())
            .then(|| Bloc::partie(mots.say("Ses indicateurs", "Its indicators"), vec![Bloc::Table(table)]))
    }
}
