//! The last day that a publication may be shown on.

use super::members::Choix;
use crate::diagnostics::registre::{PUBLICATION_EXPIRATION, PUBLICATION_PERIMEE};
use crate::diagnostics::{Diagnostic, Message, Pointeur, Texte};
use crate::model::Dossier;
use crate::publish::Demande;
use crate::values::Date;

static PERIME: Texte = Texte::new(
    "le dossier ne doit plus être publié après le {le} : la publication est demandée pour le {date}",
    "the dossier must not be published after {le}: the publication is asked for {date}",
);
static A_L_ENVERS: Texte = Texte::new(
    "l'expiration demandée, le {le}, précède la date de la publication, le {date}",
    "the expiry that is asked for, {le}, comes before the date of the publication, {date}",
);
static AVANCEE: Texte = Texte::new(
    "la publication expire le {le}, et non le {demande} : un retrait, une sortie ou l'expiration du dossier vient avant",
    "the publication expires on {le}, not on {demande}: a withdrawal, an exit or the expiry of the dossier comes before",
);

/// The last day: the one that is asked for, unless the dossier, a consent or a membership ends before.
pub(super) fn last_day(dossier: &Dossier, choix: &Choix<'_>, demande: &Demande) -> Result<Date, Vec<Diagnostic>> {
    let refuse = |texte, le: Date, place| {
        let message = Message::new(texte).with("le", le).with("date", demande.date);
        Err(vec![Diagnostic::new(&PUBLICATION_PERIMEE, message, place)])
    };
    if demande.expire_le < demande.date {
        return refuse(&A_L_ENVERS, demande.expire_le, Pointeur::root());
    }
    if let Some(le) = dossier.expire_le.filter(|le| *le < demande.date) {
        return refuse(&PERIME, le, Pointeur::from_static("/expire_le"));
    }
    let ends = choix.last_day().into_iter().chain(dossier.expire_le);
    Ok(ends.fold(demande.expire_le, Date::min))
}

/// What is told of a last day that was brought forward.
pub(super) fn told(demande: &Demande, last_day: Date) -> Option<Diagnostic> {
    (last_day < demande.expire_le).then(|| {
        let message = Message::new(&AVANCEE).with("le", last_day).with("demande", demande.expire_le);
        Diagnostic::new(&PUBLICATION_EXPIRATION, message, Pointeur::root())
    })
}
