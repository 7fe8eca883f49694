//! Every chore of the project, as `cargo xtask NAME`: the same commands for a developer and for continuous integration.

mod bench;
mod budgets;
mod checks;
mod communes;
mod demo;
mod docs;
mod fuzz;
mod npm;
mod process;
mod schemas;
mod stages;
mod today;
mod tools;
mod types;
mod wasm;
mod widgets;
mod workspace;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::workspace::Workspace;

/// The chores of the project: `cargo xtask NAME`.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Print the reports of the example dossiers, then serve the page that computes them in the browser
    Demo(demo::Options),
    /// Run all checks: format, lints, tests, docs, package, licences, WebAssembly, Node, browser
    Test(checks::Options),
    /// Measure the core against its peers
    Bench(bench::Options),
    /// Build the WebAssembly modules, the npm package and the widgets, and hold their size
    Wasm(wasm::Options),
    /// Make the reference of the communes anew, and its files for a web site
    Communes(communes::Options),
    /// Make the JSON Schemas anew, from the Rust types
    Schemas(schemas::Options),
    /// Make the TypeScript types of the npm package anew, from the schemas
    Types(types::Options),
    /// Make the page of the rules anew
    Docs(docs::Options),
    /// Give every reader random bytes
    Fuzz(fuzz::Options),
}

fn main() -> ExitCode {
    match run(Arguments::parse().chore) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // One line, without the trace that `RUST_BACKTRACE` would add: it is the chore that failed, not its code.
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(chore: Chore) -> Result<()> {
    let workspace = Workspace::find()?;
    match chore {
        Chore::Demo(options) => demo::run(&workspace, &options),
        Chore::Test(options) => checks::run(&workspace, &options),
        Chore::Bench(options) => bench::run(&workspace, &options),
        Chore::Wasm(options) => wasm::run(&workspace, &options),
        Chore::Communes(options) => communes::run(&workspace, &options),
        Chore::Schemas(options) => schemas::run(&workspace, &options),
        Chore::Types(options) => types::run(&workspace, &options),
        Chore::Docs(options) => docs::run(&workspace, &options),
        Chore::Fuzz(options) => fuzz::run(&workspace, &options),
    }
}
