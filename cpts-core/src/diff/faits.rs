//! What people look for first, said in words: who joined and who left, which consents were given and withdrawn.

use super::changement::Fait;
use super::rapprochement::field;
use super::valeurs;
use crate::diagnostics::{Argument, Message, Texte};
use crate::json::Tree;

/// Something said of a change, and its name.
pub(super) type Dit = (Fait, Message);

static ADHESION: Texte = Texte::new("nouvel adhérent", "new member");
static ADHESION_LE: Texte = Texte::new("nouvel adhérent, entrée : {le}", "new member, entry: {le}");
static PUBLIE: Texte = Texte::new("paraît dans la publication", "appears in the publication");
static DEPART: Texte = Texte::new("a quitté la CPTS, sortie : {le}", "left the CPTS, exit: {le}");
static RETOUR: Texte = Texte::new("sa sortie ({le}) n'est plus notée", "the exit ({le}) is noted no more");
static DISPARITION: Texte = Texte::new(
    "n'est plus dans la liste, sans que sa sortie soit notée",
    "is in the list no more, without an exit noted",
);
static DISPARITION_APRES: Texte =
    Texte::new("n'est plus dans la liste, après sa sortie : {le}", "is in the list no more, after the exit: {le}");
static DEPUBLIE: Texte = Texte::new("ne paraît plus dans la publication", "appears in the publication no more");
static CONSENTEMENT: Texte = Texte::new("consentement donné : {champ}, le {le}", "consent given: {champ}, on {le}");
static PUBLICATION: Texte =
    Texte::new("publication déclarée ({base}) : {champ}, le {le}", "publication declared ({base}): {champ}, on {le}");
static RETIRE: Texte = Texte::new("consentement retiré : {champ}, le {le}", "consent withdrawn: {champ}, on {le}");
static RETABLI: Texte = Texte::new(
    "le retrait du consentement n'est plus noté : {champ} (il l'était le {le})",
    "the withdrawal of the consent is noted no more: {champ} (it was on {le})",
);
static EFFACE: Texte = Texte::new(
    "consentement effacé, sans retrait noté : {champ} (donné le {le})",
    "consent erased, without a withdrawal noted: {champ} (given on {le})",
);
static EFFACE_APRES: Texte = Texte::new(
    "consentement effacé après son retrait : {champ} (donné le {le})",
    "consent erased after its withdrawal: {champ} (given on {le})",
);
static IDENTIFIANT: Texte = Texte::new("autre identifiant : {avant} → {apres}", "another id: {avant} → {apres}");

fn said(item: &Tree, name: &str) -> Argument {
    valeurs::lue(name, field(item, name))
}

/// A member of the second list that the first does not have.
pub(super) fn joined(member: &Tree, is_publication: bool) -> Dit {
    let message = match field(member, "entree") {
        _ if is_publication => Message::new(&PUBLIE),
        Some(_) => Message::new(&ADHESION_LE).with("le", said(member, "entree")),
        None => Message::new(&ADHESION),
    };
    (Fait::Adhesion, message)
}

/// A member of the first list that the second does not have.
pub(super) fn gone(member: &Tree, is_publication: bool) -> Dit {
    let message = match field(member, "sortie") {
        _ if is_publication => Message::new(&DEPUBLIE),
        Some(_) => Message::new(&DISPARITION_APRES).with("le", said(member, "sortie")),
        None => Message::new(&DISPARITION),
    };
    (Fait::Disparition, message)
}

/// A field of a member, before and after.
pub(super) fn of_member(name: &str, before: &Tree, after: &Tree) -> Option<Dit> {
    match (name, field(before, name), field(after, name)) {
        ("sortie", None, Some(_)) => Some((Fait::Depart, Message::new(&DEPART).with("le", said(after, name)))),
        ("sortie", Some(_), None) => Some((Fait::Retour, Message::new(&RETOUR).with("le", said(before, name)))),
        _ => None,
    }
}

/// An agreement that is new.
pub(super) fn given(agreement: &Tree) -> Dit {
    let base = field(agreement, "base").and_then(Tree::text);
    let message = match base {
        Some("consentement") | None => Message::new(&CONSENTEMENT),
        Some(_) => Message::new(&PUBLICATION).with("base", said(agreement, "base")),
    };
    (Fait::ConsentementDonne, message.with("champ", said(agreement, "champ")).with("le", said(agreement, "le")))
}

/// An agreement that is there no more.
pub(super) fn erased(agreement: &Tree) -> Dit {
    let message = Message::new(if field(agreement, "retrait").is_some() { &EFFACE_APRES } else { &EFFACE });
    (Fait::ConsentementEfface, message.with("champ", said(agreement, "champ")).with("le", said(agreement, "le")))
}

/// The withdrawal of an agreement, before and after.
pub(super) fn withdrawn(before: Option<&Tree>, after: &Tree) -> Option<Dit> {
    let old = before.and_then(|before| field(before, "retrait"));
    match (old, field(after, "retrait")) {
        (None, Some(day)) => {
            let message = Message::new(&RETIRE).with("champ", said(after, "champ"));
            Some((Fait::ConsentementRetire, message.with("le", valeurs::lue("retrait", Some(day)))))
        }
        (Some(day), None) => {
            let message = Message::new(&RETABLI).with("champ", said(after, "champ"));
            Some((Fait::ConsentementRetabli, message.with("le", valeurs::lue("retrait", Some(day)))))
        }
        _ => None,
    }
}

/// Another id of the same item.
pub(super) fn renamed(before: &Tree, after: &Tree) -> Option<Dit> {
    field(before, "id").zip(field(after, "id"))?;
    let message = Message::new(&IDENTIFIANT).with("avant", said(before, "id")).with("apres", said(after, "id"));
    Some((Fait::IdentifiantChange, message))
}
