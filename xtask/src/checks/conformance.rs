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

/// The highest status of `cpts check` that still leaves reports: some dossier could not be read.
const UNREADABLE: i32 = 2;

/// The highest status of `cpts publish` that still leaves a publication: something was withheld.
const WITHHELD: i32 = 1;

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
    process::run(workspace.cargo().args(["build", "--bin", "cpts"]))?;
    let reports = reports(workspace, folder, &dossiers, &of_dossiers)?.into_iter().map(|file| ("bilan", file));
    let publications = publications(workspace, folder, &dossiers)?.into_iter().map(|file| ("publication", file));
    for (format, file) in reports.chain(publications) {
        let file = file.to_str().context("the target folder has no name in UTF-8")?;
        cases.push((format.to_owned(), file.to_owned()));
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
    let masked: Vec<_> = ["--lang=en", "--masked"].iter().chain(ASKED).copied().collect();
    let runs = [("fr.json", ASKED, examples), ("en.json", &masked, examples), ("vecteurs.json", &[], vectors)];
    let report = |(name, options, dossiers)| {
        let report = folder.join(name);
        let mut cli = workspace.command(workspace.cli());
        cli.args(["check", "--format=json", "--date=2026-11-21"]).args(options).args(dossiers);
        write(&mut cli, &report, UNREADABLE)?;
        Ok(report)
    };
    runs.into_iter().map(report).collect()
}

/// The publications of the example dossiers.
fn publications(workspace: &Workspace, folder: &Path, examples: &[String]) -> Result<Vec<PathBuf>> {
    let publication = |(rank, dossier)| {
        let publication = folder.join(format!("publication-{rank}.json"));
        let mut cli = workspace.command(workspace.cli());
        write(cli.args(["publish", "--date=2026-11-21", dossier]), &publication, WITHHELD)?;
        Ok(publication)
    };
    examples.iter().map(String::as_str).enumerate().map(publication).collect()
}

/// Runs the command line, to a file; up to some status, what it tells on its way is no failure.
fn write(cli: &mut Command, file: &Path, highest: i32) -> Result<()> {
    let status = cli.stdout(File::create(file)?).stderr(Stdio::null()).status();
    let status = status.with_context(|| format!("cannot start `{}`", process::shown(cli)))?;
    if status.code().is_none_or(|code| code > highest) {
        bail!("`{}` failed ({status})", process::shown(cli));
    }
    Ok(())
}
