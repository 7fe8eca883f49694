//! From a site of the file to a structure of a dossier.

use super::entite::{AdresseFiness, Ege};
use crate::model::{Adherent, Adresse, Decimal, Lieu, Saisie, TypeAdherent};
use crate::values::Date;

/// A text of the file without the spaces that fill its field, or nothing.
fn said(text: Option<&str>) -> Option<Box<str>> {
    let words: Vec<&str> = text?.split_whitespace().collect();
    (!words.is_empty()).then(|| words.join(" ").into())
}

/// The structure of a site at one of its addresses.
pub(super) fn structure(ege: &Ege, address: &AdresseFiness, day: Option<Date>) -> Adherent {
    let facts = ege.informations.as_ref();
    let nom = facts.and_then(|facts| said(facts.nom.as_deref()).or_else(|| said(facts.nom_court.as_deref())));
    let finess = facts.and_then(|facts| said(facts.finess.as_deref()));
    let telecoms = || ege.contact.iter().flatten().filter_map(|contact| contact.telecom.as_ref());
    let street = said(address.ligne.as_deref()).or_else(|| {
        let parts = [&address.numero, &address.nature, &address.libelle];
        said(Some(&parts.map(|part| part.as_deref().unwrap_or_default()).join(" ")))
    });
    let (latitude, longitude) = coordinates(address).map_or((None, None), |(north, east)| (Some(north), Some(east)));
    let lieu = Lieu {
        finess: finess.clone().map(Saisie::new),
        siret: facts.and_then(|facts| said(facts.siret.as_deref())).map(Saisie::new),
        adresse: Some(Adresse {
            voie: street,
            complement: said(address.complement.as_deref()).or_else(|| said(address.lieu_dit.as_deref())),
            code_postal: said(address.code_postal.as_deref()).map(Saisie::new),
            code_insee: said(address.commune.as_deref()).map(Saisie::new),
            commune: said(address.acheminement.as_deref()),
            ..Adresse::default()
        }),
        latitude,
        longitude,
        ..Lieu::default()
    };
    Adherent {
        nature: Some(TypeAdherent::Structure),
        nom,
        finess: finess.map(Saisie::new),
        categorie_finess: said(ege.categorie.as_deref()),
        lieux: Some(vec![lieu]),
        telephone: telecoms().find_map(|telecom| said(telecom.telephone.as_deref())),
        courriel: telecoms().find_map(|telecom| said(telecom.courriel.as_deref())),
        source: Some("FINESS+".into()),
        verifie_le: day,
        ..Adherent::default()
    }
}

/// Whether the file gives degrees, be they right or wrong.
pub(super) fn has_coordinates(address: &AdresseFiness) -> bool {
    let given = address.coordonnees.as_ref();
    given.is_some_and(|given| said(given.latitude.as_deref()).is_some() || said(given.longitude.as_deref()).is_some())
}

/// The degrees that the file gives, when they fall where the commune is.
pub(super) fn coordinates(address: &AdresseFiness) -> Option<(Decimal, Decimal)> {
    let given = address.coordonnees.as_ref()?;
    let number = |text: Option<&str>| said(text)?.parse::<Decimal>().ok();
    let (north, east) = (number(given.latitude.as_deref())?, number(given.longitude.as_deref())?);
    let (south_west, north_east) = bounds(address.commune.as_deref()?.trim());
    let within = |value: Decimal, least: i64, most: i64| {
        (Decimal::from_integer(least)..=Decimal::from_integer(most)).contains(&value)
    };
    let is_there = within(north, south_west.0, north_east.0) && within(east, south_west.1, north_east.1);
    is_there.then_some((north, east))
}

/// The box, in degrees of latitude and longitude, that the communes of this code are in: that of the mainland and Corsica,
/// where a latitude cannot be taken for a longitude, or that of the world for what is overseas.
fn bounds(commune: &str) -> ((i64, i64), (i64, i64)) {
    let is_overseas = commune.starts_with("97") || commune.starts_with("98");
    if is_overseas { ((-90, -180), (90, 180)) } else { ((41, -6), (52, 10)) }
}
