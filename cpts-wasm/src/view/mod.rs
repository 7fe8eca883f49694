//! What a widget shows, as a tree of typed nodes: from it comes the HTML of a page without script.
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

mod html;
mod lien;
mod node;
mod written;

pub use html::html;
pub use lien::Lien;
pub use node::{Attribute, Element, Node, Tag};
