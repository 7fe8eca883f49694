//! The documentation that is made from the code: the page of the rules, from their register.

use std::fs;

use anyhow::{Context as _, Result, bail};
use clap::Args;

use crate::process;
use crate::workspace::Workspace;

/// How to make the documentation.
#[derive(Args)]
pub(crate) struct Options {
    /// Write nothing; fail when the committed page is not that of the register
    #[arg(long)]
    check: bool,
}

const PAGE: &str = "docs/regles.md";
const FIRST_LINE: &str =
    "<!-- Page faite par `cargo xtask docs` à partir du registre des règles : ne pas la modifier. -->";

pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let explain = ["run", "--quiet", "--package", "cpts-cli", "--", "explain", "--all", "--format", "markdown"];
    let made = format!("{FIRST_LINE}\n\n{}", process::output(workspace.cargo().args(explain))?);
    let path = workspace.path(PAGE);
    if options.check {
        let committed = fs::read_to_string(&path).with_context(|| format!("cannot read `{PAGE}`"))?;
        if committed != made {
            bail!("`{PAGE}` is stale: run `cargo xtask docs` and commit it");
        }
        return Ok(());
    }
    fs::create_dir_all(workspace.path("docs"))?;
    fs::write(&path, made).with_context(|| format!("cannot write `{PAGE}`"))
}
