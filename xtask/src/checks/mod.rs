//! `cargo xtask test`: all that continuous integration runs, in the order that fails soonest.

mod conformance;
mod exports;
mod long;
mod naive;
mod rust;
mod tables;
mod web;

use anyhow::{Result, bail};

use crate::stages::{self, Stage};
use crate::wasm::{self, RouteOption};
use crate::workspace::Workspace;
use crate::{budgets, process, tools, types};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Also run the long suites: the benchmarks' package, many more random cases, each WebAssembly route
    #[arg(long)]
    long: bool,
    /// Run this stage alone (may be repeated); `--only list` prints their names
    #[arg(long, value_name = "STAGE")]
    only: Vec<String>,
    #[command(flatten)]
    route: RouteOption,
}

/// Runs the stages; the first failure ends the run.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let mut stages = stages(workspace, options.route);
    if options.long {
        stages.extend(long::stages(workspace));
    }
    let names: Vec<_> = stages.iter().map(|stage| stage.name).collect();
    if options.only.iter().any(|name| name == "list") {
        println!("{}", names.join("\n"));
        return Ok(());
    }
    if let Some(unknown) = options.only.iter().find(|name| !names.contains(&name.as_str())) {
        bail!("no stage `{unknown}`; the stages are: {}", names.join(", "));
    }
    if !options.only.is_empty() {
        stages.retain(|stage| options.only.iter().any(|name| name == stage.name));
    }
    let total = if options.long { "total-long" } else { "total" };
    stages::run(&stages, &budgets::times(workspace)?, total)
}

fn stages(workspace: &Workspace, route: RouteOption) -> Vec<Stage<'_>> {
    vec![
        Stage::new("format", || rust::format(workspace)),
        Stage::new("lints", || rust::lints(workspace)),
        Stage::new("features", || rust::features(workspace)),
        Stage::new("tests", || rust::tests(workspace)),
        Stage::new("naive", || naive::naive(workspace, naive::SOME)),
        Stage::new("exports", || exports::exports(workspace)),
        Stage::new("tables", || tables::tables(workspace)),
        Stage::new("docs", || rust::docs(workspace)),
        Stage::new("package", || rust::package(workspace)),
        Stage::new("schemas", || rust::schemas(workspace)),
        Stage::new("conformance", || conformance::conformance(workspace)),
        Stage::new("types", || types::run(workspace, &types::Options { check: true })),
        Stage::new("deny", || deny(workspace)),
        Stage::new("wasm", move || wasm::build_all(workspace, route.wasm_route)),
        Stage::new("node", || web::node(workspace)),
        Stage::new("npm", || web::npm(workspace)),
        Stage::new("browser", || web::browser(workspace)),
        Stage::new("widgets", || web::widgets(workspace)),
    ]
}

/// Licences, duplicates and sources of the dependencies.
fn deny(workspace: &Workspace) -> Result<()> {
    let deny = tools::deny::ensure(workspace)?;
    process::run(workspace.command(deny).args(["check", "licenses", "bans", "sources"]))
}
