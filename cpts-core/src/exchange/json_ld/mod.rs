//! The publication as JSON-LD with the types of schema.org, for search engines and the pages of towns.
//!
//! One graph: the CPTS, its public members, the sessions of its actions as events, and its standing actions as services.
//! No reader needs to fetch the context: every name is of schema.org, but for `@` words. The text may stand as it is in a
//! `<script type="application/ld+json">`, whatever the publication holds: no `<`, `>` nor `&` is left in it.
//!
//! `data/schema-org.tsv` says what professions, specialties and categories are called.

mod actions;
mod adherents;
mod cpts;
mod horaires;
mod lieux;
mod vocabulaire;

use crate::exchange::icalendar::is_address;
use crate::exchange::nom::Noms;
use crate::json::{Objet, Tree, Writer};
use crate::publish::Publication;

/// Writes a publication as JSON-LD, indented, with a line feed at its end.
///
/// ```
/// use cpts_core::exchange::{json_ld, publication};
///
/// let text = r#"{
///   "format": "cpts-publication", "version": "1.0", "date": "2026-11-21", "expire_le": "2027-05-20",
///   "identite": {"nom": "CPTS </script>"},
///   "adherents": [{"id": "a-1", "type": {"code": "professionnel"}, "nom": "Fictive", "profession": {"code": "10"}}]
/// }"#;
/// let written = json_ld::write(&publication::read(text.as_bytes()).publication);
/// assert!(written.contains(r#""@type": "Physician""#));
/// assert!(!written.contains("</script>"));
/// ```
#[must_use]
pub fn write(publication: &Publication) -> String {
    write_with(publication, Writer::indented())
}

/// Writes a publication as JSON-LD on one line, for a page.
#[must_use]
pub fn write_line(publication: &Publication) -> String {
    write_with(publication, Writer::compact())
}

fn write_with(publication: &Publication, out: Writer) -> String {
    let graphe = Graphe { noms: Noms::of(publication) };
    let mut nodes = vec![cpts::cpts(&graphe, publication)];
    nodes.extend(adherents::nodes(&graphe, publication));
    nodes.extend(actions::nodes(&graphe, publication));
    let document = Objet::new().with("@context", "https://schema.org").with("@graph", nodes).into_document(out);
    // These marks stand in texts alone, where JSON lets any character be written so.
    document.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

/// What nodes call one another.
struct Graphe<'p> {
    noms: Noms<'p>,
}

impl Graphe<'_> {
    fn id(&self, nature: &str, name: &str) -> String {
        format!("urn:uuid:{}", self.noms.uuid(nature, name))
    }

    fn cpts(&self) -> String {
        self.id("cpts", "")
    }

    fn adherent(&self, key: &str) -> String {
        self.id("adherent", key)
    }
}

/// A node that stands elsewhere in the graph.
fn link(id: &str) -> Objet {
    Objet::new().with("@id", id)
}

/// A node of a type.
fn node(kind: &'static str) -> Objet {
    Objet::new().with("@type", kind)
}

/// The value of an identifier, with the register that it is of.
fn identifier(register: &str, value: &str) -> Objet {
    node("PropertyValue").with("propertyID", register).with("value", value)
}

/// An address of the web that a reader may follow.
fn web(address: Option<&str>) -> Option<&str> {
    address.filter(|address| is_address(address))
}

/// A node, if it says more than its type.
fn filled(out: Objet) -> Tree {
    if out.len() > 1 { out.into() } else { Tree::Null }
}
