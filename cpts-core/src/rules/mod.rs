//! The rules, one small file a family and a rule, and their register.
//!
//! To add a rule: a file in the folder of its family, with its [`Regle`], and a line in [`REGISTRE`].

mod constat;
mod contexte;
mod echeance;
mod precision;
mod regle;
mod stade;

mod adherents;
mod contrat;
mod crise;
mod donnees;
mod finances;
mod indemnites;
mod juridique;
mod missions;
mod projet;
mod territoire;

pub use constat::{Constat, Verdict, VerdictRegle};
pub use regle::{BaseLegale, Confiance, Regle};
pub use stade::Stade;

pub(crate) use constat::Reponse;
pub(crate) use contexte::{Autres, Contexte};
use precision::at_the_latest;

use crate::diagnostics::registre::strictly_increasing;

macro_rules! register {
    ($($family:ident :: $rule:ident),* $(,)?) => {
        /// Every rule, in the order of the ids.
        pub static REGISTRE: &[&Regle] = &[$(&$family::$rule),*];

        const IDS: &[&str] = &[$($family::$rule.id),*];
        const _: () = assert!(strictly_increasing(IDS), "ids of rules must be unique and in order");
    };
}

register! {
    adherents::ADH_01,
    adherents::ADH_02,
    adherents::ADH_03,
    adherents::ADH_04,
    adherents::ADH_05,
    adherents::ADH_06,
    crise::CRI_01,
    crise::CRI_02,
    crise::CRI_03,
    crise::CRI_04,
    crise::CRI_05,
    contrat::CTR_01,
    contrat::CTR_02,
    contrat::CTR_03,
    contrat::CTR_04,
    contrat::CTR_05,
    contrat::CTR_06,
    donnees::DON_01,
    donnees::DON_02,
    donnees::DON_03,
    donnees::DON_04,
    finances::FIN_01,
    finances::FIN_02,
    finances::FIN_03,
    indemnites::IND_01,
    indemnites::IND_02,
    indemnites::IND_03,
    juridique::JUR_01,
    juridique::JUR_02,
    juridique::JUR_03,
    juridique::JUR_04,
    juridique::JUR_05,
    missions::MIS_01,
    missions::MIS_02,
    missions::MIS_03,
    missions::MIS_04,
    missions::MIS_05,
    missions::MIS_06,
    missions::MIS_07,
    missions::MIS_08,
    missions::MIS_09,
    projet::PRO_01,
    projet::PRO_02,
    projet::PRO_03,
    projet::PRO_04,
    projet::PRO_05,
    projet::PRO_06,
    territoire::TER_01,
    territoire::TER_02,
    territoire::TER_03,
    territoire::TER_04,
    territoire::TER_05,
    territoire::TER_06,
    territoire::TER_07,
}

/// The rule of an id, whatever the case of its letters.
///
/// ```
/// use cpts_core::rules;
///
/// assert_eq!(rules::find("ter-03").map(|rule| rule.id), Some("TER-03"));
/// ```
#[must_use]
pub fn find(id: &str) -> Option<&'static Regle> {
    REGISTRE.iter().find(|rule| rule.id.eq_ignore_ascii_case(id)).copied()
}

#[cfg(test)]
mod tests;
