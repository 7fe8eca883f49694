//! The actions of the health project, as people who may take part read them.

use super::{CodeLibelle, ContactPublic};
use crate::json::record;
use crate::values::{Date, DatePartielle};

record! {
    /// An action.
    pub struct ActionPublique {
        /// Its id, opaque and stable.
        id: Box<str>,
        /// Its title.
        [required] intitule: Box<str>,
        /// The mission of the contract that it serves, or `hors_aci`.
        mission: CodeLibelle,
        /// Whether the mission was deduced, not stated by the source.
        mission_deduite: bool,
        /// The part of the mission.
        volet: CodeLibelle,
        /// Coded themes, so that CPTS can be compared.
        themes: Vec<CodeLibelle>,
        /// Where it stands.
        statut: CodeLibelle,
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
        /// Where, by INSEE code; absent, the whole territory or unknown.
        communes: Vec<CodeLibelle>,
        /// The role of who leads it, not a name.
        pilote: Box<str>,
        /// The partners.
        partenaires: Vec<Box<str>>,
        /// The dated sessions.
        seances: Vec<SeancePublique>,
        /// How to take part.
        contact: ContactPublic,
        /// When it started.
        debut: DatePartielle,
        /// When it ended.
        fin: DatePartielle,
    }

    /// A dated session of an action.
    pub struct SeancePublique {
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
