//! The card of a member: who it is, where, how to reach it, what it declares.

use cpts_core::diagnostics::Texte;
use cpts_core::publish::{AdherentPublic, CodeLibelle, LieuPublic, TextePublic};

use super::declarations::{declared, hours};
use crate::view::{Element, Lien, Node, Tag};
use crate::widgets::Reglages;

static STRUCTURE: Texte = Texte::new("Structure", "Organization");
static TELEPHONE: Texte = Texte::new("Téléphone : ", "Telephone: ");
static COURRIEL: Texte = Texte::new("Courriel : ", "E-mail: ");
static RENDEZ_VOUS: Texte = Texte::new("Prendre rendez-vous en ligne", "Book an appointment online");
static SITE: Texte = Texte::new("Site internet", "Website");
static VERIFIE: Texte = Texte::new("Informations vérifiées le {date}.", "Checked on {date}.");

/// The card of a member, with its heading so many levels below the first one.
pub(super) fn card(member: &AdherentPublic, below: u8, reglages: &Reglages) -> Element {
    let name = member.nom_complet();
    let mut card = Element::new(Tag::Article).named("fiche").with(reglages.heading(below, Node::written(&name)));
    card = card.with_some(practice(member, reglages));
    for place in member.lieux() {
        card = card.with_some(self::place(place, member, reglages));
    }
    card = card.with_some(telephone(member.telephone.as_deref(), reglages));
    card = card.with_some(mail(member.courriel.as_deref(), reglages));
    if let Some(facts) = &member.declare {
        card = card.with_some(page(&facts.url_rdv, &RENDEZ_VOUS, reglages));
        card = card.with_some(page(&facts.site, &SITE, reglages));
        card = card.with_all(declared(facts, reglages));
    }
    if let Some(day) = member.verifie_le {
        let checked = reglages.filled(Tag::P, &VERIFIE, &[("date", &reglages.langue.date(day.into()))]);
        card = card.with(checked.named("verifie"));
    }
    card
}

/// What it does: the profession and the specialties of a person, the kind of a structure.
fn practice(member: &AdherentPublic, reglages: &Reglages) -> Option<Element> {
    let mut said = Element::new(Tag::P).named("profession");
    if member.is_structure() {
        said = said.with(reglages.say(&STRUCTURE));
    }
    said = coded(said, member.categorie_finess.as_ref());
    said = coded(said, member.profession.as_ref());
    for specialty in member.specialites.as_deref().unwrap_or_default() {
        said = coded(said, Some(specialty));
    }
    said = coded(said, member.mode_exercice.as_ref());
    (!said.children().is_empty()).then_some(said)
}

/// With what a code means, after what is said already.
#[inline(never)]
fn coded(said: Element, code: Option<&CodeLibelle>) -> Element {
    let Some(code) = code else { return said };
    let said = if said.children().is_empty() { said } else { said.with(Node::text(", ")) };
    said.with(Node::written(code.texte()))
}

fn place(place: &LieuPublic, member: &AdherentPublic, reglages: &Reglages) -> Option<Element> {
    let mut text = String::new();
    // A structure is where it is: its own name is not said again.
    if place.nom.as_deref() != member.nom.as_deref() {
        add(&mut text, ", ", place.nom.as_deref());
    }
    if let Some(address) = &place.adresse {
        let postal = address.code_postal.as_ref().map(|code| code.texte());
        add(&mut text, ", ", address.complement.as_deref());
        add(&mut text, ", ", address.voie.as_deref());
        add(&mut text, ", ", postal);
        add(&mut text, if postal.is_some() { " " } else { ", " }, address.commune.as_deref());
    }
    let mut shown = Element::new(Tag::Div).named("lieu");
    if !text.is_empty() {
        shown = shown.with(Element::new(Tag::Address).with(Node::written(&text)));
    }
    // What is said of the member is not said again of each place.
    if place.telephone != member.telephone {
        shown = shown.with_some(telephone(place.telephone.as_deref(), reglages));
    }
    if place.courriel != member.courriel {
        shown = shown.with_some(mail(place.courriel.as_deref(), reglages));
    }
    if let Some(text) = place.horaires.as_deref() {
        shown = shown.with(hours(text, reglages));
    }
    (!shown.children().is_empty()).then_some(shown)
}

/// Adds a part of an address, if it is known.
#[inline(never)]
fn add(text: &mut String, separator: &str, part: Option<&str>) {
    let Some(part) = part.filter(|part| !part.is_empty()) else { return };
    if !text.is_empty() {
        text.push_str(separator);
    }
    text.push_str(part);
}

fn telephone(number: Option<&str>, reglages: &Reglages) -> Option<Element> {
    let number = number?;
    Some(reached(&TELEPHONE, number, Lien::telephone(number), reglages))
}

fn mail(address: Option<&str>, reglages: &Reglages) -> Option<Element> {
    let address = address?;
    Some(reached(&COURRIEL, address, Lien::courriel(address), reglages))
}

fn reached(label: &'static Texte, text: &str, link: Option<Lien>, reglages: &Reglages) -> Element {
    let text = Node::written(text);
    let reached = Element::new(Tag::P).named("contact").with(reglages.say(label));
    match link {
        Some(link) => reached.with(Element::link(link).with(text)),
        None => reached.with(text),
    }
}

/// A link to a page that the member declared.
fn page(declared: &Option<TextePublic>, label: &'static Texte, reglages: &Reglages) -> Option<Element> {
    let link = Lien::web(declared.as_ref()?.valeur.as_deref()?)?;
    Some(Element::new(Tag::P).named("contact").with(Element::link(link).with(reglages.say(label))))
}
