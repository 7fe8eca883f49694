//! The CPTS itself.

use super::lieux::commune;
use super::{Graphe, identifier, link, node, web};
use crate::exchange::nom::{keys, number};
use crate::json::Objet;
use crate::publish::{IdentitePublique, NumeroPublic, Publication};

pub(super) fn cpts(graphe: &Graphe<'_>, publication: &Publication) -> Objet {
    let identite = publication.identite.as_ref();
    let contact = identite.and_then(|identite| identite.contact.as_ref());
    let communes = publication.territoire.as_ref().and_then(|territory| territory.communes.as_deref());
    let communes = communes.unwrap_or_default().iter();
    let communes = communes.map(|served| commune(number(served.code.as_ref()).as_deref(), served.nom.as_deref()));
    let members = keys(publication.adherents().iter().map(|member| member.id.as_deref()));
    let members = members.iter().map(|key| link(&graphe.adherent(key)));
    node("MedicalOrganization")
        .with("@id", graphe.cpts())
        .with("name", publication.nom())
        .with("alternateName", identite.and_then(|identite| identite.sigle.as_ref()))
        .with("url", web(identite.and_then(|identite| identite.site.as_deref())))
        .with("telephone", contact.and_then(|contact| contact.telephone.as_ref()))
        .with("email", contact.and_then(|contact| contact.courriel.as_ref()))
        .with("address", contact.and_then(|contact| contact.adresse.as_ref()))
        .with("foundingDate", identite.and_then(|identite| identite.creation))
        .with("identifier", identite.map(identifiers).unwrap_or_default())
        .with("contactPoint", publication.numero_unique.as_ref().and_then(open_number))
        .with("areaServed", Vec::from_iter(communes))
        .with("member", Vec::from_iter(members))
}

fn identifiers(identite: &IdentitePublique) -> Vec<Objet> {
    let known = [
        ("FINESS", number(identite.finess.as_ref())),
        ("SIREN", number(identite.siren.as_ref())),
        ("SIRET", number(identite.siret.as_ref())),
        ("RNA", number(identite.rna.as_ref())),
    ];
    known.into_iter().filter_map(|(register, value)| Some(identifier(register, &value?))).collect()
}

/// The number that patients may call, while it is open.
fn open_number(number: &NumeroPublic) -> Option<Objet> {
    let is_open = number.statut.as_ref().is_some_and(|statut| statut.is("ouvert"));
    let telephone = number.telephone.as_ref().filter(|_| is_open)?;
    Some(node("ContactPoint").with("telephone", telephone).with("description", number.objet.as_ref()))
}
