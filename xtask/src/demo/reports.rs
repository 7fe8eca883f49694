//! The reports of the example dossiers, by the command line.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::process;
use crate::today::today;
use crate::workspace::Workspace;

/// The status of the command line when a dossier has something to correct: the report is there all the same.
const FINDINGS: i32 = 1;

/// Prints them.
pub(crate) fn print(workspace: &Workspace, date: Option<String>) -> Result<()> {
    process::run(workspace.cargo().args(["build", "--bin", "cpts"]))?;
    let mut cli = workspace.command(workspace.cli());
    cli.arg("check").args(dossiers(workspace)?).arg("--date").arg(date.unwrap_or_else(today));
    let status = cli.status().with_context(|| format!("cannot start `{}`", process::shown(&cli)))?;
    match status.code() {
        Some(0 | FINDINGS) => Ok(()),
        _ => bail!("`{}` failed ({status})", process::shown(&cli)),
    }
}

/// The example dossiers, in the order of their names.
pub(crate) fn dossiers(workspace: &Workspace) -> Result<Vec<String>> {
    let folder = "examples/dossiers";
    let entries = fs::read_dir(workspace.path(folder)).with_context(|| format!("cannot read `{folder}`"))?;
    let names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    let mut files: Vec<String> =
        names.filter(|name| name.ends_with(".json")).map(|name| format!("{folder}/{name}")).collect();
    files.sort();
    if files.is_empty() {
        bail!("no dossier in `{folder}`");
    }
    Ok(files)
}
