//! A document for people, written once: pages and Markdown are two ways to show it.
//!
//! Headings get their level from their depth, so that none is skipped. What the user wrote is plain text here, which
//! each way escapes.

mod html;
mod ligne;
mod markdown;
mod table;

#[cfg(test)]
mod tests;

pub(crate) use html::html;
pub(crate) use ligne::{Etat, Ligne, Ton};
pub(crate) use markdown::markdown;
pub(crate) use table::{Colonne, Table};

use maud::Markup;

/// A document: what it is about, and its sections.
pub(crate) struct Document {
    /// The title of the page.
    pub(crate) titre: String,
    /// What stands under the title.
    pub(crate) chapeau: Vec<Ligne>,
    /// What the reader must know first.
    pub(crate) avertissement: Option<Ligne>,
    pub(crate) sections: Vec<Section>,
    /// What it is, and what it rests on.
    pub(crate) mentions: Vec<Ligne>,
    /// Whether its tables need the width of the page: it is printed in landscape.
    pub(crate) large: bool,
}

/// A section, under a heading of its own that the summary of the page links to.
pub(crate) struct Section {
    /// The anchor: letters and hyphens.
    pub(crate) id: String,
    pub(crate) titre: String,
    pub(crate) blocs: Vec<Bloc>,
}

/// A piece of a section.
pub(crate) enum Bloc {
    Texte(Ligne),
    /// What is said in passing.
    Note(Ligne),
    /// What the reader has to fill in.
    ACompleter(String),
    Liste(Vec<Ligne>),
    /// What is to be done, each with a box to tick.
    Taches(Vec<Ligne>),
    /// Names and what they are.
    Faits(Vec<(String, Ligne)>),
    Table(Table),
    /// A drawing, of which the table beside it says the same in words: pages only.
    Figure(Markup),
    Partie(Partie),
}

/// A part of a section, under a heading of its own.
pub(crate) struct Partie {
    pub(crate) titre: String,
    /// Where what it is about stands.
    pub(crate) etat: Option<Etat>,
    pub(crate) blocs: Vec<Bloc>,
}

impl Section {
    pub(crate) fn new(id: &str, titre: String, blocs: Vec<Bloc>) -> Self {
        Self { id: id.to_owned(), titre, blocs }
    }
}

impl Bloc {
    pub(crate) fn texte(text: impl Into<Ligne>) -> Self {
        Self::Texte(text.into())
    }

    pub(crate) fn note(text: impl Into<Ligne>) -> Self {
        Self::Note(text.into())
    }

    pub(crate) fn partie(titre: String, blocs: Vec<Self>) -> Self {
        Self::Partie(Partie { titre, etat: None, blocs })
    }
}
