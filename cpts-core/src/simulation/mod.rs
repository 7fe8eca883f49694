//! What a reform would change: two barèmes on the same dossiers, by line, by year and by CPTS, and over many of them.
//!
//! Nothing is estimated: each dossier is evaluated under both. What is a draft or a supposition is told as such, and
//! what an unknown amount leaves open is told undetermined, never guessed.

mod annee;
mod comparaison;
mod cote;
mod depenses;
mod distribution;
mod effet;
mod vue;

pub use annee::{AnneeComparee, LigneComparee, VersionComparee};
pub use comparaison::{Comparaison, compare};
pub use cote::{Cote, TailleSupposee};
pub use depenses::DepassementCompare;
pub use distribution::{Distribution, Quantiles, Tranche};
pub use effet::Effet;
pub use vue::{
    AnneeCompareeVue, ComparaisonVue, DepassementVue, LigneCompareeVue, QuantilesVue, SimulationVue, TrancheVue,
    VersionVue,
};
