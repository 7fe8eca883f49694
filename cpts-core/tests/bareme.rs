//! Barèmes from their text: those of `bareme/good` give no diagnostic, those of `bareme/bad` at least one; those of
//! `bareme/beside` are added to the ones that are shipped.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by a panic")]

mod support;

use std::path::{Path, PathBuf};

use cpts_core::bareme::{Bareme, Baremes, LectureBareme};
use proptest::prelude::*;
use support::{Golden, cases, folder, tell};

#[test]
fn every_bareme_is_read_as_expected() {
    let mut golden = Golden::new();
    let home = folder("bareme");
    for (kind, is_clean) in [("good", true), ("bad", false)] {
        for case in cases(&home.join(kind)) {
            let lecture = Bareme::parse(&bytes(&case));
            if lecture.diagnostics.is_empty() != is_clean {
                golden.fault(&case, &format!("{} diagnostics", lecture.diagnostics.len()));
            }
            golden.check(&case, &told(&lecture));
        }
    }
    for case in cases(&home.join("beside")) {
        let mut baremes = Baremes::embedded();
        let lecture = baremes.add(&bytes(&case));
        golden.check(&case, &format!("{}{}", told(&lecture), periods(&baremes)));
    }
    golden.finish(&home);
}

#[test]
fn what_is_shipped_passes_its_own_checks() {
    let shipped = folder("../data/baremes");
    let mut baremes = Baremes::default();
    for case in ["aci-2019.json", "avenant-2.json"] {
        let text = bytes(&shipped.join(case));
        assert_eq!(Bareme::parse(&text).diagnostics, [], "{case}");
        assert_eq!(baremes.add(&text).diagnostics, [], "{case}");
    }
    assert_eq!(baremes.versions, Baremes::embedded().versions);
    for case in examples() {
        let lecture = Bareme::parse(&bytes(&case));
        assert_eq!(lecture.diagnostics, [], "{}", case.display());
        assert!(lecture.bareme.is_some_and(|bareme| bareme.is_scenario()), "{}", case.display());
        assert!(Baremes::embedded().add(&bytes(&case)).is_usable(), "{}", case.display());
    }
}

/// A total that is known and of which one part alone is not would give that part: none of those shipped does.
#[test]
fn no_total_that_is_shipped_gives_an_amount_that_nobody_tells() {
    let mut seen = 0;
    for bareme in Baremes::embedded().versions {
        for total in bareme.totaux.iter().flat_map(cpts_core::bareme::Totaux::iter) {
            let mut parts = Vec::new();
            for term in total.somme.iter().flatten() {
                let lines = term.lignes.clone().unwrap_or_default();
                let of_lines = lines.into_iter().map(|line| {
                    let mut alone = term.clone();
                    alone.lignes = Some(vec![line]);
                    alone
                });
                parts.extend(of_lines.chain(term.total.is_some().then(|| term.clone())));
            }
            for size in bareme.sizes().filter(|size| total.cell(*size).is_some_and(|cell| cell.montant.is_some())) {
                let is_unknown = |part: &&cpts_core::bareme::TermeTotal| {
                    let mut alone = total.clone();
                    alone.somme = Some(vec![(*part).clone()]);
                    bareme.sum_of(&alone, size).is_none()
                };
                let unknown: Vec<_> = parts.iter().filter(is_unknown).collect();
                assert_ne!(unknown.len(), 1, "{:?} gives {unknown:?} of size {size}", total.total);
                seen += usize::from(unknown.len() > 1);
            }
        }
    }
    assert!(seen > 0, "some totals are known of which several parts are not");
}

#[test]
fn the_order_in_which_versions_are_added_changes_nothing() {
    let version = |id: &str, du: &str, au: &str| {
        let text = String::from_utf8(bytes(&folder("bareme/good").join("a-whole-version.json"))).expect("a text");
        let text = text.replace("\"essai\"", &format!("{id:?}")).replace("2027-01-01", du);
        text.replace("\"au\": null", &format!("\"au\": {au}"))
    };
    let texts = [
        version("a", "2027-01-01", "null"),
        version("b", "2029-01-01", "\"2029-12-31\""),
        version("c", "2031-01-01", "null"),
        version("avenant-2", "2022-10-01", "null"),
    ];
    let mut expected: Option<Baremes> = None;
    for order in [[0, 1, 2, 3], [2, 1, 0, 3], [3, 2, 0, 1], [1, 3, 2, 0]] {
        let mut baremes = Baremes::embedded();
        for text in order.map(|index| texts.get(index).expect("a text")) {
            let lecture = baremes.add(text.as_bytes());
            assert!(lecture.is_usable(), "{}", told(&lecture));
        }
        let known = expected.get_or_insert_with(|| baremes.clone());
        assert_eq!(known.versions, baremes.versions, "{order:?}");
    }
    let baremes = expected.expect("some order");
    for (day, id) in [("2026-12-31", "avenant-2"), ("2028-12-31", "a"), ("2029-12-31", "b"), ("2031-01-01", "c")] {
        let version = baremes.in_force(day.parse().expect("a day"));
        assert_eq!(version.and_then(|version| version.id.as_deref()), Some(id), "{day}");
    }
}

