//! Why: every amount, every verdict and the size, opened into a tree, from the result down to what it rests on.
//!
//! A leaf is a place of the dossier, a dated parameter or a legal basis, never a reference to something else. Nothing
//! is built unless somebody asks: a report carries the trees of the [`Sujet`]s that were given with it.

mod arbre;
mod crise;
mod dus;
mod entrees;
mod indicateurs;
mod lignes;
mod origine;
mod parametres;
mod periode;
mod regles;
mod resultat;
mod sujet;
mod taille;
mod textes;
mod variable;
mod versements;

pub use arbre::Explication;
pub use origine::{OrigineParametre, ParametreExplique};
pub use resultat::Resultat;
pub use sujet::{Sujet, SujetInconnu};

use crate::bareme::{Bareme, Baremes};
use crate::exchange::json::Lecture;
use crate::funding::{AnneeContrat, Financement, TailleRetenue};
use crate::model::Dossier;
use crate::reference::Communes;
use crate::rules::VerdictRegle;
use crate::values::Date;

/// All that a report rests on, and what it found: what explanations are made from.
pub(crate) struct Matiere<'a> {
    pub(crate) dossier: &'a Dossier,
    /// The text of the dossier, which gives the values that findings point at.
    pub(crate) lecture: Option<&'a Lecture<'a>>,
    pub(crate) baremes: &'a Baremes,
    pub(crate) communes: &'a dyn Communes,
    pub(crate) date: Date,
    pub(crate) taille: &'a TailleRetenue,
    pub(crate) financement: &'a Financement,
    pub(crate) verdicts: &'a [VerdictRegle],
}

impl Matiere<'_> {
    /// The tree of a subject.
    pub(crate) fn explain(&self, sujet: &Sujet) -> Explication {
        match sujet {
            Sujet::Taille => self.size(),
            Sujet::Total { annee } => self.total(*annee),
            Sujet::Ligne { poste, part, annee } => self.line(poste, part.as_ref(), *annee),
            Sujet::Regle(rule) => self.rule(rule),
        }
    }

    /// The barème that a year follows.
    fn bareme(&self, year: &AnneeContrat) -> Option<&Bareme> {
        self.baremes.in_force(year.du)
    }
}
