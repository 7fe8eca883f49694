//! The stages that run the WebAssembly: in Node, and in a headless browser.

use anyhow::Result;

use crate::workspace::Workspace;
use crate::{communes, demo, process, tools};

/// The npm package in Node: the same bytes as the command line.
pub(crate) fn node(workspace: &Workspace) -> Result<()> {
    let cli = cli(workspace)?;
    tools::node::ensure()?;
    tools::node::packages(workspace, "tests/node")?;
    tools::node::test(workspace, "tests/node", &[("CPTS_CLI", cli)])
}

/// The npm package as projects install it: in Node, in pages, built by others, judged by others.
pub(crate) fn npm(workspace: &Workspace) -> Result<()> {
    tools::node::ensure()?;
    tools::node::packages(workspace, "tests/npm")?;
    // The browser is the widgets' own.
    tools::node::packages(workspace, "tests/widgets")?;
    let chromium = tools::chromium::ensure()?.display().to_string();
    tools::node::test(workspace, "tests/npm", &[("CPTS_CHROMIUM", chromium)])
}

/// The demo's page in a browser: the same bytes again.
pub(crate) fn browser(workspace: &Workspace) -> Result<()> {
    let cli = cli(workspace)?;
    tools::node::ensure()?;
    tools::node::packages(workspace, "tests/browser")?;
    let chromium = tools::chromium::ensure()?;
    let serving = demo::serve_for_tests(workspace)?;
    let variables = [
        ("CPTS_CLI", cli),
        ("CPTS_DEMO", serving.address().to_owned()),
        ("CPTS_CHROMIUM", chromium.display().to_string()),
    ];
    tools::node::test(workspace, "tests/browser", &variables)
}

/// The widgets in the pages of hosts: what they show, what policies let through, what everybody must be able to do.
pub(crate) fn widgets(workspace: &Workspace) -> Result<()> {
    let cli = cli(workspace)?;
    tools::node::ensure()?;
    tools::node::packages(workspace, "tests/widgets")?;
    communes::ensure_web(workspace, &workspace.target("communes-web"))?;
    let variables = [
        ("CPTS_CLI", cli),
        ("CPTS_CHROMIUM", tools::chromium::ensure()?.display().to_string()),
        ("CPTS_FIREFOX", tools::firefox::ensure()?.display().to_string()),
    ];
    tools::node::test(workspace, "tests/widgets", &variables)
}

/// The command line, built.
pub(super) fn cli(workspace: &Workspace) -> Result<String> {
    process::run(workspace.cargo().args(["build", "--bin", "cpts"]))?;
    Ok(workspace.cli().display().to_string())
}
