//! What widgets are made of: headings, labelled facts, lists, ways to reach somebody.

use cpts_core::diagnostics::{Argument, Message, Texte};
use cpts_core::publish::{CodeLibelle, ContactPublic};
use cpts_core::values::DatePartielle;

use super::Reglages;
use crate::view::{Attribute, Element, Lien, Node, Tag};

static TELEPHONE: Texte = Texte::new("Téléphone", "Telephone");
static COURRIEL: Texte = Texte::new("Courriel", "E-mail");
static ADRESSE: Texte = Texte::new("Adresse", "Address");
static PAGE: Texte = Texte::new("Page", "Page");

impl Reglages {
    /// What all that a widget shows is in.
    pub(super) fn frame(&self, widget: &'static str) -> Element {
        Element::new(Tag::Section).named(widget).set(Attribute::Lang, self.langue.code())
    }

    /// A text of ours.
    pub(super) fn say(&self, texte: &'static Texte) -> Node {
        self.tell(Message::new(texte))
    }

    /// A message of ours.
    pub(super) fn tell(&self, message: Message) -> Node {
        Node::text(message.render(self.langue, false))
    }

    /// A heading, so many levels below the first one.
    pub(super) fn heading(&self, below: u8, content: Node) -> Element {
        Element::new(Tag::heading(self.niveau_titre.clamp(2, 6) + below)).with(content)
    }

    /// A section under a heading, when there is something in it.
    pub(super) fn section(&self, title: &'static Texte, content: Vec<Element>) -> Option<Element> {
        (!content.is_empty()).then(|| {
            Element::new(Tag::Section).named("section").with(self.heading(1, self.say(title))).with_all(content)
        })
    }

    /// A date for people, with the same for programs.
    pub(super) fn date(&self, date: DatePartielle) -> Element {
        let text = Argument::from(date).render(self.langue, false);
        Element::new(Tag::Time).set(Attribute::Datetime, date.to_string()).with(Node::text(text))
    }

    /// The ways to reach somebody, as labelled facts.
    pub(super) fn contact(&self, contact: &ContactPublic) -> Option<Element> {
        let linked = |text: &Option<Box<str>>, link: fn(&str) -> Option<Lien>| {
            text.as_deref().map(|text| match link(text) {
                Some(link) => Node::from(Element::link(link).with(Node::written(text))),
                None => Node::written(text),
            })
        };
        let facts = [
            (&TELEPHONE, linked(&contact.telephone, Lien::telephone)),
            (&COURRIEL, linked(&contact.courriel, Lien::courriel)),
            (&ADRESSE, contact.adresse.as_deref().map(Node::written)),
            (&PAGE, linked(&contact.page, Lien::web)),
        ];
        self.facts(facts.into_iter().filter_map(|(label, value)| Some((label, value?))))
    }

    /// Labelled facts, when there are any.
    pub(super) fn facts(&self, facts: impl IntoIterator<Item = (&'static Texte, Node)>) -> Option<Element> {
        let mut list = Element::new(Tag::Dl).named("faits");
        for (label, value) in facts {
            list = list.with(Element::new(Tag::Dt).with(self.say(label))).with(Element::new(Tag::Dd).with(value));
        }
        (!list.children().is_empty()).then_some(list)
    }
}

/// What a code means, for people.
pub(super) fn label(coded: &CodeLibelle) -> Node {
    Node::written(coded.texte())
}

/// What a code means, as a title.
pub(super) fn title(coded: &CodeLibelle) -> Node {
    let text = coded.texte();
    let mut rest = text.chars();
    Node::written(&rest.next().map(|first| first.to_uppercase().chain(rest).collect::<String>()).unwrap_or_default())
}

/// What somebody wrote, which leads somewhere when it is an address.
pub(super) fn linked(text: &str) -> Node {
    match Lien::web(text) {
        Some(link) => Element::link(link).with(Node::written(text)).into(),
        None => Node::written(text),
    }
}

/// A list, when there is something in it.
pub(super) fn list(items: impl IntoIterator<Item = Node>) -> Option<Element> {
    let list = Element::new(Tag::Ul).with_all(items.into_iter().map(|item| Element::new(Tag::Li).with(item)));
    (!list.children().is_empty()).then_some(list)
}

/// A paragraph of what somebody wrote, when they did.
pub(super) fn paragraph(text: Option<&str>) -> Option<Element> {
    text.filter(|text| !text.trim().is_empty()).map(|text| Element::new(Tag::P).with(Node::written(text)))
}
