//! Versions: every reader takes any 1.x, keeps what a later minor adds, and refuses the rest in its place.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by a panic")]

use cpts_core::bareme::Bareme;
use cpts_core::diagnostics::Diagnostic;
use cpts_core::exchange::{json, publication};

/// What a reader makes of a document: whether it can be read, its problems, and it written again.
type Read = (bool, Vec<Diagnostic>, Option<String>);

type Reader = fn(&[u8]) -> Read;

const READERS: &[(&str, Reader)] = &[
    ("cpts-dossier", |bytes| {
        let read = json::read(bytes);
        (read.is_readable, read.diagnostics, json::write_line(&read.dossier).ok())
    }),
    ("cpts-publication", |bytes| {
        let read = publication::read(bytes);
        (read.is_readable, read.diagnostics, publication::write_line(&read.publication).ok())
    }),
    ("cpts-bareme", |bytes| {
        let read = Bareme::parse(bytes);
        (read.bareme.is_some(), read.diagnostics, read.bareme.map(|bareme| bareme.to_json()))
    }),
];

/// Reads a document of each format, with a version and a field that no version knows.
fn each(version: &str, mut check: impl FnMut(&str, Read)) {
    for (format, read) in READERS {
        let version = if version.is_empty() { String::new() } else { format!(r#""version": {version}, "#) };
        check(
            format,
            read(format!(r#"{{"format": "{format}", {version}"avenir": {{"b": [1.50], "a": null}}}}"#).as_bytes()),
        );
    }
}

#[test]
fn any_minor_of_version_1_is_read_and_what_it_adds_is_kept() {
    for version in [r#""1.0""#, r#""1.7""#, r#""1.12""#, r#""1.9999""#] {
        each(version, |format, (is_readable, problems, written)| {
            assert!(is_readable, "{format} {version}");
            assert!(problems.iter().all(|problem| problem.id() != "lecture/format"), "{format} {version}");
            let written = written.expect("a document that can be written").replace([' ', '\n'], "");
            assert!(written.contains(&format!(r#""version":{version}"#)), "{format}: {written}");
            assert!(written.contains(r#""avenir":{"b":[1.50],"a":null}"#), "{format}: {written}");
        });
    }
}

#[test]
fn any_other_version_is_refused_in_its_place() {
    for version in [
        "2.0",
        "0.9",
        "1",
        "01.0",
        "1.",
        "1.x",
        "1.0.0",
        "1.0-test",
        " 1.0",
        "1.0\\n",
        "1,0",
        "v1.0",
        "10.0",
        "1.\u{661}",
        "",
        "1.00000",
    ] {
        each(&format!("\"{version}\""), |format, (is_readable, problems, _)| {
            let told: Vec<_> = problems.iter().map(|problem| (problem.id(), problem.lieu.as_str())).collect();
            assert_eq!((is_readable, told), (false, vec![("lecture/format", "/version")]), "{format} {version}");
        });
    }
}

#[test]
fn a_version_of_another_type_or_none_is_told_and_the_rest_is_read() {
    for (version, id, lieu) in
        [("1.0", "lecture/type", "/version"), ("[]", "lecture/type", "/version"), ("", "lecture/champ-manquant", "")]
    {
        each(version, |format, (is_readable, problems, _)| {
            assert!(is_readable, "{format} {version}");
            let is_told = problems.iter().any(|problem| problem.id() == id && problem.lieu.as_str() == lieu);
            assert!(is_told, "{format} {version}: {problems:?}");
        });
    }
}
