//! The money, computed a second time in Python and compared to the cent and to the day.

use anyhow::Result;

use crate::process;
use crate::tools::python;
use crate::workspace::Workspace;

/// Compares that many synthetic contracts; the first line that differs is shown, and fails.
pub(crate) fn naive(workspace: &Workspace, contracts: u32) -> Result<()> {
    let python = python::find()?;
    process::run(workspace.cargo().args(["build", "--package", "cpts-cli"]))?;
    let cpts = workspace.target(&format!("debug/cpts{}", std::env::consts::EXE_SUFFIX));
    let mut compare = workspace.command(python);
    process::run(compare.args(["-B", "tests/naive/compare.py"]).arg(cpts).arg(contracts.to_string()))
}
