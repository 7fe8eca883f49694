//! The dossiers of a run, checked together.

use std::num::NonZeroUsize;
use std::ops::ControlFlow;

use cpts_core::bilan::Cadre;
use cpts_core::ensemble::{Ensemble, Fiche, Rang};

use super::{Inputs, Pass, Texte};

/// The dossiers that are checked together, and the place of each among them, by input.
pub(crate) struct Set {
    ensemble: Ensemble,
    ranks: Vec<Vec<Rang>>,
}

impl Set {
    /// Goes through the inputs a first time, for the territories alone; none where there can be but one dossier.
    pub(crate) fn gather(inputs: &mut Inputs<'_>, jobs: Option<NonZeroUsize>) -> Option<Self> {
        if !inputs.may_be_several() {
            return None;
        }
        inputs.keep();
        let mut set = Self { ensemble: Ensemble::default(), ranks: vec![Vec::new(); inputs.inputs.len()] };
        if inputs.has_unrepeatable_lines() {
            set.ensemble.miss_some();
        }
        let work = |texte: &Texte<'_>| Ok((texte.input, Fiche::read(&texte.bytes, texte.limites)));
        inputs.in_order(Pass::Territories, jobs, work, |read| {
            // What cannot be read is told when it is reported on.
            if let Ok((input, fiche)) = read {
                let rank = set.ensemble.add_fiche(fiche);
                if let Some(ranks) = set.ranks.get_mut(input) {
                    ranks.push(rank);
                }
            }
            ControlFlow::Continue(())
        });
        Some(set)
    }

    /// Puts a dossier at its place among the others; it is compared with all of them when it was not read twice.
    pub(crate) fn place<'a>(&'a self, cadre: Cadre<'a>, texte: &Texte<'_>) -> Cadre<'a> {
        let cadre = cadre.among(&self.ensemble);
        let rank = self.ranks.get(texte.input).and_then(|ranks| ranks.get(texte.index));
        rank.map_or(cadre, |rank| cadre.of_rank(*rank))
    }
}
