//! The parts of the Rust toolchain that not every machine has.

use std::time::Duration;

use anyhow::{Context, Result};

use crate::process;
use crate::workspace::Workspace;

/// Installs a component such as `clippy`, unless its program (`cargo-clippy`) is there.
pub(crate) fn component(workspace: &Workspace, name: &str, subcommand: &str) -> Result<()> {
    let there = workspace.cargo().args([subcommand, "--version"]).output();
    if there.is_ok_and(|output| output.status.success()) {
        return Ok(());
    }
    let line = format!("rustup component add {name}");
    let mut command = workspace.command("rustup");
    process::run_within(command.args(["component", "add", name]), Duration::from_secs(120))
        .with_context(|| format!("`cargo {subcommand}` is missing: run `{line}`"))
}
