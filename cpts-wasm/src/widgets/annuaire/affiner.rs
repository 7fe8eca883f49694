//! What the list can be narrowed by, and what it was narrowed by.

use cpts_core::diagnostics::Texte;
use cpts_core::directory::{Facette, Resultats, ValeurDeFacette};

use super::geste::{Geste, with_number};
use super::question::{can_be_chosen, is_declared};
use crate::view::{Attribute, Element, Node, Tag};
use crate::widgets::Reglages;

/// The id of what opens the facets.
pub(super) const AFFINER_ID: &str = "cpts-affiner";

static AFFINER: Texte = Texte::new("Affiner la recherche", "Narrow the search");
static PRATIQUE: Texte = Texte::new("Pratique", "Practice");
static CHOISIS: Texte = Texte::new("Filtres choisis", "Chosen filters");
static RETIRER: Texte = Texte::new("Retirer le filtre {filtre}", "Remove the filter {filtre}");
static EFFACER: Texte = Texte::new("Tout effacer", "Clear all");
static VALEUR: Texte = Texte::new("{facette} : {valeur}", "{facette}: {valeur}");
static NOMBRE: Texte = Texte::new("({n})", "({n})");

/// What a facet is called; a declared fact, by what it says.
pub(super) fn name(facette: Facette) -> &'static Texte {
    static PROFESSION: Texte = Texte::new("Profession", "Profession");
    static SPECIALITE: Texte = Texte::new("Spécialité", "Specialty");
    static COMMUNE: Texte = Texte::new("Commune", "Commune");
    static NOUVEAUX: Texte = Texte::new("Accepte de nouveaux patients", "Takes new patients");
    static DOMICILE: Texte = Texte::new("Se déplace à domicile", "Visits patients at home");
    static TELECONSULTATION: Texte = Texte::new("Propose la téléconsultation", "Offers teleconsultation");
    static LANGUE: Texte = Texte::new("Langue parlée", "Language spoken");
    static FAUTEUIL: Texte = Texte::new("Accessible en fauteuil roulant", "Accessible to wheelchairs");
    match facette {
        Facette::Profession => &PROFESSION,
        Facette::Specialite => &SPECIALITE,
        Facette::Commune => &COMMUNE,
        Facette::NouveauxPatients => &NOUVEAUX,
        Facette::VisitesDomicile => &DOMICILE,
        Facette::Teleconsultation => &TELECONSULTATION,
        Facette::AccesPmr => &FAUTEUIL,
        _ => &LANGUE,
    }
}

/// The facets, each with its values and how many members each would leave. A town that shows its own alone has no
/// choice of a commune.
pub(super) fn facets(results: &Resultats, communes: &[Box<str>], reglages: &Reglages) -> Option<Element> {
    let mut groups = Element::new(Tag::Div).named("facettes");
    for facet in [Facette::Profession, Facette::Specialite, Facette::Commune] {
        if facet != Facette::Commune || communes.len() != 1 {
            groups = groups.with_some(group(name(facet), results, &|value| value == facet, reglages));
        }
    }
    let languages = name(Facette::Langue);
    groups = groups.with_some(group(&PRATIQUE, results, &is_declared, reglages));
    groups = groups.with_some(group(languages, results, &|facet| facet == Facette::Langue, reglages));
    if groups.children().is_empty() {
        return None;
    }
    let summary = Element::new(Tag::Summary).set(Attribute::Id, AFFINER_ID).with(reglages.say(&AFFINER));
    Some(Element::new(Tag::Details).keyed("affiner").named("affiner").with(summary).with(groups))
}

/// The values of the facets that are of this group.
fn group(
    title: &'static Texte,
    results: &Resultats,
    is_of_it: &dyn Fn(Facette) -> bool,
    reglages: &Reglages,
) -> Option<Element> {
    let mut group = Element::new(Tag::Fieldset).keyed(title.fr).named("facette");
    group = group.with(Element::new(Tag::Legend).with(reglages.say(title)));
    let mut is_empty = true;
    for value in &results.facettes {
        if !is_of_it(value.facette) || !can_be_chosen(value.facette, &value.code) {
            continue;
        }
        is_empty = false;
        let message = Geste::Choisir(value.facette, &value.code).print();
        let input = Element::new(Tag::Input)
            .set(Attribute::Type, "checkbox")
            .set_if(Attribute::Checked, value.choisie)
            .on(message.as_str());
        let count = Element::new(Tag::Span).named("nombre");
        let number = reglages.langue.nombre(value.nombre.into());
        let count = count.with(Node::text(reglages.fill(&NOMBRE, &[("n", &number)])));
        let label = Element::new(Tag::Label).keyed(message).named("choix");
        let label = label.with(input).with(Node::text(" ")).with(label_of(value, reglages));
        group = group.with(label.with(Node::text(" ")).with(count));
    }
    (!is_empty).then_some(group)
}

fn label_of(value: &ValeurDeFacette, reglages: &Reglages) -> Node {
    match is_declared(value.facette) {
        true => reglages.say(name(value.facette)),
        false => Node::written(&value.libelle),
    }
}

/// The choices that were made, each with the button that takes it back.
pub(super) fn chosen(results: &Resultats, reglages: &Reglages) -> Option<Element> {
    let mut list = Element::new(Tag::Ul).set(Attribute::AriaLabel, CHOISIS.typeset(reglages.langue));
    for (rank, value) in results.facettes.iter().filter(|value| value.choisie).enumerate() {
        let message = Geste::Retirer(value.facette, &value.code).print();
        let said = said(value, reglages);
        let label = reglages.fill(&RETIRER, &[("filtre", &said)]);
        let button = button(&message)
            .set(Attribute::Id, button_id(rank))
            .set(Attribute::AriaLabel, shown(&label))
            .with(Node::written(&said));
        list = list.with(Element::new(Tag::Li).keyed(message).with(button));
    }
    if list.children().is_empty() {
        return None;
    }
    let clear = button(&Geste::Effacer.print()).with(reglages.say(&EFFACER));
    Some(Element::new(Tag::Div).keyed("filtres").named("filtres").with(list).with(clear))
}

/// The id of the button that takes back the choice of this rank.
pub(super) fn button_id(rank: usize) -> String {
    with_number("cpts-filtre-", rank)
}

/// A choice in words: `Commune : Morsang-sur-Orge`.
pub(super) fn said(value: &ValeurDeFacette, reglages: &Reglages) -> String {
    let facet = name(value.facette).typeset(reglages.langue);
    match is_declared(value.facette) {
        true => facet,
        false => reglages.fill(&VALEUR, &[("facette", &facet), ("valeur", &value.libelle)]),
    }
}

/// A button that sends a message.
pub(super) fn button(message: &str) -> Element {
    Element::new(Tag::Button).named("bouton").set(Attribute::Type, "button").on(message)
}

/// What somebody wrote, for an attribute.
pub(super) fn shown(text: &str) -> Box<str> {
    match Node::written(text) {
        Node::Text(text) => text,
        Node::Element(_) => Box::default(),
    }
}
