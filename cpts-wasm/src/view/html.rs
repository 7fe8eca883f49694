//! The tree as HTML.

use super::node::{Element, Node};

/// The HTML of a node, without a space more than it holds.
#[must_use]
pub fn html(node: &Node) -> String {
    let mut out = String::new();
    write_node(&mut out, node);
    out
}

fn write_node(out: &mut String, node: &Node) {
    match node {
        Node::Text(text) => escape(out, text),
        Node::Element(element) => write_element(out, element),
    }
}

fn write_element(out: &mut String, element: &Element) {
    let tag = element.tag().name();
    out.push('<');
    out.push_str(tag);
    let link = element.href().map(|link| ("href", link));
    let attributes = element.attributes().iter().map(|(attribute, value)| (attribute.name(), &**value));
    for (name, value) in link.into_iter().chain(attributes) {
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        escape(out, value);
        out.push('"');
    }
    out.push('>');
    if element.tag().is_void() {
        return;
    }
    for child in element.children() {
        write_node(out, child);
    }
    out.push_str("</");
    out.push_str(tag);
    out.push('>');
}

fn escape(out: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(character),
        }
    }
}
