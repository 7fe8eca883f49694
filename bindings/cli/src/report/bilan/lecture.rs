//! What was met while reading the file.

use super::Page;
use crate::document::{Bloc, Colonne, Ligne, Section, Table};

impl Page<'_> {
    /// The problems of the file itself; no section without one.
    pub(super) fn lecture(&self) -> Option<Section> {
        let mots = self.matiere.mots;
        let mut table = Table::new(
            mots.say("Problèmes rencontrés en lisant le fichier", "Problems met while reading the file"),
            vec![
                Colonne::texte(mots.say("Problème", "Problem")),
                Colonne::texte(mots.say("Place", "Place")),
                Colonne::texte(mots.say("Que faire", "What to do")),
            ],
        );
        for problem in &self.view.diagnostics {
            table.row(vec![
                Ligne::new().texte(problem.message.clone()),
                self.place(problem.ligne, problem.colonne, &problem.lieu).into(),
                problem.remede.clone().into(),
            ]);
        }
        (!table.is_empty()).then(|| {
            let told = mots.say(
                "Ce qui n'a pas pu être lu n'est pas jugé : corriger le fichier d'abord.",
                "What could not be read is not judged: correct the file first.",
            );
            Section::new(
                "lecture",
                mots.say("Lecture du fichier", "Reading of the file"),
                vec![Bloc::texte(told), Bloc::Table(table)],
            )
        })
    }

    /// A place in the text of the dossier.
    pub(super) fn place(&self, line: Option<u32>, column: Option<u32>, pointer: &str) -> String {
        let mots = self.matiere.mots;
        let pointer = crate::mots::clean(pointer);
        let Some(line) = line else { return pointer };
        let place = mots.fill(
            "ligne {ligne}, colonne {colonne}",
            "line {ligne}, column {colonne}",
            &[("ligne", &line.to_string()), ("colonne", &column.unwrap_or(1).to_string())],
        );
        if pointer.is_empty() { place } else { format!("{place} ({pointer})") }
    }
}
