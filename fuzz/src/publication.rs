//! A publication: what is read comes back as it was, every problem is told in its place, and a dossier is refused.

use super::assert_told;
use cpts_core::exchange::json::Limites;
use cpts_core::exchange::{json, publication};

/// Reads any bytes.
pub fn check(bytes: &[u8]) {
    let lecture = publication::read(bytes);
    assert_told(&lecture.diagnostics, bytes, Limites::default().diagnostics);
    assert!(!lecture.is_readable || lecture.publication.format.as_deref() == Some("cpts-publication"));
    if lecture.is_readable && json::read(bytes).is_readable {
        panic!("a text is a dossier or a publication, not both");
    }
    match publication::write(&lecture.publication) {
        Ok(written) => {
            let again = publication::read(written.as_bytes());
            assert_eq!(again.publication, lecture.publication);
            assert_eq!(publication::write(&again.publication).as_deref(), Ok(&*written), "the same bytes twice");
        }
        Err(_) => assert!(!lecture.diagnostics.is_empty(), "what is read without a problem can be written"),
    }
}
