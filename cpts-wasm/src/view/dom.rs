//! The page of a browser. What could fail here cannot: names are ours, and nodes stand where we put them.

use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement, HtmlInputElement, HtmlOptionElement, Node, ShadowRoot};

use super::{Surface, Tag};

/// What is under the shadow root of a widget.
#[derive(Debug)]
pub struct Dom {
    document: Document,
    root: ShadowRoot,
}

impl Dom {
    /// The page that this root is in.
    #[must_use]
    pub fn new(document: Document, root: ShadowRoot) -> Self {
        Self { document, root }
    }
}

impl Surface for Dom {
    type Node = Node;

    fn create_element(&mut self, tag: Tag) -> Node {
        match self.document.create_element(tag.name()) {
            Ok(element) => element.unchecked_into(),
            // No name of ours is refused.
            Err(_) => self.create_text(""),
        }
    }

    fn create_text(&mut self, text: &str) -> Node {
        self.document.create_text_node(text).unchecked_into()
    }

    fn set_text(&mut self, node: &Node, text: &str) {
        node.set_text_content(Some(text));
    }

    fn set_attribute(&mut self, node: &Node, name: &str, value: Option<&str>) {
        let element = node.unchecked_ref::<web_sys::Element>();
        let _ = match value {
            Some(value) => element.set_attribute(name, value),
            None => element.remove_attribute(name),
        };
    }

    fn insert(&mut self, parent: &Node, node: &Node, before: Option<&Node>) {
        let _ = parent.insert_before(node, before);
    }

    fn remove(&mut self, parent: &Node, node: &Node) {
        let _ = parent.remove_child(node);
    }

    fn hold_value(&mut self, node: &Node, text: &str) {
        let input = node.unchecked_ref::<HtmlInputElement>();
        if input.value() != text {
            input.set_value(text);
        }
    }

    fn hold_checked(&mut self, node: &Node, is_checked: bool) {
        node.unchecked_ref::<HtmlInputElement>().set_checked(is_checked);
    }

    fn hold_selected(&mut self, node: &Node) {
        node.unchecked_ref::<HtmlOptionElement>().set_selected(true);
    }

    fn focused(&self) -> Option<Node> {
        self.root.active_element().map(JsCast::unchecked_into)
    }

    fn focus_again(&mut self, node: &Node) {
        if node.is_connected() && self.focused().as_ref() != Some(node) {
            let _ = node.unchecked_ref::<HtmlElement>().focus();
        }
    }
}
