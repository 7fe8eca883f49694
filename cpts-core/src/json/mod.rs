//! The text of a JSON document: tokens with their places, recovery after a fault, limits; and what makes a plain
//! struct readable and writable without losing anything.
//!
//! This layer knows JSON and nothing of the CPTS. It stands on [`jiter`], which gives the tokens and their offsets;
//! see ARCHITECTURE.md, "Reading JSON", for why.

mod codes;
mod document;
mod emit;
mod habits;
mod limits;
mod locate;
mod nesting;
mod objet;
mod pick;
mod reader;
mod record;
mod recovery;
mod skim;
mod spans;
mod telling;
mod tree;
mod value;
mod writer;

pub(crate) use codes::{codes, read_code};
pub(crate) use document::{Document, decode, foreign_format, is_known_version, place_in_text, read_document};
pub use emit::SurDemande;
pub(crate) use emit::{Emit, view};
pub use limits::Limites;
pub(crate) use locate::{locate, positions};
pub(crate) use objet::Objet;
pub(crate) use pick::{Picked, pick};
pub(crate) use reader::{Kind, Left, Reader};
pub use record::Extras;
#[cfg(feature = "schema")]
pub(crate) use record::required_names;
pub(crate) use record::{
    Field, ReadRecord, WriteRecord, read_into, read_record, read_some, record, required, write_from, write_record,
};
pub(crate) use skim::{Fault, Place, Skim, SkimRecord, Skimmer, skim_into, skim_onto, walk};
pub(crate) use spans::Spans;
pub(crate) use tree::Tree;
pub(crate) use value::Value;
pub(crate) use writer::Writer;
