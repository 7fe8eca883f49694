//! The moves open to the CPTS, as text and page tell them alike.

use cpts_core::bilan::LevierVue;
use cpts_core::leviers::{Certitude, NatureLevier};

use crate::mots::Mots;

/// The moves to make, and the facts to state, which bring knowledge and no money.
pub(crate) fn deeds_and_facts(moves: &[LevierVue]) -> (Vec<&LevierVue>, Vec<&LevierVue>) {
    moves.iter().partition(|levier| levier.nature != NatureLevier::Declarer)
}

/// How the gain is to be read, when it is not simply the gain.
pub(crate) fn reading(levier: &LevierVue, mots: Mots) -> Option<String> {
    let is_plain = levier.gain.is_none() || levier.certitude == Certitude::Exact;
    (!is_plain).then(|| mots.texte(levier.certitude.libelle()))
}

/// What the move brings over the whole contract, when that is something else than its gain.
pub(crate) fn whole(levier: &LevierVue, mots: Mots) -> Option<String> {
    let whole = levier.gain_contrat.filter(|whole| Some(*whole) != levier.gain)?;
    let values = [("montant", &*mots.amount(whole))];
    Some(mots.fill("sur tout le contrat : {montant}", "over the contract: {montant}", &values))
}

/// What it may bring besides, and what must not be added to it.
pub(crate) fn rest(levier: &LevierVue, mots: Mots) -> Vec<String> {
    let mut told = levier.reste.clone();
    if !levier.comprend.is_empty() {
        told.push(mots.fill(
            "réunit {n} des lignes d'ici : à ne pas additionner",
            "joins {n} of the moves here: not to be added up",
            &[("n", &levier.comprend.len().to_string())],
        ));
    }
    told
}
