//! A barème: what is read comes back as it was, beside the barèmes in force or not.

use super::assert_told;
use cpts_core::bareme::{Bareme, Baremes};
use std::sync::LazyLock;

static BAREMES: LazyLock<Baremes> = LazyLock::new(Baremes::embedded);

/// Reads any bytes.
pub fn check(bytes: &[u8]) {
    let lecture = Bareme::parse(bytes);
    assert_told(&lecture.diagnostics, bytes, 500);
    if let Some(bareme) = lecture.bareme.as_ref().filter(|_| lecture.is_usable()) {
        let written = bareme.to_json();
        let again = Bareme::parse(written.as_bytes());
        assert_eq!(again.bareme.as_ref(), Some(bareme));
        assert_eq!(again.bareme.map(|again| again.to_json()), Some(written), "the same bytes twice");
    }
    let mut beside = BAREMES.clone();
    let added = beside.add(bytes);
    assert_told(&added.diagnostics, bytes, 500);
    if !added.is_usable() {
        assert_eq!(beside.in_force("2026-11-21".parse().unwrap()), BAREMES.in_force("2026-11-21".parse().unwrap()));
    }
}
