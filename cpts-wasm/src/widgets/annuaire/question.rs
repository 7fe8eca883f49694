//! What is asked of the directory.

use cpts_core::directory::{Facette, Filtre};

/// The most characters that are looked for: what is longer was not typed.
const CARACTERES_MAX: usize = 200;
/// The most bytes of a code that can be chosen: a longer one designates nothing.
const CODE_MAX: usize = 200;
/// The most choices that are kept.
const FILTRES_MAX: usize = 60;
/// The code of a declared fact that holds.
const OUI: &str = "oui";

/// What is asked of the directory: words, and choices in the facets, in one order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Question {
    texte: Box<str>,
    filtres: Vec<Filtre>,
}

impl Question {
    pub(super) fn texte(&self) -> &str {
        &self.texte
    }

    pub(super) fn filtres(&self) -> &[Filtre] {
        &self.filtres
    }

    /// Changes the words.
    pub(super) fn ask(&mut self, text: &str) {
        let end = text.char_indices().nth(CARACTERES_MAX).map_or(text.len(), |(end, _)| end);
        self.texte = text.get(..end).unwrap_or_default().into();
    }

    /// Makes a choice, or takes it back if it was made.
    pub(super) fn toggle(&mut self, facette: Facette, code: &str) {
        if !self.remove(facette, code) {
            self.choose(facette, code);
        }
    }

    /// Makes a choice, if it can be made.
    pub(super) fn choose(&mut self, facette: Facette, code: &str) {
        if let Err(place) = self.place(facette, code)
            && can_be_chosen(facette, code)
            && self.filtres.len() < FILTRES_MAX
        {
            self.filtres.insert(place, Filtre::new(facette, code));
        }
    }

    /// Takes a choice back; whether it was made.
    pub(super) fn remove(&mut self, facette: Facette, code: &str) -> bool {
        let place = self.place(facette, code);
        if let Ok(place) = place {
            self.filtres.remove(place);
        }
        place.is_ok()
    }

    fn place(&self, facette: Facette, code: &str) -> Result<usize, usize> {
        self.filtres.binary_search_by(|known| (known.facette, &*known.code).cmp(&(facette, code)))
    }
}

/// Whether a value can be chosen. A declared fact can only be asked to hold: that it does not is nobody's wish.
pub(super) fn can_be_chosen(facette: Facette, code: &str) -> bool {
    !code.is_empty() && code.len() <= CODE_MAX && (!is_declared(facette) || code == OUI)
}

/// Whether a facet is a fact that members declare or not.
pub(super) fn is_declared(facette: Facette) -> bool {
    matches!(
        facette,
        Facette::NouveauxPatients | Facette::VisitesDomicile | Facette::Teleconsultation | Facette::AccesPmr
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_are_kept_once_and_in_one_order() {
        let mut question = Question::default();
        for (facet, code) in [(Facette::Commune, "91549"), (Facette::Profession, "70"), (Facette::Commune, "91434")] {
            question.choose(facet, code);
            question.choose(facet, code);
        }
        let codes: Vec<&str> = question.filtres().iter().map(|filter| &*filter.code).collect();
        assert_eq!(codes, ["70", "91434", "91549"]);
        question.toggle(Facette::Commune, "91434");
        question.toggle(Facette::NouveauxPatients, "non");
        assert_eq!(question.filtres().len(), 2);
    }

    #[test]
    fn what_is_too_long_is_cut() {
        let mut question = Question::default();
        question.ask(&"é".repeat(100_000));
        assert_eq!(question.texte().chars().count(), CARACTERES_MAX);
        for code in 0..1000 {
            question.choose(Facette::Commune, &code.to_string());
        }
        assert_eq!(question.filtres().len(), FILTRES_MAX);
    }
}
