//! `cpts check` on many dossiers at once.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests: what fails there is the test")]

mod support;

use std::io::Read as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use cpts_core::bareme::Baremes;
use cpts_core::bilan::{Cadre, to_json};
use cpts_core::diagnostics::Langue;
use cpts_core::ensemble::Ensemble;
use cpts_core::exchange::json::{self, Limites};
use cpts_core::reference::communes::embedded;
use cpts_synthetic::Recipe;
use serde_json::Value;
use support::cpts;

const DATE: &str = "2026-11-21";
const JSON: [&str; 4] = ["--format", "json", "--date", DATE];

/// A folder of files, gone at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("cpts-registre-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn write(&self, name: &str, text: &str) -> String {
        let file = self.0.join(name);
        std::fs::write(&file, text).unwrap();
        file.to_str().unwrap().to_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What is left behind is in the folder of temporary files.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn minimal(nom: &str, commune: &str) -> String {
    format!(
        r#"{{"format": "cpts-dossier", "version": "1.0", "identite": {{"nom": "{nom}"}}, "territoire": {{"communes": ["{commune}"]}}}}"#
    )
}

/// The answers to a rule, with their first message, of each report.
fn answers(out: &str, rule: &str) -> Vec<(String, String)> {
    let report: Value = serde_json::from_str(out).unwrap();
    let answer = |bilan: &Value| {
        let answer = bilan["verdicts"].as_array().unwrap().iter().find(|answer| answer["regle"] == rule).unwrap();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        (text(&answer["verdict"]), text(&answer["constats"][0]["message"]))
    };
    report["bilans"].as_array().unwrap().iter().map(answer).collect()
}

#[test]
fn the_bytes_are_those_of_all_the_reports_whatever_the_threads() {
    let folder = Folder::new("bytes");
    let registry = Recipe { adherents: 40, actions: 4, communes: 9, seed: 1 }.ndjson(60);
    // A line that is no dossier has its place too.
    let registry = registry.replacen('\n', "\n\nnothing\n", 1);
    let (baremes, communes) = (Baremes::embedded(), embedded());
    let lines = || registry.lines().zip(1_u32..).filter(|(line, _)| !line.is_empty());
    let mut ensemble = Ensemble::default();
    let ranks: Vec<_> = lines().map(|(line, _)| ensemble.add(&json::read(line.as_bytes()).dossier)).collect();
    let cadre = Cadre::new(&baremes, &communes, DATE.parse().unwrap()).among(&ensemble);
    let report = |((line, number), rank)| {
        cadre.of_rank(rank).report(json::read_with(str::as_bytes(line), Limites::default(), number))
    };
    let bilans: Vec<_> = lines().zip(ranks).map(report).collect();
    let expected = to_json(&bilans, Langue::Fr, false);
    assert!(answers(&expected, "TER-06").iter().any(|(verdict, _)| verdict == "non_conforme"));

    let file = folder.write("registre.ndjson", &registry);
    for jobs in ["1", "2", "7"] {
        let run = cpts(&[&["check", &file, "--jobs", jobs], &JSON[..]].concat(), b"");
        assert!(run.out == expected, "{jobs} threads");
        assert_eq!((run.code, run.err.as_str()), (2, ""));
    }
    let text = |jobs| cpts(&["check", &file, "--jobs", jobs, "--date", DATE], b"").out;
    let one = text("1");
    assert!(one == text("3"));
    assert!(one.contains("registre.ndjson, ligne 1 ·") && one.contains("ligne 4 ·") && !one.contains("ligne 2 ·"));
}

#[test]
fn the_communes_of_several_files_are_compared() {
    let folder = Folder::new("files");
    let a = folder.write("a.json", &minimal("CPTS A", "91434"));
    let b = folder.write("b.json", &minimal("CPTS B", "91434"));
    let lines = [minimal("CPTS C", "91667"), minimal("CPTS D", "91434")].join("\n");
    let lines = folder.write("c.ndjson", &lines);
    let absent = folder.0.join("absent.json");
    let run = cpts(&[&["check", &a, absent.to_str().unwrap(), &lines, &b], &JSON[..]].concat(), b"");
    assert_eq!(run.code, 2);
    assert!(run.err.contains("absent.json : ce fichier n'existe pas"), "{}", run.err);
    let answers_of_all = answers(&run.out, "TER-06");
    let verdicts: Vec<&str> = answers_of_all.iter().map(|(verdict, _)| verdict.as_str()).collect();
    assert_eq!(verdicts, ["non_conforme", "conforme", "non_conforme", "non_conforme"]);
    assert!(answers_of_all[0].1.ends_with("CPTS D (dossier n° 3) et CPTS B (dossier n° 4)"), "{answers_of_all:?}");
    // One file is compared with nothing, and twice the same is told.
    assert_eq!(answers(&cpts(&[&["check", &a], &JSON[..]].concat(), b"").out, "TER-06")[0].0, "sans_objet");
    let county = minimal("CPTS A", "91434").replace("\"identite\": {", "\"identite\": {\"departement\": \"91\", ");
    let county = folder.write("a-91.json", &county);
    let twice = answers(&cpts(&[&["check", &county, &county], &JSON[..]].concat(), b"").out, "TER-06");
    assert!(twice.iter().all(|(verdict, message)| verdict == "non_conforme" && message.contains("donnée deux fois")));
}

