//! What a page must be able to do.

use crate::view::Tag;

/// A page: what its nodes are, and how they are changed.
pub trait Surface {
    /// A node of the page.
    type Node: Clone;

    /// A new element, that stands nowhere yet.
    fn create_element(&mut self, tag: Tag) -> Self::Node;

    /// A new text, that stands nowhere yet.
    fn create_text(&mut self, text: &str) -> Self::Node;

    /// Changes a text.
    fn set_text(&mut self, node: &Self::Node, text: &str);

    /// Sets an attribute, or takes it away.
    fn set_attribute(&mut self, node: &Self::Node, name: &str, value: Option<&str>);

    /// Puts a node into another, before one of its nodes or at its end; from where it was, if it was somewhere.
    fn insert(&mut self, parent: &Self::Node, node: &Self::Node, before: Option<&Self::Node>);

    /// Takes a node out of the page.
    fn remove(&mut self, parent: &Self::Node, node: &Self::Node);

    /// Gives a field this text, unless it has it.
    fn hold_value(&mut self, node: &Self::Node, text: &str);

    /// Ticks a box, or not.
    fn hold_checked(&mut self, node: &Self::Node, is_checked: bool);

    /// Chooses an option of a list.
    fn hold_selected(&mut self, node: &Self::Node);

    /// The node that has the focus, if one of this part of the page has.
    fn focused(&self) -> Option<Self::Node>;

    /// Gives the focus back to a node that had it, if it is still in the page and lost it.
    fn focus_again(&mut self, node: &Self::Node);
}
