//! The one shape of what we tell a user about a text.

use super::gravite::Gravite;
use super::message::Message;
use super::pointeur::{Pointeur, Position};
use super::registre::Entree;

/// Something to tell the user about a text that was read: what, where, what was found, what to do.
///
/// Findings of the rules have their own shape, [`Constat`](crate::rules::Constat), with the legal basis on top.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Diagnostic {
    /// The entry of the registry: id, severity, title, remedy, documentation.
    pub entree: &'static Entree,
    /// What is wrong here, with what was found.
    pub message: Message,
    /// The place in the dossier.
    pub lieu: Pointeur,
    /// The place in the text.
    pub position: Option<Position>,
}

impl Diagnostic {
    /// A diagnostic whose position is not known yet.
    #[must_use]
    pub fn new(entree: &'static Entree, message: Message, lieu: Pointeur) -> Self {
        Self { entree, message, lieu, position: None }
    }

    /// The id, for ever the same for the same problem.
    #[must_use]
    pub fn id(&self) -> &'static str {
        self.entree.id
    }

    /// How serious it is.
    #[must_use]
    pub fn gravite(&self) -> Gravite {
        self.entree.gravite
    }

    /// Where it is documented: an address that is a name, as long as the pages are not published there.
    #[must_use]
    pub fn lien(&self) -> String {
        format!("https://w3id.org/cpts/diagnostics/{}", self.entree.id)
    }
}
