//! The module as the file of a widget holds it: gzipped, as tightly as the format can.

use std::fs;

use anyhow::{Context, Result};

use super::Module;
use crate::workspace::Workspace;

/// Writes `NAME_bg.wasm.gz` beside the module. Zopfli takes seconds where `gzip -9` takes a blink, and saves some 5 %.
pub(crate) fn pack(workspace: &Workspace, module: &Module) -> Result<()> {
    let path = module.wasm(workspace);
    let bytes = fs::read(&path).with_context(|| format!("cannot read `{}`", path.display()))?;
    let mut packed = Vec::new();
    zopfli::compress(zopfli::Options::default(), zopfli::Format::Gzip, &*bytes, &mut packed)?;
    let path = path.with_extension("wasm.gz");
    fs::write(&path, packed).with_context(|| format!("cannot write `{}`", path.display()))
}
