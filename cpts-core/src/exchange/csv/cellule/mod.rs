//! A cell: from its text to a value, and back.
//!
//! What spreadsheets and people do to values is read; one form is written.

mod code;
mod date;
mod identifiant;
mod liste;
mod nombre;
mod oui_non;
mod texte;

use super::colonne::Colonne;
use super::forme::Forme;
use super::problemes::Problemes;
use crate::diagnostics::registre::{Entree, TABLEAU_VALEUR};
use crate::diagnostics::{Argument, Message, Pointeur, Position, Texte};

pub(super) use code::fold_words;

/// A value that a cell can hold.
pub(super) trait Contenu: Sized {
    /// Reads the text of a cell that is not empty; what cannot be read is told to the cell, and is `None`.
    fn read(cellule: &mut Cellule<'_>) -> Option<Self>;

    /// The text of the cell, in the one form that is written.
    fn write(&self, forme: &Forme) -> String;
}

/// A cell that is not empty, and where it stands.
pub(super) struct Cellule<'a> {
    /// Its text, without spaces around it.
    pub(super) texte: &'a str,
    pub(super) forme: Forme,
    pub(super) colonne: &'a Colonne,
    /// What the header of the file calls its column.
    pub(super) titre: &'a str,
    pub(super) position: Position,
    pub(super) problemes: &'a mut Problemes,
}

static ATTENDU: Texte = Texte::new(
    "colonne « {colonne} » : attendu {attendu}, trouvé « {trouve} »",
    "column `{colonne}`: expected {attendu}, found `{trouve}`",
);
static PRECISION: Texte = Texte::new(
    "colonne « {colonne} » : attendu {attendu}, trouvé « {trouve} » ; {precision}",
    "column `{colonne}`: expected {attendu}, found `{trouve}`; {precision}",
);

impl Cellule<'_> {
    /// Tells that the text has not the form of the column.
    pub(super) fn refuse(&mut self) {
        self.tell(&TABLEAU_VALEUR, self.message(&ATTENDU).with("attendu", self.forme.attendu()));
    }

    /// The same, with what makes it clearer.
    pub(super) fn refuse_because(&mut self, precision: impl Into<Argument>) {
        let message = self.message(&PRECISION).with("attendu", self.forme.attendu()).with("precision", precision);
        self.tell(&TABLEAU_VALEUR, message);
    }

    /// A message about this cell: `{trouve}` is its text, `{colonne}` the name of its column.
    pub(super) fn message(&self, texte: &'static Texte) -> Message {
        Message::new(texte)
            .with("trouve", Argument::Saisie(self.texte.into()))
            .with("colonne", Argument::Saisie(self.titre.into()))
    }

    /// Tells a problem of this cell.
    pub(super) fn tell(&mut self, entree: &'static Entree, message: Message) {
        self.problemes.tell(entree, message, Pointeur::root().key(self.colonne.nom), self.position);
    }
}
