//! `cpts export`: each form is read back by a library of others, and a dossier is refused.
#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests: what fails there is the test")]

mod support;

use std::collections::BTreeSet;

use cpts_synthetic::Directory;
use geojson::{FeatureCollection, GeoJson, GeometryValue, feature::Id};
use ical::parser::vcard::component::VcardContact;
use ical::property::Property;
use ical::{IcalParser, VcardParser};
use serde_json::Value;
use support::{cpts, root};

const DATE: [&str; 2] = ["--date", "2026-11-21"];

const EXAMPLE: &str = "examples/publications/annuaire-synthetique.json";

const KINDS: [&str; 3] = ["vcard", "icalendar", "geojson"];

fn example() -> Value {
    serde_json::from_slice(&std::fs::read(root().join(EXAMPLE)).unwrap()).unwrap()
}

fn export(kind: &str) -> String {
    let run = cpts(&["export", kind, EXAMPLE, DATE[0], DATE[1]], b"");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    run.out
}

fn members(publication: &Value) -> &Vec<Value> {
    publication["adherents"].as_array().unwrap()
}

fn all<'a>(properties: &'a [Property], name: &str) -> Vec<&'a str> {
    let found = properties.iter().filter(|property| property.name == name);
    found.map(|property| property.value.as_deref().unwrap_or_default()).collect()
}

fn one<'a>(properties: &'a [Property], name: &str) -> &'a str {
    match all(properties, name)[..] {
        [value] => value,
        ref others => panic!("{name}: {others:?}"),
    }
}

fn cards(text: &str) -> Vec<VcardContact> {
    VcardParser::new(text.as_bytes()).map(Result::unwrap).collect()
}

#[test]
fn every_public_member_is_a_card() {
    let (publication, text) = (example(), export("vcard"));
    let cards = cards(&text);
    let members = members(&publication);
    assert_eq!(cards.len(), members.len() + 1);
    assert_eq!(one(&cards[0].properties, "KIND"), "org");
    assert_eq!(one(&cards[0].properties, "FN"), publication["identite"]["nom"].as_str().unwrap());
    for (card, member) in cards.iter().skip(1).zip(members) {
        let properties = &card.properties;
        assert_eq!(properties[0].name, "VERSION", "the version comes first");
        assert_eq!(one(properties, "VERSION"), "4.0");
        let name = member["nom"].as_str().unwrap();
        assert!(one(properties, "FN").ends_with(name));
        let is_structure = member["type"]["code"] == "structure";
        assert_eq!(one(properties, "KIND"), if is_structure { "org" } else { "individual" });
        if !is_structure {
            assert_eq!(one(properties, "N").split(';').count(), 5);
            assert_eq!(one(properties, "N").split(';').next(), Some(name));
            let profession = member["profession"]["libelle"].as_str();
            assert_eq!(all(properties, "TITLE").first().copied(), profession);
        }
        let places = member["lieux"].as_array().map_or(&[][..], Vec::as_slice);
        assert_eq!(all(properties, "ADR").len(), places.len());
        for (address, place) in all(properties, "ADR").into_iter().zip(places) {
            let parts: Vec<&str> = address.split(';').collect();
            assert_eq!(parts.len(), 7);
            assert_eq!(parts[3], place["adresse"]["commune"].as_str().unwrap());
            assert_eq!(parts[5], place["adresse"]["code_postal"].as_str().unwrap());
        }
        assert_eq!(one(properties, "REV"), "20261121T000000Z");
    }
    let ids: BTreeSet<&str> = cards.iter().map(|card| one(&card.properties, "UID")).collect();
    assert_eq!(ids.len(), cards.len());
    assert!(text.split_inclusive("\r\n").all(|line| line.ends_with("\r\n") && line.len() <= 77));
}

#[test]
fn every_dated_session_is_an_event() {
    let (publication, text) = (example(), export("icalendar"));
    let calendars: Vec<_> = IcalParser::new(text.as_bytes()).map(Result::unwrap).collect();
    let [calendar] = &calendars[..] else { panic!("{text}") };
    assert_eq!(calendar.timezones.len(), 1);
    let actions = publication["projet_de_sante"]["actions"].as_array().unwrap();
    let sessions: Vec<(&Value, &Value)> = actions
        .iter()
        .flat_map(|action| action["seances"].as_array().into_iter().flatten().map(move |session| (action, session)))
        .collect();
    assert!(sessions.len() > 3);
    assert_eq!(calendar.events.len(), sessions.len());
    for (event, (action, session)) in calendar.events.iter().zip(&sessions) {
        let properties = &event.properties;
        let moment = |hour: &str| {
            let hour = session[hour].as_str().unwrap().replace(':', "");
            format!("{}T{hour}00", session["le"].as_str().unwrap().replace('-', ""))
        };
        assert_eq!(one(properties, "DTSTART"), moment("debut"));
        assert_eq!(one(properties, "DTEND"), moment("fin"));
        assert_eq!(one(properties, "SUMMARY"), action["intitule"].as_str().unwrap());
        assert_eq!(one(properties, "DTSTAMP"), "20261121T000000Z");
        let start = properties.iter().find(|property| property.name == "DTSTART").unwrap();
        assert_eq!(start.params, Some(vec![("TZID".to_owned(), vec!["Europe/Paris".to_owned()])]));
    }
    let ids: BTreeSet<&str> = calendar.events.iter().map(|event| one(&event.properties, "UID")).collect();
    assert_eq!(ids.len(), sessions.len());
}

