//! The nodes of the tree.

use super::lien::Lien;
use super::written;

macro_rules! names {
    ($(#[$attribute:meta])* $type:ident { $($name:ident = $text:literal,)* }) => {
        $(#[$attribute])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum $type {
            $(#[doc = concat!("`", $text, "`")] $name,)*
        }

        impl $type {
            /// As it is written.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$name => $text,)*
                }
            }
        }
    };
}

names! {
    /// The elements that widgets are made of. There is none for a script, a style or a frame.
    Tag {
        A = "a", Address = "address", Article = "article", Button = "button", Caption = "caption", Dd = "dd",
        Details = "details", Div = "div", Dl = "dl", Dt = "dt", Fieldset = "fieldset", Footer = "footer", Form = "form",
        H2 = "h2", H3 = "h3", H4 = "h4", H5 = "h5", H6 = "h6", Header = "header", Input = "input", Label = "label",
        Legend = "legend", Li = "li", Nav = "nav", Ol = "ol", Option = "option", P = "p", Search = "search",
        Section = "section", Select = "select", Slot = "slot", Small = "small", Span = "span", Strong = "strong",
        Summary = "summary", Table = "table", Tbody = "tbody", Td = "td", Tfoot = "tfoot",
        Th = "th", Thead = "thead", Time = "time", Tr = "tr", Ul = "ul",
    }
}

names! {
    /// The attributes that widgets set. There is none for a style, an event or the address of a resource: a link gets its
    /// own from [`Element::link`].
    Attribute {
        AriaBusy = "aria-busy", AriaControls = "aria-controls", AriaCurrent = "aria-current",
        AriaDescribedby = "aria-describedby", AriaExpanded = "aria-expanded", AriaHidden = "aria-hidden",
        AriaLabel = "aria-label", AriaLabelledby = "aria-labelledby", AriaPressed = "aria-pressed",
        Autocomplete = "autocomplete", Checked = "checked", Class = "class", Colspan = "colspan",
        DataMessage = "data-message", Datetime = "datetime", Dir = "dir", Disabled = "disabled", Enterkeyhint = "enterkeyhint",
        For = "for", Hidden = "hidden", Id = "id", Inputmode = "inputmode", Lang = "lang", Name = "name", Open = "open",
        Part = "part", Placeholder = "placeholder", Rel = "rel", Role = "role", Scope = "scope",
        Selected = "selected", Spellcheck = "spellcheck", Tabindex = "tabindex", Type = "type", Value = "value",
    }
}

impl Tag {
    /// The heading of a level, from 2 to 6: those past either end are given the nearest.
    #[must_use]
    pub fn heading(level: u8) -> Self {
        match level {
            0..=2 => Self::H2,
            3 => Self::H3,
            4 => Self::H4,
            5 => Self::H5,
            _ => Self::H6,
        }
    }

    /// Whether nothing can be in it, so that its end is not written.
    #[must_use]
    pub fn is_void(self) -> bool {
        self == Self::Input
    }
}

/// A node: an element, or text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// An element.
    Element(Element),
    /// Text, escaped wherever it is written.
    Text(Box<str>),
}

impl Node {
    /// A text of ours.
    #[must_use]
    pub fn text(text: impl Into<Box<str>>) -> Self {
        Self::Text(text.into())
    }

    /// What somebody wrote: characters that turn text around or that cannot be seen are left out, and what is too long
    /// to be read is cut.
    ///
    /// ```
    /// use cpts_wasm::view::Node;
    ///
    /// assert_eq!(Node::written("Ana\u{202e}ïs\u{200b}\nF."), Node::text("Anaïs F."));
    /// ```
    #[must_use]
    pub fn written(text: &str) -> Self {
        Self::Text(written::shown(text).into())
    }

