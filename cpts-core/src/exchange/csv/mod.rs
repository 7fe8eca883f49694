//! The two tables that people keep in spreadsheets: the members and the actions, as CSV.
//!
//! [`membres`] and [`actions`] read what spreadsheets really write, tell every problem with its cell, and write one form.
//! Each column is declared once: from it come the schema ([`table_schema`]), the matching of headers and the export. A
//! table is for the owner of a dossier: it holds persons, and says `prive` in its header.
//!
//! An empty cell says nothing: it is unknown, not no. What the tables cannot hold, [`membres::not_held`] and
//! [`actions::not_held`] list; importing a table into a dossier keeps it.

pub mod actions;
mod cellule;
mod colonne;
mod decodage;
mod ecriture;
mod entete;
mod forme;
mod fusion;
mod lecture;
pub mod membres;
mod problemes;
pub mod table_schema;

pub use colonne::Colonne;
pub use forme::Forme;
pub use fusion::{Fusion, Modification, Vides};