#[test]
fn every_place_with_coordinates_is_a_point_longitude_first() {
    let (publication, text) = (example(), export("geojson"));
    let GeoJson::FeatureCollection(FeatureCollection { features, foreign_members, .. }) = text.parse().unwrap() else {
        panic!("{text}")
    };
    assert_eq!(foreign_members.unwrap()["expire_le"], publication["expire_le"]);
    let places: Vec<(&Value, &Value)> = members(&publication)
        .iter()
        .flat_map(|member| member["lieux"].as_array().into_iter().flatten().map(move |place| (member, place)))
        .collect();
    let with_point: Vec<_> = places.iter().filter(|(_, place)| place["latitude"].is_number()).collect();
    assert!(with_point.len() > 20 && with_point.len() < places.len());
    assert_eq!(features.len(), with_point.len());
    for (feature, (member, place)) in features.iter().zip(with_point) {
        let GeometryValue::Point { coordinates } = &feature.geometry.as_ref().unwrap().value else {
            panic!("no point")
        };
        let [longitude, latitude] = [place["longitude"].as_f64().unwrap(), place["latitude"].as_f64().unwrap()];
        assert_eq!(coordinates.as_slice(), [longitude, latitude]);
        assert!((2.2..2.5).contains(&longitude) && (48.5..48.8).contains(&latitude));
        let properties = feature.properties.as_ref().unwrap();
        assert_eq!(properties["commune"], place["adresse"]["commune"]);
        assert!(properties["nom"].as_str().unwrap().ends_with(member["nom"].as_str().unwrap()));
        let id = member["id"].as_str().unwrap();
        assert!(matches!(&feature.id, Some(Id::String(feature)) if feature.starts_with(id)));
    }
}

#[test]
fn a_dossier_is_refused_and_told_what_to_run() {
    let dossier = Directory { adherents: 6, actions: 2, seed: 1 }.pretty();
    let unnamed = dossier.replace("\"format\": \"cpts-dossier\",", "");
    for kind in KINDS {
        let run = cpts(&["export", kind, "-", DATE[0], DATE[1]], dossier.as_bytes());
        assert_eq!((run.code, run.out.as_str()), (2, ""));
        assert!(run.err.contains("publication/dossier") && run.err.contains("cpts publish"), "{}", run.err);
        // A dossier that does not say what it is has fields of the same names: it is refused all the same.
        let run = cpts(&["export", kind, "-", DATE[0], DATE[1]], unnamed.as_bytes());
        assert_eq!((run.code, run.out.as_str()), (2, ""));
        assert!(run.err.contains("lecture/format"), "{}", run.err);
    }
}

#[test]
fn an_expired_publication_is_refused() {
    for (date, code) in [("2027-02-19", 0), ("2027-02-20", 2)] {
        let run = cpts(&["export", "vcard", EXAMPLE, "--date", date], b"");
        assert_eq!(run.code, code, "{}", run.err);
        assert_eq!(run.err.contains("publication/expiree"), code == 2, "{}", run.err);
    }
    let mut endless = example();
    endless.as_object_mut().unwrap().remove("expire_le");
    let run = cpts(&["export", "vcard", "-", DATE[0], DATE[1]], endless.to_string().as_bytes());
    assert_eq!((run.code, run.out.as_str()), (2, ""), "{}", run.err);
}

#[test]
fn nothing_to_write_and_wrong_calls_are_told() {
    let mut silent = example();
    silent.as_object_mut().unwrap().remove("projet_de_sante");
    let run = cpts(&["export", "icalendar", "-", DATE[0], DATE[1]], silent.to_string().as_bytes());
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(run.err.contains("aucune action n'a de séance datée"), "{}", run.err);
    for arguments in
        [&["export"][..], &["export", "vcard"], &["export", "docx", EXAMPLE], &["export", "vcard", "absent.json"]]
    {
        let run = cpts(arguments, b"");
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{arguments:?}");
        assert!(run.err.starts_with("erreur"), "{}", run.err);
    }
    let hostile = r#"{"format": "cpts-publication", "version": "1.0", "date": "2026-11-21", "expire_le": "2026-12-01",
      "identite": {"nom": "A\r\nEND:VCARD\r\nX:1"}, "adherents": [{"id": "x", "type": {"code": "professionnel"},
      "nom": "N;\\n,\u0000\u2028", "telephone": "+33 1;TYPE=x", "declare": {"site": {"valeur": "javascript:alert(1)", "le": "2026-01-01"}},
      "lieux": [{"latitude": 148.5, "longitude": 2.0}, {"latitude": 48.5, "longitude": 2.0}]}],
      "projet_de_sante": {"actions": [{"id": "a", "intitule": "T", "seances": [{"le": "2026-12-01", "debut": "25:00",
      "inscription": "https://a\r\nX:1"}]}]}}"#;
    let run = |kind: &str| cpts(&["export", kind, "-", DATE[0], DATE[1]], hostile.as_bytes()).out;
    let cards = cards(&run("vcard"));
    assert_eq!(cards.len(), 2);
    assert!(all(&cards[1].properties, "URL").is_empty() && all(&cards[1].properties, "X").is_empty());
    let calendar = run("icalendar");
    assert!(!calendar.contains("\nX:1") && calendar.contains("DTSTART;VALUE=DATE:20261201\r\n"), "{calendar}");
    let GeoJson::FeatureCollection(map) = run("geojson").parse().unwrap() else { panic!() };
    assert_eq!(map.features.len(), 1);
}
