//! The problems met in a table, no more than a bounded number of them.

use crate::diagnostics::registre::{Entree, TABLEAU_LIMITE};
use crate::diagnostics::{Diagnostic, Message, Pointeur, Position, Texte};

static TROP_DE_DIAGNOSTICS: Texte = Texte::new(
    "plus de {limite} problèmes : les suivants ne sont pas dits",
    "more than {limite} problems: the next ones are not told",
);

/// The problems met so far.
#[derive(Debug, Default)]
pub(super) struct Problemes {
    found: Vec<Diagnostic>,
    most: usize,
}

impl Problemes {
    pub(super) fn new(most: usize) -> Self {
        Self { found: Vec::new(), most }
    }

    /// Tells a problem; one more than the bound says that there are others.
    pub(super) fn tell(&mut self, entree: &'static Entree, message: Message, lieu: Pointeur, position: Position) {
        if self.found.len() < self.most {
            self.push(Diagnostic::new(entree, message, lieu), position);
        } else if self.found.len() == self.most {
            let limit = i64::try_from(self.most).unwrap_or(i64::MAX);
            let message = Message::new(&TROP_DE_DIAGNOSTICS).with("limite", limit);
            self.push(Diagnostic::new(&TABLEAU_LIMITE, message, Pointeur::root()), position);
        }
    }

    fn push(&mut self, diagnostic: Diagnostic, position: Position) {
        self.found.push(Diagnostic { position: Some(position), ..diagnostic });
    }

    /// How many were met.
    pub(super) fn len(&self) -> usize {
        self.found.len()
    }

    /// Whether one of this kind was met.
    pub(super) fn has(&self, entree: &'static Entree) -> bool {
        self.found.iter().any(|problem| problem.entree == entree)
    }

    /// Whether one was met on this line, in this column of the table.
    pub(super) fn has_told(&self, line: u32, nom: &str) -> bool {
        let on_line = |problem: &&Diagnostic| problem.position.is_some_and(|place| place.ligne == line);
        let told = self.found.iter().rev().take_while(on_line);
        told.into_iter().any(|problem| problem.lieu.as_str().strip_prefix('/') == Some(nom))
    }

    /// Forgets the last ones.
    pub(super) fn truncate(&mut self, length: usize) {
        self.found.truncate(length);
    }

    /// The problems, in the order of the table.
    pub(super) fn finish(mut self) -> Vec<Diagnostic> {
        self.found.sort_by_key(|problem| problem.position);
        self.found
    }
}
