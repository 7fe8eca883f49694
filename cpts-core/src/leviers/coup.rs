//! A move before it is weighed.

use super::changement::Changement;
use super::levier::{Certitude, NatureLevier};
use super::mesure::Mesure;
use crate::diagnostics::{Message, Pointeur};
use crate::model::Poste;
use crate::values::Date;

/// A move before it is weighed.
#[derive(Debug)]
pub(super) struct Coup {
    /// What follows the code of its kind in its id.
    pub(super) cle: String,
    pub(super) nature: NatureLevier,
    pub(super) titre: Message,
    /// The day when it takes effect: its gain is told by the end of that contract year.
    pub(super) effet: Date,
    pub(super) certitude: Certitude,
    pub(super) echeance: Option<Date>,
    pub(super) lieu: Pointeur,
    /// What its gain is counted in.
    pub(super) mesure: Mesure,
    /// The line of which the parts that nobody can settle yet are told beside the gain.
    pub(super) poste: Option<Poste>,
    pub(super) hypotheses: Vec<Changement>,
    /// None: nobody knows what it is worth.
    pub(super) changements: Vec<Changement>,
    pub(super) comprend: Vec<Box<str>>,
}

impl Coup {
    pub(super) fn new(nature: NatureLevier, cle: String, titre: Message, effet: Date, lieu: Pointeur) -> Self {
        Self {
            cle,
            nature,
            titre,
            effet,
            certitude: Certitude::Exact,
            echeance: None,
            lieu,
            mesure: if nature == NatureLevier::Declarer { Mesure::Connu } else { Mesure::Acquis },
            poste: None,
            hypotheses: Vec::new(),
            changements: Vec::new(),
            comprend: Vec::new(),
        }
    }

    pub(super) fn id(&self) -> Box<str> {
        let code = self.nature.code();
        if self.cle.is_empty() { code.into() } else { format!("{code}/{}", self.cle).into() }
    }
}
