//! The file that a widget shows.

use cpts_core::exchange::publication::{self, Rubriques};
use cpts_core::publish::Publication;

use super::{Effet, Erreur, Reglages};
use crate::view::Element;

/// What became of the file that a widget shows.
#[derive(Debug)]
pub(super) enum Lecture {
    /// It is awaited.
    Attendue,
    /// It cannot be had.
    Manquee(Erreur),
    /// It was read.
    Lue(Box<Publication>),
}

impl Lecture {
    /// Reads some fields of the file.
    pub(super) fn read(&mut self, bytes: &[u8], rubriques: Rubriques, reglages: &Reglages) -> Vec<Effet> {
        let publication = match publication::skim_some(bytes, rubriques) {
            Ok(publication) => publication,
            Err(refusal) => return self.fail(refusal.cause().into(), reglages),
        };
        let effects = reglages.expiry(&publication).into_iter().collect();
        *self = Self::Lue(Box::new(publication));
        effects
    }

    /// Notes that the file cannot be had.
    pub(super) fn fail(&mut self, erreur: Erreur, reglages: &Reglages) -> Vec<Effet> {
        *self = Self::Manquee(erreur);
        vec![reglages.failure(erreur)]
    }

    /// What the widget shows, of what was read or for lack of it.
    pub(super) fn view(
        &self,
        widget: &'static str,
        reglages: &Reglages,
        shown: impl FnOnce(&Publication) -> Element,
    ) -> Element {
        match self {
            Self::Attendue => reglages.loading(reglages.frame(widget)),
            Self::Manquee(erreur) => reglages.failed(reglages.frame(widget), *erreur),
            Self::Lue(publication) => shown(publication),
        }
    }
}
