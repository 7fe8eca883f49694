//! What this machine has, as far as building WebAssembly is concerned.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::{Route, debian};
use crate::workspace::Workspace;
use crate::{process, tools};

/// The target triple of all our modules.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// What decides the route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Machine {
    /// The active toolchain has a standard library for WebAssembly.
    pub(crate) target_installed: bool,
    /// `rustup` can be asked for one.
    pub(crate) rustup: bool,
    /// Debian's compiler and the source of its standard library are there.
    pub(crate) debian_compiler: bool,
    /// A build of this workspace has compiled its standard library already.
    pub(crate) library_built: bool,
    /// Debian's packages can be installed.
    pub(crate) may_apt: bool,
}

impl Machine {
    /// Looks at this machine.
    pub(crate) fn look(workspace: &Workspace) -> Result<Self> {
        Ok(Self {
            target_installed: has_standard_library(&target_libraries(workspace)?),
            rustup: process::which("rustup").is_some(),
            debian_compiler: debian::is_there(),
            library_built: workspace.target(&Route::BuildStd.folder()).exists(),
            may_apt: tools::apt::may_install(),
        })
    }
}

/// Where the active toolchain keeps its libraries for WebAssembly, installed by rustup, by a linked toolchain or
/// by a distribution.
fn target_libraries(workspace: &Workspace) -> Result<PathBuf> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let mut command = workspace.command(rustc);
    Ok(process::output(command.args(["--print", "target-libdir", "--target", TARGET]))?.trim().into())
}

fn has_standard_library(folder: &Path) -> bool {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.file_name()).any(|name| {
        let name = name.to_string_lossy();
        name.starts_with("libstd-") && name.ends_with(".rlib")
    })
}
