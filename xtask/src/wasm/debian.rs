//! Debian's compiler and the source of its standard library, for machines that reach Debian's packages but not the
//! server of the Rust distribution.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::workspace::Workspace;
use crate::{process, tools};

const RUSTC: &str = "/usr/bin/rustc";
const CARGO: &str = "/usr/bin/cargo";
const SOURCE: &str = "/usr/lib/rustlib/src/rust/library/Cargo.lock";
const PACKAGES: &[&str] = &["rustc-web", "cargo-web", "rust-web-src"];
/// Of the same LLVM as the compiler above.
const LINKER_PACKAGE: &str = "lld-22";

/// Whether the compiler and its source are both there.
pub(crate) fn is_there() -> bool {
    [RUSTC, CARGO, SOURCE].iter().all(|path| Path::new(path).exists())
}

/// Installs what is missing.
pub(crate) fn ensure() -> Result<()> {
    if is_there() {
        return Ok(());
    }
    tools::apt::install(PACKAGES)
}

/// Debian's Cargo, set to compile the standard library too.
pub(crate) fn cargo(workspace: &Workspace) -> Result<Command> {
    let linker = linker(workspace)?;
    let mut command = workspace.command(CARGO);
    // What the toolchain that runs this xtask set for its own programs must not reach another compiler.
    for variable in ["RUSTUP_TOOLCHAIN", "RUSTC_WRAPPER", "RUSTDOC", "CARGO", "LD_LIBRARY_PATH"] {
        command.env_remove(variable);
    }
    // Opens unstable flags on a stable compiler: for this one command, never in a profile or in Cargo's settings.
    command.env("RUSTC_BOOTSTRAP", "1").env("RUSTC", RUSTC);
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
    Ok(command)
}

/// The arguments that only this route needs.
pub(crate) const BUILD_STD: &[&str] = &["-Z", "build-std=std,panic_abort"];

/// The linker of an installed toolchain, else Debian's.
fn linker(workspace: &Workspace) -> Result<PathBuf> {
    if let Some(linker) = toolchain_linker(workspace) {
        return Ok(linker);
    }
    if debian_linker().is_none() {
        tools::apt::install(&[LINKER_PACKAGE])?;
    }
    debian_linker().context("`apt-get` installed no `wasm-ld`")
}

fn toolchain_linker(workspace: &Workspace) -> Option<PathBuf> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let sysroot = process::output(workspace.command(rustc.clone()).args(["--print", "sysroot"])).ok()?;
    let version = process::output(workspace.command(rustc).arg("-vV")).ok()?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: "))?;
    let linker = Path::new(sysroot.trim()).join("lib/rustlib").join(host).join("bin/rust-lld");
    linker.is_file().then_some(linker)
}

fn debian_linker() -> Option<PathBuf> {
    process::which("wasm-ld-22")
}
