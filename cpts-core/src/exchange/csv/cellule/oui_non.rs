//! Yes and no, as spreadsheets write them. An empty cell is neither.

use super::{Cellule, Contenu, fold_words};
use crate::exchange::csv::forme::Forme;

const OUI: &[&str] = &["oui", "o", "vrai", "v", "true", "yes", "y", "x", "1", "ok"];
const NON: &[&str] = &["non", "n", "faux", "f", "false", "no", "0"];

impl Contenu for bool {
    fn read(cellule: &mut Cellule<'_>) -> Option<Self> {
        let word = fold_words(cellule.texte);
        if OUI.contains(&word.as_str()) || matches!(cellule.texte, "✓" | "✔" | "☑") {
            Some(true)
        } else if NON.contains(&word.as_str()) || matches!(cellule.texte, "✗" | "✘" | "☐") {
            Some(false)
        } else {
            cellule.refuse();
            None
        }
    }

    fn write(&self, _: &Forme) -> String {
        if *self { "oui" } else { "non" }.to_owned()
    }
}
