//! `cpts export`, form by form: what every form refuses, and what the public tables and the record for the SAS say.

mod support;

use support::cpts;

const PUBLICATION: &str = "cpts-core/tests/exports/toute-remplie.json";
const CORSICAN: &str = "cpts-core/tests/exports/corse.json";
const FORMS: [&str; 5] = ["fhir", "json-ld", "sas", "membres", "actions"];
const DATE: [&str; 2] = ["--date", "2026-11-21"];

#[test]
fn a_private_dossier_has_no_form() {
    for form in FORMS {
        let run = cpts(&["export", form, "examples/dossiers/val-d-orge.json", DATE[0], DATE[1]], b"");
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{form}: {}", run.err);
        assert!(run.err.contains("publication/dossier") && run.err.contains("cpts publish"), "{form}: {}", run.err);
    }
}

#[test]
fn a_publication_that_has_expired_has_no_form() {
    for form in FORMS {
        let run = cpts(&["export", form, PUBLICATION, "--date", "2027-05-21"], b"");
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{form}: {}", run.err);
        assert!(run.err.contains("publication/expiree"), "{form}: {}", run.err);
    }
}

#[test]
fn what_the_platform_would_refuse_is_told() {
    for form in ["sas", "fhir"] {
        let run = cpts(&["export", form, CORSICAN, DATE[0], DATE[1]], b"");
        assert_eq!(run.code, 0, "{}", run.err);
        assert!(run.err.contains("export/sas-finess-corse") && run.err.contains("2A0000014"), "{}", run.err);
        let run = cpts(&["export", form, PUBLICATION, DATE[0], DATE[1], "--lang", "en"], b"");
        assert_eq!((run.code, run.err.as_str()), (0, ""));
    }
}

#[test]
fn the_tables_are_read_back_cell_by_cell() {
    for (form, rows, place, name) in
        [("membres", 6, 3, "Pharmacie \"fictive\"; du bourg"), ("actions", 3, 1, "'@Accueil des internes")]
    {
        let run = cpts(&["export", form, PUBLICATION, DATE[0], DATE[1]], b"");
        let text = run.out.strip_prefix('\u{feff}').unwrap();
        let mut table = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
        let records: Vec<csv::StringRecord> = table.records().map(Result::unwrap).collect();
        assert_eq!(records.len(), rows, "{form}");
        assert!(records.iter().any(|record| record.get(place) == Some(name)), "{form}: {text}");
        assert!(text.lines().count() > rows && text.ends_with("\r\n"));
    }
}
