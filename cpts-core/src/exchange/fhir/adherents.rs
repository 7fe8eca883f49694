//! Persons who agreed to be named, each with what they do in the CPTS.

use super::bundle::{Bundle, Cible, Profil};
use super::elements::{concept, concept_of, email, phone, text, url};
use super::organisation::opaque;
use super::systemes::{ADHERENT, LANGUE};
use super::{lieux, structures};
use crate::exchange::nom::keys;
use crate::json::Objet;
use crate::publish::{AdherentPublic, CodeLibelle, Publication};
use crate::reference::nomenclatures::{MODES_EXERCICE, PROFESSIONS, SPECIALITES};

/// The persons of the Bundle, by their id in the publication.
pub(super) type Personnes<'p> = Vec<(&'p str, Cible)>;

pub(super) fn put<'p>(bundle: &mut Bundle<'_>, publication: &'p Publication, association: &Cible) -> Personnes<'p> {
    let mut persons = Vec::new();
    let keys = keys(publication.adherents().iter().map(|member| member.id.as_deref()));
    for (member, key) in publication.adherents().iter().zip(keys) {
        if member.is_structure() {
            structures::put_member(bundle, member, &key, association);
            continue;
        }
        let person = bundle.cible("adherent", &key);
        put_person(bundle, member, &person);
        put_role(bundle, member, &key, &person, association);
        persons.extend(member.id.as_deref().map(|id| (id, person)));
    }
    persons
}

fn put_person(bundle: &mut Bundle<'_>, member: &AdherentPublic, person: &Cible) {
    let languages = member.declare.as_ref().and_then(|facts| facts.langues.as_ref()?.valeur.as_deref());
    let site = member.declare.as_ref().and_then(|facts| facts.site.as_ref()?.valeur.as_deref());
    bundle.put("Practitioner", person, Profil::Projet, |resource| {
        let name = Objet::new()
            .with("use", "official")
            .with("text", member.nom_complet())
            .with("family", member.nom.as_ref())
            .with("given", Vec::from_iter(member.prenom.as_ref()))
            .with("prefix", Vec::from_iter(member.civilite_exercice.as_ref().map(CodeLibelle::texte)));
        let points = [phone(member.telephone.as_deref()), email(member.courriel.as_deref()), url(site)];
        let profession = member.profession.as_ref().map(|code| concept_of(&PROFESSIONS, code));
        resource
            .with("identifier", opaque(ADHERENT, member.id.as_deref()))
            .with("name", vec![name])
            .with("telecom", Vec::from_iter(points.into_iter().flatten()))
            .with("qualification", Vec::from_iter(profession.map(|code| Objet::new().with("code", code))))
            .with("communication", Vec::from_iter(languages.unwrap_or_default().iter().map(language)))
    });
}

/// The system has tags alone: another word is a text.
fn language(language: &CodeLibelle) -> Objet {
    let is_tag = |code: &str| code.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    match language.code.as_deref().is_some_and(is_tag) {
        true => concept(LANGUE, language),
        false => text(language.texte()),
    }
}

fn put_role(bundle: &mut Bundle<'_>, member: &AdherentPublic, key: &str, person: &Cible, association: &Cible) {
    let places = lieux::put(bundle, member.lieux(), key, None);
    let role = bundle.cible("PractitionerRole", key);
    bundle.put("PractitionerRole", &role, Profil::Projet, |resource| {
        let codes = [
            member.profession.as_ref().map(|code| concept_of(&PROFESSIONS, code)),
            member.mode_exercice.as_ref().map(|code| concept_of(&MODES_EXERCICE, code)),
        ];
        let specialties = member.specialites.iter().flatten().map(|code| concept_of(&SPECIALITES, code));
        resource
            .with("practitioner", person.reference())
            .with("organization", association.reference())
            .with("code", Vec::from_iter(codes.into_iter().flatten()))
            .with("specialty", Vec::from_iter(specialties))
            .with("location", Vec::from_iter(places.iter().map(Cible::reference)))
    });
}
