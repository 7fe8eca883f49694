//! `cargo xtask bench`: the core measured against its peers, and the command line on a registry.

mod batch;
mod memory;

use anyhow::Result;
use clap::ValueEnum;

use crate::process;
use crate::workspace::Workspace;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Measure this alone
    #[arg(long, value_name = "WHAT")]
    only: Option<What>,
    /// How many dossiers the registry has
    #[arg(long, value_name = "N", default_value_t = 1000)]
    dossiers: u32,
    /// Passed on to the benchmarks of the core: a filter on their names, or options of their harness
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    rest: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum What {
    /// One dossier, step by step, beside what others do with it
    Core,
    /// A registry, by the command line: throughput, memory, same bytes whatever the threads
    Batch,
}

/// Runs the benchmarks of the package left out of the default build, then those of the command line; options for the
/// former leave the latter out.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    if options.only != Some(What::Batch) {
        process::run(workspace.cargo().args(["bench", "--package", "cpts-bench", "--"]).args(&options.rest))?;
    }
    if options.only != Some(What::Core) && options.rest.is_empty() {
        batch::run(workspace, options.dossiers)?;
    }
    Ok(())
}
