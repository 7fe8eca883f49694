//! What a widget shows, as a tree of typed nodes, with two ends: the HTML of a page without script ([`html()`]), and the
//! page itself, changed by the fewest moves ([`Patch`]).
//!
//! What people wrote gets in only as text ([`Node::written`]) or as a link that was checked ([`Lien`]): no name, no
//! address and no title can bring markup, a style or a script with it.
//!
//! ```
//! use cpts_wasm::view::{Element, Lien, Node, Tag, html};
//!
//! let link = Lien::web("https://cpts.example/rdv").map(|link| Element::link(link).with(Node::written("Rendez-vous <b>")));
//! assert_eq!(html(&link.unwrap().into()), r#"<a href="https://cpts.example/rdv">Rendez-vous &lt;b&gt;</a>"#);
//! assert!(Lien::web("javascript:alert(1)").is_none());
//! assert_eq!(html(&Element::new(Tag::P).into()), "<p></p>");
//! ```

#[cfg(feature = "dom")]
mod dom;
mod html;
mod lien;
mod node;
mod patch;
mod written;

#[cfg(feature = "dom")]
pub use dom::Dom;
pub use html::html;
pub use lien::Lien;
pub use node::{Attribute, Element, Node, Tag};
pub use patch::{Patch, Surface};
pub(crate) use written::shown;
