//! A page as a browser's parser reads it.

use std::collections::HashSet;

use html5ever::tendril::TendrilSink as _;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// A page.
pub(crate) struct Page(RcDom);

/// An element: its name, its attributes, its text.
pub(crate) struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    text: String,
    children: Vec<String>,
}

impl Element {
    fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

impl Page {
    pub(crate) fn parse(text: &str) -> Self {
        Self(parse_document(RcDom::default(), ParseOpts::default()).one(text))
    }

    /// The elements, in the order of the page.
    fn elements(&self) -> Vec<Element> {
        let mut out = Vec::new();
        walk(&self.0.document, &mut out);
        out
    }

    /// What the page says, one line an element that stands alone.
    pub(crate) fn text(&self) -> String {
        let blocks = ["p", "li", "dt", "dd", "th", "td", "caption", "h1", "h2", "h3", "h4", "h5"];
        let told = self.elements().into_iter().filter(|element| blocks.contains(&element.name.as_str()));
        told.map(|element| element.text + "\n").collect()
    }

    pub(crate) fn links(&self) -> Vec<String> {
        let links = self.elements().into_iter().filter(|element| element.name == "a");
        links.map(|link| link.get("href").unwrap().to_owned()).collect()
    }

    /// Checks what makes a page readable by everybody.
    pub(crate) fn check(&self, lang: &str, what: &str) {
        assert_eq!(*self.0.errors.borrow(), Vec::<std::borrow::Cow<'_, str>>::new(), "{what}");
        let elements = self.elements();
        let named = |name: &'static str| elements.iter().filter(move |element| element.name == name);
        let count = |name| named(name).count();
        assert_eq!(named("html").next().unwrap().get("lang"), Some(lang), "{what}");
        for alone in ["h1", "main", "header", "footer", "nav", "title", "style"] {
            // A drawing has its own title.
            let found = if alone == "title" { 1.min(count("title")) } else { count(alone) };
            assert_eq!(found, 1, "{what}: {alone}");
        }
        for never in ["script", "link", "img", "iframe", "object", "form", "base"] {
            assert_eq!(count(never), 0, "{what}: {never}");
        }
        let mut level = 0;
        for element in &elements {
            assert!(element.get("style").is_none(), "{what}: no style attribute");
            assert!(element.attributes.iter().all(|(name, _)| !name.starts_with("on")), "{what}: no handler");
            if let Some(next) = element.name.strip_prefix('h').and_then(|level| level.parse::<u8>().ok()) {
                assert!(next <= level + 1, "{what}: from h{level} to h{next}, « {} »", element.text);
                assert!(!element.text.trim().is_empty(), "{what}: an empty heading");
                level = next;
            }
        }
        let ids: Vec<&str> = elements.iter().filter_map(|element| element.get("id")).collect();
        let known: HashSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), known.len(), "{what}: ids are unique");
        for table in named("table") {
            assert_eq!(table.children.first().map(String::as_str), Some("caption"), "{what}");
        }
        for caption in named("caption") {
            assert!(!caption.text.trim().is_empty(), "{what}: an empty caption");
        }
        for head in named("th") {
            assert!(matches!(head.get("scope"), Some("col" | "row")), "{what}: a head says what it is the head of");
        }
        for drawing in named("svg") {
            assert_eq!(drawing.get("role"), Some("img"), "{what}");
            let labels = drawing.get("aria-labelledby").unwrap();
            assert!(labels.split(' ').all(|id| known.contains(id)), "{what}: {labels}");
        }
        for link in named("a") {
            assert!(link.text.trim().chars().count() > 2, "{what}: a link says where it goes");
            let address = link.get("href").unwrap();
            match address.strip_prefix('#') {
                Some(id) => assert!(known.contains(id), "{what}: {address}"),
                None => assert!(address.starts_with("http") || address.ends_with("/bilan.html"), "{what}: {address}"),
            }
        }
    }
}

fn walk(node: &Handle, out: &mut Vec<Element>) {
    if let NodeData::Element { name, attrs, .. } = &node.data {
        let attributes = attrs.borrow();
        out.push(Element {
            name: name.local.to_string(),
            attributes: attributes.iter().map(|one| (one.name.local.to_string(), one.value.to_string())).collect(),
            text: text(node),
            children: node.children.borrow().iter().filter_map(element_name).collect(),
        });
    }
    for child in node.children.borrow().iter() {
        walk(child, out);
    }
}

fn element_name(node: &Handle) -> Option<String> {
    match &node.data {
        NodeData::Element { name, .. } => Some(name.local.to_string()),
        _ => None,
    }
}

fn text(node: &Handle) -> String {
    match &node.data {
        NodeData::Text { contents } => contents.borrow().to_string(),
        _ => node.children.borrow().iter().map(text).collect(),
    }
}
