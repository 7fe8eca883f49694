//! Structures: members and partners, and what ties them to the CPTS.

use super::bundle::{Bundle, Cible, Profil};
use super::elements::{coding, concept_of, email, identifier, phone, text, url};
use super::lieux;
use super::organisation::opaque;
use super::systemes::{ADHERENT, FINESS, ROLE_ORGANISATION};
use crate::exchange::nom::number;
use crate::json::Objet;
use crate::publish::{AdherentPublic, PartenairePublic, Publication};
use crate::reference::nomenclatures::CATEGORIES_FINESS;

/// Puts a structure that is a member.
pub(super) fn put_member(bundle: &mut Bundle<'_>, member: &AdherentPublic, key: &str, association: &Cible) {
    let structure = bundle.cible("adherent", key);
    let finess = number(member.finess.as_ref()).map(|finess| identifier(FINESS, &finess));
    let site = member.declare.as_ref().and_then(|facts| facts.site.as_ref()?.valeur.as_deref());
    bundle.put("Organization", &structure, Profil::Projet, |resource| {
        let mut identifiers = opaque(ADHERENT, member.id.as_deref());
        identifiers.extend(finess);
        let points = [phone(member.telephone.as_deref()), email(member.courriel.as_deref()), url(site)];
        let kind = member.categorie_finess.as_ref().map(|code| concept_of(&CATEGORIES_FINESS, code));
        resource
            .with("identifier", identifiers)
            .with("type", Vec::from_iter(kind))
            .with("name", member.nom.as_ref())
            .with("telecom", Vec::from_iter(points.into_iter().flatten()))
    });
    let places = lieux::put(bundle, member.lieux(), key, Some(&structure));
    let role = Objet::new().with("coding", vec![coding(ROLE_ORGANISATION, "member", "Member")]).with("text", "membre");
    let tie = bundle.cible("OrganizationAffiliation", key);
    put_tie(bundle, &tie, association, &structure, role, &places);
}

/// Puts those that the CPTS works with without their being members.
pub(super) fn put_partners(bundle: &mut Bundle<'_>, publication: &Publication, association: &Cible) {
    for (rank, partner) in publication.partenaires.iter().flatten().enumerate() {
        put_partner(bundle, partner, &rank.to_string(), association);
    }
}

fn put_partner(bundle: &mut Bundle<'_>, partner: &PartenairePublic, key: &str, association: &Cible) {
    let structure = bundle.cible("partenaire", key);
    bundle.put("Organization", &structure, Profil::Projet, |resource| {
        let finess = number(partner.finess.as_ref()).map(|finess| identifier(FINESS, &finess));
        resource
            .with("identifier", Vec::from_iter(finess))
            .with("type", Vec::from_iter(partner.nature.as_ref().map(|nature| text(nature.texte()))))
            .with("name", partner.nom.as_ref())
            .with("telecom", Vec::from_iter(url(partner.site.as_deref())))
    });
    let tie = bundle.cible("partenariat", key);
    put_tie(bundle, &tie, association, &structure, text("partenaire"), &[]);
}

fn put_tie(
    bundle: &mut Bundle<'_>,
    tie: &Cible,
    association: &Cible,
    structure: &Cible,
    role: Objet,
    places: &[Cible],
) {
    bundle.put("OrganizationAffiliation", tie, Profil::Projet, |resource| {
        resource
            .with("organization", association.reference())
            .with("participatingOrganization", structure.reference())
            .with("code", vec![role])
            .with("location", Vec::from_iter(places.iter().map(Cible::reference)))
    });
}
