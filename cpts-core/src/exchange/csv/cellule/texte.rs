//! Texts.

use super::{Cellule, Contenu};
use crate::diagnostics::Texte;
use crate::diagnostics::registre::TABLEAU_IDENTIFIANT;
use crate::exchange::csv::forme::Forme;
use crate::exchange::formule::{marked, unmarked};

static SANS_ZERO: Texte = Texte::new(
    "colonne « {colonne} » : « {trouve} » n'a que neuf chiffres ; si un tableur a enlevé le zéro du début, le remettre",
    "column `{colonne}`: `{trouve}` has nine digits only; if a spreadsheet took a leading zero away, put it back",
);

/// Whether a text is a French telephone number that lost its first digit.
fn has_lost_its_zero(text: &str) -> bool {
    text.len() == 9 && !text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit())
}

impl Contenu for Box<str> {
    fn read(cellule: &mut Cellule<'_>) -> Option<Self> {
        match cellule.forme {
            Forme::Nomenclature(nomenclature) => cellule.code_of(nomenclature),
            Forme::Telephone => {
                if has_lost_its_zero(cellule.texte) {
                    let message = cellule.message(&SANS_ZERO);
                    cellule.tell(&TABLEAU_IDENTIFIANT, message);
                }
                Some(unmarked(cellule.texte).into())
            }
            _ => Some(unmarked(cellule.texte).into()),
        }
    }

    fn write(&self, _: &Forme) -> String {
        marked(self).into_owned()
    }
}
