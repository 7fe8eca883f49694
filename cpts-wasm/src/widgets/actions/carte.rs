//! One action.

use cpts_core::diagnostics::Texte;
use cpts_core::publish::{ActionPublique, CodeLibelle};

use super::facette::Fiche;
use super::geste::Geste;
use super::{Mode, seances};
use crate::view::{Attribute, Element, Node, Tag};
use crate::widgets::Reglages;
use crate::widgets::blocs::{enumerate, label, list, paragraph, push, said, title};

static MISSION: Texte = Texte::new("Mission", "Mission");
static DEDUITE: Texte =
    Texte::new("{mission} (déduite : la source ne le dit pas)", "{mission} (deduced: the source does not say so)");
static VOLET: Texte = Texte::new("Volet", "Part");
static THEMES: Texte = Texte::new("Thèmes", "Themes");
static STATUT: Texte = Texte::new("État", "Status");
static POUR: Texte = Texte::new("Pour", "For");
static PROFESSIONNELS: Texte = Texte::new("les professionnels de santé", "health professionals");
static PUBLIC: Texte = Texte::new("le public", "the public");
static OU: Texte = Texte::new("Où", "Where");
static DEBUT: Texte = Texte::new("Depuis", "Since");
static FIN: Texte = Texte::new("Jusqu'à", "Until");
static PILOTE: Texte = Texte::new("Pilotage", "Led by");
static PARTENAIRES: Texte = Texte::new("Partenaires", "Partners");
static CONTEXTE: Texte = Texte::new("Pourquoi cette action", "Why this action");
static OBJECTIFS: Texte = Texte::new("Objectifs détaillés", "Detailed aims");
static PROCHAINES: Texte = Texte::new("Prochaines dates", "Next dates");
static AUTRES_DATES: Texte = Texte::new("Dates suivantes", "Later dates");
static AGENDA: Texte = Texte::new("Ajouter à mon agenda", "Add to my calendar");
static AGENDA_DE: Texte = Texte::new("Ajouter à mon agenda : {action}", "Add to my calendar: {action}");
static PARTICIPER: Texte = Texte::new("Participer", "Taking part");

/// How many of the next dates are shown at once.
const DATES: usize = 4;

/// The card of an action, whose heading is so many levels below the first one.
pub(super) fn card(fiche: &Fiche<'_>, below: u8, mode: Mode, reglages: &Reglages) -> Element {
    let action = fiche.action;
    let name = action.intitule.as_deref().unwrap_or_default();
    let mut content: Vec<Node> = vec![reglages.heading(below, Node::written(name)).into()];
    push(&mut content, paragraph(action.objectif.as_deref()));
    push(&mut content, facts(action, reglages));
    let why = paragraph(action.contexte.as_deref()).map(Node::from);
    push(&mut content, reglages.details(&CONTEXTE, why.into_iter().collect()));
    let mut aims = Vec::new();
    for aim in action.objectifs_specifiques.as_deref().unwrap_or_default() {
        aims.extend(said(aim));
    }
    let aims = list(aims).map(Node::from);
    push(&mut content, reglages.details(&OBJECTIFS, aims.into_iter().collect()));
    let mut next = seances::next(action, reglages);
    if !next.is_empty() {
        let later = next.split_off(next.len().min(DATES));
        content.push(reglages.heading(below + 1, reglages.say(&PROCHAINES)).into());
        push(&mut content, list(next));
        let later = list(later).map(Node::from);
        push(&mut content, reglages.details(&AUTRES_DATES, later.into_iter().collect()));
        if mode == Mode::Page {
            let label = crate::view::shown(&reglages.fill(&AGENDA_DE, &[("action", name)]));
            let button = Element::new(Tag::Button).set(Attribute::Type, "button").named("agenda");
            let button = button.set(Attribute::AriaLabel, label).on(Geste::Agenda(fiche.rang).print());
            content.push(button.with(reglages.say(&AGENDA)).into());
        }
    }
    if let Some(contact) = action.contact.as_ref().and_then(|contact| reglages.contact(contact)) {
        content.push(reglages.heading(below + 1, reglages.say(&PARTICIPER)).into());
        content.push(contact.into());
    }
    Element::new(Tag::Article).keyed(fiche.rang.to_string()).named("action").with_all(content)
}

fn facts(action: &ActionPublique, reglages: &Reglages) -> Option<Element> {
    let deduced = action.mission.as_ref().filter(|_| action.mission_deduite == Some(true));
    let deduced = deduced.map(|mission| Node::written(&reglages.fill(&DEDUITE, &[("mission", mission.texte())])));
    let dated = |date: Option<_>| Some(reglages.date(date?).into());
    reglages.facts(vec![
        (&MISSION, deduced),
        (&VOLET, action.volet.as_ref().map(label)),
        (&THEMES, coded(action.themes.as_deref())),
        (&STATUT, action.statut.as_ref().map(title)),
        (&POUR, audience(action, reglages)),
        (&OU, coded(action.communes.as_deref())),
        (&DEBUT, dated(action.debut)),
        (&FIN, dated(action.fin)),
        (&PILOTE, action.pilote.as_deref().and_then(said)),
        (&PARTENAIRES, joined(String::new(), action.partenaires.as_deref())),
    ])
}

/// Whom an action is for, as far as it says so.
fn audience(action: &ActionPublique, reglages: &Reglages) -> Option<Node> {
    let publics = action.publics.as_deref();
    let whom = match action.pour_professionnels {
        Some(true) => PROFESSIONNELS.typeset(reglages.langue),
        Some(false) if publics.unwrap_or_default().is_empty() => PUBLIC.typeset(reglages.langue),
        _ => String::new(),
    };
    joined(whom, publics)
}

fn coded(coded: Option<&[CodeLibelle]>) -> Option<Node> {
    let mut told = String::new();
    for coded in coded.unwrap_or_default() {
        enumerate(&mut told, coded.texte());
    }
    said(&told)
}

fn joined(mut told: String, texts: Option<&[Box<str>]>) -> Option<Node> {
    for text in texts.unwrap_or_default() {
        enumerate(&mut told, text);
    }
    said(&told)
}
