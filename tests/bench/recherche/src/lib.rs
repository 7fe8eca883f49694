//! The search of the directory as the page that measures it calls it: numbers only.

mod moteur;

use cpts_core::directory::{Recherche, Vocabulaire};
use wasm_bindgen::prelude::wasm_bindgen;

/// The directory of a publication, loading then ready.
#[wasm_bindgen]
pub struct Moteur(moteur::Moteur);

#[wasm_bindgen]
impl Moteur {
    /// Takes the bytes of a publication; nothing is read yet.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(bytes: Vec<u8>) -> Self {
        Self(moteur::Moteur::new(bytes, &Vocabulaire::embedded()))
    }

    /// Goes on loading for a moment; whether there is more to do.
    pub fn advance(&mut self) -> bool {
        self.0.advance()
    }

    /// A member as it is shown, by its index: how many letters its name has.
    #[must_use]
    pub fn card(&self, index: usize) -> usize {
        self.0.adherent(index).map_or(0, |member| member.nom_complet().len())
    }

    /// How many are found, how many are on the page, those, then the count of each value of the facets.
    #[must_use]
    pub fn search(&self, texte: &str, debut: usize, nombre: usize) -> Vec<u32> {
        let mut recherche = Recherche::new(texte);
        (recherche.debut, recherche.nombre) = (debut, nombre);
        let Some(found) = self.0.search(&recherche) else { return Vec::new() };
        let number = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
        let mut numbers = vec![found.total, number(found.fiches.len())];
        numbers.extend(found.fiches.iter().map(|fiche| number(fiche.adherent)));
        numbers.extend(found.facettes.iter().map(|value| value.nombre));
        numbers
    }
}
