//! `cargo xtask bench`: the core measured against its peers.

use anyhow::Result;

use crate::process;
use crate::workspace::Workspace;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Passed on to the benchmarks: a filter on their names, or options of their harness
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    rest: Vec<String>,
}

/// Runs the benchmarks of the package left out of the default build.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    process::run(workspace.cargo().args(["bench", "--package", "cpts-bench", "--"]).args(&options.rest))
}
