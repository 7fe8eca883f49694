//! The TypeScript types of the npm package, made from the committed JSON Schemas.
//!
//! `json-schema-to-typescript`, pinned by a lock file, turns each schema into declarations.

use std::fs;
use std::io::Write as _;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};
use clap::Args;

use crate::workspace::Workspace;
use crate::{schemas, tools};

/// How to make the types.
#[derive(Args)]
pub(crate) struct Options {
    /// Write nothing; fail when the committed types are not those of the committed schemas
    #[arg(long)]
    pub(crate) check: bool,
}

const TYPES: &str = "bindings/npm/types";
const TOOLS: &str = "bindings/npm/tools";

pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    tools::node::ensure()?;
    tools::node::packages(workspace, TOOLS)?;
    let mut stale = Vec::new();
    for (name, _) in cpts_core::schema::ALL {
        let made = declarations(workspace, name)?;
        let file = format!("{TYPES}/{name}.d.ts");
        let path = workspace.path(&file);
        if fs::read_to_string(&path).is_ok_and(|committed| committed == made) {
            continue;
        }
        if options.check {
            stale.push(file);
        } else {
            fs::create_dir_all(workspace.path(TYPES))?;
            fs::write(&path, made).with_context(|| format!("cannot write `{file}`"))?;
        }
    }
    if !stale.is_empty() {
        bail!("stale: {}; run `cargo xtask types` and commit what it writes", stale.join(", "));
    }
    Ok(())
}

/// The type of a whole document of a schema. What `check` writes is a `Rapport`, a list of which each is a `Bilan`.
fn root(name: &str) -> String {
    match name {
        "bilan" => "Rapport".to_owned(),
        _ => name.chars().take(1).flat_map(char::to_uppercase).chain(name.chars().skip(1)).collect(),
    }
}

fn declarations(workspace: &Workspace, name: &str) -> Result<String> {
    let file = format!("{}/{name}.schema.json", schemas::FOLDER);
    let schema = fs::read(workspace.path(&file)).with_context(|| format!("cannot read `{file}`"))?;
    let mut node = Command::new("node")
        .args(["types.mjs", &root(name)])
        .current_dir(workspace.path(TOOLS))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("cannot start `node`")?;
    if let Some(input) = node.stdin.as_mut() {
        input.write_all(&schema)?;
    }
    let output = node.wait_with_output()?;
    if !output.status.success() {
        bail!("`node types.mjs` failed on `{file}` ({})", output.status);
    }
    Ok(String::from_utf8(output.stdout)?)
}
