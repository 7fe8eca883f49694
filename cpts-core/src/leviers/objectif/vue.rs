//! A goal and its ways, as they are written.

use super::{IssueVoie, Objectif};
use crate::diagnostics::Langue;
use crate::json::{Emit, Writer, view};
use crate::values::{Date, Montant};

view! {
    /// What `goal` writes: one answer for each dossier, in the order they were given.
    pub struct ObjectifsVue {
        /// The answers.
        objectifs: Vec<ObjectifVue>,
    }

    /// What would reach a yearly amount.
    pub struct ObjectifVue {
        /// The name of the CPTS.
        nom: Option<Box<str>>,
        /// The amount to reach.
        montant: Montant,
        /// The contract year; `null` without one.
        annee: Option<u8>,
        /// Its first day.
        du: Option<Date>,
        /// Its last day.
        au: Option<Date>,
        /// Whether it is that of a contract that would be signed on the date.
        annee_type: bool,
        /// What is certain of that year as things stand.
        acquis: Option<Montant>,
        /// The most that it may be worth as things stand; `null` when not all is known.
        maximum: Option<Montant>,
        /// Why nothing could be tried.
        raison: Option<String>,
        /// The ways that were tried.
        voies: Vec<VoieVue>,
    }

    /// A way to the goal.
    pub struct VoieVue {
        /// `population`, `missions` or `indicateurs`.
        id: Box<str>,
        /// Its name.
        libelle: String,
        /// Where it leads.
        issue: IssueVoie,
        /// The name of where it leads.
        libelle_issue: String,
        /// The smallest change, or why there is none.
        message: String,
        /// What to know of it.
        notes: Vec<String>,
        /// What would be certain of the year.
        acquis: Option<Montant>,
        /// The most that the year would be worth; `null` when not all is known.
        maximum: Option<Montant>,
    }
}

impl Emit for IssueVoie {
    fn emit(&self, out: &mut Writer) {
        out.string(self.code());
    }
}

impl Objectif {
    /// The answer as plain values, in one language; `masked` hides whatever the user wrote but the name of the CPTS.
    #[must_use]
    pub fn view(&self, langue: Langue, masked: bool) -> ObjectifVue {
        let ways = self.voies.iter().map(|voie| VoieVue {
            id: voie.id.clone(),
            libelle: voie.libelle.typeset(langue),
            issue: voie.issue,
            libelle_issue: voie.issue.libelle().typeset(langue),
            message: voie.message.render(langue, masked),
            notes: voie.notes.iter().map(|note| note.render(langue, masked)).collect(),
            acquis: voie.annuel.map(|worth| worth.acquis),
            maximum: voie.annuel.and_then(crate::funding::Annuel::maximum),
        });
        ObjectifVue {
            nom: self.nom.clone(),
            montant: self.montant,
            annee: self.annee.map(|year| year.annee),
            du: self.annee.map(|year| year.du),
            au: self.annee.map(|year| year.au),
            annee_type: self.annee.is_some_and(|year| year.is_typical),
            acquis: self.actuel.map(|worth| worth.acquis),
            maximum: self.actuel.and_then(crate::funding::Annuel::maximum),
            raison: self.raison.as_ref().map(|why| why.render(langue, masked)),
            voies: ways.collect(),
        }
    }
}

impl ObjectifsVue {
    /// The answers as JSON, indented, with a line feed at the end.
    #[must_use]
    pub fn to_json(goals: &[Objectif], langue: Langue, masked: bool) -> String {
        let view = Self { objectifs: goals.iter().map(|goal| goal.view(langue, masked)).collect() };
        let mut out = Writer::indented();
        view.emit(&mut out);
        out.finish()
    }
}
