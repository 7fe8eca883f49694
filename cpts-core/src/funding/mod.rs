//! What the contract is worth: size, yearly amounts by line, what is known of them and what is not.
//!
//! An amount asks no rule; a rule may ask what an amount is.

mod annees;
mod annuel;
mod contrat_type;
pub(crate) mod depenses;
mod dus;
mod financement;
pub mod indicateur;
mod lignes;
mod montants_ecrits;
mod population;
mod prorata;
mod rapprochement;
mod taille;
mod variable;

pub use annees::{AnneeContrat, AnneeDeCrise, Releve};
pub(crate) use annees::{Reconnaissance, last_day, span, started};
pub use annuel::Annuel;
pub(crate) use contrat_type::typical_contract;
pub(crate) use dus::as_carried;
pub use dus::{Calcul, Couverture, Du, EtatIndicateur, LigneVariable, PartVariable, VersementAttendu};
pub use financement::{Financement, Inconnu};
pub use lignes::{LigneFinancement, Origine};
pub use population::{EditionCommunes, PopulationDesCommunes};
pub use prorata::{Prorata, share};
pub(crate) use prorata::{WHOLE, exact_share};
pub use rapprochement::{EnTrop, EtatVersement, Rapprochement, Suivi};
pub use taille::{BaseTaille, TailleRetenue};
pub(crate) use variable::PlafondVariable;
