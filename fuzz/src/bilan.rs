//! The whole of `check`, from bytes to the report: it is JSON in both languages, masked or not, the same bytes twice,
//! and each of its places stands in the text.

use super::{Lignes, assert_told};
use cpts_core::bareme::Baremes;
use cpts_core::bilan::{Cadre, to_json};
use cpts_core::diagnostics::{Gravite, Langue};
use cpts_core::explication::Sujet;
use cpts_core::reference::SansReference;
use cpts_core::values::Date;
use std::sync::LazyLock;

static BAREMES: LazyLock<Baremes> = LazyLock::new(Baremes::embedded);
static SUJETS: LazyLock<Vec<Sujet>> =
    LazyLock::new(|| ["prevention", "taille", "total"].map(|name| name.parse().unwrap()).into());

/// Reads any bytes.
pub fn check(bytes: &[u8]) {
    let date: Date = "2026-11-21".parse().unwrap();
    let cadre = Cadre::new(&BAREMES, &SansReference, date);
    // What takes many evaluations is asked for of one text in four.
    let cadre = if bytes.len().is_multiple_of(4) { cadre.with_leviers().explaining(&SUJETS) } else { cadre };
    let bilan = cadre.check(bytes);
    assert_told(&bilan.diagnostics, bytes, 1_000);
    let lines = Lignes::new(bytes);
    for constat in bilan.verdicts.iter().flat_map(|verdict| &verdict.constats) {
        lines.assert_inside(constat.position);
    }
    if !bilan.lisible {
        assert!(bilan.diagnostics.iter().any(|problem| problem.gravite() == Gravite::Bloquant));
    }
    let written = |langue, masked| to_json(std::slice::from_ref(&bilan), langue, masked);
    for json in [written(Langue::Fr, false), written(Langue::En, true)] {
        serde_json::from_str::<serde_json::Value>(&json).expect("a report is JSON");
    }
    let again = to_json(&[cadre.check(bytes)], Langue::Fr, false);
    assert_eq!(again, written(Langue::Fr, false), "the same bytes twice");
}
