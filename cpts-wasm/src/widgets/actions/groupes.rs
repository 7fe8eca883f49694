//! The actions by mission, then by theme.

use cpts_core::diagnostics::Texte;
use cpts_core::publish::ActionPublique;

use super::facette::{Facette, Valeur};
use super::fiche::card;
use super::filtres::values;
use super::{Mode, Numerotee};
use crate::view::{Element, Node, Tag};
use crate::widgets::Reglages;
use crate::widgets::blocs::titled;

static AUTRES: Texte = Texte::new("Autres actions", "Other actions");

/// The actions under the heading of their mission, in the order of the agreement, then under that of their first theme.
pub(super) fn groups(actions: &[Numerotee<'_>], mode: Mode, reglages: &Reglages) -> Vec<Node> {
    let mut groups = Vec::new();
    for mission in values(Facette::Mission, &plain(actions)) {
        let held: Vec<Numerotee<'_>> = filtered(actions, Facette::Mission, Some(&mission));
        groups.push(group(Node::text(titled(&mission.libelle)), &mission.code, &held, mode, reglages));
    }
    let others = filtered(actions, Facette::Mission, None);
    if !others.is_empty() {
        // Where nothing says a mission, there is nothing that they would be other than.
        if groups.is_empty() {
            for action in &others {
                groups.push(card(action, 1, mode, reglages).into());
            }
        } else {
            groups.push(group(reglages.say(&AUTRES), "", &others, mode, reglages));
        }
    }
    groups
}

fn group(title: Node, key: &str, actions: &[Numerotee<'_>], mode: Mode, reglages: &Reglages) -> Node {
    let mut group = Element::new(Tag::Section).keyed(key).named("mission").with(reglages.heading(1, title));
    for action in filtered(actions, Facette::Theme, None) {
        group = group.with(card(&action, 2, mode, reglages));
    }
    for theme in values(Facette::Theme, &plain(actions)) {
        let held = filtered(actions, Facette::Theme, Some(&theme));
        if held.is_empty() {
            continue;
        }
        let heading = reglages.heading(2, Node::text(titled(&theme.libelle)));
        let mut themed = Element::new(Tag::Section).keyed(&*theme.code).named("theme").with(heading);
        for action in held {
            themed = themed.with(card(&action, 3, mode, reglages));
        }
        group = group.with(themed);
    }
    group.into()
}

fn plain<'a>(actions: &[Numerotee<'a>]) -> Vec<&'a ActionPublique> {
    actions.iter().map(|(_, action)| *action).collect()
}

/// The actions whose first value of a facet is this one, or which have none.
fn filtered<'a>(actions: &[Numerotee<'a>], facet: Facette, value: Option<&Valeur>) -> Vec<Numerotee<'a>> {
    let mut kept = Vec::new();
    for action in actions {
        let first = facet.values(action.1).into_iter().next();
        if first.as_ref().map(|first| &first.code) == value.map(|value| &value.code) {
            kept.push(*action);
        }
    }
    kept
}
