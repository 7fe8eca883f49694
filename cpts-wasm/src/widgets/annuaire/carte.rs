//! The card of a member: who it is, where, how to reach it, what it declares.

use cpts_core::diagnostics::Texte;
use cpts_core::publish::{AdherentPublic, AdressePublique, CodeLibelle, LieuPublic, TextePublic};

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
    let mut said = Vec::new();
    let mut say = |node: Node| {
        if !said.is_empty() {
            said.push(Node::text(", "));
        }
        said.push(node);
    };
    if member.is_structure() {
        say(reglages.say(&STRUCTURE));
    }
    let coded = [&member.categorie_finess, &member.profession];
    let specialties = member.specialites.iter().flatten();
    for code in coded.into_iter().flatten().chain(specialties).chain(&member.mode_exercice) {
        say(Node::written(CodeLibelle::texte(code)));
    }
    (!said.is_empty()).then(|| Element::new(Tag::P).named("profession").with_all(said))
}

fn place(place: &LieuPublic, member: &AdherentPublic, reglages: &Reglages) -> Option<Element> {
    let address = place.adresse.as_ref();
    let postal = address.and_then(|address| address.code_postal.as_ref()).map(|code| code.texte());
    let line = |field: fn(&AdressePublique) -> &Option<Box<str>>| address.and_then(|address| field(address).as_deref());
    // A structure is where it is: its own name is not said again.
    let name = place.nom.as_deref().filter(|name| member.nom.as_deref() != Some(name));
    let parts = [
        (name, ", "),
        (line(|address| &address.complement), ", "),
        (line(|address| &address.voie), ", "),
        (postal, ", "),
        (line(|address| &address.commune), if postal.is_some() { " " } else { ", " }),
    ];
    let mut text = String::new();
    for (part, separator) in parts {
        let Some(part) = part.filter(|part| !part.is_empty()) else { continue };
        if !text.is_empty() {
            text.push_str(separator);
        }
        text.push_str(part);
    }
    let mut shown = Element::new(Tag::Div).named("lieu");
    if !text.is_empty() {
        shown = shown.with(Element::new(Tag::Address).with(Node::written(&text)));
    }
    let own = |of_place: &Option<Box<str>>, of_member: &Option<Box<str>>| {
        of_place.clone().filter(|text| Some(text) != of_member.as_ref())
    };
    shown = shown.with_some(telephone(own(&place.telephone, &member.telephone).as_deref(), reglages));
    shown = shown.with_some(mail(own(&place.courriel, &member.courriel).as_deref(), reglages));
    if let Some(text) = place.horaires.as_deref() {
        shown = shown.with(hours(text, reglages));
    }
    (!shown.children().is_empty()).then_some(shown)
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
