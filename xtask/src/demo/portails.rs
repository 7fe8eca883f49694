//! The two pages of town halls: put together anew, because the publications that they show expire.

use std::process::Command;

use anyhow::Result;

use super::site::PORTAILS;
use crate::workspace::Workspace;
use crate::{process, tools};

/// Where the npm package is.
const DIST: &str = "bindings/npm/dist";

/// Makes the pages, from the command line and the widgets that are built.
pub(super) fn assemble(workspace: &Workspace) -> Result<()> {
    tools::node::ensure()?;
    let mut script = Command::new("node");
    script.arg(workspace.path("examples/portails/assembler.mjs"));
    script.args([workspace.cli(), workspace.path(DIST), workspace.target(PORTAILS)]);
    process::run(&mut script)
}
