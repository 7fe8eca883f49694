//! The money, computed a second time in Python and compared to the cent and to the day.

use anyhow::Result;

use super::web;
use crate::process;
use crate::tools::python;
use crate::workspace::Workspace;

/// How many contracts are computed twice at each run, and by `--long`.
pub(crate) const SOME: u32 = 1_000;
pub(crate) const MANY: u32 = 10_000;

/// Compares so many synthetic contracts; the first line that differs is shown, and fails.
pub(crate) fn naive(workspace: &Workspace, contracts: u32) -> Result<()> {
    let python = python::find()?;
    let cpts = web::cli(workspace)?;
    let mut compare = workspace.command(python);
    process::run(compare.args(["-B", "tests/naive/compare.py"]).arg(cpts).arg(contracts.to_string()))
}
