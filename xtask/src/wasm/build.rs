//! One Cargo call that compiles all modules, by the first route that works.

use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;
use std::{env, ffi::OsString};

use anyhow::{Result, bail};

use super::machine::TARGET;
use super::{Machine, Module, Route, debian, routes};
use crate::process;
use crate::workspace::Workspace;

/// How long `rustup` may take: where its server does not answer, it hangs for minutes.
const RUSTUP_LIMIT: Duration = Duration::from_secs(20);

/// Builds the modules and returns the folder of their `.wasm` files.
pub(crate) fn build(workspace: &Workspace, modules: &[Module], forced: Option<Route>) -> Result<PathBuf> {
    let machine = Machine::look(workspace)?;
    let mut failures = Vec::new();
    for route in routes(&machine, forced)? {
        match prepare(workspace, route) {
            Ok(()) => {
                eprintln!("WebAssembly by the route `{}`", route.name());
                return compile(workspace, modules, route);
            }
            Err(error) => {
                eprintln!("the route `{}` does not work here: {error:#}", route.name());
                failures.push(route.name());
            }
        }
    }
    bail!("no route to a WebAssembly standard library worked (tried: {})", failures.join(", "));
}

/// Installs what the route needs. Only this may give way to the next route: a compile error is ours.
pub(crate) fn prepare(workspace: &Workspace, route: Route) -> Result<()> {
    match route {
        Route::Installed => Ok(()),
        Route::Rustup => process::run_within(workspace.command("rustup").args(["target", "add", TARGET]), RUSTUP_LIMIT),
        Route::BuildStd => debian::ensure(),
    }
}

fn compile(workspace: &Workspace, modules: &[Module], route: Route) -> Result<PathBuf> {
    let target = workspace.target(&route.folder());
    let mut cargo = match route {
        Route::Installed | Route::Rustup => workspace.cargo(),
        Route::BuildStd => debian::cargo(workspace)?,
    };
    cargo.args(["build", "--profile", "wasm", "--target", TARGET]);
    for module in modules {
        cargo.args(["--package", &module.package]);
    }
    if route == Route::BuildStd {
        cargo.args(debian::BUILD_STD);
    }
    cargo.env("CARGO_TARGET_DIR", &target);
    forget_paths(workspace, &mut cargo);
    process::run(&mut cargo)?;
    Ok(target.join(TARGET).join("wasm"))
}

/// Keeps the paths of this machine out of the modules' messages: they are nobody's business, and they would make
/// the same source give other bytes elsewhere.
fn forget_paths(workspace: &Workspace, cargo: &mut Command) {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let mut flags = OsString::new();
    let mut remap = |from: PathBuf, to: &str| {
        if !flags.is_empty() {
            flags.push("\u{1f}");
        }
        flags.push("--remap-path-prefix=");
        flags.push(from);
        flags.push("=");
        flags.push(to);
    };
    remap(workspace.root().to_path_buf(), "/cpts");
    if let Some(home) = home {
        remap(home, "/cargo");
    }
    cargo.env("CARGO_ENCODED_RUSTFLAGS", flags);
}
