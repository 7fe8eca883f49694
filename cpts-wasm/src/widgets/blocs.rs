//! What widgets are made of: texts, headings, labelled facts, lists, ways to reach somebody.
//!
//! All widgets go through the same few functions, none of them generic: what is compiled once weighs once.

use cpts_core::diagnostics::{Langue, Message, Texte};
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
    #[inline(never)]
    pub(super) fn say(&self, texte: &'static Texte) -> Node {
        Node::text(texte.typeset(self.langue))
    }

    /// A message of ours.
    pub(super) fn tell(&self, message: Message) -> Node {
        Node::text(message.render(self.langue, false))
    }

    /// A text of ours whose placeholders are filled with texts that are ready to be shown. A [`Message`] says more, and
    /// weighs more: it can write whatever the core knows.
    #[inline(never)]
    pub(super) fn fill(&self, texte: &'static Texte, values: &[(&str, &str)]) -> String {
        let mut out = String::new();
        let mut rest = texte.get(self.langue);
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(&self.langue.typeset(before));
            let Some((name, tail)) = after.split_once('}') else { break };
            for (known, value) in values {
                if *known == name {
                    out.push_str(value);
                }
            }
            rest = tail;
        }
        out.push_str(&self.langue.typeset(rest));
        out
    }

    /// Several texts as an enumeration: `a, b et c`.
    #[inline(never)]
    pub(super) fn listed(&self, texts: &[String]) -> String {
        let mut out = String::new();
        for (rank, text) in texts.iter().enumerate() {
            if rank > 0 {
                out.push_str(match (rank + 1 == texts.len(), self.langue) {
                    (false, _) => ", ",
                    (true, Langue::Fr) => " et ",
                    (true, Langue::En) => " and ",
                });
            }
            out.push_str(text);
        }
        out
    }

    /// A text of ours, filled, in an element.
    #[inline(never)]
    pub(super) fn filled(&self, tag: Tag, texte: &'static Texte, values: &[(&str, &str)]) -> Element {
        Element::new(tag).with(Node::written(&self.fill(texte, values)))
    }

    /// A count of things, in the singular or the plural.
    pub(super) fn count(&self, [one, many]: &'static [Texte; 2], count: usize) -> String {
        // One and none are both in the singular in French, one alone in English.
        let is_one = count == 1 || (count == 0 && self.langue == Langue::Fr);
        self.fill(if is_one { one } else { many }, &[("n", &self.number(count))])
    }

    /// A number, its thousands apart.
    pub(super) fn number(&self, number: usize) -> String {
        self.langue.nombre(number.try_into().unwrap_or(i64::MAX))
    }

    /// A heading, so many levels below the first one.
    #[inline(never)]
    pub(super) fn heading(&self, below: u8, content: Node) -> Element {
        Element::new(Tag::heading(self.niveau_titre.clamp(2, 6) + below)).with(content)
    }

    /// A section under a heading, when there is something in it.
    #[inline(never)]
    pub(super) fn section(&self, title: &'static Texte, content: Vec<Node>) -> Option<Element> {
        if content.is_empty() {
            return None;
        }
        let heading = self.heading(1, self.say(title));
        Some(Element::new(Tag::Section).named("section").with(heading).with_all(content))
    }

    /// A date for people, with the same for programs.
    #[inline(never)]
    pub(super) fn date(&self, date: DatePartielle) -> Element {
        let text = Node::text(self.langue.date(date));
        Element::new(Tag::Time).set(Attribute::Datetime, date.to_string()).with(text)
    }

    /// The ways to reach somebody, as labelled facts.
    #[inline(never)]
    pub(super) fn contact(&self, contact: &ContactPublic) -> Option<Element> {
        let ContactPublic { telephone, courriel, adresse, page, .. } = contact;
        self.facts(vec![
            (&TELEPHONE, reached(telephone, Lien::telephone)),
            (&COURRIEL, reached(courriel, Lien::courriel)),
            (&ADRESSE, adresse.as_deref().and_then(said)),
            (&PAGE, reached(page, Lien::web)),
        ])
    }

    /// Labelled facts, those that are known, when there are any.
    #[inline(never)]
    pub(super) fn facts(&self, facts: Vec<(&'static Texte, Option<Node>)>) -> Option<Element> {
        let mut nodes: Vec<Node> = Vec::new();
        for (label, value) in facts {
            if let Some(value) = value {
                nodes.push(Element::new(Tag::Dt).with(self.say(label)).into());
                nodes.push(Element::new(Tag::Dd).with(value).into());
            }
        }
        (!nodes.is_empty()).then(|| Element::new(Tag::Dl).named("faits").with_all(nodes))
    }

    /// What is shown on demand, under a summary.
    #[inline(never)]
    pub(super) fn details(&self, summary: &'static Texte, content: Vec<Node>) -> Option<Element> {
        if content.is_empty() {
            return None;
        }
        let summary = Element::new(Tag::Summary).with(self.say(summary));
        Some(Element::new(Tag::Details).with(summary).with_all(content))
    }
}

