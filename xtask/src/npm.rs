//! The npm package: what is written by hand in `bindings/npm/`, and what is generated, joined in its `dist/`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::wasm::Module;
use crate::workspace::Workspace;

/// Fills `bindings/npm/dist/` anew: the entry points, the types, and each module with its JavaScript.
pub(crate) fn assemble(workspace: &Workspace, modules: &[Module]) -> Result<()> {
    let dist = workspace.path("bindings/npm/dist");
    if dist.exists() {
        fs::remove_dir_all(&dist).with_context(|| format!("cannot empty `{}`", dist.display()))?;
    }
    copy(&workspace.path("bindings/npm/src"), &dist)?;
    copy(&workspace.path("bindings/npm/types"), &dist.join("types"))?;
    for module in modules {
        copy(&module.dist(workspace), &dist)?;
    }
    Ok(())
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
