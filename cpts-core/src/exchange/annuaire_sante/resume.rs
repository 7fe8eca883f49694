//! What is told of a file as a whole.

use super::recolte::Extraction;
use super::rejet::Raison;
use crate::diagnostics::registre::{
    ANNUAIRE_LIGNES_NON_SITUEES, ANNUAIRE_LIGNES_REJETEES, ANNUAIRE_SANS_LIGNE, ANNUAIRE_WINDOWS_1252, Entree,
};
use crate::diagnostics::{Argument, Diagnostic, Message, Pointeur, Position, Texte};

pub(super) fn of(extraction: &Extraction) -> Vec<Diagnostic> {
    let mut told = Vec::new();
    let rejected = extraction.rejets.iter().filter(|(code, _)| **code != Raison::NonSituee.code());
    if extraction.lignes == 0 {
        told.push(tell(&ANNUAIRE_SANS_LIGNE, Message::new(&SANS_LIGNE), None));
    }
    if let Some(first) = rejected.map(|(_, (_, first))| *first).min() {
        let message = Message::new(&REJETEES).with("n", number(extraction.rejetees())).with("premiere", number(first));
        told.push(tell(&ANNUAIRE_LIGNES_REJETEES, message, Some(first)));
    }
    if let Some((count, first)) = extraction.rejets.get(Raison::NonSituee.code()) {
        let message = Message::new(&NON_SITUEES).with("n", number(*count)).with("premiere", number(*first));
        told.push(tell(&ANNUAIRE_LIGNES_NON_SITUEES, message, Some(*first)));
    }
    if extraction.windows_1252 > 0 {
        let message = Message::new(&WINDOWS_1252).with("n", number(extraction.windows_1252));
        told.push(tell(&ANNUAIRE_WINDOWS_1252, message, None));
    }
    told
}

fn tell(entree: &'static Entree, message: Message, line: Option<u64>) -> Diagnostic {
    let position = line.map(|line| Position { ligne: u32::try_from(line).unwrap_or(u32::MAX), colonne: 1 });
    Diagnostic { position, ..Diagnostic::new(entree, message, Pointeur::root()) }
}

fn number(count: u64) -> Argument {
    Argument::Nombre(i64::try_from(count).unwrap_or(i64::MAX))
}

static SANS_LIGNE: Texte = Texte::new("aucune ligne du fichier n'est lisible", "no row of the file can be read");
static REJETEES: Texte = Texte::new(
    "lignes rejetées : {n}, dont la première est la ligne {premiere}",
    "rows rejected: {n}, the first of which is line {premiere}",
);
static NON_SITUEES: Texte = Texte::new(
    "lignes sans commune exacte, mais avec un code postal du territoire : {n}, dont la première est la ligne {premiere}",
    "rows without an exact commune, but with a postal code of the territory: {n}, the first of which is line {premiere}",
);
static WINDOWS_1252: Texte = Texte::new("lignes lues comme du Windows-1252 : {n}", "rows read as Windows-1252: {n}");
