//! The next moves: what the CPTS can do, the most euros first, and what the dossier should say.

use cpts_core::bilan::LevierVue;

use super::Page;
use crate::document::{Bloc, Colonne, Ligne, Section, Table};
use crate::leviers;

impl Page<'_> {
    /// The moves; no section without one.
    pub(super) fn suites(&self) -> Option<Section> {
        let mots = self.matiere.mots;
        let moves = self.view.leviers.0.as_deref().unwrap_or_default();
        let (deeds, facts) = leviers::deeds_and_facts(moves);
        let mut blocs = Vec::new();
        if !deeds.is_empty() {
            blocs.push(Bloc::Table(self.moves(
                mots.say(
                    "Ce qui peut être fait, le plus d'euros d'abord, puis par date",
                    "What can be done, the most euros first, then by date",
                ),
                mots.say("À faire", "To do"),
                &deeds,
            )));
            blocs.push(Bloc::note(mots.say(
                "Chaque montant est la différence entre deux calculs du contrat, sans ce pas et avec lui, jusqu'à la fin de \
                 l'année de contrat où il prend effet.",
                "Each amount is the difference between two computations of the contract, without the move and with it, up to \
                 the end of the contract year in which it takes effect.",
            )));
        }
        if !facts.is_empty() {
            blocs.push(Bloc::Table(self.moves(
                mots.say(
                    "À dire dans le dossier : le montant est ce que le calcul saurait alors, non un gain",
                    "To state in the dossier: the amount is what the computation would then know, not a gain",
                ),
                mots.say("À dire", "To state"),
                &facts,
            )));
        }
        (!blocs.is_empty()).then(|| Section::new("suites", mots.say("Prochains pas", "Next moves"), blocs))
    }

    fn moves(&self, caption: String, what: String, moves: &[&LevierVue]) -> Table {
        let mots = self.matiere.mots;
        let mut table = Table::new(
            caption,
            vec![
                Colonne::texte(what),
                Colonne::courte(mots.say("Au plus tard le", "By")),
                Colonne::nombre(mots.say("Montant", "Amount")),
                Colonne::texte(mots.say("À savoir", "To know")),
            ],
        );
        for levier in moves {
            let known = leviers::whole(levier, mots).into_iter().chain(leviers::rest(levier, mots));
            table.row(vec![
                mots.capital(&levier.titre).into(),
                levier.echeance.map_or_else(Ligne::new, |day| mots.day(day).into()),
                self.gain(levier).into(),
                Ligne::lignes(known.map(Ligne::from)),
            ]);
        }
        table
    }

    fn gain(&self, levier: &LevierVue) -> String {
        let mots = self.matiere.mots;
        let gain = mots.or_unknown(levier.gain.map(|gain| mots.amount(gain)));
        match leviers::reading(levier, mots) {
            Some(reading) => {
                mots.fill("{gain} ({lecture})", "{gain} ({lecture})", &[("gain", &gain), ("lecture", &reading)])
            }
            None => gain,
        }
    }
}
