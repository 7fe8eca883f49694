//! The trees that explain a report, as it writes them.

use super::rendu::Rendering;
use super::vue::BaseVue;
use crate::bareme::Statut;
use crate::explication::{Explication, OrigineParametre, ParametreExplique, Resultat};
use crate::json::view;
use crate::rules::Verdict;
use crate::values::{Date, DatePartielle, Decimal, Montant};

view! {
    /// A result, how it was obtained, and what it rests on, down to the leaves: a place of the dossier, a dated
    /// parameter or a legal basis.
    pub struct ExplicationVue {
        /// What asks for this very tree: `prevention:fixe@2`, `MIS-02`; `null` for what is only a part of one.
        id: Option<String>,
        /// What it explains.
        titre: String,
        /// The result; `null` when it is not known, or when this node only gathers others.
        resultat: Option<ResultatVue>,
        /// How the result was obtained, in words and numbers, or why there is none.
        formule: Option<String>,
        /// Whether the result is the sum of the results of the same kind just below.
        somme: bool,
        /// The place in the dossier, as a JSON Pointer.
        lieu: Option<String>,
        /// The line of the text, from 1.
        ligne: Option<u32>,
        /// The character of the line, from 1.
        colonne: Option<u32>,
        /// The dated parameter that says it.
        parametre: Option<ParametreVue>,
        /// The legal basis that says it.
        base: Option<BaseVue>,
        /// What it rests on.
        enfants: Vec<ExplicationVue>,
    }

    /// A result, or a value that the computation took.
    pub struct ResultatVue {
        /// Its kind, which says which of the next fields has it.
        nature: NatureResultat,
        /// An amount, in euros.
        montant: Option<Montant>,
        /// A number; a share is from 0 to 1.
        nombre: Option<Decimal>,
        /// A date, as precise as its source.
        date: Option<DatePartielle>,
        /// The answer of a rule.
        verdict: Option<Verdict>,
        /// The result for people.
        texte: String,
    }

    /// A parameter that no dossier sets.
    pub struct ParametreVue {
        /// Its id, made of those of the data.
        id: String,
        /// Which family it is of.
        origine: OrigineParametre,
        /// What it is.
        libelle: String,
        /// Its value; `null` when it is unknown.
        valeur: Option<ResultatVue>,
        /// The first day that it holds.
        du: Option<Date>,
        /// The last day that it holds; `null` when it still does.
        au: Option<Date>,
        /// How certain it is; `null` for what this software chose.
        statut: Option<Statut>,
        /// Where it comes from.
        sources: Vec<Box<str>>,
        /// What to know of it.
        note: Option<String>,
    }
}

/// The kind of a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum NatureResultat {
    /// An amount of money.
    Montant,
    /// A number.
    Nombre,
    /// A share, from 0 to 1.
    Part,
    /// A date.
    Date,
    /// The answer of a rule.
    Verdict,
    /// Words.
    Texte,
}

impl NatureResultat {
    /// The code in JSON.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Montant => "montant",
            Self::Nombre => "nombre",
            Self::Part => "part",
            Self::Date => "date",
            Self::Verdict => "verdict",
            Self::Texte => "texte",
        }
    }
}

impl Rendering {
    pub(super) fn tree(&self, tree: &Explication) -> ExplicationVue {
        ExplicationVue {
            id: tree.id.clone(),
            titre: tree.titre.render(self.langue, self.masked),
            resultat: tree.resultat.as_ref().map(|result| self.result(result)),
            formule: tree.formule.as_ref().map(|formula| formula.render(self.langue, self.masked)),
            somme: tree.somme,
            lieu: tree.lieu.as_ref().map(|place| place.render(self.masked)),
            ligne: tree.position.map(|position| position.ligne),
            colonne: tree.position.map(|position| position.colonne),
            parametre: tree.parametre.as_ref().map(|parameter| self.parameter(parameter)),
            base: tree.base.map(|basis| self.basis(basis)),
            enfants: tree.enfants.iter().map(|child| self.tree(child)).collect(),
        }
    }

    fn result(&self, result: &Resultat) -> ResultatVue {
        let mut view = ResultatVue {
            nature: NatureResultat::Texte,
            montant: None,
            nombre: None,
            date: None,
            verdict: None,
            texte: result.argument().render(self.langue, self.masked),
        };
        view.nature = match result {
            Resultat::Montant(amount) => {
                view.montant = Some(*amount);
                NatureResultat::Montant
            }
            Resultat::Nombre(number) => {
                view.nombre = Some(Decimal::from_integer(*number));
                NatureResultat::Nombre
            }
            Resultat::Decimal(number) => {
                view.nombre = Some(*number);
                NatureResultat::Nombre
            }
            Resultat::Part(share) => {
                view.nombre = Some(Decimal::from_thousandths(i64::from(*share)));
                NatureResultat::Part
            }
            Resultat::Date(date) => {
                view.date = Some(*date);
                NatureResultat::Date
            }
            Resultat::Verdict(verdict) => {
                view.verdict = Some(*verdict);
                NatureResultat::Verdict
            }
            Resultat::Texte(_) => NatureResultat::Texte,
        };
        view
    }

    fn parameter(&self, parameter: &ParametreExplique) -> ParametreVue {
        ParametreVue {
            id: parameter.id.clone(),
            origine: parameter.origine,
            libelle: parameter.libelle.render(self.langue, self.masked),
            valeur: parameter.valeur.as_ref().map(|value| self.result(value)),
            du: parameter.du,
            au: parameter.au,
            statut: parameter.statut,
            sources: parameter.sources.clone(),
            note: parameter.note.as_ref().map(|note| note.render(self.langue, self.masked)),
        }
    }
}
