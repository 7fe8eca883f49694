//! The id and the dates of the version.

use super::super::Bareme;
use crate::diagnostics::registre::{BAREME_IDENTIFIANT, BAREME_PERIODE};
use crate::diagnostics::{Argument, Diagnostic, Message, Pointeur, Texte};

static SANS_ID: Texte = Texte::new("la version n'a pas d'identifiant, `id`", "the version has no `id`");
static ID: Texte =
    Texte::new("l'identifiant `{id}` n'a pas la forme voulue", "the `id` `{id}` is not of the wanted form");
static SANS_DEBUT: Texte = Texte::new("la version n'a pas de premier jour, `du`", "the version has no first day, `du`");
static A_L_ENVERS: Texte = Texte::new(
    "la version finit le {au}, avant son premier jour, le {du}",
    "the version ends on {au}, before its first day, {du}",
);

/// An id is quoted in every report: it stays short.
const LONGEST: usize = 64;

pub(super) fn check(bareme: &Bareme, found: &mut Vec<Diagnostic>) {
    let id = bareme.id.as_deref();
    if !id.is_some_and(is_id) {
        let message = match id {
            Some(id) => Message::new(&ID).with("id", Argument::Saisie(id.into())),
            None => Message::new(&SANS_ID),
        };
        found.push(Diagnostic::new(&BAREME_IDENTIFIANT, message, Pointeur::from_static("/id")));
    }
    match (bareme.du, bareme.au) {
        (None, _) => {
            let place = Pointeur::from_static("/du");
            found.push(Diagnostic::new(&BAREME_PERIODE, Message::new(&SANS_DEBUT), place));
        }
        (Some(first), Some(last)) if last < first => {
            let message = Message::new(&A_L_ENVERS).with("du", first).with("au", last);
            found.push(Diagnostic::new(&BAREME_PERIODE, message, Pointeur::from_static("/au")));
        }
        _ => {}
    }
}

fn is_id(id: &str) -> bool {
    let of_id = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !id.is_empty() && id.len() <= LONGEST && id.bytes().all(of_id)
}
