//! `cpts import annuaire-sante`: what is told, written, refused.

#![expect(clippy::unwrap_used, reason = "a test fails by a panic")]

mod support;

use cpts_synthetic::Extract;
use serde_json::Value;
use support::{Folder, cpts, golden};

const COMMUNES: &str = "91434,91667,91549,91685,91235,91570,91347,91425";

/// A folder with an extraction of that many rows.
fn extraction(name: &str, extract: Extract) -> (Folder, String) {
    let folder = Folder::new(name);
    let file = folder.path("PS_LibreAcces_Personne_activite_202611050812.txt");
    extract.write_to(std::fs::File::create(&file).map(std::io::BufWriter::new).unwrap()).unwrap();
    (folder, file)
}

fn small() -> Extract {
    Extract { rows: 20_000, windows_1252: 20, ..Extract::default() }
}

/// Runs in the folder's own names, so that the text does not depend on where it is.
fn import(folder: &Folder, arguments: &[&str]) -> support::Run {
    let run = cpts(&[&["import", "annuaire-sante"], arguments].concat(), b"");
    let own = folder.path("");
    support::Run { code: run.code, out: run.out.replace(&own, ""), err: run.err.replace(&own, "") }
}

#[test]
fn the_candidates_of_a_territory_are_told_and_written() {
    let (folder, file) = extraction("annuaire-candidats", small());
    let (out, rejects) = (folder.path("d.json"), folder.path("r.csv"));
    let run = import(&folder, &[&file, "--communes", COMMUNES, "--out", &out, "--rejets", &rejects]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    let dossier: Value = serde_json::from_str(&folder.read("d.json")).unwrap();
    assert_eq!(dossier["mis_a_jour"], "2026-11-05", "the name of the file tells the date");
    assert_eq!(dossier["sources"][0]["le"], "2026-11-05");
    let members = dossier["adherents"].as_array().unwrap();
    assert!(members.len() > 10 && members.iter().all(|member| member.get("diffusion").is_none()));
    assert!(members.iter().all(|member| !member["id"].as_str().unwrap().contains("99000")));
    let mut csv = csv::Reader::from_path(folder.path("r.csv")).unwrap();
    let lines: Vec<u64> = csv.records().map(|record| record.unwrap()[0].parse().unwrap()).collect();
    let text = std::fs::read(&file).unwrap();
    let rows: Vec<&[u8]> = text.split(|byte| *byte == b'\n').collect();
    assert!(!lines.is_empty() && lines.is_sorted());
    let is_faulty = |row: &[u8]| row.iter().filter(|byte| **byte == b'|').count() != 55 || row.starts_with(b"||");
    assert!(lines.iter().all(|line| is_faulty(rows[*line as usize - 1])), "{lines:?}");
    // The dossier is one, which its own extraction does not change.
    let again = import(&folder, &[&file, "--dossier", &out, "--out", &folder.path("e.json")]);
    assert_eq!(again.code, 0, "{}", again.err);
    assert_eq!(folder.read("d.json"), folder.read("e.json"));
    assert_eq!(folder.names().len(), 4, "nothing else is left behind: {:?}", folder.names());
}

#[test]
fn the_threads_change_nothing() {
    let (folder, file) = extraction("annuaire-fils", Extract { rows: 12_000, faults: 100, ..small() });
    let with = |jobs: &str| {
        let rejects = folder.path("r.csv");
        let run =
            import(&folder, &[&file, "--communes", COMMUNES, "--jobs", jobs, "--format", "json", "--rejets", &rejects]);
        assert_eq!(run.code, 0, "{}", run.err);
        (run.out, folder.read("r.csv"))
    };
    let one = with("1");
    assert!(one.0.len() > 1_000 && one.1.lines().count() > 50);
    for jobs in ["2", "3", "16"] {
        assert!(with(jobs) == one, "{jobs}");
    }
}

const EXTRACTION: &str = "cpts-core/tests/annuaire/actualisation";

#[test]
fn a_refresh_is_told() {
    for (name, case, options) in [
        ("import-disparus.fr.txt", "gone-new-and-elsewhere", &["--lang", "fr"][..]),
        ("import-disparus.en.txt", "gone-new-and-elsewhere", &["--lang", "en", "--ajouter", "--sortie"]),
        ("import-conflits.fr.txt", "what-the-owner-wrote-wins-over-the-register", &["--masked"]),
    ] {
        let (file, dossier) =
            (format!("{EXTRACTION}/{case}/extraction.txt"), format!("{EXTRACTION}/{case}/avant.json"));
        let known = ["import", "annuaire-sante", &file, "--dossier", &dossier, "--date", "2026-11-21"];
        let run = cpts(&[&known, options].concat(), b"");
        assert_eq!(run.code, 0, "{}", run.err);
        golden(name, &run.out);
    }
}

#[test]
fn nothing_personal_is_shown_when_it_is_masked() {
    let (folder, file) = extraction("annuaire-masque", Extract { rows: 4_000, faults: 200, ..small() });
    for form in ["text", "json"] {
        let rejects = folder.path("r.csv");
        let run = import(
            &folder,
            &[&file, "--communes", "75056,13055,69123", "--masked", "--format", form, "--rejets", &rejects],
        );
        assert_eq!(run.code, 0, "{}", run.err);
        for secret in ["FICTI", "99000", "Exemple", "invalid", "Fictif", "0199"] {
            assert!(!run.out.contains(secret), "{form}: {secret}\n{}", run.out);
            assert!(!folder.read("r.csv").contains(secret), "{secret}");
        }
    }
}

#[test]
fn what_is_not_the_extraction_is_refused_and_nothing_is_touched() {
    let folder = Folder::new("annuaire-refus");
    let out = folder.write("d.json", "before");
    let mut told = String::new();
    for file in ["an-archive.txt", "columns-that-are-missing.txt", "saved-by-a-spreadsheet.txt", "only-a-header.txt"] {
        let file = format!("cpts-core/tests/annuaire/bad/{file}");
        let run = import(&folder, &[&file, "--communes", "91434", "--out", &out, "--rejets", &folder.path("r.csv")]);
        assert_eq!((run.code, run.out.as_str()), (2, ""));
        told += &run.err;
    }
    golden("import-refus.fr.txt", &told);
    let good = "cpts-core/tests/annuaire/good/one-row.txt";
    for arguments in [
        &["absent.txt", "--communes", "91434"][..],
        &[good, "--communes", "91700"],
        &[good, "--communes", "9170"],
        &[good],
        &[good, "--communes", "91434", "--in-place"],
        &[good, "--dossier", good],
        &[good, "--communes", "91434", "--out", good],
        &[good, "--communes", "91434", "--rejets", good],
    ] {
        let run = import(&folder, arguments);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{arguments:?}");
        assert!(!run.err.is_empty());
    }
    assert_eq!((folder.names(), folder.read("d.json")), (vec!["d.json".to_owned()], "before".to_owned()));
}

#[test]
fn a_dossier_is_refreshed_in_its_place_from_the_standard_input() {
    let folder = Folder::new("annuaire-place");
    let case = support::root().join(EXTRACTION).join("what-the-owner-declared-is-kept");
    let dossier = folder.write("d.json", &std::fs::read_to_string(case.join("avant.json")).unwrap());
    let text = std::fs::read(case.join("extraction.txt")).unwrap();
    let run =
        cpts(&["import", "annuaire-sante", "-", "--dossier", &dossier, "--in-place", "--date", "2026-11-21"], &text);
    assert_eq!(run.code, 0, "{}", run.err);
    let after: Value = serde_json::from_str(&folder.read("d.json")).unwrap();
    let member = &after["adherents"][0];
    assert_eq!((&member["mode_exercice"], &member["verifie_le"]), (&"S".into(), &"2026-11-21".into()));
    assert_eq!(member["champ_du_proprietaire"].to_string(), "[1.5]");
    assert_eq!(member["declare"]["nouveaux_patients"]["valeur"], true);
    assert_eq!(folder.names(), ["d.json"]);
}
