//! The committed budgets: the seconds of each stage of `test`, and the size of each WebAssembly module.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result, bail};

use crate::workspace::Workspace;

/// Seconds by stage; `total` and `total-long` are those of a whole run.
pub(crate) type Times = BTreeMap<String, u64>;

/// Reads `budgets/times.json`.
pub(crate) fn times(workspace: &Workspace) -> Result<Times> {
    let file = "budgets/times.json";
    serde_json::from_str(&text(workspace, file)?).with_context(|| format!("`{file}` is not seconds by name"))
}

/// The most bytes that a module may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Size {
    /// As it is.
    pub(crate) raw: u64,
    /// After `gzip -9`.
    pub(crate) gz: u64,
}

/// The size that a module may have, by `budgets/sizes.json`. That of a widget is weighed with its file.
pub(crate) fn size(workspace: &Workspace, module: &str) -> Result<Size> {
    let file = "budgets/sizes.json";
    let sizes: BTreeMap<String, BTreeMap<String, u64>> =
        serde_json::from_str(&text(workspace, file)?).with_context(|| format!("`{file}` is not bytes by module"))?;
    let of = |unit: &str| sizes.get(module)?.get(unit).copied();
    match (of("raw"), of("gz")) {
        (Some(raw), Some(gz)) => Ok(Size { raw, gz }),
        _ => bail!("`{file}` has no `raw` and `gz` for the module `{module}`: add them"),
    }
}

/// The most bytes, after `gzip -9`, of the file of a widget, by `budgets/widgets.json`.
pub(crate) fn widget(workspace: &Workspace, name: &str) -> Result<u64> {
    let budget = widgets(workspace)?.get(name).copied();
    budget.with_context(|| format!("`{WIDGETS}` has no budget for `{name}`: add it"))
}

const WIDGETS: &str = "budgets/widgets.json";

fn widgets(workspace: &Workspace) -> Result<BTreeMap<String, u64>> {
    serde_json::from_str(&text(workspace, WIDGETS)?).with_context(|| format!("`{WIDGETS}` is not bytes by file"))
}

impl Size {
    /// An error that says which ceiling the module goes over.
    pub(crate) fn hold(self, module: &str, measured: Self) -> Result<()> {
        for (unit, ceiling, bytes) in [("raw", self.raw, measured.raw), ("gz", self.gz, measured.gz)] {
            if bytes > ceiling {
                bail!(
                    "module `{module}`: {bytes} bytes {unit}, over its budget of {ceiling}: \
                     make it smaller, or raise the ceiling in `budgets/sizes.json` and say why"
                );
            }
        }
        Ok(())
    }
}

fn text(workspace: &Workspace, file: &str) -> Result<String> {
    fs::read_to_string(workspace.path(file)).with_context(|| format!("cannot read `{file}`"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CEILING: Size = Size { raw: 100, gz: 50 };

    #[test]
    fn a_module_at_its_ceiling_is_held() {
        CEILING.hold("check", CEILING).unwrap();
    }

    #[test]
    fn each_ceiling_is_held() {
        let error = CEILING.hold("check", Size { raw: 101, gz: 1 }).unwrap_err().to_string();
        assert!(error.contains("`check`: 101 bytes raw, over its budget of 100"), "{error}");
        let error = CEILING.hold("check", Size { raw: 1, gz: 51 }).unwrap_err().to_string();
        assert!(error.contains("51 bytes gz, over its budget of 50"), "{error}");
    }
}
