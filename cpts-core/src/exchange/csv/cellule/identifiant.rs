//! Identifiers, kept as they were typed, and what spreadsheets do to their digits.

use super::{Cellule, Contenu};
use crate::diagnostics::registre::TABLEAU_IDENTIFIANT;
use crate::diagnostics::{Argument, Texte};
use crate::exchange::csv::forme::Forme;
use crate::exchange::formule::{marked, unmarked};
use crate::ids::Identifiant;
use crate::model::Saisie;

static CHIFFRES_PERDUS: Texte = Texte::new(
    "colonne « {colonne} » : le tableur a abrégé le nombre en « {trouve} », et ses chiffres sont perdus",
    "column `{colonne}`: the spreadsheet shortened the number to `{trouve}`, and its digits are lost",
);
static REFUS: Texte = Texte::new("colonne « {colonne} » : {refus}", "column `{colonne}`: {refus}");

/// Whether a spreadsheet wrote a long number in the scientific way: `9,9E+10`.
fn is_shortened(text: &str) -> bool {
    let upper = text.to_ascii_uppercase();
    upper.split_once("E+").is_some_and(|(number, power)| {
        let is_number = |part: &str, also: &[char]| {
            !part.is_empty() && part.chars().all(|character| character.is_ascii_digit() || also.contains(&character))
        };
        is_number(number, &[',', '.']) && is_number(power, &[])
    })
}

impl<T: Identifiant> Contenu for Saisie<T> {
    fn read(cellule: &mut Cellule<'_>) -> Option<Self> {
        if is_shortened(cellule.texte) {
            let message = cellule.message(&CHIFFRES_PERDUS);
            cellule.tell(&TABLEAU_IDENTIFIANT, message);
            return None;
        }
        // A number of a spreadsheet may have got a decimal part of nothing.
        let text = unmarked(cellule.texte);
        let whole = text.strip_suffix(",0").or_else(|| text.strip_suffix(".0")).unwrap_or(text);
        let is_right = |text: &str| text.parse::<T>().is_ok();
        let saisie = Self::new(if is_right(whole) && !is_right(text) { whole } else { text });
        if let Err(refusal) = saisie.valeur() {
            let message = cellule.message(&REFUS).with("refus", Argument::from(refusal.message()));
            cellule.tell(&TABLEAU_IDENTIFIANT, message);
        }
        Some(saisie)
    }

    fn write(&self, _: &Forme) -> String {
        marked(self.texte()).into_owned()
    }
}
