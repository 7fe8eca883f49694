//! The territory, and the service of the CPTS that covers it.

use std::collections::BTreeSet;

use super::bundle::{Bundle, Cible, Profil};
use super::elements::{coding, concept_of, identifier, insee_extension, phone};
use super::organisation::{Cpts, category};
use super::systemes::{COMMUNE, DIVISION_TERRITORIALE, PROFIL_SAS_SERVICE, TYPE_DE_LIEU, ZONE_INTERVENTION};
use crate::exchange::nom::number;
use crate::json::Objet;
use crate::publish::{CodeLibelle, CommunePublique, NumeroPublic, Publication};
use crate::reference::nomenclatures::CATEGORIES_FINESS;

pub(super) fn put(bundle: &mut Bundle<'_>, publication: &Publication, cpts: &Cpts) {
    let communes = publication.territoire.as_ref().and_then(|territory| territory.communes.as_deref());
    let mut seen = BTreeSet::new();
    let communes: Vec<(String, &CommunePublique)> = communes
        .unwrap_or_default()
        .iter()
        .filter_map(|commune| Some((number(commune.code.as_ref())?, commune)))
        .filter(|(code, _)| seen.insert(code.clone()))
        .collect();
    let service = bundle.cible("HealthcareService", "");
    let places: Vec<Cible> = communes.iter().map(|(code, _)| bundle.cible("commune", code)).collect();
    let number = publication.numero_unique.as_ref();
    let profil = if cpts.is_sas { Profil::Officiel(PROFIL_SAS_SERVICE) } else { Profil::Projet };
    bundle.put("HealthcareService", &service, profil, |resource| {
        resource
            .with("extension", Vec::from_iter(communes.iter().map(|(code, commune)| zone(code, commune))))
            .with("providedBy", cpts.offreur.reference())
            .with("type", vec![concept_of(&CATEGORIES_FINESS, &category())])
            .with("name", publication.nom())
            .with("extraDetails", number.and_then(|number| number.objet.as_ref()))
            .with("telecom", Vec::from_iter(number.and_then(open_number)))
            .with("coverageArea", Vec::from_iter(places.iter().map(Cible::reference)))
    });
    for (place, (code, commune)) in places.iter().zip(&communes) {
        put_commune(bundle, place, code, commune);
    }
}

/// The number that patients may call, while it is open.
fn open_number(number: &NumeroPublic) -> Option<Objet> {
    let is_open = number.statut.as_ref().is_some_and(|statut| statut.is("ouvert"));
    phone(number.telephone.as_deref().filter(|_| is_open))
}

/// A commune as the directory of resources writes where a service goes.
fn zone(code: &str, commune: &CommunePublique) -> Objet {
    let part = |url: &'static str, coding: Objet| {
        Objet::new().with("url", url).with("valueCodeableConcept", Objet::new().with("coding", vec![coding]))
    };
    let name = commune.nom.as_deref().unwrap_or_default();
    let parts =
        vec![part("type", coding(DIVISION_TERRITORIALE, "3", "Commune")), part("code", coding(COMMUNE, code, name))];
    Objet::new().with("url", ZONE_INTERVENTION).with("extension", parts)
}

fn put_commune(bundle: &mut Bundle<'_>, place: &Cible, code: &str, commune: &CommunePublique) {
    let name = commune.nom.as_deref();
    let postal_codes = commune.codes_postaux.as_deref().unwrap_or_default();
    // One code is the commune's; among several nobody knows which.
    let postal_code = match postal_codes {
        [only] => number(Some(only)),
        _ => None,
    };
    let is_part = commune.partie == Some(true);
    let part = commune.quartier.as_deref().or_else(|| is_part.then_some("une partie de la commune"));
    bundle.put("Location", place, Profil::Projet, |resource| {
        let kind = Objet::new().with("coding", vec![coding(TYPE_DE_LIEU, "jdn", "Jurisdiction")]);
        let address = Objet::new()
            .with("extension", vec![insee_extension(code, name)])
            .with("city", name)
            .with("district", commune.departement.as_ref().map(CodeLibelle::texte))
            .with("postalCode", postal_code);
        resource
            .with("identifier", vec![identifier(COMMUNE, code)])
            .with("name", name.unwrap_or(code))
            .with("description", part)
            .with("mode", "instance")
            .with("address", address)
            .with("physicalType", kind)
    });
}
