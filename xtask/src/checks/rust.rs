//! The stages that only need Rust.

use anyhow::Result;

use crate::docs;
use crate::process;
use crate::schemas;
use crate::tools::rust::component;
use crate::workspace::Workspace;

/// The sets of features of the core that a user may pick, but for all of them together: those are what the other stages
/// build.
const FEATURES: &[&str] = &["", "communes", "import", "schema"];

/// `cargo fmt`.
pub(crate) fn format(workspace: &Workspace) -> Result<()> {
    component(workspace, "rustfmt", "fmt")?;
    process::run(workspace.cargo().args(["fmt", "--all", "--check"]))
}

/// `cargo clippy` on all targets of the default members.
pub(crate) fn lints(workspace: &Workspace) -> Result<()> {
    component(workspace, "clippy", "clippy")?;
    process::run(workspace.cargo().args(["clippy", "--all-targets", "--", "-D", "warnings"]))
}

/// The core alone, with each set of its features: linted, which builds it.
pub(crate) fn features(workspace: &Workspace) -> Result<()> {
    for features in FEATURES {
        eprintln!("features of cpts-core: {}", if features.is_empty() { "none" } else { features });
        let core = ["--package", "cpts-core", "--no-default-features", "--features", features];
        process::run(workspace.cargo().arg("clippy").args(core).args(["--lib", "--", "-D", "warnings"]))?;
    }
    Ok(())
}

/// The core alone, tested without any feature: the stage `tests` tries them all together, at each run.
pub(crate) fn no_feature(workspace: &Workspace) -> Result<()> {
    let core = ["--package", "cpts-core", "--no-default-features", "--lib", "--test", "engine"];
    process::run(workspace.cargo().arg("test").args(core))
}

/// All native tests and doctests of the default members.
pub(crate) fn tests(workspace: &Workspace) -> Result<()> {
    process::run(workspace.cargo().arg("test"))
}

/// The schemas: those that are committed, and what a validator that we did not write says of them.
pub(crate) fn schemas(workspace: &Workspace) -> Result<()> {
    schemas::run(workspace, &schemas::Options { check: true })?;
    process::run(workspace.cargo().args(["test", "--package", "cpts-schemas"]))
}

/// The documentation, without a warning; and the pages of the widgets, those of their manifest and of their criteria.
pub(crate) fn docs(workspace: &Workspace) -> Result<()> {
    docs::of_widgets(workspace, &docs::Options { check: true })?;
    let mut cargo = workspace.cargo();
    cargo.args(["doc", "--no-deps", "--all-features"]).env("RUSTDOCFLAGS", "-D warnings");
    process::run(&mut cargo)
}

/// The crate as it would be published, built from its own archive: a data file left out of it fails here.
/// Work that is not committed yet is packed too, since this runs before a commit as well as after.
pub(crate) fn package(workspace: &Workspace) -> Result<()> {
    let all_features = ["--package", "cpts-core", "--all-features", "--allow-dirty"];
    process::run(workspace.cargo().arg("package").args(all_features))
}
