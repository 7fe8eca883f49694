//! The exports, read back by programs that we did not write, without network.

use anyhow::Result;

use super::web;
use crate::workspace::Workspace;
use crate::{process, tools};

/// FHIR by two validators and FHIRPath, JSON-LD by a processor and the vocabulary of schema.org, tables by Python.
pub(crate) fn exports(workspace: &Workspace) -> Result<()> {
    let cli = web::cli(workspace)?;
    tools::node::ensure()?;
    tools::node::packages(workspace, "tests/exports")?;
    tools::node::test(workspace, "tests/exports", &[("CPTS_CLI", cli.clone())])?;
    let python = tools::python::find()?;
    process::run(workspace.command(python).args(["-B", "tests/exports/tables.py"]).arg(cli))
}
