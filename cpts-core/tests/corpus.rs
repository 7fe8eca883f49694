//! The corpus of the fuzz targets, and what they once found: every file of `fuzz/corpus`, read and checked as they do.

#[path = "../../fuzz/src/lib.rs"]
mod fuzz;

use std::fs;
use std::panic::catch_unwind;
use std::path::Path;

type Check = fn(&[u8]);

/// The checks, by the name of their target and of their folder.
const CHECKS: &[(&str, Check)] = &[
    #[cfg(feature = "import")]
    ("annuaire", fuzz::annuaire::check),
    ("bareme", fuzz::bareme::check),
    ("bilan", fuzz::bilan::check),
    ("communes", fuzz::communes::check),
    ("difference", fuzz::difference::check),
    ("dossier", fuzz::dossier::check),
    #[cfg(feature = "import")]
    ("finess", fuzz::finess::check),
    ("identifiants", fuzz::identifiants::check),
    ("publication", fuzz::publication::check),
    ("survol", fuzz::survol::check),
    #[cfg(feature = "import")]
    ("tableaux", fuzz::tableaux::check),
];

#[test]
fn what_holds_of_any_bytes_holds_of_the_corpus() {
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/corpus");
    let names = |folder: &Path| {
        let mut names: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    };
    let known: Vec<&str> = CHECKS.iter().map(|(name, _)| *name).collect();
    if cfg!(feature = "import") {
        assert_eq!(names(&home), known, "each target has its corpus and its check");
    }
    let mut failed = Vec::new();
    for (target, check) in CHECKS {
        let files = names(&home.join(target));
        assert!(files.len() > 10, "the corpus of `{target}` has {} files", files.len());
        for file in files {
            let bytes = fs::read(home.join(target).join(&file)).unwrap();
            if catch_unwind(|| check(&bytes)).is_err() {
                failed.push(format!("{target}/{}", file.display()));
            }
        }
    }
    assert!(failed.is_empty(), "{failed:#?}");
}
