//! Where each known value comes from.

use super::super::{Bareme, Bilingue, Statut};
use super::cellules::cases;
use crate::diagnostics::registre::BAREME_SANS_SOURCE;
use crate::diagnostics::{Argument, Diagnostic, Message, Pointeur, Texte};

static SANS_SOURCE: Texte =
    Texte::new("rien ne dit d'où vient cette valeur", "nothing says where this value comes from");
static NOTE_SEULE: Texte = Texte::new(
    "le statut `{statut}` demande une source, et il n'y a qu'une note",
    "the status `{statut}` asks for a source, and there is only a note",
);

pub(super) fn check(bareme: &Bareme, found: &mut Vec<Diagnostic>) {
    for case in cases(bareme).into_iter().filter(|case| case.montant.is_some()) {
        demand(found, case.statut, case.sources, case.has_note, case.lieu);
    }
    if let Some(sizes) = &bareme.tailles {
        let place = Pointeur::from_static("/tailles");
        demand(found, sizes.statut, sizes.sources.as_deref(), false, place);
        for (index, limit) in sizes.limites.iter().flatten().enumerate() {
            let place = Pointeur::from_static("/tailles/limites").index(index);
            demand(found, limit.statut, limit.sources.as_deref(), has_text(limit.note.as_ref()), place);
        }
    }
    let Some(payment) = &bareme.paiement else { return };
    macro_rules! shares {
        ($($field:ident),*) => {
            $(if let Some(rule) = payment.$field.as_ref().filter(|rule| rule.share_per_mille().is_some()) {
                let place = Pointeur::from_static("/paiement").key(stringify!($field));
                demand(found, rule.statut, rule.sources.as_deref(), has_text(rule.note.as_ref()), place);
            })*
        };
    }
    shares!(fonctionnement_avant_missions, fonctionnement_annuel, mission_fixe, mission_variable);
}

fn has_text(note: Option<&Bilingue>) -> bool {
    note.is_some_and(|note| !note.is_empty())
}

/// Tells a known value that nothing supports.
fn demand(
    found: &mut Vec<Diagnostic>,
    statut: Option<Statut>,
    sources: Option<&[Box<str>]>,
    has_note: bool,
    place: Pointeur,
) {
    let has_source = sources.is_some_and(|sources| sources.iter().any(|source| !source.trim().is_empty()));
    let message = match statut {
        _ if has_source => return,
        Some(Statut::Inconnu) => return,
        Some(statut @ (Statut::Officiel | Statut::Secondaire)) if has_note => {
            Message::new(&NOTE_SEULE).with("statut", Argument::Public(statut.code().into()))
        }
        _ if has_note => return,
        _ => Message::new(&SANS_SOURCE),
    };
    found.push(Diagnostic::new(&BAREME_SANS_SOURCE, message, place));
}