#[test]
fn the_standard_input_is_read_once() {
    let folder = Folder::new("input");
    let lines = [minimal("CPTS A", "91434"), minimal("CPTS B", "91434")].join("\n");
    let run = cpts(&[&["check", "-", "--ndjson"], &JSON[..]].concat(), lines.as_bytes());
    let found = answers(&run.out, "TER-06");
    assert_eq!(found.len(), 2);
    assert!(found.iter().all(|(verdict, message)| verdict == "indetermine" && message.contains("qu’une fois")));
    // A single dossier is kept, and compared.
    let file = folder.write("b.json", &minimal("CPTS B", "91434"));
    let run = cpts(&[&["check", "-", &file], &JSON[..]].concat(), minimal("CPTS A", "91434").as_bytes());
    let found = answers(&run.out, "TER-06");
    assert!(found.len() == 2 && found.iter().all(|(verdict, _)| verdict == "non_conforme"), "{found:?}");
    // Lines are lines whatever the name of their file.
    let file = folder.write("registre.txt", &lines);
    assert_eq!(answers(&cpts(&[&["check", &file, "--ndjson"], &JSON[..]].concat(), b"").out, "TER-06").len(), 2);
}

#[test]
fn the_bounds_of_reading_can_be_changed() {
    let line = Recipe::small(1).line();
    for (option, value) in
        [("--max-octets", "500"), ("--max-profondeur", "2"), ("--max-valeurs", "50"), ("--max-diagnostics", "1")]
    {
        let wrong = line.replace("\"profession\":\"", "\"profession\":7,\"x\":\"");
        let read = |arguments: &[&str]| {
            let out = cpts(&[&["check", "-"], arguments, &JSON[..]].concat(), wrong.as_bytes()).out;
            let report: Value = serde_json::from_str(&out).unwrap();
            let problems = report["bilans"][0]["diagnostics"].as_array().unwrap().clone();
            problems.iter().filter(|problem| problem["id"] == "lecture/limite").count()
        };
        assert_eq!(read(&[]), 0);
        assert!(read(&[option, value]) > 0, "{option}");
    }
    for wrong in ["0", "-1", "beaucoup", ""] {
        assert_eq!(cpts(&["check", "-", "--max-octets", wrong], line.as_bytes()).code, 2, "{wrong}");
        assert_eq!(cpts(&["check", "-", "--jobs", wrong], line.as_bytes()).code, 2, "{wrong}");
    }
    // A line too long spoils no other.
    let long = format!("{line}{}\n{}\n", minimal("CPTS A", "91434"), minimal("CPTS B", "91667"));
    let run = cpts(&[&["check", "-", "--ndjson", "--max-octets", "500"], &JSON[..]].concat(), long.as_bytes());
    let report: Value = serde_json::from_str(&run.out).unwrap();
    let readable: Vec<bool> =
        report["bilans"].as_array().unwrap().iter().map(|bilan| bilan["lisible"] == true).collect();
    assert_eq!(readable, [false, true, true]);
}

#[test]
fn a_reader_that_goes_away_ends_the_run() {
    let folder = Folder::new("reader");
    let file = folder.write("registre.ndjson", &Recipe::small(1).ndjson(200));
    let mut child = Command::new(env!("CARGO_BIN_EXE_cpts"))
        .args(["check", &file, "--date", DATE])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdout.take().unwrap().read_exact(&mut [0; 10]).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()));
}

/// The memory that a run takes at most, in KiB, where the system says it.
#[cfg(target_os = "linux")]
fn peak(file: &str) -> u64 {
    let mut child = Command::new(env!("CARGO_BIN_EXE_cpts"))
        .args(["check", file, "--jobs", "2"])
        .args(JSON)
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    while child.try_wait().unwrap().is_none() {
        // The system keeps the highest value: the last one seen is near enough.
        let text = std::fs::read_to_string(&status).unwrap_or_default();
        let found = text.lines().find_map(|line| line.strip_prefix("VmHWM:")?.split_whitespace().next()?.parse().ok());
        peak = found.unwrap_or(peak);
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
    peak
}

#[cfg(target_os = "linux")]
#[test]
fn memory_does_not_grow_with_the_number_of_dossiers() {
    let folder = Folder::new("memory");
    let [few, many] = [8, 60].map(|count| folder.write(&format!("{count}.ndjson"), &Recipe::default().ndjson(count)));
    let grown = std::fs::metadata(&many).unwrap().len() - std::fs::metadata(&few).unwrap().len();
    let (few, many) = (peak(&few), peak(&many));
    assert!(few > 0 && many < few + grown / 1024 / 3, "{few} KiB, then {many} KiB for {grown} bytes more");
}
