//! What a page shows, changed into what it is to show: by the fewest moves, so that what somebody types, selects or has
//! scrolled to stays as it is.

mod children;
mod surface;
#[cfg(test)]
mod tests;

pub use surface::Surface;

use super::node::{Attribute, Element, Node, Tag};

/// A tree as a page holds it: each node beside the one of the page.
#[derive(Debug)]
struct Shown<N> {
    place: N,
    kind: Kind,
    key: Option<Box<str>>,
    /// What a text says, or where a link leads.
    value: Option<Box<str>>,
    attributes: Vec<(Attribute, Box<str>)>,
    children: Vec<Shown<N>>,
}

/// What a node of a page cannot cease to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Element(Tag),
}

/// What a part of a page shows.
///
/// ```
/// use cpts_wasm::view::{Element, Patch, Tag};
///
/// fn show<S: cpts_wasm::view::Surface>(surface: S, root: S::Node) {
///     let mut patch = Patch::new(surface, root);
///     patch.show([Element::new(Tag::P).into()]);
///     patch.show([]);
/// }
/// ```
#[derive(Debug)]
pub struct Patch<S: Surface> {
    surface: S,
    root: S::Node,
    shown: Vec<Shown<S::Node>>,
}

impl<S: Surface> Patch<S> {
    /// A part of a page, in which nothing else is ever put.
    #[must_use]
    pub fn new(surface: S, root: S::Node) -> Self {
        Self { surface, root, shown: Vec::new() }
    }

    /// Changes what is shown.
    pub fn show(&mut self, nodes: impl Into<Vec<Node>>) {
        let focused = self.surface.focused();
        children::change(&mut self.surface, &self.root, &mut self.shown, nodes.into());
        if let Some(focused) = focused {
            self.surface.focus_again(&focused);
        }
    }

    /// The page.
    pub fn surface(&self) -> &S {
        &self.surface
    }
}

impl Kind {
    fn of(node: &Node) -> Self {
        match node {
            Node::Element(element) => Self::Element(element.tag()),
            Node::Text(_) => Self::Text,
        }
    }
}

/// A new node, with all that is in it.
fn create<S: Surface>(surface: &mut S, node: Node) -> Shown<S::Node> {
    match node {
        Node::Text(text) => Shown {
            place: surface.create_text(&text),
            kind: Kind::Text,
            key: None,
            value: Some(text),
            attributes: Vec::new(),
            children: Vec::new(),
        },
        Node::Element(element) => {
            let place = surface.create_element(element.tag());
            let kind = Kind::Element(element.tag());
            let mut shown = Shown { place, kind, key: None, value: None, attributes: Vec::new(), children: Vec::new() };
            change_element(surface, &mut shown, element);
            shown
        }
    }
}

/// Changes a node into one of the same kind.
fn change<S: Surface>(surface: &mut S, shown: &mut Shown<S::Node>, node: Node) {
    match node {
        Node::Element(element) => change_element(surface, shown, element),
        Node::Text(text) => {
            if shown.value.as_deref() != Some(&text) {
                surface.set_text(&shown.place, &text);
                shown.value = Some(text);
            }
        }
    }
}

fn change_element<S: Surface>(surface: &mut S, shown: &mut Shown<S::Node>, element: Element) {
    let parts = element.into_parts();
    if shown.value.as_deref() != parts.link.as_deref() {
        surface.set_attribute(&shown.place, "href", parts.link.as_deref());
        shown.value = parts.link;
    }
    for (attribute, _) in &shown.attributes {
        if !parts.attributes.iter().any(|(kept, _)| kept == attribute) {
            surface.set_attribute(&shown.place, attribute.name(), None);
        }
    }
    for (attribute, value) in &parts.attributes {
        if !shown.attributes.iter().any(|known| known.0 == *attribute && known.1 == *value) {
            surface.set_attribute(&shown.place, attribute.name(), Some(value));
        }
    }
    shown.attributes = parts.attributes;
    shown.key = parts.key;
    children::change(surface, &shown.place, &mut shown.children, parts.children);
    hold_control(surface, shown);
}

/// What people changed in a control is brought back to what the widget says.
fn hold_control<S: Surface>(surface: &mut S, shown: &Shown<S::Node>) {
    let value = |wanted: Attribute| shown.attributes.iter().find(|(attribute, _)| *attribute == wanted);
    match shown.kind {
        Kind::Element(Tag::Input) => {
            if let Some((_, text)) = value(Attribute::Value) {
                surface.hold_value(&shown.place, text);
            }
            if value(Attribute::Type).is_some_and(|(_, kind)| matches!(&**kind, "checkbox" | "radio")) {
                surface.hold_checked(&shown.place, value(Attribute::Checked).is_some());
            }
        }
        Kind::Element(Tag::Option) if value(Attribute::Selected).is_some() => surface.hold_selected(&shown.place),
        _ => {}
    }
}
