//! The health project.

use super::{ActionPublique, CodeLibelle};
use crate::json::record;
use crate::values::DatePartielle;

record! {
    /// The health project: its dates, its aims, its actions.
    pub struct ProjetPublic {
        /// When the letter of intent was sent.
        lettre_intention: DatePartielle,
        /// When the project was filed with the ARS.
        depot: DatePartielle,
        /// What the ARS decided.
        ars: DecisionPublique,
        /// The objectives, in words.
        objectifs: Vec<Box<str>>,
        /// How many actions are announced.
        actions_annoncees: u32,
        /// The actions that are described.
        actions: Vec<ActionPublique>,
    }

    /// The decision of the ARS on the project.
    pub struct DecisionPublique {
        /// What it decided.
        [required] decision: CodeLibelle,
        /// When.
        le: DatePartielle,
    }
}
