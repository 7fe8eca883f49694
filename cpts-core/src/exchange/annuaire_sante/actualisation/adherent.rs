//! One member, updated.

use super::ecart::{Ecart, Ecarts};
use super::is_of_register;
use super::lieux;
use crate::exchange::annuaire_sante::candidat::Candidat;
use crate::exchange::annuaire_sante::filtre::Filtre;
use crate::model::Adherent;

/// Updates a member, and gives what differs; `is_whole` says that the candidate has all of its rows in the territory.
pub(super) fn update(adherent: &mut Adherent, candidat: &Candidat, is_whole: bool, filtre: &Filtre) -> Vec<Ecart> {
    let new = &candidat.adherent;
    let mut ecarts = Ecarts { is_of_register: is_of_register(adherent), found: Vec::new() };
    ecarts.settle("/civilite_exercice", &mut adherent.civilite_exercice, new.civilite_exercice.as_ref());
    ecarts.settle("/nom", &mut adherent.nom, new.nom.as_ref());
    ecarts.settle("/prenom", &mut adherent.prenom, new.prenom.as_ref());
    ecarts.settle("/profession", &mut adherent.profession, new.profession.as_ref());
    specialites(adherent, new, &mut ecarts);
    ecarts.settle("/mode_exercice", &mut adherent.mode_exercice, new.mode_exercice.as_ref());
    lieux::update(adherent, new, is_whole, filtre, &mut ecarts);
    ecarts.found
}

/// The order of specialties says nothing.
fn specialites(adherent: &mut Adherent, new: &Adherent, ecarts: &mut Ecarts) {
    let sorted = |codes: &Option<Vec<Box<str>>>| {
        let mut codes = codes.clone().unwrap_or_default();
        codes.sort();
        codes
    };
    if sorted(&adherent.specialites) != sorted(&new.specialites) {
        ecarts.settle("/specialites", &mut adherent.specialites, new.specialites.as_ref());
    }
}
