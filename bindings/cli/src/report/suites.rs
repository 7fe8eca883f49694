//! The next moves: what to do first.

use cpts_core::values::{Date, Montant};

use super::Matiere;
use crate::document::{Bloc, Colonne, Ligne, Section, Table};

/// A move: what to do, by when, and what it brings.
pub(crate) struct Suite {
    pub(crate) quoi: String,
    pub(crate) pourquoi: Option<String>,
    pub(crate) echeance: Option<Date>,
    pub(crate) gain: Option<Montant>,
}

/// The section of the next moves; none without a move.
pub(crate) fn section(matiere: &Matiere<'_>, suites: &[Suite]) -> Option<Section> {
    let mots = matiere.mots;
    let mut table = Table::new(
        mots.say(
            "Ce qui peut être fait, le plus d'euros d'abord, puis par date",
            "What can be done, the most euros first, then by date",
        ),
        vec![
            Colonne::texte(mots.say("À faire", "To do")),
            Colonne::texte(mots.say("Pourquoi", "Why")),
            Colonne::courte(mots.say("Avant le", "Before")),
            Colonne::nombre(mots.say("En jeu", "At stake")),
        ],
    );
    for suite in suites {
        table.row(vec![
            suite.quoi.clone().into(),
            suite.pourquoi.clone().map_or_else(Ligne::new, Ligne::from),
            suite.echeance.map_or_else(Ligne::new, |day| mots.day(day).into()),
            suite.gain.map_or_else(Ligne::new, |gain| mots.amount(gain).into()),
        ]);
    }
    (!table.is_empty())
        .then(|| Section::new("suites", mots.say("Prochains pas", "Next moves"), vec![Bloc::Table(table)]))
}
