//! wasm-bindgen as a library: no tool to install, and no version to keep in step by hand.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use super::Module;

/// Writes the module of a built `folder` and its JavaScript into `dist`, for the web: one output for every audience.
pub(crate) fn generate(module: &Module, folder: &Path, dist: &Path) -> Result<()> {
    if dist.exists() {
        fs::remove_dir_all(dist).with_context(|| format!("cannot empty `{}`", dist.display()))?;
    }
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(folder.join(format!("{}.wasm", module.library)))
        .out_name(&module.library)
        .web(true)?
        // The package's own entry points say where the module is, and its types are written for people.
        .omit_default_module_path(true)
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true);
    bindgen.generate(dist).with_context(|| format!("wasm-bindgen refused the module `{}`", module.name))
}