#[test]
fn a_hostile_file_costs_little() {
    let cell = |n: usize| {
        format!("{{\"taille\":{},\"part\":\"total\",\"montant\":1,\"statut\":\"derive\",\"sources\":[]}}", 255 - n / 4)
    };
    let cells: Vec<String> = (0..500).map(cell).collect();
    let cells = cells.join(",");
    let terms = vec!["{\"lignes\":[\"parcours\"],\"part\":\"total\"}"; 600].join(",");
    let line = format!("{{\"ligne\":\"parcours\",\"obligatoire\":true,\"existe\":true,\"cellules\":[{cells}]}}");
    let text = format!(
        "{{\"lignes\":[{line}],\"totaux\":{{\"publies\":[{{\"total\":\"t\",\"somme\":[{terms}],\"cellules\":[{cells}]}}]}}}}"
    );
    let start = std::time::Instant::now();
    let lecture = Bareme::parse(text.as_bytes());
    let has = |id: &str| lecture.diagnostics.iter().any(|diagnostic| diagnostic.id() == id);
    assert!(lecture.diagnostics.len() == 500 && has("bareme/en-double") && !has("lecture/limite"));
    assert!(start.elapsed().as_secs() < 30, "{:?}", start.elapsed());
}

proptest! {
    #[test]
    fn any_bytes_are_read(text in proptest::collection::vec(any::<u8>(), 0..300)) {
        examine(&text);
    }

    #[test]
    fn any_damage_is_told_at_its_place(at in 0_usize..3000, length in 0_usize..40, with in "[\\[\\]{}\",:0-9a-z \n-]{0,8}") {
        let mut text = bytes(&folder("bareme/good").join("a-whole-version.json"));
        let start = at.min(text.len());
        let end = (start + length).min(text.len());
        text.splice(start..end, with.bytes());
        examine(&text);
    }

    #[test]
    fn any_values_are_judged(
        amounts in proptest::collection::vec(-9_000_000_000_000_000_i64..9_000_000_000_000_000, 4),
        sizes in proptest::collection::vec(any::<u8>(), 4),
        bounds in proptest::collection::vec(any::<u32>(), 3),
        days in proptest::collection::vec("[0-9]{4}-[01][0-9]-[0-3][0-9]", 2),
    ) {
        let mut text = String::from_utf8(bytes(&folder("bareme/good").join("a-whole-version.json"))).expect("a text");
        for (old, new) in [("50000", &amounts[0]), ("60000", &amounts[1]), ("30000", &amounts[2]), ("80000", &amounts[3])] {
            text = text.replace(old, &new.to_string());
        }
        for size in sizes {
            text = text.replacen("\"taille\": 1", &format!("\"taille\": {size}"), 2);
        }
        text = text.replacen("\"a\": 40000", &format!("\"a\": {}", bounds[0]), 1);
        text = text.replacen("\"de\": 40000", &format!("\"de\": {}, \"a\": {}", bounds[1], bounds[2]), 1);
        text = text.replace("2027-01-01", &days[0]).replace("\"au\": null", &format!("\"au\": {:?}", days[1]));
        examine(text.as_bytes());
    }
}

/// Reads a text in every way: each problem has a place and a French text without faulty spaces.
fn examine(text: &[u8]) {
    let alone = Bareme::parse(text);
    let mut baremes = Baremes::embedded();
    let beside = baremes.add(text);
    for diagnostic in alone.diagnostics.iter().chain(&beside.diagnostics) {
        let _ = tell(diagnostic);
    }
    let days: Vec<_> = baremes.versions.iter().map(|version| (version.du, version.au)).collect();
    for pair in days.windows(2) {
        if let [(_, end), (start, _)] = pair {
            assert!(end < start, "{days:?}");
        }
    }
}

fn bytes(case: &Path) -> Vec<u8> {
    std::fs::read(case).unwrap_or_else(|error| panic!("{}: {error}", case.display()))
}

fn examples() -> Vec<PathBuf> {
    let files = cases(&folder("../../examples/baremes"));
    files.into_iter().filter(|path| path.extension().is_some_and(|extension| extension == "json")).collect()
}

fn told(lecture: &LectureBareme) -> String {
    let mut text: String = lecture.diagnostics.iter().map(|diagnostic| tell(diagnostic) + "\n").collect();
    text.push_str(match (&lecture.bareme, lecture.is_usable()) {
        (None, _) => "illisible\n",
        (_, true) => "employé\n",
        (_, false) => "refusé\n",
    });
    text
}

fn periods(baremes: &Baremes) -> String {
    let day = |day: Option<cpts_core::values::Date>| day.map_or("…".to_owned(), |day| day.to_string());
    let lines = baremes.versions.iter().map(|version| {
        format!("{} : {} à {}\n", version.id.as_deref().unwrap_or("?"), day(version.du), day(version.au))
    });
    lines.collect()
}
