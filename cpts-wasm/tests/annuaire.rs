//! The directory, whatever is done to it: it never fails, never loses the focus, and never shows what is out of bounds.
#![expect(clippy::unwrap_used, reason = "helpers of tests: what fails there is the test")]

use std::fs;
use std::path::Path;

use cpts_core::exchange::publication;
use cpts_wasm::view::{Attribute, Element, Node, html};
use cpts_wasm::widgets::{Annuaire, AnnuaireFige, Effet, Options, Reglages, Widget};
use proptest::prelude::*;

fn data(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/etats/donnees").join(name)).unwrap()
}

fn settings() -> Reglages {
    Reglages::new("2026-11-21".parse().unwrap())
}

fn directory(bytes: Vec<u8>, options: &[(&str, &str)]) -> Annuaire {
    let options = Options::of(options.iter().copied());
    let mut widget = Annuaire::new(settings().with(&options), &options);
    widget.read(bytes);
    while widget.advance() {}
    widget
}

/// What an element and those in it have of an attribute.
fn all(element: &Element, attribute: Attribute) -> Vec<String> {
    let own = element.attributes().iter().filter(|(known, _)| *known == attribute).map(|(_, value)| value.to_string());
    let inner = element.children().iter().filter_map(|child| match child {
        Node::Element(child) => Some(all(child, attribute)),
        Node::Text(_) => None,
    });
    own.chain(inner.flatten()).collect()
}

/// A message of the widget, right or wrong, and its value.
fn any_message() -> impl Strategy<Value = (String, String)> {
    let facet =
        "(profession|commune|langue|specialite|nouveaux_patients|acces_pmr|x):(60|70|10|91434|91549|oui|fr|.{0,3})";
    let message = prop_oneof![
        4 => Just("chercher".to_owned()),
        3 => facet.prop_map(|facet| format!("choisir:{facet}")),
        3 => facet.prop_map(|facet| format!("retirer:{facet}")),
        1 => Just("effacer".to_owned()),
        2 => Just("suite".to_owned()),
        1 => (0..50_usize).prop_map(|index| format!("contact:{index}")),
        1 => Just("imprimer".to_owned()),
        1 => Just("partager".to_owned()),
        1 => Just("valider".to_owned()),
        1 => "adresse:(q:[a-z]{0,4};)?(commune:91434|profession:60,70|.{0,9})?",
        1 => ".{0,12}",
    ];
    (message, "(kine|infirmier|fict|morsang|oeilet|.{0,6}| )( fictif)?")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_is_done_the_page_holds(messages in proptest::collection::vec(any_message(), 1..12), is_long in any::<bool>()) {
        let file = if is_long { "annuaire-long.json" } else { "annuaire-court.json" };
        let mut widget = directory(data(file), &[("lien", "")]);
        for (message, value) in messages {
            let before = all(&widget.view(), Attribute::DataMessage);
            let effects = widget.receive(&message, &value);
            let view = widget.view();
            let ids = all(&view, Attribute::Id);
            let mut unique = ids.clone();
            unique.sort();
            unique.dedup();
            prop_assert_eq!(unique.len(), ids.len(), "ids stand once: {:?}", ids);
            for id in effects.iter().filter_map(|effect| match effect { Effet::Cibler(id) => Some(id), _ => None }) {
                prop_assert!(ids.iter().any(|known| **known == **id), "{} targets {}, not among {:?}", message, id, ids);
            }
            // The element that had the focus is still there, or something else is given it.
            let after = all(&view, Attribute::DataMessage);
            let is_lost = before.contains(&message) && !after.contains(&message);
            let is_targeted = effects.iter().any(|effect| matches!(effect, Effet::Cibler(_)));
            prop_assert!(!is_lost || is_targeted, "{} leaves the focus nowhere", message);
            // Every message that the page carries is understood.
            prop_assert!(after.iter().all(|message| !message.is_empty()));
            for effect in effects {
                if let Effet::Adresse(address) = effect {
                    let mut other = directory(data(file), &[("lien", "")]);
                    other.receive(&format!("adresse:{address}"), "");
                    prop_assert_eq!(html(&other.view().into()), html(&widget.view().into()), "{}", address);
                }
            }
        }
    }

    #[test]
    fn nothing_out_of_bounds_is_ever_seen(messages in proptest::collection::vec(any_message(), 1..10)) {
        let mut widget = directory(data("annuaire-court.json"), &[("communes", "91434")]);
        for (message, value) in messages {
            let effects = widget.receive(&message, &value);
            // What people typed is shown as they typed it, and is none of the directory's.
            let cards = all(&widget.view(), Attribute::Id).iter().filter(|id| id.starts_with("cpts-fiche-")).count();
            prop_assert!(cards <= 3);
            let shown = html(&widget.view().into()) + &effects.iter().map(Effet::to_text).collect::<String>();
            for foreign in ["Ulis", "Sainte-Geneviève", "place du Modèle", "Noé", "Coordinatrice", "01 99 00 00 02"] {
                prop_assert!(!shown.contains(foreign), "{} after {} {}", foreign, message, value);
            }
        }
    }

    #[test]
    fn any_bytes_may_be_read(bytes in proptest::collection::vec(any::<u8>(), 0..60), words in ".{0,40}") {
        let options = Options::of([("vocabulaire", "mots.json")]);
        let mut widget = Annuaire::new(settings(), &options);
        widget.read(bytes);
        widget.file("mots.json", Some(words.clone().into_bytes()));
        while widget.advance() {}
        let _ = widget.view();
        let mut widget = Annuaire::new(settings(), &options);
        widget.read(data("annuaire-court.json"));
        widget.file("autre.json", None);
        widget.file("mots.json", Some(words.into_bytes()));
        while widget.advance() {}
        prop_assert!(html(&widget.view().into()).contains("Noé"));
    }
}

