//! What next: the moves open to a CPTS, ranked by the euros at stake and by date.
//!
//! No gain is estimated by hand: a move is a list of changes to the dossier, and its gain is the difference between
//! two evaluations of the contract, without them and with them. There is one file for each kind of move.

mod ajouter;
mod atteindre;
mod changement;
mod coup;
mod crise;
mod declarer;
mod demarrer;
mod evaluer;
mod levier;
mod lignes;
mod mesure;
pub mod objectif;
mod prouver;
mod reclamer;
mod situation;

pub use levier::{Certitude, Levier, NatureLevier};

use core::cmp::Reverse;

use crate::bareme::Baremes;
use crate::model::Dossier;
use crate::reference::Communes;
use crate::values::{Date, Montant};
use coup::Coup;
use situation::Situation;

/// The moves open to a CPTS on a date: those that pay first, the most euros before the others, then by date.
///
/// Those that pay only if something else happens come next, then those of which nobody knows the gain; facts to state
/// come last: what they bring is knowledge, not money.
///
/// ```
/// use cpts_core::bareme::Baremes;
/// use cpts_core::exchange::json::read;
/// use cpts_core::leviers::leviers;
/// use cpts_core::reference::SansReference;
///
/// let text = br#"{"format": "cpts-dossier", "version": "1.0", "identite": {"nom": "A"}, "contrat_aci": {
///     "signature": "2026-03-12", "taille": 3, "missions": [{"mission": "prevention"}]}}"#;
/// let found = leviers(&read(text).dossier, &Baremes::embedded(), &SansReference, "2026-11-21".parse()?);
/// let start = found.iter().find(|levier| &*levier.id == "demarrer/prevention");
/// let gain = start.and_then(|levier| levier.gain).map(|gain| gain.to_string());
/// assert_eq!(gain.as_deref(), Some("13125"));
/// # Ok::<(), cpts_core::values::ValeurInvalide>(())
/// ```
#[must_use]
pub fn leviers(dossier: &Dossier, baremes: &Baremes, communes: &dyn Communes, date: Date) -> Vec<Levier> {
    let Some(situation) = Situation::new(dossier, baremes, communes, date) else { return Vec::new() };
    let mut coups = reclamer::moves(&situation);
    if !situation.is_over() {
        let kinds: [fn(&Situation<'_>) -> Vec<Coup>; 7] = [
            demarrer::moves,
            ajouter::moves,
            prouver::moves,
            evaluer::moves,
            atteindre::moves,
            crise::moves,
            declarer::moves,
        ];
        coups.extend(kinds.iter().flat_map(|kind| kind(&situation)));
    }
    let mut found: Vec<Levier> = coups.into_iter().filter_map(|coup| situation.weigh(coup)).collect();
    found.sort_by(|left, right| rank(left).cmp(&rank(right)));
    found
}

/// The order of the moves: euros first, then dates; the rest makes it the same whatever the order of the dossier.
fn rank(levier: &Levier) -> (u8, Reverse<Montant>, bool, Option<Date>, Certitude, NatureLevier, &str, &str) {
    let class = match (levier.nature, levier.gain) {
        (NatureLevier::Declarer, Some(_)) => 3,
        (NatureLevier::Declarer, None) => 4,
        (_, Some(_)) if levier.hypotheses.is_empty() => 0,
        (_, Some(_)) => 1,
        (_, None) => 2,
    };
    (
        class,
        Reverse(levier.gain.unwrap_or_default()),
        levier.echeance.is_none(),
        levier.echeance,
        levier.certitude,
        levier.nature,
        &levier.id,
        levier.lieu.as_str(),
    )
}
