//! The actions by mission, then by theme.

use cpts_core::diagnostics::Texte;

use super::Mode;
use super::carte::card;
use super::facette::{Facette, Fiche};
use super::filtres::values;
use crate::view::{Element, Node, Tag};
use crate::widgets::Reglages;
use crate::widgets::blocs::titled;

static AUTRES: Texte = Texte::new("Autres actions", "Other actions");

/// The actions under the heading of their mission, in the order of the agreement, then under that of their first theme.
pub(super) fn groups(fiches: &[&Fiche<'_>], mode: Mode, reglages: &Reglages) -> Vec<Node> {
    let mut groups = Vec::new();
    for mission in values(Facette::Mission, fiches) {
        let held = filtered(fiches, Facette::Mission, Some(&mission.code));
        groups.push(group(Node::text(titled(&mission.libelle)), &mission.code, &held, mode, reglages));
    }
    let others = filtered(fiches, Facette::Mission, None);
    if groups.is_empty() {
        // Where nothing says a mission, there is nothing that they would be other than.
        for fiche in others {
            groups.push(card(fiche, 1, mode, reglages).into());
        }
    } else if !others.is_empty() {
        groups.push(group(reglages.say(&AUTRES), "", &others, mode, reglages));
    }
    groups
}

fn group(title: Node, key: &str, fiches: &[&Fiche<'_>], mode: Mode, reglages: &Reglages) -> Node {
    let mut group = Element::new(Tag::Section).keyed(key).named("mission").with(reglages.heading(1, title));
    for fiche in filtered(fiches, Facette::Theme, None) {
        group = group.with(card(fiche, 2, mode, reglages));
    }
    for theme in values(Facette::Theme, fiches) {
        let held = filtered(fiches, Facette::Theme, Some(&theme.code));
        if held.is_empty() {
            continue;
        }
        let heading = reglages.heading(2, Node::text(titled(&theme.libelle)));
        let mut themed = Element::new(Tag::Section).keyed(&*theme.code).named("theme").with(heading);
        for fiche in held {
            themed = themed.with(card(fiche, 3, mode, reglages));
        }
        group = group.with(themed);
    }
    group.into()
}

/// The actions whose first value of a facet has this code, or which have none.
fn filtered<'a>(fiches: &[&'a Fiche<'a>], facet: Facette, code: Option<&str>) -> Vec<&'a Fiche<'a>> {
    let mut kept = Vec::new();
    for fiche in fiches {
        if fiche.first(facet) == code {
            kept.push(*fiche);
        }
    }
    kept
}
