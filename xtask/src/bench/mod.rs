//! `cargo xtask bench`: the core measured against its peers, the command line on a registry, and on
//! the national directory of professionals.

mod annuaire;
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
    /// How many rows the extraction of the directory has
    #[arg(long, value_name = "N", default_value_t = 2_200_000)]
    rows: u64,
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
    /// The import of the directory of professionals, beside Polars and DuckDB, which are installed for it
    PeersImport,
}

impl Options {
    /// What to measure alone: `--only WHAT`, or its name where a filter would stand.
    fn only(&self) -> Option<What> {
        let named = self.rest.first().filter(|_| self.rest.len() == 1);
        self.only.or_else(|| named.filter(|name| *name == PEERS_IMPORT).map(|_| What::PeersImport))
    }
}

const PEERS_IMPORT: &str = "peers-import";

/// Runs the benchmarks of the package left out of the default build, then those of the command line; options for the
/// former leave the latter out. The peers of the import take a download, and are measured when they are asked for.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let only = options.only();
    if only == Some(What::PeersImport) {
        return annuaire::run(workspace, options.rows);
    }
    if only != Some(What::Batch) {
        process::run(workspace.cargo().args(["bench", "--package", "cpts-bench", "--"]).args(&options.rest))?;
    }
    if only != Some(What::Core) && options.rest.is_empty() {
        batch::run(workspace, options.dossiers)?;
    }
    Ok(())
}
