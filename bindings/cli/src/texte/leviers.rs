//! The moves open to the CPTS, as text.

use cpts_core::bilan::LevierVue;
use cpts_core::diagnostics::{Argument, Langue};
use cpts_core::leviers::{Certitude, NatureLevier};
use cpts_core::values::Montant;

use super::{BOLD, DIM, wrap};

/// The section of the moves.
pub(crate) fn leviers(moves: &[LevierVue], langue: Langue) -> String {
    let fr = langue == Langue::Fr;
    let title = if fr { "Ce que vous pouvez faire" } else { "What you can do" };
    let mut out = format!("\n{BOLD}{title}{BOLD:#}\n");
    if moves.is_empty() {
        out += if fr {
            "  rien que ce dossier permette de chiffrer\n"
        } else {
            "  nothing that this dossier lets us weigh\n"
        };
        return out;
    }
    let (facts, deeds): (Vec<&LevierVue>, Vec<&LevierVue>) =
        moves.iter().partition(|levier| levier.nature == NatureLevier::Declarer);
    let width = moves.iter().map(|levier| gain(levier, langue).chars().count()).max().unwrap_or(0);
    out.extend(deeds.iter().map(|levier| one(levier, langue, width)));
    if !facts.is_empty() {
        let title = if fr {
            "À dire dans le dossier : le montant est ce que le calcul saurait alors, non un gain"
        } else {
            "To state in the dossier: the amount is what the computation would then know, not a gain"
        };
        out += &wrap(title, "  ", "  ");
        out.extend(facts.iter().map(|levier| one(levier, langue, width)));
    }
    out
}

fn gain(levier: &LevierVue, langue: Langue) -> String {
    let unknown = if langue == Langue::Fr { "inconnu" } else { "unknown" };
    levier.gain.map_or_else(|| unknown.to_owned(), |gain| amount(gain, langue))
}

fn amount(amount: Montant, langue: Langue) -> String {
    Argument::Montant(amount).render(langue, false)
}

fn one(levier: &LevierVue, langue: Langue, width: usize) -> String {
    let fr = langue == Langue::Fr;
    let gain = gain(levier, langue);
    let indent = " ".repeat(width + 4);
    let first = format!("  {}{gain}  ", " ".repeat(width.saturating_sub(gain.chars().count())));
    let mut out = wrap(&levier.titre, &first, &indent);
    let mut facts = Vec::new();
    if levier.gain.is_some() && levier.certitude != Certitude::Exact {
        facts.push(levier.certitude.libelle().typeset(langue));
    }
    if let Some(whole) = levier.gain_contrat.filter(|whole| Some(*whole) != levier.gain) {
        let whole = amount(whole, langue);
        facts.push(if fr { format!("sur tout le contrat : {whole}") } else { format!("over the contract: {whole}") });
    }
    if let Some(day) = levier.echeance {
        let day = Argument::Date(day).render(langue, false);
        facts.push(if fr { format!("au plus tard le {day}") } else { format!("by {day}") });
    }
    facts.extend(levier.reste.iter().cloned());
    if !levier.comprend.is_empty() {
        let count = levier.comprend.len();
        facts.push(if fr {
            format!("réunit {count} des lignes d’ici : à ne pas additionner")
        } else {
            format!("joins {count} of the moves here: not to be added up")
        });
    }
    if !facts.is_empty() {
        out += &format!("{DIM}{}{DIM:#}\n", wrap(&facts.join(" ; "), &indent, &indent).trim_end());
    }
    out
}
