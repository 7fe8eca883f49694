//! The TypeScript types of the npm package, made from the same Rust types as the report.
//!
//! `json-schema-to-typescript`, pinned by a lock file, turns the JSON Schema of the report into declarations.

use std::fs;
use std::io::Write as _;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};
use clap::Args;

use crate::tools;
use crate::workspace::Workspace;

/// How to make the types.
#[derive(Args)]
pub(crate) struct Options {
    /// Write nothing; fail when the committed types are not those of the Rust types
    #[arg(long)]
    pub(crate) check: bool,
}

const TYPES: &str = "bindings/npm/types/bilan.d.ts";
const TOOLS: &str = "bindings/npm/tools";

pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    tools::node::ensure()?;
    tools::node::packages(workspace, TOOLS)?;
    let made = declarations(workspace, &named(&cpts_core::schema::bilan())?)?;
    let path = workspace.path(TYPES);
    if options.check {
        let committed = fs::read_to_string(&path).with_context(|| format!("cannot read `{TYPES}`"))?;
        if committed != made {
            bail!("`{TYPES}` is stale: run `cargo xtask types` and commit it");
        }
        return Ok(());
    }
    fs::create_dir_all(workspace.path("bindings/npm/types"))?;
    fs::write(&path, made).with_context(|| format!("cannot write `{TYPES}`"))
}

/// Types have the names of the domain: `Bilan`, not `BilanVue`, which is what Rust calls its written form.
fn named(schema: &str) -> Result<String> {
    let mut schema: serde_json::Value = serde_json::from_str(schema)?;
    if let Some(root) = schema.as_object_mut() {
        root.remove("$id");
        root.insert("title".to_owned(), "Rapport".into());
    }
    Ok(schema.to_string().replace("Vue\"", "\""))
}

fn declarations(workspace: &Workspace, schema: &str) -> Result<String> {
    let mut node = Command::new("node")
        .arg("types.mjs")
        .current_dir(workspace.path(TOOLS))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("cannot start `node`")?;
    if let Some(input) = node.stdin.as_mut() {
        input.write_all(schema.as_bytes())?;
    }
    let output = node.wait_with_output()?;
    if !output.status.success() {
        bail!("`node types.mjs` failed ({})", output.status);
    }
    Ok(String::from_utf8(output.stdout)?)
}
