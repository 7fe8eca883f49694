//! What each widget shows, and how it answers.
//!
//! What a widget shows is a function of a publication and of [`Reglages`] to a tree of [nodes](crate::view): the page
//! without script and the page with it show the same. A [`Widget`] adds what happens in a page: the file that is awaited or
//! missing, what people type and choose.

mod actions;
mod annuaire;
mod blocs;
mod effet;
mod erreur;
mod fragment;
mod lecture;
mod pied;
mod presentation;
mod reglages;
mod simulateur;
mod widget;

pub use actions::{Actions, actions};
pub use annuaire::{Annuaire, AnnuaireFige};
pub use effet::Effet;
pub use erreur::Erreur;
pub use presentation::{Presentation, presentation};
pub use reglages::{Options, Reglages};
pub use simulateur::Simulateur;
pub use widget::Widget;
