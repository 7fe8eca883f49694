//! Where members practise.

use super::bundle::{Bundle, Cible, Profil};
use super::elements::{address, email, identifier, phone};
use super::systemes::FINESS;
use crate::exchange::nom::number;
use crate::json::Objet;
use crate::publish::LieuPublic;

/// Puts the places of a member, known by its key; gives what they are called.
pub(super) fn put(bundle: &mut Bundle<'_>, lieux: &[LieuPublic], member: &str, owner: Option<&Cible>) -> Vec<Cible> {
    let mut places = Vec::with_capacity(lieux.len());
    for (rank, lieu) in lieux.iter().enumerate() {
        let place = bundle.cible("lieu", &format!("{member}\0{rank}"));
        bundle.put("Location", &place, Profil::Projet, |resource| {
            let points = [phone(lieu.telephone.as_deref()), email(lieu.courriel.as_deref())];
            resource
                .with(
                    "identifier",
                    Vec::from_iter(number(lieu.finess.as_ref()).map(|value| identifier(FINESS, &value))),
                )
                .with("name", lieu.nom.as_ref())
                .with("mode", "instance")
                .with("telecom", Vec::from_iter(points.into_iter().flatten()))
                .with("address", lieu.adresse.as_ref().map(address))
                .with("position", position(lieu))
                .with("managingOrganization", owner.map(Cible::reference))
        });
        places.push(place);
    }
    places
}

/// A point takes both its coordinates.
fn position(lieu: &LieuPublic) -> Option<Objet> {
    let (longitude, latitude) = (lieu.longitude?, lieu.latitude?);
    Some(Objet::new().with("longitude", longitude).with("latitude", latitude))
}
