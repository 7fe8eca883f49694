//! Two rows for one action: the first is kept.

use std::collections::HashMap;

use super::{COLONNES, Ligne};
use crate::diagnostics::registre::TABLEAU_DOUBLON;
use crate::diagnostics::{Argument, Diagnostic, Message, Pointeur, Position, Texte};
use crate::exchange::csv::lecture::{Rangee, Regard};

static MEME_ID: Texte = Texte::new(
    "« {trouve} » est déjà l'identifiant de la ligne {ligne} : la ligne n'est pas importée",
    "`{trouve}` is already the id of the line {ligne}: the row is not imported",
);
static MEME_ACTION: Texte = Texte::new(
    "« {trouve} » est une action du dossier qu'une autre ligne décrit déjà : la ligne n'est pas importée",
    "`{trouve}` is an action of the dossier that another row already describes: the row is not imported",
);

/// Whether a row is the first of its id; tells it when it is not.
pub(super) fn is_first(ligne: &Ligne, regard: &mut Regard<'_>, ids: &mut HashMap<Box<str>, u32>) -> bool {
    // A row without a title is left out: it is no row of its id.
    let Some(id) = ligne.action.id.as_ref().filter(|_| ligne.action.intitule.is_some()) else { return true };
    let Some(line) = ids.get(id) else {
        ids.insert(id.clone(), regard.line);
        return true;
    };
    let message = Message::new(&MEME_ID).with("trouve", Argument::Saisie(id.clone())).with("ligne", *line);
    regard.tell(&TABLEAU_DOUBLON, message, "id", COLONNES);
    false
}

/// Tells that a row describes an action that another row before it describes.
pub(super) fn of_action(rangee: &Rangee<Ligne>) -> Diagnostic {
    let title = rangee.ligne.action.intitule.clone().unwrap_or_default();
    let message = Message::new(&MEME_ACTION).with("trouve", Argument::Saisie(title));
    let position = Some(Position { ligne: rangee.line, colonne: 1 });
    Diagnostic { position, ..Diagnostic::new(&TABLEAU_DOUBLON, message, Pointeur::root().key("intitule")) }
}
