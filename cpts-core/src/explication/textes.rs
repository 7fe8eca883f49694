//! What several trees say alike.

use crate::diagnostics::{Argument, Message, Texte};
use crate::model::{PartMontant, Poste};

pub(super) static LIGNE_ET_PART: Texte = Texte::new("{ligne}, {part}", "{ligne}, {part}");
pub(super) static EN_ANNEE: Texte = Texte::new("{quoi}, année {annee}", "{quoi}, year {annee}");
pub(super) static MONTANT_ANNUEL: Texte = Texte::new("montant annuel, {part}", "yearly amount, {part}");

/// The name of a line; a code that this version does not know is a text of the user.
pub(super) fn line_name(poste: &Poste) -> Argument {
    poste.libelle().map_or_else(|| Argument::Saisie(poste.code().into()), Argument::from)
}

/// The name of a part; a code that this version does not know is a text of the user.
fn part_name(part: &PartMontant) -> Argument {
    part.libelle().map_or_else(|| Argument::Saisie(part.code().into()), Argument::from)
}

/// The name of a part among those of its line: a line in one piece has the name of the line.
pub(super) fn part_of(poste: &Poste, part: &PartMontant) -> Argument {
    if *part == PartMontant::Total { line_name(poste) } else { part_name(part) }
}

/// The names of a line and of its part.
pub(super) fn names(poste: &Poste, part: &PartMontant) -> Argument {
    match part {
        PartMontant::Total => line_name(poste),
        part => Message::new(&LIGNE_ET_PART).with("ligne", line_name(poste)).with("part", part_name(part)).into(),
    }
}

/// The id of the tree of a line in a year; none for a code that this version does not know.
pub(super) fn line_id(poste: &Poste, part: Option<&PartMontant>, year: Option<u8>) -> Option<String> {
    if matches!(poste, Poste::Autre(_)) || matches!(part, Some(PartMontant::Autre(_))) {
        return None;
    }
    let sujet = super::Sujet::Ligne { poste: poste.clone(), part: part.cloned(), annee: year };
    Some(sujet.to_string())
}
