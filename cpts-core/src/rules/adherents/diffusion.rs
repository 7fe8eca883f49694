//! What publishing rests on, and what an agreement to publish is worth on a day.

use crate::model::Diffusion;
use crate::rules::{BaseLegale, Confiance};
use crate::values::Date;

pub(in crate::rules) const DONNEES_PERSONNELLES: BaseLegale = BaseLegale::new(
    "Les données des professionnels sont des données personnelles : un annuaire en ligne demande une base légale, une information, un accès et un droit d'opposition.",
    "The data of professionals are personal data: an online directory needs a legal basis, information, access and a right to object.",
    Some(
        "https://cnil.fr/fr/reutilisation-de-donnees-par-des-annuaires-en-ligne-quels-droits-pour-les-professionnels-concernes",
    ),
    Confiance::UneSource,
);

/// What an agreement is worth on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum Etat {
    /// It is given, and not withdrawn.
    EnCours,
    /// It was withdrawn, on this day.
    Retire(Date),
    /// It is given from this day only, which is to come.
    AVenir(Date),
    /// Nobody said when it was given.
    Inconnu,
}

/// What an agreement is worth on a day. A withdrawal wins over all else, because what is published in doubt cannot be
/// taken back.
pub(in crate::rules) fn state(agreement: &Diffusion, date: Date) -> Etat {
    match (agreement.le, agreement.retrait) {
        (_, Some(day)) if day <= date => Etat::Retire(day),
        (None, _) => Etat::Inconnu,
        (Some(day), _) if day > date => Etat::AVenir(day),
        (Some(_), _) => Etat::EnCours,
    }
}
