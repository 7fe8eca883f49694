//! The health project.

use super::{Action, DatePartielle, DecisionArs};
use crate::json::record;

record! {
    /// The health project: what the CPTS means to do, and whether the ARS validated it.
    pub struct ProjetDeSante {
        /// When the letter of intent was sent.
        lettre_intention: DatePartielle,
        /// When the project was filed with the ARS: two months of silence validate it.
        depot: DatePartielle,
        /// What the ARS decided.
        ars: DecisionDeLArs,
        /// The objectives, in words.
        objectifs: Vec<Box<str>>,
        /// The parts that the written project has: `territoire`, `diagnostic`, `besoins`, `actions`, `gouvernance`…
        parties: Vec<Box<str>>,
        /// How many actions are announced.
        actions_annoncees: u32,
        /// The actions that are described.
        actions: Vec<Action>,
    }

    /// The decision of the ARS on the project.
    pub struct DecisionDeLArs {
        /// What it decided.
        [required] decision: DecisionArs,
        /// When.
        le: DatePartielle,
        /// Its reasons, in words.
        motif: Box<str>,
    }
}
