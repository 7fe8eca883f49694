//! The filters: for whom, and the values of each facet with how many actions each would leave.

use cpts_core::diagnostics::Texte;
use cpts_core::model::Mission;

use super::choix::{Audience, Choix};
use super::facette::{Facette, Fiche, Valeur};
use super::geste::Geste;
use crate::view::{Attribute, Element, Node, Tag};
use crate::widgets::Reglages;
use crate::widgets::blocs::sort_key;

static FILTRER: Texte = Texte::new("Filtrer les actions", "Filter the actions");
static AUDIENCE: Texte = Texte::new("Actions pour", "Actions for");
static EFFACER: Texte = Texte::new("Tout effacer", "Clear all");
static CHOISIS: [Texte; 2] =
    [Texte::new(" ({n} choisi)", " ({n} chosen)"), Texte::new(" ({n} choisis)", " ({n} chosen)")];

/// The id of the choice of an audience.
const AUDIENCE_ID: &str = "cpts-audience";

/// The filters of the actions that the host lets in; none when there is nothing to choose.
pub(super) fn filters(known: &[&Fiche<'_>], hote: &Choix, choix: &Choix, reglages: &Reglages) -> Option<Element> {
    let mut groups: Vec<Node> = Vec::new();
    let says = |is: bool| known.iter().any(|fiche| fiche.action.pour_professionnels == Some(is));
    if hote.audience == Audience::Tous && says(true) && says(false) {
        groups.push(audience(choix, reglages).into());
    }
    for facet in Facette::ALL {
        let values = values(facet, known);
        if values.len() > 1 {
            groups.push(group(facet, &values, known, choix, reglages).into());
        }
    }
    if groups.is_empty() {
        return None;
    }
    let label = FILTRER.typeset(reglages.langue);
    let mut filters = Element::new(Tag::Form).keyed("filtres").named("filtres");
    filters = filters.set(Attribute::Role, "search").set(Attribute::AriaLabel, label).with_all(groups);
    if !choix.is_empty() {
        let clear =
            Element::new(Tag::Button).set(Attribute::Type, "button").named("effacer").on(Geste::Effacer.print());
        filters = filters.with(clear.with(reglages.say(&EFFACER)));
    }
    Some(filters)
}

fn audience(choix: &Choix, reglages: &Reglages) -> Element {
    let label = Element::new(Tag::Label).set(Attribute::For, AUDIENCE_ID).with(reglages.say(&AUDIENCE));
    let mut select = Element::new(Tag::Select).set(Attribute::Id, AUDIENCE_ID).on(Geste::Audience.print());
    for audience in Audience::ALL {
        let option = Element::new(Tag::Option)
            .set(Attribute::Value, audience.code())
            .set_if(Attribute::Selected, audience == choix.audience);
        select = select.with(option.with(reglages.say(audience.name())));
    }
    Element::new(Tag::Div).named("audience").with(label).with(Node::text(" ")).with(select)
}

fn group(facet: Facette, values: &[&Valeur], known: &[&Fiche<'_>], choix: &Choix, reglages: &Reglages) -> Element {
    let mut list = Element::new(Tag::Ul);
    for value in values {
        let message = Geste::Choisir(facet, &value.code).print();
        let mut count = 0;
        for fiche in known {
            count += i64::from(choix.keeps_but(fiche, Some(facet)) && fiche.holds(facet, &value.code));
        }
        let count = reglages.langue.nombre(count);
        let input = Element::new(Tag::Input)
            .set(Attribute::Type, "checkbox")
            .set_if(Attribute::Checked, choix.asks(facet, &value.code))
            .on(message.as_str());
        let label = Element::new(Tag::Label).with(input).with(Node::text(" ")).with(Node::text(value.libelle.clone()));
        let label = label.with(Node::text(" ")).with(Element::new(Tag::Span).named("nombre").with(Node::text(count)));
        list = list.with(Element::new(Tag::Li).keyed(message).with(label));
    }
    let name = facet.name();
    let mut summary = Element::new(Tag::Summary).with(reglages.say(name));
    let chosen = choix.count(facet);
    if chosen > 0 {
        summary = summary.with(Node::text(reglages.count(&CHOISIS, chosen)));
    }
    let group =
        Element::new(Tag::Div).set(Attribute::Role, "group").set(Attribute::AriaLabel, name.typeset(reglages.langue));
    Element::new(Tag::Details).keyed(facet.code()).named("facette").with(summary).with(group.with(list))
}

/// The values that actions have of a facet: missions in the order of the agreement, the rest in that of the alphabet.
pub(super) fn values<'a>(facet: Facette, known: &[&'a Fiche<'_>]) -> Vec<&'a Valeur> {
    let mut values: Vec<&Valeur> = Vec::new();
    let mut keys: Vec<(usize, String)> = Vec::new();
    for fiche in known {
        for value in fiche.values(facet) {
            if !values.iter().any(|known| known.code == value.code) {
                let rank = if facet == Facette::Mission { rank(&value.code) } else { 0 };
                let key = (rank, sort_key(&value.libelle));
                let at = keys.partition_point(|known| *known <= key);
                keys.insert(at, key);
                values.insert(at, value);
            }
        }
    }
    values
}

/// Where a mission stands in the agreement; those that it does not know come last.
fn rank(code: &str) -> usize {
    Mission::CODES.iter().position(|known| *known == code).unwrap_or(Mission::CODES.len())
}
