//! `cargo xtask wasm`: the WebAssembly modules, their JavaScript, their npm package and their sizes.

mod build;
mod debian;
mod glue;
mod machine;
mod modules;
mod pack;
mod route;
mod size;

use std::path::Path;

use anyhow::Result;

use crate::workspace::Workspace;
use crate::{npm, widgets};

pub(crate) use build::prepare;
pub(crate) use machine::Machine;
pub(crate) use modules::Module;
pub(crate) use route::{Route, routes};

#[derive(clap::Args)]
pub(crate) struct Options {
    #[command(flatten)]
    pub(crate) route: RouteOption,
}

/// The option that forces a route, shared by the chores that build WebAssembly.
#[derive(clap::Args, Clone, Copy)]
pub(crate) struct RouteOption {
    /// How to get a standard library for WebAssembly [default: the first of these that this machine can take]
    #[arg(long, value_enum)]
    pub(crate) wasm_route: Option<Route>,
}

/// Builds, packs, measures.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    build_all(workspace, options.route.wasm_route)
}

/// Builds a module that is not of the package, into a folder.
pub(crate) fn build_apart(workspace: &Workspace, module: &Module, folder: &Path) -> Result<()> {
    let built = build::build(workspace, std::slice::from_ref(module), None)?;
    glue::generate(module, &built, folder)
}

/// Builds all modules, by the forced route or by the first that works, and holds their sizes.
pub(crate) fn build_all(workspace: &Workspace, forced: Option<Route>) -> Result<()> {
    let modules = modules::list(workspace)?;
    let folder = build::build(workspace, &modules, forced)?;
    for module in &modules {
        glue::generate(module, &folder, &module.dist(workspace))?;
    }
    let (widgets, apis): (Vec<_>, Vec<_>) = modules.into_iter().partition(|module| module.is_widget(workspace));
    npm::assemble(workspace, &apis)?;
    for module in &apis {
        size::hold(workspace, module)?;
    }
    for module in &widgets {
        pack::pack(workspace, module)?;
    }
    widgets::make(workspace)?;
    npm::complete(workspace)?;
    widgets::hold(workspace)
}
