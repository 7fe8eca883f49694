//! The groups of fungible lines.

use super::super::Bareme;
use crate::diagnostics::registre::BAREME_FONGIBILITE;
use crate::diagnostics::{Argument, Diagnostic, Message, Pointeur, Texte};

static SEULE: Texte = Texte::new("un groupe réunit au moins deux lignes", "a group has at least two lines");
static ABSENTE: Texte = Texte::new("la version n'a pas de ligne `{code}`", "the version has no line `{code}`");
static DEUX_FOIS: Texte =
    Texte::new("la ligne `{code}` est déjà dans un groupe", "the line `{code}` is already in a group");

pub(super) fn check(bareme: &Bareme, found: &mut Vec<Diagnostic>) {
    let mut seen = Vec::new();
    for (index, group) in bareme.fongibilite.iter().flatten().enumerate() {
        let place = Pointeur::from_static("/fongibilite").index(index);
        if group.len() < 2 {
            found.push(Diagnostic::new(&BAREME_FONGIBILITE, Message::new(&SEULE), place.clone()));
        }
        for (rank, line) in group.iter().enumerate() {
            let fault =
                if bareme.line(line).is_none() { Some(&ABSENTE) } else { seen.contains(&line).then_some(&DEUX_FOIS) };
            if let Some(fault) = fault {
                let message = Message::new(fault).with("code", Argument::Saisie(line.code().into()));
                found.push(Diagnostic::new(&BAREME_FONGIBILITE, message, place.clone().index(rank)));
            } else {
                seen.push(line);
            }
        }
    }
}