#[test]
fn a_shuffle_is_the_same_all_day_and_another_the_day_after() {
    let order = |day: &str| {
        let options = Options::of([("ordre", "melange")]);
        let mut widget = Annuaire::new(Reglages::new(day.parse().unwrap()), &options);
        widget.read(data("annuaire-long.json"));
        while widget.advance() {}
        all(&widget.view(), Attribute::Id)
    };
    assert_eq!(order("2026-11-21"), order("2026-11-21"));
    assert_ne!(order("2026-11-21"), order("2026-11-22"));
}

#[test]
fn the_directory_without_script_is_as_expected() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/annuaire");
    let read = publication::read(&data("annuaire-court.json")).publication;
    let plain = || {
        let mut page = AnnuaireFige::default();
        page.lien = Some("https://cpts.example/annuaire".into());
        page
    };
    let named = || {
        let mut page = AnnuaireFige::default();
        page.personnes = true;
        page
    };
    let english = settings().with(&Options::of([("lang", "en"), ("niveau-titre", "3")]));
    let late = Reglages::new("2027-02-20".parse().unwrap());
    let empty = publication::read(&data("annuaire-vide.json")).publication;
    let cases = [
        ("defaut", plain().view(&read, &settings())),
        ("defaut-en", plain().view(&read, &english)),
        ("commune", plain().limited_to("91434").view(&read, &settings())),
        ("personnes", named().view(&read, &settings())),
        ("personnes-commune-en", named().limited_to("91434").view(&read, &english)),
        ("vide", named().view(&empty, &settings())),
        ("expiree", named().view(&read, &late)),
    ];
    let mut faults = Vec::new();
    for (name, page) in cases {
        let obtained = html(&page.into()).replace("><", ">\n<") + "\n";
        let path = folder.join(name).with_extension("html");
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            fs::write(&path, obtained).unwrap();
        } else if fs::read_to_string(&path).is_ok_and(|known| known == obtained) {
        } else {
            faults.push(format!("{name}:\n{obtained}"));
        }
    }
    assert!(faults.is_empty(), "UPDATE_EXPECT=1 writes these: {}", faults.join("\n"));
}
