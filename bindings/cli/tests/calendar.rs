//! `cpts calendar`: a calendar that another library reads, and that may be imported again.
#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests: what fails there is the test")]

mod support;

use std::collections::BTreeMap;

use ical::IcalParser;
use ical::parser::ical::component::IcalEvent;
use ical::property::Property;
use support::{Folder, cpts, rich};

const DATE: [&str; 2] = ["--date", "2026-11-21"];

fn events(text: &str) -> Vec<IcalEvent> {
    let mut calendars: Vec<_> = IcalParser::new(text.as_bytes()).map(Result::unwrap).collect();
    assert_eq!(calendars.len(), 1);
    calendars.remove(0).events
}

fn find<'a>(event: &'a IcalEvent, name: &str) -> &'a Property {
    let mut found = event.properties.iter().filter(|property| property.name == name);
    let property = found.next().unwrap_or_else(|| panic!("no {name} in {event:?}"));
    assert!(found.next().is_none(), "{name} stands twice");
    property
}

fn value<'a>(event: &'a IcalEvent, name: &str) -> &'a str {
    find(event, name).value.as_deref().unwrap()
}

#[test]
fn every_date_of_the_report_is_a_whole_day_that_another_library_reads() {
    let dossier = rich();
    let calendar = cpts(&["calendar", "-", DATE[0], DATE[1]], dossier.as_bytes());
    assert_eq!((calendar.code, calendar.err.as_str()), (0, ""));
    let json = cpts(&["check", "-", "--format", "json", DATE[0], DATE[1]], dossier.as_bytes()).out;
    let report: serde_json::Value = serde_json::from_str(&json).unwrap();
    let dates = report["bilans"][0]["echeances"].as_array().unwrap();
    let events = events(&calendar.out);
    assert!(dates.len() > 20);
    assert_eq!(events.len(), dates.len());
    for (event, date) in events.iter().zip(dates) {
        assert_eq!(value(event, "DTSTART"), date["le"].as_str().unwrap().replace('-', ""));
        for day in ["DTSTART", "DTEND"] {
            let whole = vec![("VALUE".to_owned(), vec!["DATE".to_owned()])];
            assert_eq!(find(event, day).params.as_ref(), Some(&whole));
        }
        assert!(value(event, "DTEND") > value(event, "DTSTART"));
        assert_eq!(value(event, "DTSTAMP"), "20261121T000000Z");
        assert_eq!(value(event, "TRANSP"), "TRANSPARENT");
        assert!(event.alarms.is_empty());
        let message = date["message"].as_str().unwrap();
        let tail: String = message.chars().skip(1).collect();
        let told = unescaped(value(event, "SUMMARY"));
        assert!(told.contains(&tail), "{told} is not {message}");
    }
}

#[test]
fn lines_are_folded_and_end_as_the_standard_says() {
    let dossier = rich().replace("CPTS Fictive 1", &format!("CPTS, \\\"é\\\" ; \\\\ {}", "à".repeat(90)));
    let text = cpts(&["calendar", "-", DATE[0], DATE[1]], dossier.as_bytes()).out;
    for line in text.split_inclusive('\n') {
        assert!(line.ends_with("\r\n") && line.len() <= 77, "{line:?}");
    }
    assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
    let first = events(&text).remove(0);
    let told = unescaped(value(&first, "DESCRIPTION"));
    assert!(told.starts_with(&format!("CPTS, \"é\" ; \\ {}\n", "à".repeat(90))), "{told}");
}

#[test]
fn a_date_keeps_its_identifier_when_its_day_or_its_amount_changes() {
    let ids = |dossier: &str| -> BTreeMap<String, String> {
        let text = cpts(&["calendar", "-", DATE[0], DATE[1]], dossier.as_bytes()).out;
        let events = events(&text);
        let ids: BTreeMap<_, _> =
            events.iter().map(|event| (value(event, "UID").to_owned(), value(event, "DTSTART").to_owned())).collect();
        assert_eq!(ids.len(), events.len(), "identifiers are unique");
        ids
    };
    let dossier = rich();
    let before = ids(&dossier);
    assert_eq!(before, ids(&dossier));
    let mut other: serde_json::Value = serde_json::from_str(&dossier).unwrap();
    other["contrat_aci"]["signature"] = "2024-02-01".into();
    let after = ids(&other.to_string());
    let moved = before.iter().filter(|(id, day)| after.get(*id).is_some_and(|new| new != *day)).count();
    assert!(moved > before.len() / 2, "{moved} of {} dates moved", before.len());
    other["identite"]["finess"] = "910000017".into();
    assert!(ids(&other.to_string()).keys().all(|id| !after.contains_key(id)), "another CPTS has other identifiers");
}

#[test]
fn a_registry_is_one_calendar_that_names_each_cpts_and_a_file_is_whole() {
    let folder = Folder::new("calendar");
    let registry = folder.write("registre.ndjson", &cpts_synthetic::Recipe::small(1).ndjson(2));
    let out = folder.path("echeances.ics");
    let run = cpts(&["calendar", &registry, "--out", &out, DATE[0], DATE[1]], b"");
    assert_eq!((run.code, run.out.as_str()), (0, ""), "{}", run.err);
    let events = events(&std::fs::read_to_string(&out).unwrap());
    for name in ["CPTS Fictive 1", "CPTS Fictive 2"] {
        assert!(events.iter().any(|event| value(event, "SUMMARY").starts_with(name)));
    }
    assert_eq!(folder.names(), ["echeances.ics", "registre.ndjson"]);
    for (arguments, code) in [
        (vec!["calendar", &registry, "--out", &folder.path("absent/a.ics")], 2),
        (vec!["calendar", &registry, "--out", &folder.path("")], 2),
        (vec!["calendar", "absent.json"], 2),
        (vec!["calendar", "README.md"], 2),
        (vec!["calendar"], 2),
    ] {
        let run = cpts(&arguments, b"");
        assert_eq!((run.code, run.out.as_str()), (code, ""), "{arguments:?}");
        assert!(run.err.starts_with("erreur : "), "{}", run.err);
    }
}

fn unescaped(value: &str) -> String {
    value.replace("\\\\", "\u{1}").replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";").replace('\u{1}', "\\")
}

#[test]
#[cfg(unix)]
fn what_is_no_plain_file_is_written_into_and_stays() {
    use std::os::unix::fs::FileTypeExt as _;
    let folder = Folder::new("calendar-pipe");
    let pipe = folder.path("pipe");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let reader = std::thread::spawn({
        let pipe = pipe.clone();
        move || std::fs::read_to_string(pipe).unwrap()
    });
    let run = cpts(&["calendar", "-", "--out", &pipe, DATE[0], DATE[1]], rich().as_bytes());
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(std::fs::symlink_metadata(&pipe).unwrap().file_type().is_fifo());
    assert!(reader.join().unwrap().ends_with("END:VCALENDAR\r\n"));
}
