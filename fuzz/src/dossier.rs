//! A dossier: what is read comes back as it was, and every problem is told in its place, within the limits.

use super::assert_told;
use cpts_core::exchange::json::{self, Limites};
use serde_json::Value;

/// Small enough for a text of a few kilobytes to reach them.
const SMALL: Limites = Limites { octets: 1 << 16, profondeur: 8, valeurs: 60, diagnostics: 5 };

/// Reads any bytes.
pub fn check(bytes: &[u8]) {
    let lecture = json::read(bytes);
    assert_told(&lecture.diagnostics, bytes, Limites::default().diagnostics);
    match json::write(&lecture.dossier) {
        Ok(written) => {
            let again = json::read(written.as_bytes());
            assert_eq!(again.dossier, lecture.dossier);
            assert_eq!(json::write(&again.dossier).as_deref(), Ok(&*written), "the same bytes twice");
            let line = json::write_line(&lecture.dossier).unwrap();
            assert_eq!(line.matches('\n').count(), 1, "one line");
            assert_eq!(json::write(&json::read(line.as_bytes()).dossier).as_deref(), Ok(&*written));
            let before = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
            // Where another parser takes the text too, it finds the same value in what is written.
            if let Ok(value) = serde_json::from_slice::<Value>(before) {
                assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), value);
            }
        }
        Err(_) => assert!(!lecture.diagnostics.is_empty(), "what is read without a problem can be written"),
    }
    let limited = json::read_with(bytes, SMALL, 7);
    assert!(limited.diagnostics.len() <= SMALL.diagnostics + 1);
    assert!(limited.diagnostics.iter().all(|problem| problem.position.is_some_and(|place| place.ligne >= 7)));
}
