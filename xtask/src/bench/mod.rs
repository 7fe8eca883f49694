//! `cargo xtask bench`: the core measured against its peers, the command line on a registry and on the national directory
//! of professionals, the search of the directory in a browser.

mod annuaire;
mod batch;
mod memory;
mod recherche;

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
    /// The search of the directory in Chromium, beside MiniSearch, Fuse.js and Orama, which are installed for it
    PeersSearch,
}

impl Options {
    /// What to measure alone: `--only WHAT`, or its name where a filter would stand.
    fn only(&self) -> Option<What> {
        let named = self.rest.first().filter(|_| self.rest.len() == 1);
        self.only.or_else(|| match named?.as_str() {
            "peers-import" => Some(What::PeersImport),
            "peers-search" => Some(What::PeersSearch),
            _ => None,
        })
    }
}

/// Runs the benchmarks of the package left out of the default build, then those of the command line; options for the
/// former leave the latter out. The peers of the import and of the search take a download, and are measured when they are
/// asked for.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let only = options.only();
    if only == Some(What::PeersImport) {
        return annuaire::run(workspace, options.rows);
    }
    if only == Some(What::PeersSearch) {
        return recherche::run(workspace);
    }
    if only != Some(What::Batch) {
        process::run(workspace.cargo().args(["bench", "--package", "cpts-bench", "--"]).args(&options.rest))?;
    }
    if only != Some(What::Core) && options.rest.is_empty() {
        batch::run(workspace, options.dossiers)?;
    }
    Ok(())
}
