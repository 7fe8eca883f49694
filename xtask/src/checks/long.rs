//! The stages of `cargo xtask test --long`.

use anyhow::{Result, bail};

use super::{naive, rust};
use crate::stages::Stage;
use crate::wasm::{Machine, Route, RouteOption, prepare, routes};
use crate::workspace::Workspace;
use crate::{demo, process};

/// How many random cases each property gets, instead of its usual few hundred.
const CASES: &str = "10000";

/// They come after all others.
pub(crate) fn stages(workspace: &Workspace) -> Vec<Stage<'_>> {
    vec![
        Stage::new("peers", || peers(workspace)),
        Stage::new("properties", || properties(workspace)),
        Stage::new("no-feature", || rust::no_feature(workspace)),
        Stage::new("naive-long", || naive::naive(workspace, naive::MANY)),
        Stage::new("demos", || demos(workspace)),
    ]
}

/// Many more cases than usual, and others each time: the seed is told, to try them again.
fn properties(workspace: &Workspace) -> Result<()> {
    let seed = std::process::id().to_string();
    println!("properties: {CASES} cases each, PROPTEST_RNG_SEED={seed}");
    let variables = [("PROPTEST_CASES", CASES), ("PROPTEST_RNG_SEED", &seed)];
    process::run(workspace.cargo().args(["test", "--release"]).envs(variables))
}

/// The packages that the default build leaves out; the stages `conformance` and `schemas` test the last two at each run.
fn peers(workspace: &Workspace) -> Result<()> {
    let packages = ["--package", "cpts-bench", "--package", "cpts-conformance", "--package", "cpts-schemas"];
    process::run(workspace.cargo().arg("clippy").args(packages).args(["--all-targets", "--", "-D", "warnings"]))?;
    process::run(workspace.cargo().args(["test", "--package", "cpts-bench"]))
}

/// The demo by each route that this machine can take.
fn demos(workspace: &Workspace) -> Result<()> {
    let machine = Machine::look(workspace)?;
    let mut taken = 0;
    for route in [Route::Installed, Route::Rustup, Route::BuildStd] {
        match routes(&machine, Some(route)).and_then(|_| prepare(workspace, route)) {
            Ok(()) => {
                demo::once(workspace, None, RouteOption { wasm_route: Some(route) })?;
                taken += 1;
            }
            Err(error) => eprintln!("closed on this machine: the route `{}`: {error:#}", route.name()),
        }
    }
    if taken == 0 {
        bail!("no route to WebAssembly is open on this machine");
    }
    Ok(())
}
