//! The test vectors of the JSON Schemas, and what the project really writes, judged by validators of three languages:
//! one process each, and they must agree.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::demo::dossiers;
use crate::workspace::Workspace;
use crate::{process, tools};

const HOME: &str = "tests/conformance";

/// The highest status of the command line that still leaves reports: some dossier could not be read.
const UNREADABLE: i32 = 2;

/// Validators that we did not write judge everything, then the tests of the package compare what they say.
pub(crate) fn conformance(workspace: &Workspace) -> Result<()> {
    let folder = workspace.target("conformance");
    let verdicts = folder.join("verdicts");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&verdicts)?;
    let cases = folder.join("cases.tsv");
    fs::write(&cases, list(workspace, &folder)?)?;
    tools::node::ensure()?;
    tools::node::packages(workspace, HOME)?;
    let python = tools::venv::ensure(workspace, HOME)?;
    judge(workspace.command("node").arg(format!("{HOME}/judge.mjs")), &cases, &verdicts.join("ajv.json"))?;
    judge(workspace.command(python).arg(format!("{HOME}/judge.py")), &cases, &verdicts.join("python.json"))?;
    process::run(workspace.cargo().args(["test", "--package", "cpts-conformance"]).env("CPTS_CONFORMANCE", folder))
}

/// Runs a validator, from the cases to its verdicts.
fn judge(validator: &mut Command, cases: &Path, verdicts: &Path) -> Result<()> {
    process::run(validator.stdin(Stdio::from(File::open(cases)?)).stdout(Stdio::from(File::create(verdicts)?)))
}

/// The cases, one a line: a format, a tabulation, a file.
fn list(workspace: &Workspace, folder: &Path) -> Result<String> {
    let dossiers = dossiers(workspace)?;
    let vectors = vectors(workspace)?;
    let of_dossiers: Vec<_> =
        vectors.iter().filter(|(format, _)| format == "dossier").map(|(_, file)| file.clone()).collect();
    let mut cases = vectors;
    cases.extend(dossiers.iter().map(|file| ("dossier".to_owned(), file.clone())));
    for baremes in ["examples/baremes", "cpts-core/data/baremes"] {
        cases.extend(json_files(workspace, baremes)?.into_iter().map(|file| ("bareme".to_owned(), file)));
    }
    for report in reports(workspace, folder, &dossiers, &of_dossiers)? {
        cases.push(("bilan".to_owned(), report.to_str().context("the target folder has no name in UTF-8")?.to_owned()));
    }
    let mut list = String::new();
    for (format, file) in cases {
        writeln!(list, "{format}\t{file}")?;
    }
    Ok(list)
}

/// The vectors of every format: `FORMAT/ISSUE/NAME.json`.
fn vectors(workspace: &Workspace) -> Result<Vec<(String, String)>> {
    let home = "bindings/json-schema/vectors";
    let mut vectors = Vec::new();
    for format in names(workspace, home)?.into_iter().filter(|name| !name.contains('.')) {
        for issue in names(workspace, &format!("{home}/{format}"))? {
            let files = json_files(workspace, &format!("{home}/{format}/{issue}"))?;
            vectors.extend(files.into_iter().map(|file| (format.clone(), file)));
        }
    }
    Ok(vectors)
}

fn json_files(workspace: &Workspace, folder: &str) -> Result<Vec<String>> {
    let names = names(workspace, folder)?.into_iter().filter(|name| name.ends_with(".json"));
    let files: Vec<_> = names.map(|name| format!("{folder}/{name}")).collect();
    if files.is_empty() {
        bail!("no JSON in `{folder}`");
    }
    Ok(files)
}

fn names(workspace: &Workspace, folder: &str) -> Result<Vec<String>> {
    let entries = fs::read_dir(workspace.path(folder)).with_context(|| format!("cannot read `{folder}`"))?;
    let mut names: Vec<_> = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    Ok(names)
}

/// What a report has only when asked for.
const ASKED: &[&str] =
    &["--leviers", "--explain=taille", "--explain=total", "--explain=prevention", "--explain=MIS-02"];

/// The reports of the example dossiers, in both languages, masked or not, with all that can be asked for; and those of
/// the vectors, which have every problem of reading.
fn reports(workspace: &Workspace, folder: &Path, examples: &[String], vectors: &[String]) -> Result<Vec<PathBuf>> {
    process::run(workspace.cargo().args(["build", "--bin", "cpts"]))?;
    let masked: Vec<_> = ["--lang=en", "--masked"].iter().chain(ASKED).copied().collect();
    let runs = [("fr.json", ASKED, examples), ("en.json", &masked, examples), ("vecteurs.json", &[], vectors)];
    let report = |(name, options, dossiers)| {
        let report = folder.join(name);
        let mut cli = workspace.command(workspace.cli());
        cli.args(["check", "--format=json", "--date=2026-11-21"]).args(options).args(dossiers);
        let status = cli.stdout(File::create(&report)?).stderr(Stdio::null()).status();
        let status = status.with_context(|| format!("cannot start `{}`", process::shown(&cli)))?;
        // A dossier with something to correct, or that cannot be read, has its report too.
        if status.code().is_none_or(|code| code > UNREADABLE) {
            bail!("`{}` failed ({status})", process::shown(&cli));
        }
        Ok(report)
    };
    runs.into_iter().map(report).collect()
}
