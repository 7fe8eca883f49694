//! What the integration tests share.

#![allow(dead_code, reason = "each test program uses its own part of this module")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests: a failure here is a failed test")]

pub(crate) mod changes;
pub(crate) mod json;
pub(crate) mod twist;

use std::sync::LazyLock;

use cpts_core::bareme::Baremes;
use cpts_core::bilan::{Bilan, report};
use cpts_core::diagnostics::Position;
use cpts_core::exchange::json as dossiers;
use cpts_core::reference::communes::Communes;
use cpts_core::values::Date;
use proptest::prelude::ProptestConfig;

pub(crate) static BAREMES: LazyLock<Baremes> = LazyLock::new(Baremes::embedded);

/// The reference of communes, where the feature embeds it.
pub(crate) fn communes() -> Box<dyn Communes> {
    #[cfg(feature = "communes")]
    return Box::new(cpts_core::reference::communes::embedded());
    #[cfg(not(feature = "communes"))]
    Box::new(cpts_core::reference::SansReference)
}

pub(crate) fn date() -> Date {
    cpts_synthetic::DATE.parse().unwrap()
}

/// How many cases a property is tried on, out of the 256 that `PROPTEST_CASES` may change.
pub(crate) fn cases(share: u32) -> ProptestConfig {
    let default = ProptestConfig::default();
    ProptestConfig {
        cases: (default.cases * share / 256).max(1),
        failure_persistence: None,
        max_shrink_iters: 500,
        ..default
    }
}

/// Reads any bytes and reports on them, and checks what holds for all of them.
pub(crate) fn examine(bytes: &[u8]) -> Bilan {
    let lecture = dossiers::read(bytes);
    let is_clean = lecture.diagnostics.is_empty();
    match dossiers::write(&lecture.dossier) {
        Ok(written) => {
            let again = dossiers::read(written.as_bytes());
            assert_eq!(again.dossier, lecture.dossier);
            assert_eq!(dossiers::write(&again.dossier).as_deref(), Ok(&*written));
        }
        Err(_) => assert!(!is_clean, "what was read without a problem can be written"),
    }
    let bilan = report(lecture, &BAREMES, &*communes(), date());
    let ends = line_ends(bytes);
    for diagnostic in &bilan.diagnostics {
        assert_inside(&ends, diagnostic.position);
    }
    for constat in bilan.verdicts.iter().flat_map(|verdict| &verdict.constats) {
        assert_inside(&ends, constat.position);
    }
    bilan
}

/// The number of columns of each line, that of the end of the line included.
fn line_ends(bytes: &[u8]) -> Vec<u32> {
    let text = match core::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => core::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap(),
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    text.split('\n').map(|line| u32::try_from(line.chars().count()).unwrap() + 1).collect()
}

fn assert_inside(ends: &[u32], position: Option<Position>) {
    let position = position.unwrap();
    let end = ends.get(position.ligne as usize - 1);
    assert!(
        end.is_some_and(|end| (1..=*end).contains(&position.colonne)),
        "{position:?} is not in a text of {} lines",
        ends.len()
    );
}
