//! What nobody knows, or the dossier does not say.

use super::Page;
use crate::document::{Bloc, Colonne, Section, Table};

impl Page<'_> {
    /// The amounts that should count and that nobody knows; no section without one.
    pub(super) fn inconnus(&self) -> Option<Section> {
        let mots = self.matiere.mots;
        let mut table = Table::new(
            mots.say(
                "Montants qui devraient compter et que personne ne peut confirmer",
                "Amounts that should count and that nobody can confirm",
            ),
            vec![
                Colonne::texte(mots.say("Ligne et part", "Line and part")),
                Colonne::courte(mots.say("Années", "Years")),
                Colonne::texte(mots.say("Pourquoi", "Why")),
            ],
        );
        for unknown in &self.view.financement.inconnus {
            let years: Vec<String> = unknown.annees.iter().map(u8::to_string).collect();
            table.row(vec![
                self.poste(&unknown.libelle, &unknown.ligne, &unknown.libelle_part, &unknown.part).into(),
                years.join(", ").into(),
                unknown.raison.clone().into(),
            ]);
        }
        (!table.is_empty()).then(|| {
            let told = mots.say(
                "Aucun total ne compte ces montants. Les règles indéterminées, plus haut, disent les autres données qui manquent.",
                "No total counts these amounts. The undetermined rules, above, tell the other data that is missing.",
            );
            Section::new("inconnus", mots.say("Inconnus", "Unknowns"), vec![Bloc::Table(table), Bloc::texte(told)])
        })
    }
}
