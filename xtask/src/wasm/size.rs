//! The size of a module, printed at each build and held under its committed budget.

use std::fs;
use std::io::Write;

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;

use super::Module;
use crate::budgets::{self, Size};
use crate::workspace::Workspace;

/// Prints the size of the module; an error when it goes over its budget.
pub(crate) fn hold(workspace: &Workspace, module: &Module) -> Result<()> {
    let path = module.wasm(workspace);
    let bytes = fs::read(&path).with_context(|| format!("cannot read `{}`", path.display()))?;
    let size = measure(&bytes)?;
    let budget = budgets::size(workspace, &module.name)?;
    println!(
        "module `{}`: {} bytes gzipped (budget {}), {} raw (budget {})",
        module.name, size.gz, budget.gz, size.raw, budget.raw
    );
    budget.hold(&module.name, size)
}

fn measure(bytes: &[u8]) -> Result<Size> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(Size { raw: u64::try_from(bytes.len())?, gz: u64::try_from(encoder.finish()?.len())? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_repeats_is_small() {
        let size = measure(&[0; 10_000]).unwrap();
        assert_eq!(size.raw, 10_000);
        assert!(size.gz < 100, "{size:?}");
    }
}
