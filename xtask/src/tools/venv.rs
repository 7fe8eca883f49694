//! Python packages, as a lock file has them, in an environment of their own under `target/`.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::python;
use crate::process;
use crate::workspace::Workspace;

/// The Python of the environment that has the packages of `folder/requirements.txt`: made if it is missing, made anew
/// when the lock file has changed.
pub(crate) fn ensure(workspace: &Workspace, folder: &str) -> Result<PathBuf> {
    let requirements = workspace.path(folder).join("requirements.txt");
    let lock =
        fs::read(&requirements).with_context(|| format!("cannot read the lock file `{}`", requirements.display()))?;
    let environment = workspace.target("python").join(folder.replace(['/', '\\'], "-"));
    let python = environment.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let done = environment.join(".locked");
    if fs::read(&done).is_ok_and(|bytes| bytes == lock) && python.is_file() {
        return Ok(python);
    }
    if environment.exists() {
        fs::remove_dir_all(&environment).with_context(|| format!("cannot empty `{}`", environment.display()))?;
    }
    let made = Command::new(python::find()?).args(["-m", "venv"]).arg(&environment).status();
    if !made.is_ok_and(|status| status.success()) {
        bail!("Python cannot make an environment: run `apt-get install python3-venv`, and run again");
    }
    let install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "--no-deps"];
    process::run(Command::new(&python).args(install).arg("--requirement").arg(&requirements))?;
    fs::write(&done, lock).with_context(|| format!("cannot write `{}`", done.display()))?;
    Ok(python)
}
