//! What each widget shows of a publication.
//!
//! A widget is a function from a publication and [`Reglages`] to a tree of [nodes](crate::view): the page without script
//! and the page with it show the same.

mod actions;
mod blocs;
mod pied;
mod presentation;
mod reglages;

pub use actions::actions;
pub use presentation::presentation;
pub use reglages::Reglages;
