//! The dated parameters of the agreement: value, status, source. A number of the agreement lives in
//! `cpts-core/data/`, never in code.

mod aide_creation;
mod bilingue;
mod controle;
mod conventions;
mod lecture;
mod paiement;
mod periodes;
mod plafonds;
mod procedure;
mod proportion;
mod statut;
mod supposee;
mod totaux;
mod version;

pub use aide_creation::{Aide, AideCreation};
pub use bilingue::Bilingue;
pub use conventions::{
    Arrondi, CatalogueConventions, CompteDesJours, Convention, ConventionRefusee, Conventions, PremierVersement,
    PremiereAnneeCrise, SoldeFonctionnement, SoldePremiereAnnee, ValeurConvention, VariableAnneeIncomplete,
};
pub use lecture::LectureBareme;
pub use paiement::{
    ConventionPaiement, Paiement, PaiementFonctionnementAnnuel, PaiementFonctionnementAvantMissions,
    PaiementMissionFixe, PaiementMissionVariable,
};
pub use plafonds::{Plafond, Plafonds};
pub use procedure::{DureeContrat, FormeAssociative, Parametre, Parametres, Procedure, ValidationTacite};
pub use proportion::Proportion;
pub use statut::Statut;
pub use totaux::{CelluleTaille, TermeTotal, Total, Totaux};
pub use version::{Bareme, BorneTaille, Cellule, DelaiMission, Delais, LigneBareme, LimiteTaille, Tailles};

use std::sync::Arc;

use crate::diagnostics::Diagnostic;
use crate::json::{Limites, Reader, Value};
use crate::model::Mission;
use crate::values::Date;

/// All that the computation knows of the agreement: the versions of the barème, the procedure, this project's
/// thresholds.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Baremes {
    /// The versions of the barème, the oldest first.
    pub versions: Vec<Bareme>,
    /// Delays of procedure.
    pub procedure: Procedure,
    /// The yearly cap of what a professional may be paid.
    pub plafonds: Plafonds,
    /// This project's own thresholds.
    pub parametres: Parametres,
    /// What no text sets: the conventions that exist, with their values.
    pub catalogue: Arc<CatalogueConventions>,
    /// The conventions that a computation follows.
    pub conventions: Conventions,
    /// The ids of the versions whose file writes no end, and that a later one closes.
    sans_fin: Vec<Box<str>>,
}

const VERSIONS: [&str; 2] =
    [include_str!("../../data/baremes/aci-2019.json"), include_str!("../../data/baremes/avenant-2.json")];
const PROCEDURE: &str = include_str!("../../data/procedure.json");
const PLAFONDS: &str = include_str!("../../data/plafonds.json");
const PARAMETRES: &str = include_str!("../../data/parametres.json");
const CONVENTIONS: &str = include_str!("../../data/conventions.json");

impl Baremes {
    /// The barèmes that are shipped with this crate.
    ///
    /// They are read from their text at each call, which takes about a millisecond: keep the value.
    ///
    /// ```
    /// use cpts_core::bareme::Baremes;
    ///
    /// let baremes = Baremes::embedded();
    /// let bareme = baremes.in_force("2026-11-21".parse()?);
    /// assert_eq!(bareme.and_then(|bareme| bareme.id.as_deref()), Some("avenant-2"));
    /// # Ok::<(), cpts_core::values::ValeurInvalide>(())
    /// ```
    #[must_use]
    pub fn embedded() -> Self {
        let catalogue: CatalogueConventions = read_data(CONVENTIONS).0.unwrap_or_default();
        let conventions = Conventions::defaults(&catalogue);
        Self {
            versions: VERSIONS.iter().filter_map(|text| read_data(text).0).collect(),
            procedure: read_data(PROCEDURE).0.unwrap_or_default(),
            plafonds: read_data(PLAFONDS).0.unwrap_or_default(),
            parametres: read_data(PARAMETRES).0.unwrap_or_default(),
            catalogue: Arc::new(catalogue),
            conventions,
            sans_fin: Vec::new(),
        }
    }

    /// The version in force on a day, or `None` before the first one.
    #[must_use]
    pub fn in_force(&self, date: Date) -> Option<&Bareme> {
        self.versions.iter().find(|version| version.is_in_force(date))
    }

    /// Whether a contract that is signed on a day must have a mission.
    pub(crate) fn is_mandatory(&self, mission: &Mission, signature: Date) -> bool {
        self.in_force(signature).is_some_and(|version| version.mandatory_missions().any(|known| known == *mission))
    }

    /// Since when a mission that is mandatory on a day has been so without a break; `None` if it is not, or always was.
    pub(crate) fn mandatory_since(&self, mission: &Mission, date: Date) -> Option<Date> {
        let mut since = None;
        let mut day = Some(date);
        while let Some(version) = day.and_then(|day| self.in_force(day)) {
            if !version.mandatory_missions().any(|known| known == *mission) {
                break;
            }
            since = version.du;
            day = since.and_then(|first| first.sub_days(1));
        }
        since
    }

    /// One of this project's thresholds, in its unit.
    #[must_use]
    pub fn threshold(&self, id: &str) -> Option<u32> {
        self.parametres.parametres.iter().flatten().find(|entry| entry.id.as_deref() == Some(id))?.valeur
    }
}

/// Reads a file of data; those of this crate give no diagnostic, which a test holds.
fn read_data<T: Value>(text: &str) -> (Option<T>, Vec<Diagnostic>) {
    let mut reader = Reader::new(text, Limites::default());
    let value = T::read(&mut reader);
    let diagnostics = reader.finish().found.into_iter().map(|found| found.diagnostic).collect();
    (value, diagnostics)
}

#[cfg(test)]
mod tests;
