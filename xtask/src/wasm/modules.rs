//! The modules to build: the packages under `cpts-wasm/modules/`, each a thin cdylib.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::workspace::Workspace;
use crate::{budgets, process};

/// One WebAssembly module.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Module {
    /// Its folder's name, which is its name in the budgets.
    pub(crate) name: String,
    /// Its package, for Cargo.
    pub(crate) package: String,
    /// Its library, which names its files.
    pub(crate) library: String,
}

impl Module {
    /// Where its JavaScript and its final WebAssembly are written.
    pub(crate) fn dist(&self, workspace: &Workspace) -> PathBuf {
        workspace.target("wasm-dist").join(&self.name)
    }

    /// Whether it goes into the file of a widget: it has no budget of its own.
    pub(crate) fn is_widget(&self, workspace: &Workspace) -> bool {
        budgets::widget(workspace, &format!("cpts-{}", self.name)).is_ok() || self.name == "tous"
    }

    /// Its final WebAssembly.
    pub(crate) fn wasm(&self, workspace: &Workspace) -> PathBuf {
        self.dist(workspace).join(format!("{}_bg.wasm", self.library))
    }
}

/// The modules of this workspace, as Cargo sees it.
pub(crate) fn list(workspace: &Workspace) -> Result<Vec<Module>> {
    let text = process::output(workspace.cargo().args(["metadata", "--no-deps", "--format-version", "1"]))?;
    let metadata: Value = serde_json::from_str(&text).context("cannot read what `cargo metadata` says")?;
    let modules = among(&metadata, &workspace.path("cpts-wasm/modules"));
    if modules.is_empty() {
        bail!("no package of `cpts-wasm/modules/` is a member of the workspace");
    }
    Ok(modules)
}

fn among(metadata: &Value, folder: &Path) -> Vec<Module> {
    let packages = metadata.get("packages").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    packages.iter().filter_map(|package| module(package, folder)).collect()
}

fn module(package: &Value, folder: &Path) -> Option<Module> {
    let manifest = Path::new(package.get("manifest_path")?.as_str()?);
    let name = manifest.strip_prefix(folder).ok()?.parent()?.to_str()?;
    let is_cdylib = |target: &&Value| {
        let kinds = target.get("kind").and_then(Value::as_array);
        kinds.is_some_and(|kinds| kinds.iter().any(|kind| kind == "cdylib"))
    };
    let target = package.get("targets")?.as_array()?.iter().find(is_cdylib)?;
    Some(Module {
        name: name.to_owned(),
        package: package.get("name")?.as_str()?.to_owned(),
        library: target.get("name")?.as_str()?.replace('-', "_"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_the_cdylibs_of_the_folder_are_modules() {
        let package = |name: &str, manifest: &str, kind: &str| json!({"name": name, "manifest_path": manifest, "targets": [{"name": "cpts_check", "kind": [kind]}]});
        let metadata = json!({"packages": [
            package("cpts-wasm", "/w/cpts-wasm/Cargo.toml", "lib"),
            package("cpts-wasm-check", "/w/cpts-wasm/modules/check/Cargo.toml", "cdylib"),
            package("cpts-wasm-lib", "/w/cpts-wasm/modules/lib/Cargo.toml", "lib"),
        ]});
        let expected = Module { name: "check".into(), package: "cpts-wasm-check".into(), library: "cpts_check".into() };
        assert_eq!(among(&metadata, Path::new("/w/cpts-wasm/modules")), [expected]);
    }
}
