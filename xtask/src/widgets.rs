//! The files of the widgets: `bindings/npm/tools/widgets.mjs` makes them from the modules; their weight is printed part by
//! part, and held under the committed budgets.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::workspace::Workspace;
use crate::{budgets, process, tools};

/// Where the files are made.
pub(crate) const FOLDER: &str = "bindings/npm/dist/widgets";

const TOOLS: &str = "bindings/npm/tools";

/// Makes the files.
pub(crate) fn make(workspace: &Workspace) -> Result<()> {
    tools::node::ensure()?;
    tools::node::packages(workspace, TOOLS)?;
    let mut script = Command::new("node");
    script.arg(workspace.path(TOOLS).join("widgets.mjs"));
    script.args([workspace.target("wasm-dist"), workspace.path(FOLDER)]).arg(env!("CARGO_PKG_VERSION"));
    process::run(&mut script)
}

/// Prints the weight of the files; an error when one goes over its budget.
pub(crate) fn hold(workspace: &Workspace) -> Result<()> {
    let path = workspace.path(FOLDER).join("widgets.json");
    let text = fs::read_to_string(&path).with_context(|| format!("cannot read `{}`", path.display()))?;
    let made: Value = serde_json::from_str(&text).with_context(|| format!("cannot understand `{}`", path.display()))?;
    let mut errors = Vec::new();
    for file in made.get("files").and_then(Value::as_array).into_iter().flatten() {
        let weight = Weight::of(file).with_context(|| format!("`{}` lacks a size", path.display()))?;
        let budget = budgets::widget(workspace, &weight.name)?;
        println!("{}", weight.told(budget));
        if weight.size.gz > budget {
            errors.push(format!("{} weighs {} bytes gzipped, over {budget}", weight.name, weight.size.gz));
        }
    }
    anyhow::ensure!(errors.is_empty(), "{}: make them smaller, see `budgets/widgets.json`", errors.join("; "));
    Ok(())
}

/// What a file weighs.
#[derive(Debug)]
struct Weight {
    name: String,
    size: Bytes,
    wasm: Bytes,
    styles: Bytes,
    script: u64,
}

/// As it is, after `gzip -9`, after brotli.
#[derive(Debug, Clone, Copy)]
struct Bytes {
    raw: u64,
    gz: u64,
    br: u64,
}

impl Weight {
    fn of(file: &Value) -> Option<Self> {
        let bytes = |pointer: &str| {
            let of = |unit: &str| file.pointer(pointer)?.get(unit)?.as_u64();
            Some(Bytes { raw: of("raw")?, gz: of("gz")?, br: of("br")? })
        };
        Some(Self {
            name: file.get("name")?.as_str()?.to_owned(),
            size: bytes("/size")?,
            wasm: bytes("/parts/wasm")?,
            styles: bytes("/parts/styles")?,
            script: file.pointer("/parts/script/raw")?.as_u64()?,
        })
    }

    fn told(&self, budget: u64) -> String {
        let Self { name, size, wasm, styles, script } = self;
        format!(
            "`{name}`: {} bytes gzipped (budget {budget}), {} raw, {} brotli; of which the module {} gzipped ({} raw), \
             the styles {} ({}), the script some {script} raw",
            size.gz, size.raw, size.br, wasm.gz, wasm.raw, styles.gz, styles.raw
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_weight_is_told_part_by_part() {
        let bytes = |n: u64| json!({"raw": n, "gz": n / 2, "br": n / 4});
        let file = json!({
            "name": "cpts-actions", "size": bytes(400),
            "parts": {"wasm": bytes(200), "styles": bytes(80), "script": {"raw": 120}},
        });
        let told = Weight::of(&file).unwrap().told(1000);
        assert!(told.starts_with("`cpts-actions`: 200 bytes gzipped (budget 1000), 400 raw, 100 brotli"), "{told}");
        assert!(Weight::of(&json!({"name": "cpts-actions"})).is_none());
    }
}
