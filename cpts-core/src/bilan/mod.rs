//! The report: what is compliant, late or unknown, and what the contract is worth.
//!
//! [`evaluate`] is a pure function of a dossier, the barèmes, a reference of communes and a date: same input, same
//! report, to the byte. [`check`] reads the text first, and gives every finding its line and column. A [`Cadre`] holds
//! what many reports share, and the dossiers that are checked together.

mod cadre;
mod echeances;
mod echeancier;
mod explications;
mod leviers;
mod rendu;
mod suite;
mod versements;
mod vue;

pub use crate::json::SurDemande;
pub use cadre::Cadre;
pub use echeances::{Echeance, NatureEcheance};
pub use echeancier::{AnneeDueVue, EcheancierVue, EcheanciersVue};
pub use explications::{ExplicationVue, NatureResultat, ParametreVue, ResultatVue};
pub use leviers::LevierVue;
pub use rendu::to_json;
pub use suite::SuiteJson;
pub use versements::{ConventionVue, DuVue, EnTropVue, VersementVue};
pub use vue::{
    AnneeVue, BaremeVue, BaseVue, BilanVue, BilansVue, ConstatVue, CptsVue, DiagnosticVue, EcheanceVue, FinancementVue,
    InconnuVue, LigneVue, ReferenceVue, ReleveVue, ReponseVue, TailleVue,
};

use crate::bareme::{Baremes, Bilingue};
use crate::diagnostics::{Diagnostic, Gravite, Pointeur, Position};
use crate::exchange::json::Lecture;
use crate::explication::Explication;
use crate::funding::{Financement, TailleRetenue};
use crate::leviers::Levier;
use crate::model::Dossier;
use crate::reference::Communes;
use crate::rules::{Verdict, VerdictRegle};
use crate::values::Date;

/// The report on a dossier, on a date.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Bilan {
    /// The name of the CPTS.
    pub nom: Option<Box<str>>,
    /// The code of its département.
    pub departement: Option<Box<str>>,
    /// The date of the report.
    pub date: Date,
    /// Whether the text was a dossier at all; a report of one that was not knows nothing.
    pub lisible: bool,
    /// The barème in force on the date.
    pub bareme: Option<VersionEnVigueur>,
    /// The size that the money follows.
    pub taille: TailleRetenue,
    /// How many actions the health project announces, and how many the dossier describes.
    pub actions: Actions,
    /// The answer of every rule, in the order of the ids.
    pub verdicts: Vec<VerdictRegle>,
    /// What the contract is worth.
    pub financement: Financement,
    /// The moves open to the CPTS, once [asked for](Cadre::with_leviers).
    pub leviers: Option<Vec<Levier>>,
    /// What was met while reading.
    pub diagnostics: Vec<Diagnostic>,
    /// The trees that were asked for, in the order they were; `None` when none was.
    pub explications: Option<Vec<Explication>>,
}

/// Which barème a report rests on.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct VersionEnVigueur {
    /// Its id.
    pub id: Box<str>,
    /// Its name.
    pub libelle: Bilingue,
    /// What it supposes, when it is a scenario: never law.
    pub scenario: Option<Bilingue>,
}

/// How many actions the health project has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Actions {
    /// As many as it announces.
    pub annoncees: Option<u32>,
    /// As many as the dossier describes.
    pub decrites: Option<u32>,
}

impl Actions {
    fn count(dossier: &Dossier) -> Self {
        let project = dossier.projet_de_sante.as_ref();
        let described = project.and_then(|project| project.actions.as_ref());
        Self {
            annoncees: project.and_then(|project| project.actions_annoncees),
            decrites: described.map(|actions| u32::try_from(actions.len()).unwrap_or(u32::MAX)),
        }
    }
}

/// The report on a dossier, on a date.
///
/// ```
/// use cpts_core::bareme::Baremes;
/// use cpts_core::bilan::evaluate;
/// use cpts_core::model::{Dossier, PopulationDeclaree, Territoire};
/// use cpts_core::reference::SansReference;
///
/// let mut population = PopulationDeclaree::default();
/// population.habitants = Some(115_800);
/// let mut territoire = Territoire::default();
/// territoire.population = Some(population);
/// let mut dossier = Dossier::default();
/// dossier.territoire = Some(territoire);
///
/// let bilan = evaluate(&dossier, &Baremes::embedded(), &SansReference, "2026-11-21".parse()?);
/// assert_eq!(bilan.taille.taille, Some(3));
/// # Ok::<(), cpts_core::values::ValeurInvalide>(())
/// ```
#[must_use]
pub fn evaluate(dossier: &Dossier, baremes: &Baremes, communes: &dyn Communes, date: Date) -> Bilan {
    Cadre::new(baremes, communes, date).evaluate(dossier)
}

/// Reads the text of a dossier and reports on it: what could be read is judged, what could not is told.
///
/// ```
/// use cpts_core::bareme::Baremes;
/// use cpts_core::bilan::check;
/// use cpts_core::reference::SansReference;
///
/// let text = br#"{"format": "cpts-dossier", "version": "1.0", "identite": {"nom": "A", "siren": "123456789"}}"#;
/// let bilan = check(text, &Baremes::embedded(), &SansReference, "2026-11-21".parse()?);
/// let wrong = bilan.verdicts.iter().find(|verdict| verdict.regle.id == "JUR-05");
/// assert_eq!(wrong.map(|verdict| verdict.verdict.code()), Some("non_conforme"));
/// # Ok::<(), cpts_core::values::ValeurInvalide>(())
/// ```
#[must_use]
pub fn check(text: &[u8], baremes: &Baremes, communes: &dyn Communes, date: Date) -> Bilan {
    Cadre::new(baremes, communes, date).check(text)
}

/// Reports on what was read.
#[must_use]
pub fn report(lecture: Lecture<'_>, baremes: &Baremes, communes: &dyn Communes, date: Date) -> Bilan {
    Cadre::new(baremes, communes, date).report(lecture)
}

impl Bilan {
    /// Gives every finding, and every place of a tree, its line and column in the text that was read.
    pub fn locate(&mut self, lecture: &Lecture<'_>) {
        let mut places: Vec<Pointeur> = Vec::new();
        self.each_place(&mut |place, _| {
            *place = lecture.place_in_text(place);
            places.push(place.clone());
        });
        let places: Vec<&Pointeur> = places.iter().collect();
        let mut positions = lecture.locate(&places).into_iter();
        self.each_place(&mut |_, position| *position = positions.next());
    }

    /// Does something to each place of the report, always in the same order.
    fn each_place(&mut self, visit: &mut dyn FnMut(&mut Pointeur, &mut Option<Position>)) {
        for constat in self.verdicts.iter_mut().flat_map(|verdict| &mut verdict.constats) {
            visit(&mut constat.lieu, &mut constat.position);
        }
        for tree in self.explications.iter_mut().flatten() {
            tree.each_place(visit);
        }
    }

    /// The gravest breach or reading problem: what decides the outcome of a check.
    #[must_use]
    pub fn worst(&self) -> Option<Gravite> {
        let breaches = self.verdicts.iter().filter(|verdict| verdict.verdict == Verdict::NonConforme);
        breaches.map(|verdict| verdict.gravite).chain(self.diagnostics.iter().map(Diagnostic::gravite)).max()
    }
}
