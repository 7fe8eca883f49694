//! The public members: by the type that schema.org has for them, else as persons and organizations.

use super::vocabulaire::{Type, kind, specialties};
use super::{Graphe, horaires, identifier, lieux, link, node, web};
use crate::exchange::nom::{keys, number};
use crate::json::Objet;
use crate::publish::{AdherentPublic, DeclarationsPubliques, LieuPublic, Publication};

pub(super) fn nodes(graphe: &Graphe<'_>, publication: &Publication) -> Vec<Objet> {
    let keys = keys(publication.adherents().iter().map(|member| member.id.as_deref()));
    publication.adherents().iter().zip(&keys).map(|(member, key)| member_node(graphe, member, key)).collect()
}

fn member_node(graphe: &Graphe<'_>, member: &AdherentPublic, key: &str) -> Objet {
    let id = graphe.adherent(key);
    match kind(member) {
        Some(kind) => practice(member, kind, &id),
        None if member.is_structure() => organization(member, &id),
        None => person(graphe, member, &id),
    }
}

/// Who schema.org has a type for, which is that of an organization, be it a person alone.
fn practice(member: &AdherentPublic, kind: Type, id: &str) -> Objet {
    let declared = member.declare.as_ref();
    let specialties = specialties(member);
    let out = named(node(kind.nom), member, id)
        .with("medicalSpecialty", specialties)
        .with("isAcceptingNewPatients", declared.and_then(|facts| facts.nouveaux_patients.as_ref()?.valeur))
        .with("potentialAction", booking(declared));
    match member.lieux() {
        // The only place is that of the practice itself.
        [lieu] if kind.is_place => out
            .with("telephone", member.telephone.as_ref().or(lieu.telephone.as_ref()))
            .with("address", lieu.adresse.as_ref().map(lieux::address))
            .with("geo", lieux::point(lieu))
            .with("openingHours", horaires::ranges(hours(member, lieu))),
        places => out.with("telephone", member.telephone.as_ref()).with("location", lieux::places(places)),
    }
}

fn organization(member: &AdherentPublic, id: &str) -> Objet {
    named(node("Organization"), member, id)
        .with("telephone", member.telephone.as_ref())
        .with("location", lieux::places(member.lieux()))
}

fn person(graphe: &Graphe<'_>, member: &AdherentPublic, id: &str) -> Objet {
    let specialties = specialties(member);
    let out = named(node("Person"), member, id)
        .with("givenName", member.prenom.as_ref())
        .with("familyName", member.nom.as_ref())
        .with("jobTitle", member.profession.as_ref().and_then(|code| code.libelle.as_ref()))
        .with("telephone", member.telephone.as_ref())
        .with("potentialAction", booking(member.declare.as_ref()))
        .with("memberOf", link(&graphe.cpts()));
    if specialties.is_empty() {
        return out.with("workLocation", lieux::places(member.lieux()));
    }
    let employer = |lieu: &LieuPublic| {
        node("MedicalOrganization")
            .with("name", lieu.nom.as_ref())
            .with("medicalSpecialty", specialties.clone())
            .with("telephone", lieu.telephone.as_ref())
            .with("address", lieu.adresse.as_ref().map(lieux::address))
            .with("location", lieux::point(lieu).map(|point| node("Place").with("geo", point)))
    };
    out.with("worksFor", Vec::from_iter(member.lieux().iter().map(employer)))
}

/// What all have: an id, a name, an address of mail, a page, languages.
fn named(out: Objet, member: &AdherentPublic, id: &str) -> Objet {
    let declared = member.declare.as_ref();
    let languages = declared.and_then(|facts| facts.langues.as_ref()?.valeur.as_deref()).unwrap_or_default();
    let finess = number(member.finess.as_ref());
    out.with("@id", id)
        .with("name", member.nom_complet())
        .with("identifier", finess.map(|finess| identifier("FINESS", &finess)))
        .with("email", member.courriel.as_ref())
        .with("url", web(declared.and_then(|facts| facts.site.as_ref()?.valeur.as_deref())))
        .with("knowsLanguage", Vec::from_iter(languages.iter().filter_map(|language| language.code.as_ref())))
}

/// Where to take an appointment.
fn booking(declared: Option<&DeclarationsPubliques>) -> Option<Objet> {
    let page = web(declared?.url_rdv.as_ref()?.valeur.as_deref())?;
    Some(node("ReserveAction").with("target", page))
}

fn hours<'a>(member: &'a AdherentPublic, lieu: &'a LieuPublic) -> Option<&'a str> {
    let declared = member.declare.as_ref().and_then(|facts| facts.horaires.as_ref()?.valeur.as_deref());
    lieu.horaires.as_deref().or(declared)
}