/// A way to reach somebody: a link when it is one.
#[inline(never)]
fn reached(text: &Option<Box<str>>, link: fn(&str) -> Option<Lien>) -> Option<Node> {
    let text = text.as_deref()?;
    let shown = said(text)?;
    Some(match link(text) {
        Some(link) => Element::link(link).with(shown).into(),
        None => shown,
    })
}

/// What somebody wrote, unless it is blank.
#[inline(never)]
pub(super) fn said(text: &str) -> Option<Node> {
    if text.trim().is_empty() { None } else { Some(Node::written(text)) }
}

/// What a code means, for people.
#[inline(never)]
pub(super) fn label(coded: &CodeLibelle) -> Node {
    Node::written(coded.texte())
}

/// What a code means, as a title.
pub(super) fn title(coded: &CodeLibelle) -> Node {
    Node::written(&titled(coded.texte()))
}

/// A text that begins with a capital.
#[inline(never)]
pub(super) fn titled(text: &str) -> String {
    let mut rest = text.chars();
    let Some(first) = rest.next() else { return String::new() };
    let mut title = String::with_capacity(text.len());
    title.push(capital(first));
    title.push_str(rest.as_str());
    title
}

/// A text as the alphabet sorts it: letters of French without their accents, capitals and small ones alike.
#[inline(never)]
pub(super) fn sort_key(text: &str) -> String {
    text.chars()
        .map(|letter| match letter {
            'À'..='Å' | 'à'..='å' => 'a',
            'Ç' | 'ç' => 'c',
            'È'..='Ë' | 'è'..='ë' => 'e',
            'Ì'..='Ï' | 'ì'..='ï' => 'i',
            'Ò'..='Ö' | 'ò'..='ö' | 'Œ' | 'œ' => 'o',
            'Ù'..='Ü' | 'ù'..='ü' => 'u',
            _ => letter.to_ascii_lowercase(),
        })
        .collect()
}

/// The capital of a letter of French or English: the table of those of all languages would weigh more than a widget.
fn capital(letter: char) -> char {
    match letter {
        'a'..='z' => letter.to_ascii_uppercase(),
        'à'..='ö' | 'ø'..='þ' => char::from_u32(u32::from(letter) - 32).unwrap_or(letter),
        'œ' => 'Œ',
        _ => letter,
    }
}

/// What somebody wrote, which leads somewhere when it is an address.
#[inline(never)]
pub(super) fn linked(text: &str) -> Node {
    match Lien::web(text) {
        Some(link) => Element::link(link).with(Node::written(text)).into(),
        None => Node::written(text),
    }
}

/// A list, when there is something in it.
#[inline(never)]
pub(super) fn list(items: Vec<Node>) -> Option<Element> {
    if items.is_empty() {
        return None;
    }
    let mut list = Element::new(Tag::Ul);
    for item in items {
        list = list.with(Element::new(Tag::Li).with(item));
    }
    Some(list)
}

/// A paragraph of what somebody wrote, when they did.
#[inline(never)]
pub(super) fn paragraph(text: Option<&str>) -> Option<Element> {
    Some(Element::new(Tag::P).with(said(text?)?))
}

/// Adds a text to an enumeration.
#[inline(never)]
pub(super) fn enumerate(out: &mut String, text: &str) {
    if !out.is_empty() {
        out.push_str(", ");
    }
    out.push_str(text);
}

/// Adds an element, when there is one.
#[inline(never)]
pub(super) fn push(nodes: &mut Vec<Node>, element: Option<Element>) {
    if let Some(element) = element {
        nodes.push(element.into());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_begin_with_a_capital() {
        for (text, expected) in
            [("bureau", "Bureau"), ("équipe", "Équipe"), ("œuvre", "Œuvre"), ("÷", "÷"), ("ÿ", "ÿ"), ("", "")]
        {
            assert_eq!(title(&CodeLibelle::new("x", Some(text))), Node::text(expected));
        }
    }

    #[test]
    fn placeholders_are_filled_and_french_gets_its_spaces() {
        static TEXTE: Texte = Texte::new("d'ici : « {a} » !", "from here: “{a}”!");
        let mut reglages = Reglages::new("2026-11-21".parse().unwrap());
        assert_eq!(reglages.fill(&TEXTE, &[("a", "l'x : y")]), "d’ici\u{a0}: «\u{a0}l'x : y\u{a0}»\u{202f}!");
        reglages.langue = Langue::En;
        assert_eq!(reglages.fill(&TEXTE, &[("a", "x")]), "from here: “x”!");
    }

    #[test]
    fn an_enumeration_has_its_last_word() {
        let mut reglages = Reglages::new("2026-11-21".parse().unwrap());
        let texts = ["a".to_owned(), "b".to_owned(), "c".to_owned()];
        assert_eq!(reglages.listed(&texts), "a, b et c");
        reglages.langue = Langue::En;
        assert_eq!(reglages.listed(&texts[..2]), "a and b");
        assert_eq!((reglages.listed(&texts[..1]), reglages.listed(&[])), ("a".into(), String::new()));
    }
}
