//! `comparaison.html` and `comparaison.csv`: the CPTS of a run beside one another, on the same definitions.

mod groupes;
mod rang;
mod tableau;

use crate::document::{Bloc, Document, Section};
use crate::dossiers::Bases;
use crate::mots::Mots;
use rang::Rang;

use super::Matiere;

/// The CPTS of a run.
pub(super) struct Comparaison {
    mots: Mots,
    rangs: Vec<Rang>,
    mentions: Vec<crate::document::Ligne>,
}

impl Comparaison {
    pub(super) fn new(mots: Mots) -> Self {
        Self { mots, rangs: Vec::new(), mentions: Vec::new() }
    }

    /// One CPTS more, with the folder of its files.
    pub(super) fn add(&mut self, matiere: &Matiere<'_>, folder: &str) {
        if self.rangs.is_empty() {
            self.mentions = matiere.common_mentions();
        }
        self.rangs.push(Rang::read(matiere, folder));
    }

    /// The page and the table; nothing to compare gives nothing.
    ///
    /// # Errors
    ///
    /// The table cannot be written.
    pub(super) fn finish(self, bases: &Bases<'_>) -> Result<Option<(Document, String)>, String> {
        if self.rangs.is_empty() {
            return Ok(None);
        }
        let table = tableau::csv(&self.rangs).map_err(|error| format!("comparaison.csv : {error}"))?;
        Ok(Some((self.page(bases), table)))
    }

    fn page(self, bases: &Bases<'_>) -> Document {
        let mots = self.mots;
        let told = mots.say(
            "Le montant annuel est ce qui est connu de l'année de contrat en cours, ou d'une année type sans contrat daté, \
             missions entières : le plus qu'une année pleine rapporte, et non ce qui est dû. Les règles indéterminées \
             manquent de données : elles ne disent rien de la CPTS.",
            "The yearly amount is what is known of the current contract year, or of a typical year without a dated contract, \
             of whole missions: the most that a full year brings, and not what is due. Undetermined rules lack data: they \
             say nothing of the CPTS.",
        );
        let sections = vec![
            Section::new(
                "tailles",
                mots.say("Par taille", "By size"),
                vec![Bloc::Table(groupes::by_size(&self.rangs, mots))],
            ),
            Section::new(
                "regions",
                mots.say("Par région", "By region"),
                vec![Bloc::Table(groupes::by_region(&self.rangs, mots))],
            ),
            Section::new(
                "cpts",
                mots.say("Chaque CPTS", "Each CPTS"),
                vec![Bloc::Table(tableau::table(&self.rangs, mots)), Bloc::note(told)],
            ),
        ];
        let count = mots.number(i64::try_from(self.rangs.len()).unwrap_or(i64::MAX));
        let date = mots.day(bases.date);
        Document {
            titre: mots.say("Comparaison des CPTS", "Comparison of the CPTS"),
            chapeau: vec![
                mots.fill("{n} CPTS, état au {date}", "{n} CPTS, as of {date}", &[("n", &count), ("date", &date)])
                    .into(),
            ],
            avertissement: None,
            sections,
            mentions: self.mentions,
            large: true,
        }
    }
}
