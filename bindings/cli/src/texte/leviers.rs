//! The moves open to the CPTS, as text.

use cpts_core::bilan::LevierVue;
use cpts_core::diagnostics::Langue;

use super::{BOLD, DIM, wrap};
use crate::leviers;
use crate::mots::Mots;

/// The section of the moves.
pub(crate) fn leviers(moves: &[LevierVue], langue: Langue) -> String {
    // What the user wrote is hidden in the view already, when it has to be.
    let mots = Mots::new(langue, false);
    let title = mots.say("Ce que vous pouvez faire", "What you can do");
    let mut out = format!("\n{BOLD}{title}{BOLD:#}\n");
    if moves.is_empty() {
        let nothing = mots.say("rien que ce dossier permette de chiffrer", "nothing that this dossier lets us weigh");
        return out + "  " + &nothing + "\n";
    }
    let (deeds, facts) = leviers::deeds_and_facts(moves);
    let width = moves.iter().map(|levier| gain(levier, mots).chars().count()).max().unwrap_or(0);
    out.extend(deeds.iter().map(|levier| one(levier, mots, width)));
    if !facts.is_empty() {
        let title = mots.say(
            "À dire dans le dossier : le montant est ce que le calcul saurait alors, non un gain",
            "To state in the dossier: the amount is what the computation would then know, not a gain",
        );
        out += &wrap(&title, "  ", "  ");
        out.extend(facts.iter().map(|levier| one(levier, mots, width)));
    }
    out
}

fn gain(levier: &LevierVue, mots: Mots) -> String {
    levier.gain.map_or_else(|| mots.say("inconnu", "unknown"), |gain| mots.amount(gain))
}

fn one(levier: &LevierVue, mots: Mots, width: usize) -> String {
    let gain = gain(levier, mots);
    let indent = " ".repeat(width + 4);
    let first = format!("  {}{gain}  ", " ".repeat(width.saturating_sub(gain.chars().count())));
    let mut out = wrap(&levier.titre, &first, &indent);
    let deadline =
        levier.echeance.map(|day| mots.fill("au plus tard le {jour}", "by {jour}", &[("jour", &mots.day(day))]));
    let facts: Vec<String> = [leviers::reading(levier, mots), leviers::whole(levier, mots), deadline]
        .into_iter()
        .flatten()
        .chain(leviers::rest(levier, mots))
        .collect();
    if !facts.is_empty() {
        out += &format!("{DIM}{}{DIM:#}\n", wrap(&facts.join(" ; "), &indent, &indent).trim_end());
    }
    out
}
