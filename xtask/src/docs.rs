//! The documentation that is made from the code: the page of the rules, from their register, and that of what may be
//! public, from the table of decisions.

use std::fs;

use anyhow::{Context as _, Result, bail};
use clap::Args;

use crate::process;
use crate::workspace::Workspace;

/// How to make the documentation.
#[derive(Args)]
pub(crate) struct Options {
    /// Write nothing; fail when a committed page is not that of the code
    #[arg(long)]
    check: bool,
}

/// Each page, what it is made from, and the call that makes it.
const PAGES: [(&str, &str, &[&str]); 2] = [
    ("docs/regles.md", "du registre des règles", &["explain", "--all", "--format", "markdown"]),
    ("docs/publication.md", "de la table des décisions", &["publish", "--decisions"]),
];

pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    for (page, origin, call) in PAGES {
        let command = [&["run", "--quiet", "--package", "cpts-cli", "--"], call].concat();
        let made = process::output(workspace.cargo().args(command))?;
        let made =
            format!("<!-- Page faite par `cargo xtask docs` à partir {origin} : ne pas la modifier. -->\n\n{made}");
        let path = workspace.path(page);
        if options.check {
            let committed = fs::read_to_string(&path).with_context(|| format!("cannot read `{page}`"))?;
            if committed != made {
                bail!("`{page}` is stale: run `cargo xtask docs` and commit it");
            }
            continue;
        }
        fs::create_dir_all(workspace.path("docs"))?;
        fs::write(&path, made).with_context(|| format!("cannot write `{page}`"))?;
    }
    Ok(())
}
