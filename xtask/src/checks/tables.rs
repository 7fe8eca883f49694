//! The two tables of spreadsheets, judged by frictionless, which we did not write.

use std::fs;

use anyhow::{Context as _, Result};

use super::web;
use crate::process;
use crate::tools::venv;
use crate::workspace::Workspace;

/// Where its packages are named, and its cases stand.
const FOLDER: &str = "tests/tables";

/// Judges the published schemas, their examples, wrong cells, and what the command exports of a large synthetic dossier
/// and of each example.
pub(crate) fn tables(workspace: &Workspace) -> Result<()> {
    let python = venv::ensure(workspace, FOLDER)?;
    let cpts = web::cli(workspace)?;
    let synthetic = ["run", "--quiet", "--package", "cpts-synthetic", "--example", "dossier"];
    let dossier = process::output(workspace.cargo().args(synthetic))?;
    let large = workspace.target("tables.json");
    fs::write(&large, dossier).with_context(|| format!("cannot write `{}`", large.display()))?;
    let mut examples: Vec<_> = fs::read_dir(workspace.path("examples/dossiers"))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    examples.sort();
    let mut validate = workspace.command(python);
    process::run(validate.args(["-B", "tests/tables/validate.py"]).arg(cpts).arg(large).args(examples))
}
