//! Whatever people do with the actions, in any order: nothing panics, and what is shown is what was asked for.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests: what fails there is the test")]

use cpts_wasm::view::{Attribute, Element, Node, Tag};
use cpts_wasm::widgets::{Actions, Effet, Options, Reglages, Widget};
use proptest::prelude::*;
use serde_json::{Value, json};

const MISSIONS: [&str; 4] = ["prevention", "parcours", "hors_aci", "code;à:part,%"];
const THEMES: [&str; 3] = ["sport", "depistage", "santé mentale"];
const PUBLICS: [&str; 3] = ["seniors", "jeunes : 12 à 25 ans", "a;b,c%2C"];
const COMMUNES: [&str; 3] = ["91434", "91667", "2A004"];

fn codes(all: &'static [&'static str]) -> impl Strategy<Value = Value> {
    let list = proptest::sample::subsequence(all, 0..=all.len());
    list.prop_map(|codes| codes.iter().map(|code| json!({"code": code, "libelle": format!("à {code}")})).collect())
}

fn any_action() -> impl Strategy<Value = Value> {
    let mission = proptest::option::of(proptest::sample::select(&MISSIONS[..]));
    let publics = proptest::sample::subsequence(&PUBLICS[..], 0..=PUBLICS.len());
    let dates =
        proptest::collection::vec(proptest::sample::select(&["2026-01-01", "2026-12-01", "2027-02-02"][..]), 0..4);
    (mission, codes(&THEMES), publics, codes(&COMMUNES), any::<Option<bool>>(), dates).prop_map(
        |(mission, themes, publics, communes, professionals, dates)| {
            json!({
                "mission": mission.map(|code| json!({"code": code})), "themes": themes, "publics": publics,
                "communes": communes, "pour_professionnels": professionals,
                "seances": dates.iter().map(|day| json!({"le": day})).collect::<Value>(),
            })
        },
    )
}

fn any_gesture() -> impl Strategy<Value = (String, String)> {
    let code = |facet: &'static str, codes: &'static [&'static str]| {
        proptest::sample::select(codes).prop_map(move |code| format!("choisir:{facet}:{code}"))
    };
    let message = prop_oneof![
        4 => code("mission", &MISSIONS),
        4 => code("theme", &THEMES),
        4 => code("public", &PUBLICS),
        4 => code("commune", &COMMUNES),
        2 => Just(String::from("audience")),
        1 => Just(String::from("effacer")),
        2 => (0..9_usize).prop_map(|rank| format!("agenda:{rank}")),
        1 => "(adresse:)?(mission:|theme:|[a-z:;,%é]){0,6}",
        1 => ".{0,20}",
    ];
    let value =
        prop_oneof![Just("true"), Just("true"), Just("false"), Just("public"), Just("professionnels"), Just("")];
    (message, value.prop_map(String::from))
}

fn walk<'a>(element: &'a Element, found: &mut dyn FnMut(&'a Element)) {
    found(element);
    for child in element.children() {
        if let Node::Element(child) = child {
            walk(child, found);
        }
    }
}

fn attribute(element: &Element, wanted: Attribute) -> Option<&str> {
    element.attributes().iter().find(|(attribute, _)| *attribute == wanted).map(|(_, value)| &**value)
}

fn text(element: &Element) -> String {
    let children = element.children().iter();
    children.map(|child| if let Node::Text(text) = child { text.to_string() } else { String::new() }).collect()
}

/// The titles of the actions that are shown, and the messages of the boxes that are ticked.
fn shown(widget: &Actions) -> (Vec<usize>, Vec<String>, String, usize) {
    let page = widget.view();
    let (mut ranks, mut ticked, mut audience, mut told) = (Vec::new(), Vec::new(), String::new(), usize::MAX);
    walk(&page, &mut |element| match element.tag() {
        Tag::H3 | Tag::H4 | Tag::H5 => {
            ranks.extend(text(element).strip_prefix("Action n° ").and_then(|rank| rank.parse::<usize>().ok()))
        }
        Tag::Input if attribute(element, Attribute::Checked).is_some() => {
            ticked.push(attribute(element, Attribute::DataMessage).unwrap().to_owned());
        }
        Tag::Option if attribute(element, Attribute::Selected).is_some() => {
            audience = attribute(element, Attribute::Value).unwrap().to_owned();
        }
        Tag::P if attribute(element, Attribute::Id) == Some("cpts-nombre") => {
            told = text(element).split(' ').next().and_then(|count| count.parse().ok()).unwrap_or(0);
        }
        _ => {}
    });
    ranks.sort_unstable();
    (ranks, ticked, audience, told)
}

fn says(action: &Value, message: &str) -> bool {
    let (facet, code) = message.strip_prefix("choisir:").unwrap().split_once(':').unwrap();
    let has = |name: &str| action[name].as_array().unwrap().iter().any(|value| value["code"] == code || *value == code);
    match facet {
        "mission" => action["mission"]["code"] == code,
        "theme" => has("themes"),
        "public" => has("publics"),
        _ => has("communes") || action["communes"].as_array().unwrap().is_empty(),
    }
}

/// Whether an action is one of those that the boxes that are ticked ask for.
fn matches(action: &Value, ticked: &[String], audience: &str) -> bool {
    let facets = ["mission", "theme", "public", "commune"];
    let is_asked = facets.iter().all(|facet| {
        let start = format!("choisir:{facet}:");
        let asked: Vec<&String> = ticked.iter().filter(|message| message.starts_with(&start)).collect();
        asked.is_empty() || asked.iter().any(|message| says(action, message))
    });
    is_asked
        && match audience {
            "public" => action["pour_professionnels"] != true,
            "professionnels" => action["pour_professionnels"] != false,
            _ => true,
        }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_shown_is_what_was_asked_for(
        actions in proptest::collection::vec(any_action(), 0..9),
        gestures in proptest::collection::vec(any_gesture(), 0..12),
    ) {
        let mut actions = actions;
        for (rank, action) in actions.iter_mut().enumerate() {
            action["intitule"] = format!("Action n° {rank}").into();
        }
        let publication = json!({
            "format": "cpts-publication", "version": "1.0", "date": "2026-11-21", "expire_le": "2027-02-21",
            "identite": {"nom": "CPTS"}, "projet_de_sante": {"actions": actions},
        });
        let options = Options::of([("lien", "")]);
        let day = "2026-11-21".parse().unwrap();
        let mut widget = Actions::new(Reglages::new(day), &options);
        prop_assert!(widget.read(publication.to_string().into_bytes()).is_empty());
        for (message, value) in &gestures {
            let effects = widget.receive(message, value);
            let (shown_now, ticked, audience, told) = shown(&widget);
            for rank in &shown_now {
                prop_assert!(matches(&actions[*rank], &ticked, &audience), "{rank} {ticked:?} {audience}");
            }
            // What is asked from an address may be a value that no action has, hence no box.
            if !gestures.iter().any(|(message, _)| message.starts_with("adresse") || message.starts_with("choisir")) {
                let all = actions.iter().filter(|action| matches(action, &ticked, &audience)).count();
                prop_assert_eq!(shown_now.len(), all);
            }
            if !actions.is_empty() {
                prop_assert_eq!(told, shown_now.len());
            }
            for effect in effects {
                if let Effet::Adresse(fragment) = effect {
                    // Another page at this address shows the same.
                    let mut other = Actions::new(Reglages::new(day), &options);
                    other.read(publication.to_string().into_bytes());
                    other.receive(&format!("adresse:{fragment}"), "");
                    prop_assert_eq!(shown(&other), shown(&widget));
                }
            }
        }
    }
}
