//! The moves open to the CPTS, as the report writes them.

use super::rendu::Rendering;
use crate::bareme::Statut;
use crate::json::view;
use crate::leviers::{Certitude, Levier, NatureLevier};
use crate::values::{Date, Montant};

view! {
    /// A move open to the CPTS, and what it is worth.
    pub struct LevierVue {
        /// Its id in the report.
        id: Box<str>,
        /// Its kind.
        nature: NatureLevier,
        /// What to do.
        titre: String,
        /// What it brings by the end of the contract year in which it takes effect; `null` when nobody knows.
        gain: Option<Montant>,
        /// The last day of that year, or of what the gain counts after the contract.
        jusqu_au: Option<Date>,
        /// What it brings over the whole contract; `null` when nobody knows.
        gain_contrat: Option<Montant>,
        /// How the gain is to be read.
        certitude: Certitude,
        /// The last day to make it without losing money.
        echeance: Option<Date>,
        /// The place that it is about, as a JSON Pointer.
        lieu: String,
        /// How certain the amounts are that the gain rests on.
        statut: Statut,
        /// What it may bring besides, and nobody knows yet.
        reste: Vec<String>,
        /// The ids of the moves that it makes together.
        comprend: Vec<Box<str>>,
    }
}

impl Rendering {
    pub(super) fn lever(&self, levier: &Levier) -> LevierVue {
        LevierVue {
            id: levier.id.clone(),
            nature: levier.nature,
            titre: levier.titre.render(self.langue, self.masked),
            gain: levier.gain,
            jusqu_au: levier.jusqu_au,
            gain_contrat: levier.gain_contrat,
            certitude: levier.certitude,
            echeance: levier.echeance,
            lieu: levier.lieu.render(self.masked),
            statut: levier.statut,
            reste: levier.reste.iter().map(|rest| rest.render(self.langue, self.masked)).collect(),
            comprend: levier.comprend.clone(),
        }
    }
}
