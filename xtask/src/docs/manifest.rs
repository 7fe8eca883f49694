//! The custom-elements manifest, as the pages of the documentation read it.

use anyhow::{Context as _, Result};
use serde_json::Value;

use crate::workspace::Workspace;

const MANIFEST: &str = "bindings/npm/custom-elements.json";

/// What is declared: the mixins, then the elements.
#[derive(Debug)]
pub(super) struct Manifest(Vec<Value>);

impl Manifest {
    pub(super) fn read(workspace: &Workspace) -> Result<Self> {
        let manifest = super::json(workspace, MANIFEST)?;
        let modules = manifest.get("modules").and_then(Value::as_array);
        let modules = modules.with_context(|| format!("`{MANIFEST}` has no modules"))?;
        Ok(Self(modules.iter().flat_map(|module| members(module, "declarations")).cloned().collect()))
    }

    pub(super) fn mixins(&self) -> impl Iterator<Item = &Value> {
        self.0.iter().filter(|declared| text(declared, "kind") == "mixin")
    }

    pub(super) fn elements(&self) -> impl Iterator<Item = &Value> {
        self.0.iter().filter(|declared| declared.get("tagName").is_some())
    }
}

/// The list of this name, if there is one.
pub(super) fn members<'a>(of: &'a Value, kind: &str) -> &'a [Value] {
    of.get(kind).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// The text of this name, or nothing.
pub(super) fn text<'a>(of: &'a Value, name: &str) -> &'a str {
    of.get(name).and_then(Value::as_str).unwrap_or_default()
}
