//! Node, and the npm packages of a folder, as its lock file has them.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::apt;
use crate::process;
use crate::workspace::Workspace;

/// The oldest Node that the tests run on.
const MINIMUM: u32 = 20;

/// Installs Node where it is missing; an error when it is too old.
pub(crate) fn ensure() -> Result<()> {
    if process::which("node").is_none() || process::which("npm").is_none() {
        apt::install(&["nodejs", "npm"])?;
    }
    let version = process::output(Command::new("node").arg("--version"))?;
    match major(&version) {
        Some(major) if major >= MINIMUM => Ok(()),
        _ => bail!("Node {MINIMUM} or newer is needed, this is `{}`: install one and run again", version.trim()),
    }
}

fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

/// A test that hangs is a failure, told in time.
const LIMIT: &str = "--test-timeout=120000";
/// Browsers wait more than they compute: two files at once take two processors.
const TOGETHER: &str = "--test-concurrency=2";

/// `npm ci` in the folder, unless what its lock file says is there already.
pub(crate) fn packages(workspace: &Workspace, folder: &str) -> Result<()> {
    let folder = workspace.path(folder);
    let lock = fs::read(folder.join("package-lock.json"))
        .with_context(|| format!("cannot read the lock file of `{}`", folder.display()))?;
    let done = folder.join("node_modules/.locked");
    if fs::read(&done).is_ok_and(|bytes| bytes == lock) {
        return Ok(());
    }
    process::run(Command::new("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(&folder))?;
    fs::write(&done, lock).with_context(|| format!("cannot write `{}`", done.display()))
}

/// Runs the test files of a folder with Node's own runner. Named one by one: an empty list is an error, never a
/// run of no test.
pub(crate) fn test(workspace: &Workspace, folder: &str, variables: &[(&str, String)]) -> Result<()> {
    let mut files: Vec<String> = fs::read_dir(workspace.path(folder))?
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| name.ends_with(".test.mjs"))
        .collect();
    files.sort();
    if files.is_empty() {
        bail!("no test in `{folder}`");
    }
    let mut node = Command::new("node");
    node.current_dir(workspace.path(folder)).args(["--test", "--test-reporter=spec", LIMIT, TOGETHER]).args(files);
    node.envs(variables.iter().map(|(name, value)| (name, value)));
    process::run(&mut node)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("v9"), Some(9));
        assert_eq!(major("20"), None);
    }
}
