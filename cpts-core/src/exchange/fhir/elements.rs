//! The data types of FHIR that many resources share.

use super::systemes::{CODE_INSEE, COMMUNE};
use crate::exchange::icalendar::is_address;
use crate::exchange::nom::number;
use crate::json::Objet;
use crate::publish::{AdressePublique, CodeLibelle, ContactPublic};
use crate::reference::nomenclatures::Nomenclature;

/// A code of a system that has one table.
pub(super) fn coding(system: &str, code: &str, display: &str) -> Objet {
    Objet::new().with("system", system).with("code", code).with("display", display)
}

/// A concept: the code of a system, and the label as its text.
pub(super) fn concept(system: &str, code: &CodeLibelle) -> Objet {
    // A code has no other space than one between its words.
    let words = code.code.as_ref().map(|code| code.split_whitespace().collect::<Vec<_>>().join(" "));
    let coding = words.filter(|code| !code.is_empty());
    let coding = coding.map(|code| Objet::new().with("system", system).with("code", code));
    Objet::new().with("coding", Vec::from_iter(coding)).with("text", code.texte())
}

/// A concept of a code table. A code that the table does not have is a text alone: nobody knows which table it is of.
pub(super) fn concept_of(table: &Nomenclature, code: &CodeLibelle) -> Objet {
    let found = code.code.as_deref().and_then(|code| table.find(code));
    let canonical = found.and_then(|entry| {
        let is_its = |name: &str| entry.table().is_none_or(|its| its == name);
        table.tables().find(|table| is_its(table.nom))
    });
    match (found, canonical) {
        (Some(entry), Some(table)) => Objet::new()
            .with("coding", vec![Objet::new().with("system", table.canonique).with("code", entry.code())])
            .with("text", code.texte()),
        _ => text(code.texte()),
    }
}

/// A concept in words alone.
pub(super) fn text(words: &str) -> Objet {
    Objet::new().with("text", words)
}

/// An identifier in a system.
pub(super) fn identifier(system: &str, value: &str) -> Objet {
    Objet::new().with("system", system).with("value", value)
}

/// A telephone number, as the publication has it.
pub(super) fn phone(number: Option<&str>) -> Option<Objet> {
    contact_point("phone", number)
}

/// An e-mail.
pub(super) fn email(address: Option<&str>) -> Option<Objet> {
    contact_point("email", address)
}

/// A site or a page.
pub(super) fn url(address: Option<&str>) -> Option<Objet> {
    contact_point("url", address.filter(|address| is_address(address)))
}

fn contact_point(system: &str, value: Option<&str>) -> Option<Objet> {
    let value = value.filter(|value| !value.trim().is_empty())?;
    Some(Objet::new().with("system", system).with("value", value).with("use", "work"))
}

/// How to reach somebody, in the order of FHIR's own examples.
pub(super) fn telecom(contact: &ContactPublic) -> Vec<Objet> {
    let page = url(contact.page.as_deref());
    [phone(contact.telephone.as_deref()), email(contact.courriel.as_deref()), page].into_iter().flatten().collect()
}

/// An address on one line.
pub(super) fn address_line(line: Option<&str>) -> Option<Objet> {
    let line = line.filter(|line| !line.trim().is_empty())?;
    Some(Objet::new().with("use", "work").with("text", line))
}

/// A postal address, with its commune by its code.
pub(super) fn address(adresse: &AdressePublique) -> Objet {
    let commune = adresse.commune.as_deref();
    let insee = number(adresse.code_insee.as_ref());
    let lines = [adresse.complement.as_deref(), adresse.voie.as_deref()];
    Objet::new()
        .with("extension", Vec::from_iter(insee.map(|code| insee_extension(&code, commune))))
        .with("line", Vec::from_iter(lines.into_iter().flatten()))
        .with("city", commune)
        .with("district", adresse.departement.as_ref().map(CodeLibelle::texte))
        .with("postalCode", number(adresse.code_postal.as_ref()))
}

/// The extension of an address that has the code of its commune.
pub(super) fn insee_extension(code: &str, name: Option<&str>) -> Objet {
    Objet::new().with("url", CODE_INSEE).with("valueCoding", coding(COMMUNE, code, name.unwrap_or_default()))
}
