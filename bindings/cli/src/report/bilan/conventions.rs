//! What no text fixes, and what was chosen.

use super::Page;
use crate::document::{Bloc, Colonne, Section, Table};

impl Page<'_> {
    /// The conventions that the payments follow; no section where none is computed.
    pub(super) fn conventions(&self) -> Option<Section> {
        let mots = self.matiere.mots;
        let mut table = Table::new(
            mots.say("Conventions du calcul des versements", "Conventions of the computation of payments"),
            vec![
                Colonne::texte(mots.say("Convention", "Convention")),
                Colonne::texte(mots.say("Choix", "Choice")),
                Colonne::texte(mots.say("Par défaut", "Default")),
            ],
        );
        for convention in &self.view.financement.conventions {
            table.row(vec![
                convention.libelle.clone().into(),
                convention.sens.clone().unwrap_or_else(|| convention.valeur.clone()).into(),
                if convention.par_defaut { mots.say("oui", "yes") } else { mots.say("non", "no") }.into(),
            ]);
        }
        (!table.is_empty()).then(|| {
            let told = mots.say(
                "Aucun texte ne fixe ce qui suit : ce sont des choix de ce logiciel, que la caisse peut faire autrement.",
                "No text fixes what follows: these are choices of this software, which the fund may make otherwise.",
            );
            Section::new("conventions", mots.say("Conventions", "Conventions"), vec![Bloc::texte(told), Bloc::Table(table)])
        })
    }
}
