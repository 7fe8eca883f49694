//! Places: where members practise, and the communes of the territory.

use super::{filled, identifier, node};
use crate::exchange::nom::number;
use crate::json::{Objet, Tree};
use crate::publish::{AdressePublique, LieuPublic};

/// Places of practice, those of which something is known.
pub(super) fn places(lieux: &[LieuPublic]) -> Tree {
    lieux.iter().map(|lieu| filled(place(lieu))).collect()
}

fn place(lieu: &LieuPublic) -> Objet {
    node("Place")
        .with("name", lieu.nom.as_ref())
        .with("telephone", lieu.telephone.as_ref())
        .with("address", lieu.adresse.as_ref().map(address))
        .with("geo", point(lieu))
}

/// A postal address.
pub(super) fn address(adresse: &AdressePublique) -> Objet {
    let lines = [adresse.complement.as_deref(), adresse.voie.as_deref()];
    node("PostalAddress")
        .with("streetAddress", lines.into_iter().flatten().collect::<Vec<_>>().join(", "))
        .with("postalCode", number(adresse.code_postal.as_ref()))
        .with("addressLocality", adresse.commune.as_ref())
}

/// A point takes both its coordinates.
pub(super) fn point(lieu: &LieuPublic) -> Option<Objet> {
    let (latitude, longitude) = (lieu.latitude?, lieu.longitude?);
    Some(node("GeoCoordinates").with("latitude", latitude).with("longitude", longitude))
}

/// A commune, by its INSEE code.
pub(super) fn commune(code: Option<&str>, name: Option<&str>) -> Objet {
    node("AdministrativeArea").with("name", name).with("identifier", code.map(|code| identifier("INSEE", code)))
}
