//! The JSON Schemas of `bindings/json-schema/v1`, made from the Rust types.

use std::fs;

use anyhow::{Context as _, Result, bail};
use clap::Args;

use crate::workspace::Workspace;

/// How to make the schemas.
#[derive(Args)]
pub(crate) struct Options {
    /// Write nothing; fail when a committed schema is not that of the Rust types
    #[arg(long)]
    pub(crate) check: bool,
}

pub(crate) const FOLDER: &str = "bindings/json-schema/v1";

pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let mut stale = Vec::new();
    for (name, text) in cpts_core::schema::ALL {
        let file = format!("{FOLDER}/{name}.schema.json");
        let path = workspace.path(&file);
        let made = text();
        if fs::read_to_string(&path).is_ok_and(|committed| committed == made) {
            continue;
        }
        if options.check {
            stale.push(file);
        } else {
            fs::create_dir_all(workspace.path(FOLDER))?;
            fs::write(&path, made).with_context(|| format!("cannot write `{file}`"))?;
        }
    }
    for entry in fs::read_dir(workspace.path(FOLDER)).with_context(|| format!("cannot read `{FOLDER}`"))? {
        let file = entry?.file_name().to_string_lossy().into_owned();
        let name = file.strip_suffix(".schema.json");
        if !cpts_core::schema::ALL.iter().any(|(known, _)| name == Some(known)) {
            bail!("`{FOLDER}/{file}` is no schema of ours: remove it");
        }
    }
    if !stale.is_empty() {
        bail!("stale: {}; run `cargo xtask schemas` and commit what it writes", stale.join(", "));
    }
    Ok(())
}