    /// What tells it from its siblings.
    #[must_use]
    pub fn key(&self) -> Option<&str> {
        match self {
            Self::Element(element) => element.key(),
            Self::Text(_) => None,
        }
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

/// An element, its attributes and what is in it.
///
/// It is one pointer: views are made of calls that hand elements over, and in WebAssembly a copy of eleven words at
/// each of them weighs more than what they do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element(Box<Parts>);

impl Element {
    /// An empty element.
    #[must_use]
    #[inline(never)]
    pub fn new(tag: Tag) -> Self {
        Self(Box::new(Parts { tag, key: None, link: None, attributes: Vec::new(), children: Vec::new() }))
    }

    /// A link.
    #[must_use]
    #[inline(never)]
    pub fn link(link: Lien) -> Self {
        let mut element = Self::new(Tag::A);
        element.0.link = Some(link.into_text());
        element
    }

    /// With an attribute.
    #[must_use]
    pub fn set(self, attribute: Attribute, value: impl Into<Box<str>>) -> Self {
        self.set_text(attribute, value.into())
    }

    #[inline(never)]
    fn set_text(mut self, attribute: Attribute, value: Box<str>) -> Self {
        self.0.attributes.push((attribute, value));
        self
    }

    /// With an attribute that is there or not, when it is to be there.
    #[must_use]
    pub fn set_if(self, attribute: Attribute, is_there: bool) -> Self {
        if is_there { self.set(attribute, "") } else { self }
    }

    /// With what the widget is told when somebody acts on it: types in a field, chooses, presses a button.
    ///
    /// ```
    /// use cpts_wasm::view::{Element, Tag, html};
    ///
    /// assert_eq!(html(&Element::new(Tag::Button).on("page:2").into()), r#"<button data-message="page:2"></button>"#);
    /// ```
    #[must_use]
    pub fn on(self, message: impl Into<Box<str>>) -> Self {
        self.set(Attribute::DataMessage, message)
    }

    /// The same element as the one that had this key among its siblings when the page was last shown: it is moved,
    /// and keeps the focus and what is selected in it, instead of being made anew. It is not written in HTML.
    #[must_use]
    pub fn keyed(mut self, key: impl Into<Box<str>>) -> Self {
        self.0.key = Some(key.into());
        self
    }

    /// With a class and a `part` of this name: what a host may style.
    #[must_use]
    #[inline(never)]
    pub fn named(self, name: &'static str) -> Self {
        let mut class = String::from("cpts-");
        class.push_str(name);
        self.set(Attribute::Class, class).set(Attribute::Part, name)
    }

    /// With one more node in it.
    #[must_use]
    pub fn with(self, node: impl Into<Node>) -> Self {
        self.with_node(node.into())
    }

    #[inline(never)]
    fn with_node(mut self, node: Node) -> Self {
        self.0.children.push(node);
        self
    }

    /// With one more element in it, when there is one.
    #[must_use]
    #[inline(never)]
    pub fn with_some(self, element: Option<Self>) -> Self {
        match element {
            Some(element) => self.with(element),
            None => self,
        }
    }

    /// With more nodes in it.
    #[must_use]
    pub fn with_all(mut self, nodes: impl IntoIterator<Item = impl Into<Node>>) -> Self {
        for node in nodes {
            self.0.children.push(node.into());
        }
        self
    }

    /// What it is.
    #[must_use]
    pub fn tag(&self) -> Tag {
        self.0.tag
    }

    /// What tells it from its siblings.
    #[must_use]
    pub fn key(&self) -> Option<&str> {
        self.0.key.as_deref()
    }

    /// Where it leads, for a link.
    #[must_use]
    pub fn href(&self) -> Option<&str> {
        self.0.link.as_deref()
    }

    /// Its attributes, but for where it leads.
    #[must_use]
    pub fn attributes(&self) -> &[(Attribute, Box<str>)] {
        &self.0.attributes
    }

    /// What is in it.
    #[must_use]
    pub fn children(&self) -> &[Node] {
        &self.0.children
    }

    /// What it is made of.
    pub(super) fn into_parts(self) -> Parts {
        *self.0
    }
}

/// What an element is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Parts {
    tag: Tag,
    pub(super) key: Option<Box<str>>,
    pub(super) link: Option<Box<str>>,
    pub(super) attributes: Vec<(Attribute, Box<str>)>,
    pub(super) children: Vec<Node>,
}
