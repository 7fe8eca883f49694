//! The national register of establishments: the same structures however the text comes in, each problem in its place.

use super::assert_told_somewhere;
use cpts_core::exchange::finess::{Filtre, read};
use cpts_core::ids::CodeInsee;
use std::io::BufReader;

/// Reads any bytes, as a whole file and as an entity of one.
pub fn check(bytes: &[u8]) {
    examine(bytes);
    let entity = [br#"{"generatedAt": "2026-11-20T03:00:00Z", "pmej": ["#, bytes, b"]}"];
    examine(&entity.concat());
}

fn examine(bytes: &[u8]) {
    let communes: Vec<CodeInsee> = ["91549", "75112"].iter().map(|code| code.parse().unwrap()).collect();
    let filtre = Filtre::new(&communes);
    let extraction = read(bytes, &filtre);
    assert_told_somewhere(&extraction.diagnostics, 1_000_000);
    let lines = bytes.iter().filter(|byte| **byte == b'\n').count() + 1;
    for problem in &extraction.diagnostics {
        let line = problem.position.expect("a problem of the file has its place").ligne;
        assert!((1..=lines).contains(&(line as usize)), "line {line} of {lines}: {}", problem.id());
    }
    if !extraction.is_readable {
        assert!(extraction.structures.is_empty() && !extraction.diagnostics.is_empty());
    }
    let slow = read(BufReader::with_capacity(7, bytes), &filtre);
    assert_eq!(format!("{slow:?}"), format!("{extraction:?}"), "however few bytes come at once");
}
