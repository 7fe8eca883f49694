//! One of the laws of a simulation: the one in force, a version of the program, or a file.

use std::path::PathBuf;

use cpts_core::bareme::{Bareme, Baremes};

use crate::baremes;
use crate::mots::{Mots, clean};

/// One of the laws of a simulation.
#[derive(Clone)]
pub(super) struct Droit {
    pub(super) baremes: Baremes,
    /// Its name.
    pub(super) libelle: String,
    /// What it supposes, in the words of its file.
    pub(super) note: Option<String>,
    /// Whether it is anything else than the law in force.
    pub(super) is_hypothesis: bool,
}

impl Droit {
    /// The law of some names: a version of the program, else files; without a name, the one in force.
    pub(super) fn of(names: &[PathBuf], is_for_all_years: bool, mots: Mots) -> Result<Self, String> {
        let mut baremes = Baremes::embedded();
        let [name, others @ ..] = names else {
            let libelle = mots.say("le droit en vigueur", "the law in force");
            return Ok(Self { baremes, libelle, note: None, is_hypothesis: false });
        };
        let shipped = name.to_str().and_then(|id| baremes.version(id)).filter(|_| others.is_empty()).cloned();
        let is_shipped = shipped.is_some();
        let bareme = match shipped {
            Some(known) => {
                baremes = baremes.if_it_had_stayed(&known);
                known
            }
            None => {
                let mut last = baremes::add(&mut baremes, name, mots.langue)?;
                for other in others {
                    last = baremes::add(&mut baremes, other, mots.langue)?;
                }
                last
            }
        };
        if is_for_all_years {
            baremes = baremes.if_it_had_always_been(&bareme);
        }
        let libelle = label(&bareme, is_shipped, is_for_all_years, mots);
        let note = bareme.scenario.as_ref().map(|scenario| mots.langue.typeset(&clean(scenario.get(mots.langue))));
        Ok(Self { baremes, libelle, note, is_hypothesis: true })
    }
}

fn label(bareme: &Bareme, is_shipped: bool, is_for_all_years: bool, mots: Mots) -> String {
    let name = bareme.libelle.as_ref().map(|name| mots.langue.typeset(&clean(name.get(mots.langue))));
    let name = name.unwrap_or_default();
    match (is_for_all_years, is_shipped) {
        (true, _) => mots.fill("{nom}, sur toute la durée", "{nom}, for the whole duration", &[("nom", &name)]),
        (false, true) => mots.fill("{nom}, comme s'il était resté", "{nom}, as if it had stayed", &[("nom", &name)]),
        (false, false) => name,
    }
}
