//! The dated sessions of an action, in words.

use cpts_core::diagnostics::Texte;
use cpts_core::publish::{ActionPublique, SeancePublique};

use crate::view::{Element, Node, Tag};
use crate::widgets::Reglages;
use crate::widgets::blocs::linked;

static DE_A: Texte = Texte::new(", de {debut} à {fin}", ", from {debut} to {fin}");
static A: Texte = Texte::new(", à {debut}", ", at {debut}");
static INSCRIPTION: Texte = Texte::new(" ; inscription : ", "; registration: ");
static ANNULEE: Texte = Texte::new("Annulée : ", "Called off: ");

/// The sessions that are not over, the nearest first.
pub(super) fn next(action: &ActionPublique, reglages: &Reglages) -> Vec<Node> {
    let mut ahead: Vec<&SeancePublique> = Vec::new();
    for session in action.seances.as_deref().unwrap_or_default() {
        if session.le.is_some_and(|day| day >= reglages.date) {
            let at = ahead.partition_point(|known| (known.le, &known.debut) <= (session.le, &session.debut));
            ahead.insert(at, session);
        }
    }
    ahead.into_iter().map(|session| told(session, reglages).into()).collect()
}

fn told(session: &SeancePublique, reglages: &Reglages) -> Element {
    let mut told = Element::new(Tag::Span).named("seance");
    if session.annulee == Some(true) {
        told = told.with(Element::new(Tag::Strong).with(reglages.say(&ANNULEE)));
    }
    if let Some(day) = session.le {
        told = told.with(reglages.date(day.into()));
    }
    let hours = match (session.debut.as_deref(), session.fin.as_deref()) {
        (Some(start), Some(end)) => Some(reglages.fill(&DE_A, &[("debut", start), ("fin", end)])),
        (Some(start), None) => Some(reglages.fill(&A, &[("debut", start)])),
        _ => None,
    };
    if let Some(hours) = hours {
        told = told.with(Node::written(&hours));
    }
    if let Some(place) = session.lieu.as_deref() {
        told = told.with(Node::text(", ")).with(Node::written(place));
    }
    if let Some(registration) = session.inscription.as_deref() {
        told = told.with(reglages.say(&INSCRIPTION)).with(linked(registration));
    }
    told
}
