//! The actions of the health project, with what an action sheet has.

use super::{Contact, Date, DatePartielle, Decimal, Mission, Montant, NatureIndicateur, Preuve, Saisie, StatutAction};
use crate::ids::CodeInsee;
use crate::json::record;

record! {
    /// An action. No national form of the action sheet is known: these are the headings met in practice.
    pub struct Action {
        /// Its id in the dossier.
        [required] id: Box<str>,
        /// Its title.
        [required] intitule: Box<str>,
        /// The mission of the contract that it serves, or `hors_aci`.
        mission: Mission,
        /// Whether the mission was deduced, not stated by the source.
        mission_deduite: bool,
        /// The part of the mission: `medecin_traitant`, `soins_non_programmes`.
        volet: Box<str>,
        /// Coded themes, so that CPTS can be compared.
        themes: Vec<Box<str>>,
        /// Where it stands.
        statut: StatutAction,
        /// Why it is done.
        contexte: Box<str>,
        /// What it aims at.
        objectif: Box<str>,
        /// Its detailed aims.
        objectifs_specifiques: Vec<Box<str>>,
        /// Who it is for.
        publics: Vec<Box<str>>,
        /// Whether it is for professionals, not for the public.
        pour_professionnels: bool,
        /// Where: the communes concerned, by INSEE code; absent, the whole territory or unknown.
        communes: Vec<Saisie<CodeInsee>>,
        /// The role of who leads it, not a name.
        pilote: Box<str>,
        /// The working group.
        groupe_de_travail: Box<str>,
        /// The partners.
        partenaires: Vec<Box<str>>,
        /// The steps, dated.
        etapes: Vec<EtapeAction>,
        /// People and time that it takes, in words.
        moyens: Box<str>,
        /// The money planned.
        budget: Montant,
        /// Who pays.
        financeur: Box<str>,
        /// The indicators followed.
        indicateurs: Vec<IndicateurAction>,
        /// What was done, year by year.
        realisations: Vec<ActionsMenees>,
        /// What comes next.
        perspectives: Box<str>,
        /// The next dated sessions.
        seances: Vec<Seance>,
        /// How to take part.
        contact: Contact,
        /// When it started.
        debut: DatePartielle,
        /// When it ended.
        fin: DatePartielle,
        /// Where the facts about it come from.
        sources: Vec<Box<str>>,
    }

    /// A step of an action.
    pub struct EtapeAction {
        /// What it is.
        [required] intitule: Box<str>,
        /// When.
        le: DatePartielle,
        /// Whether it was done.
        faite: bool,
    }

    /// An indicator that an action follows: the money of the contract depends on its own lines, not on these.
    pub struct IndicateurAction {
        /// What is measured.
        [required] intitule: Box<str>,
        /// Follow-up or result.
        nature: NatureIndicateur,
        /// The value at the start.
        reference: Decimal,
        /// The value aimed at.
        cible: Decimal,
        /// The value reached.
        valeur: Decimal,
        /// When it was reached.
        le: DatePartielle,
        /// Where the value comes from.
        source: Box<str>,
        /// What shows it.
        preuves: Vec<Preuve>,
    }

    /// What was done in one year.
    pub struct ActionsMenees {
        /// The civil year.
        [required] annee: u16,
        /// What was done.
        [required] texte: Box<str>,
    }

    /// A dated session of an action.
    pub struct Seance {
        /// The day.
        [required] le: Date,
        /// When it begins, `HH:MM`.
        debut: Box<str>,
        /// When it ends, `HH:MM`.
        fin: Box<str>,
        /// Where.
        lieu: Box<str>,
        /// How to register.
        inscription: Box<str>,
        /// Whether it was called off.
        annulee: bool,
    }
}
