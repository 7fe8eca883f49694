//! The npm package: what is written by hand in `bindings/npm/`, and what is generated, joined in its `dist/`.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::wasm::Module;
use crate::workspace::Workspace;
use crate::{process, schemas, tools};

const DIST: &str = "bindings/npm/dist";
const TOOLS: &str = "bindings/npm/tools";

/// Fills `bindings/npm/dist/` anew: the entry points, the types, the schemas, and each module with its JavaScript.
pub(crate) fn assemble(workspace: &Workspace, modules: &[Module]) -> Result<()> {
    let dist = workspace.path(DIST);
    if dist.exists() {
        fs::remove_dir_all(&dist).with_context(|| format!("cannot empty `{}`", dist.display()))?;
    }
    copy(&workspace.path("bindings/npm/src"), &dist)?;
    copy(&workspace.path("bindings/npm/types"), &dist.join("types"))?;
    copy(&workspace.path(schemas::FOLDER), &dist.join("schemas"))?;
    for module in modules {
        copy(&module.dist(workspace), &dist)?;
    }
    Ok(())
}

/// Adds what is made of the widgets' modules and of their manifest: their entry points and their types.
pub(crate) fn complete(workspace: &Workspace) -> Result<()> {
    tools::node::ensure()?;
    tools::node::packages(workspace, TOOLS)?;
    let mut script = Command::new("node");
    script.arg(workspace.path(TOOLS).join("package.mjs"));
    script.args([workspace.target("wasm-dist"), workspace.path(DIST)]);
    process::run(&mut script)
}

/// Copies the files of a folder, not its folders.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("cannot create `{}`", to.display()))?;
    let entries = fs::read_dir(from).with_context(|| format!("cannot read `{}`", from.display()))?;
    for entry in entries {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            fs::copy(entry.path(), to.join(entry.file_name()))
                .with_context(|| format!("cannot copy `{}`", entry.path().display()))?;
        }
    }
    Ok(())
}
