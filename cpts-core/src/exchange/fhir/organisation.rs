//! The CPTS: the association, and its seat as the platform of unscheduled care knows it.

use super::bundle::{Bundle, Cible, Profil};
use super::elements::{address_line, coding, concept_of, identifier, telecom, text, url};
use super::systemes::{
    FINESS, ID_NAT_STRUCTURE, NATURE_ORGANISATION, PROFIL_SAS_ORGANISATION, REGISTRE_LOCAL, RNA, SIRENE,
    TYPE_IDENTIFIANT,
};
use crate::exchange::nom::number;
use crate::exchange::sas;
use crate::json::Objet;
use crate::publish::{CodeLibelle, ContactPublic, IdentitePublique, Publication};
use crate::reference::nomenclatures::CATEGORIES_FINESS;

/// The CPTS in the Bundle.
pub(super) struct Cpts {
    /// The association: who has members.
    pub(super) association: Cible,
    /// Who provides the service: the seat, where the platform of unscheduled care can name it; else the association.
    pub(super) offreur: Cible,
    /// Whether the seat follows the profile of the platform of unscheduled care.
    pub(super) is_sas: bool,
}

pub(super) fn put(bundle: &mut Bundle<'_>, publication: &Publication) -> Cpts {
    let association = bundle.cible("cpts", "");
    let Some(identite) = publication.identite.as_ref() else {
        bundle.put("Organization", &association, Profil::Projet, |resource| resource);
        return Cpts { offreur: association.clone(), association, is_sas: false };
    };
    let contact = identite.contact.as_ref();
    let mut points = contact.map(telecom).unwrap_or_default();
    points.extend(url(identite.site.as_deref()));
    bundle.put("Organization", &association, Profil::Projet, |resource| {
        let legal = Objet::new()
            .with("coding", vec![coding(NATURE_ORGANISATION, "LEGAL-ENTITY", "")])
            .with("text", identite.forme_juridique.as_ref().map(CodeLibelle::texte));
        resource
            .with("identifier", identifiers(identite))
            .with("type", vec![legal, concept_of(&CATEGORIES_FINESS, &category())])
            .with("name", identite.nom.as_ref())
            .with("alias", Vec::from_iter(identite.sigle.as_ref()))
            .with("telecom", points)
            .with("address", Vec::from_iter(address_line(contact.and_then(|contact| contact.adresse.as_deref()))))
    });
    let Some(finess) = number(identite.finess.as_ref()).filter(|finess| sas::is_national_id(finess)) else {
        return Cpts { offreur: association.clone(), association, is_sas: false };
    };
    let seat = bundle.cible("cpts", "siege");
    bundle.put("Organization", &seat, Profil::Officiel(PROFIL_SAS_ORGANISATION), |resource| {
        // The profile wants this identifier and no other: the association has the rest.
        resource
            .with("identifier", vec![national(&format!("1{finess}"))])
            .with("name", identite.nom.as_ref())
            .with("telecom", contact.map(seat_telecom).unwrap_or_default())
            .with("partOf", association.reference())
    });
    Cpts { association, offreur: seat, is_sas: true }
}

/// The platform reads telephones and e-mails; the pages stay with the association.
fn seat_telecom(contact: &ContactPublic) -> Vec<Objet> {
    telecom(&ContactPublic { page: None, ..contact.clone() })
}

/// The category of a CPTS among establishments.
pub(super) fn category() -> CodeLibelle {
    CodeLibelle::new("604", CATEGORIES_FINESS.find("604").map(|entry| entry.libelle()))
}

fn identifiers(identite: &IdentitePublique) -> Vec<Objet> {
    let siren = number(identite.siren.as_ref());
    let typed = |code: &str, value: String| {
        let kind = Objet::new().with("coding", vec![coding(TYPE_IDENTIFIANT, code, "")]);
        Objet::new().with("type", kind).with("system", SIRENE).with("value", value)
    };
    let named = |name: &str, system: &str, value: &str| {
        Objet::new().with("type", text(name)).with("system", system).with("value", value)
    };
    [
        siren.as_ref().map(|siren| national(&format!("2{siren}"))),
        siren.map(|siren| typed("SIREN", siren)),
        number(identite.siret.as_ref()).map(|siret| typed("SIRET", siret)),
        // The type would tell a legal entity from an establishment, which a dossier does not say.
        number(identite.finess.as_ref()).map(|finess| named("FINESS", FINESS, &finess)),
        number(identite.rna.as_ref()).map(|rna| named("RNA", RNA, &rna)),
        identite.registre_local.as_deref().map(|entry| named("registre local", REGISTRE_LOCAL, entry)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The national identifier of a structure: a prefix and its number.
fn national(value: &str) -> Objet {
    let kind = Objet::new().with("coding", vec![coding(TYPE_IDENTIFIANT, "IDNST", "")]);
    Objet::new().with("use", "official").with("type", kind).with("system", ID_NAT_STRUCTURE).with("value", value)
}

/// An identifier of this project: opaque, and meaning nothing outside the CPTS.
pub(super) fn opaque(system: &'static str, id: Option<&str>) -> Vec<Objet> {
    Vec::from_iter(id.map(|id| identifier(system, id)))
}
