//! A page without a browser: whatever was shown before, it holds what it is to show, and what stays is not moved.

use proptest::prelude::*;

use super::{Patch, Surface};
use crate::view::{Attribute, Element, Node, Tag, html};

/// A page that notes what is done to it.
#[derive(Debug, Default)]
struct Page {
    nodes: Vec<Held>,
    inserted: usize,
    removed: usize,
}

#[derive(Debug, Default, Clone)]
struct Held {
    tag: Option<Tag>,
    text: String,
    attributes: Vec<(String, String)>,
    parent: Option<usize>,
    children: Vec<usize>,
}

impl Page {
    fn add(&mut self, held: Held) -> usize {
        self.nodes.push(held);
        self.nodes.len() - 1
    }

    fn detach(&mut self, node: usize) {
        if let Some(parent) = self.nodes[node].parent.take() {
            self.nodes[parent].children.retain(|child| *child != node);
        }
    }

    /// What is in a node, as HTML whose attributes are in the order of their names.
    fn html(&self, node: usize) -> String {
        let held = &self.nodes[node];
        let inside: String = held.children.iter().map(|child| self.html(*child)).collect();
        let Some(tag) = held.tag else { return held.text.clone() };
        let mut attributes = held.attributes.clone();
        attributes.sort();
        let attributes: String = attributes.iter().map(|(name, value)| format!(" {name}=\"{value}\"")).collect();
        let end = if tag.is_void() { String::new() } else { format!("</{}>", tag.name()) };
        format!("<{}{attributes}>{inside}{end}", tag.name())
    }
}

impl Surface for Page {
    type Node = usize;

    fn create_element(&mut self, tag: Tag) -> usize {
        self.add(Held { tag: Some(tag), ..Held::default() })
    }

    fn create_text(&mut self, text: &str) -> usize {
        self.add(Held { text: text.into(), ..Held::default() })
    }

    fn set_text(&mut self, node: &usize, text: &str) {
        self.nodes[*node].text = text.into();
    }

    fn set_attribute(&mut self, node: &usize, name: &str, value: Option<&str>) {
        let attributes = &mut self.nodes[*node].attributes;
        attributes.retain(|(known, _)| known != name);
        attributes.extend(value.map(|value| (name.to_owned(), value.to_owned())));
    }

    fn insert(&mut self, parent: &usize, node: &usize, before: Option<&usize>) {
        self.inserted += 1;
        self.detach(*node);
        let children = &self.nodes[*parent].children;
        let rank = before.map_or(children.len(), |before| children.iter().position(|child| child == before).unwrap());
        self.nodes[*parent].children.insert(rank, *node);
        self.nodes[*node].parent = Some(*parent);
    }

    fn remove(&mut self, parent: &usize, node: &usize) {
        self.removed += 1;
        assert_eq!(self.nodes[*node].parent, Some(*parent));
        self.detach(*node);
    }

    fn hold_value(&mut self, _: &usize, _: &str) {}
    fn hold_checked(&mut self, _: &usize, _: bool) {}
    fn hold_selected(&mut self, _: &usize) {}

    fn focused(&self) -> Option<usize> {
        None
    }

    fn focus_again(&mut self, _: &usize) {}
}

fn page() -> Patch<Page> {
    let mut page = Page::default();
    let root = page.add(Held { tag: Some(Tag::Div), ..Held::default() });
    Patch::new(page, root)
}

fn shown(patch: &Patch<Page>) -> String {
    patch.surface().nodes[0].children.iter().map(|child| patch.surface().html(*child)).collect()
}

fn list(keys: &[u8]) -> Vec<Node> {
    keys.iter()
        .map(|key| Element::new(Tag::Li).keyed(key.to_string()).with(Node::text(key.to_string())).into())
        .collect()
}

/// Any node; attributes are in the order of their names, so that both ends write them alike.
fn any_node() -> impl Strategy<Value = Node> {
    let text = prop_oneof!["a", "b", ""].prop_map(Node::text);
    text.boxed().prop_recursive(4, 30, 5, |inside| {
        let tag = prop_oneof![Just(Tag::P), Just(Tag::Li), Just(Tag::Div)];
        let key = proptest::option::of(0..4_u8);
        let attributes = (any::<bool>(), proptest::option::of("[x-z]"));
        (tag, key, attributes, proptest::collection::vec(inside, 0..5)).prop_map(
            |(tag, key, (hidden, id), children)| {
                let mut element = Element::new(tag).set_if(Attribute::Hidden, hidden);
                if let Some(id) = id {
                    element = element.set(Attribute::Id, id);
                }
                if let Some(key) = key {
                    element = element.keyed(key.to_string());
                }
                element.with_all(children).into()
            },
        )
    })
}

proptest! {
    #[test]
    fn a_page_holds_what_it_is_to_show(trees in proptest::collection::vec(proptest::collection::vec(any_node(), 0..5), 1..5)) {
        let mut patch = page();
        for nodes in trees {
            let expected: String = nodes.iter().map(html).collect();
            patch.show(nodes);
            prop_assert_eq!(shown(&patch), expected);
        }
    }

    #[test]
    fn a_list_is_put_in_any_order(before in any_keys(), after in any_keys()) {
        let mut patch = page();
        patch.show(list(&before));
        let known = patch.surface().nodes.len();
        patch.show(list(&after));
        prop_assert_eq!(shown(&patch), list(&after).iter().map(html).collect::<String>());
        // What both lists hold is made once: an item is two nodes.
        let new = after.iter().filter(|key| !before.contains(key)).count();
        prop_assert_eq!(patch.surface().nodes.len() - known, 2 * new);
    }
}

fn any_keys() -> impl Strategy<Value = Vec<u8>> {
    proptest::collection::btree_set(0..12_u8, 0..8).prop_map(|keys| keys.into_iter().collect::<Vec<_>>()).prop_shuffle()
}

#[test]
fn what_stays_in_order_is_not_moved() {
    let mut patch = page();
    patch.show(list(&[1, 2, 3, 4, 5]));
    let before = patch.surface().inserted;
    patch.show(list(&[2, 4, 5]));
    assert_eq!((patch.surface().inserted, patch.surface().removed), (before, 2));
    // Two items are new, each with its text.
    patch.show(list(&[2, 3, 4, 5, 6]));
    assert_eq!(patch.surface().inserted, before + 4);
    patch.show(list(&[6, 2, 3, 4, 5]));
    assert_eq!(patch.surface().inserted, before + 5);
    patch.show(list(&[6, 2, 3, 4, 5]));
    assert_eq!((patch.surface().inserted, patch.surface().removed), (before + 5, 2));
}
