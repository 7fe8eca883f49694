//! What publishing rests on, and what an agreement to publish is worth on a day.

pub(in crate::rules) use crate::publish::{Etat, state};
use crate::rules::{BaseLegale, Confiance};

pub(in crate::rules) const DONNEES_PERSONNELLES: BaseLegale = BaseLegale::new(
    "Les données des professionnels sont des données personnelles : un annuaire en ligne demande une base légale, une information, un accès et un droit d'opposition.",
    "The data of professionals are personal data: an online directory needs a legal basis, information, access and a right to object.",
    Some(
        "https://cnil.fr/fr/reutilisation-de-donnees-par-des-annuaires-en-ligne-quels-droits-pour-les-professionnels-concernes",
    ),
    Confiance::UneSource,
);
