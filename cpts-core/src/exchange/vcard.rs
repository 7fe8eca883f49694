//! The CPTS and its public members as business cards (vCard 4, RFC 6350).

use super::icalendar::{compact, is_address};
use super::lignes::{Lignes, displayed, joined};
use super::uid::{owner, uid};
use crate::publish::{AdherentPublic, CodeLibelle, LieuPublic, Publication};

/// The cards of a publication: that of the CPTS, then one a member.
///
/// ```
/// use cpts_core::exchange::{publication, vcard};
///
/// let text = r#"{"format": "cpts-publication", "version": "1.0", "date": "2026-11-21", "adherents": [
///   {"id": "a-1", "type": {"code": "professionnel"}, "nom": "Fictive", "prenom": "Personne"}]}"#;
/// let read = publication::read(text.as_bytes());
/// assert!(vcard::write(&read.publication).contains("FN:Personne Fictive\r\nN:Fictive;Personne;;;\r\n"));
/// ```
#[must_use]
pub fn write(publication: &Publication) -> String {
    let mut out = Lignes::default();
    if publication.nom().is_some() {
        cpts(&mut out, publication);
    }
    for member in publication.adherents() {
        card(&mut out, publication, member);
    }
    out.finish()
}

/// The card of one member of a publication.
#[must_use]
pub fn write_member(publication: &Publication, member: &AdherentPublic) -> String {
    let mut out = Lignes::default();
    card(&mut out, publication, member);
    out.finish()
}

fn cpts(out: &mut Lignes, publication: &Publication) {
    let Some(identity) = publication.identite.as_ref() else { return };
    begin(out, "org");
    out.line("UID;VALUE=text", &uid(&[owner(publication)]));
    out.text("FN", identity.nom.as_deref().unwrap_or_default());
    if let Some(sigle) = &identity.sigle {
        out.text("NICKNAME", sigle);
    }
    if let Some(contact) = &identity.contact {
        telephone(out, contact.telephone.as_deref());
        email(out, contact.courriel.as_deref());
        if let Some(address) = &contact.adresse {
            out.structured("ADR;TYPE=work", &["", "", address, "", "", "", ""]);
        }
    }
    url(out, identity.site.as_deref());
    end(out, publication);
}

fn card(out: &mut Lignes, publication: &Publication, member: &AdherentPublic) {
    begin(out, if member.is_structure() { "org" } else { "individual" });
    if let Some(id) = &member.id {
        out.line("UID;VALUE=text", &uid(&[owner(publication), id]));
    }
    out.text("FN", &member.nom_complet());
    let name = member.nom.as_deref().unwrap_or_default();
    if member.is_structure() {
        out.text("ORG", name);
    } else {
        let title = member.civilite_exercice.as_ref().map(CodeLibelle::texte).unwrap_or_default();
        out.structured("N", &[name, member.prenom.as_deref().unwrap_or_default(), "", title, ""]);
    }
    if let Some(profession) = &member.profession {
        out.text("TITLE", profession.texte());
    }
    for specialty in member.specialites.as_deref().unwrap_or_default() {
        out.text("ROLE", specialty.texte());
    }
    telephone(out, member.telephone.as_deref());
    email(out, member.courriel.as_deref());
    for place in member.lieux() {
        self::place(out, place, member.is_structure());
    }
    if let Some(declared) = &member.declare {
        let languages = declared.langues.as_ref().and_then(|languages| languages.valeur.as_deref());
        for language in languages.unwrap_or_default() {
            let code = language.code.as_deref().unwrap_or_default();
            // The standard takes tags of languages alone.
            if !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
                out.line("LANG", code);
            }
        }
        url(out, declared.site.as_ref().and_then(|site| site.valeur.as_deref()));
    }
    end(out, publication);
}

fn place(out: &mut Lignes, place: &LieuPublic, is_structure: bool) {
    if let Some(name) = place.nom.as_deref().filter(|_| !is_structure) {
        out.text("ORG;TYPE=work", name);
    }
    if let Some(address) = &place.adresse {
        let postal = address.code_postal.as_ref().map(|code| code.texte()).unwrap_or_default();
        let building = address.complement.as_deref().unwrap_or_default();
        let street = address.voie.as_deref().unwrap_or_default();
        let commune = address.commune.as_deref().unwrap_or_default();
        out.structured("ADR;TYPE=work", &["", building, street, commune, "", postal, "France"]);
    }
    if let (Some(latitude), Some(longitude)) = (place.latitude, place.longitude) {
        out.line("GEO;TYPE=work", &joined(&["geo:", &displayed(&latitude), ",", &displayed(&longitude)]));
    }
    telephone(out, place.telephone.as_deref());
    email(out, place.courriel.as_deref());
}

/// A number is an address only once its country is known: `01…` is not the same number everywhere.
fn telephone(out: &mut Lignes, number: Option<&str>) {
    let Some(number) = number.map(str::trim) else { return };
    match number.strip_prefix('+').and_then(uri) {
        Some(uri) => out.line("TEL;VALUE=uri;TYPE=\"work,voice\"", &uri),
        None => out.text("TEL;VALUE=text;TYPE=\"work,voice\"", number),
    }
}

/// The address of a number, from what follows its `+`.
fn uri(number: &str) -> Option<String> {
    let mut uri = String::from("tel:+");
    for letter in number.chars() {
        match letter {
            '0'..='9' => uri.push(letter),
            ' ' | '.' | '-' | '(' | ')' => {}
            _ => return None,
        }
    }
    Some(uri)
}

fn email(out: &mut Lignes, address: Option<&str>) {
    if let Some(address) = address {
        out.text("EMAIL;TYPE=work", address);
    }
}

fn url(out: &mut Lignes, address: Option<&str>) {
    if let Some(address) = address.filter(|address| is_address(address)) {
        out.line("URL", address);
    }
}

fn begin(out: &mut Lignes, kind: &str) {
    out.line("BEGIN", "VCARD");
    out.line("VERSION", "4.0");
    out.line("PRODID", concat!("-//cpts//cpts ", env!("CARGO_PKG_VERSION"), "//FR"));
    out.line("KIND", kind);
}

fn end(out: &mut Lignes, publication: &Publication) {
    // A card that is kept outlives the publication: it says until when it was good.
    if let (Some(name), Some(last)) = (publication.nom(), publication.expire_le) {
        out.text("NOTE", &joined(&["Publié par ", name, ". À vérifier après le ", &displayed(&last), "."]));
    }
    if let Some(date) = publication.date {
        out.line("REV", &joined(&[&compact(date), "T000000Z"]));
    }
    out.line("END", "VCARD");
}
