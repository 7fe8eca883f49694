//! Debian's packages.

use std::process::Command;
use std::{fs, path::Path};

use anyhow::{Result, bail};

use crate::process;

/// Whether `apt-get install` would work: a Debian, and root.
pub(crate) fn may_install() -> bool {
    process::which("apt-get").is_some() && is_root()
}

/// Installs the packages, or says in one line how to.
pub(crate) fn install(packages: &[&str]) -> Result<()> {
    let line = format!("apt-get install -y {}", packages.join(" "));
    if !may_install() {
        bail!("missing: {}; on Debian, as root, run `{line}`", packages.join(", "));
    }
    eprintln!("installing: {line}");
    process::run(Command::new("apt-get").args(["update", "--quiet"]))?;
    process::run(
        Command::new("apt-get")
            .env("DEBIAN_FRONTEND", "noninteractive")
            .args(["install", "--yes", "--quiet", "--no-install-recommends"])
            .args(packages),
    )
}

/// Whether we are root, without libc: a Linux says it of each process.
fn is_root() -> bool {
    let status = fs::read_to_string(Path::new("/proc/self/status")).unwrap_or_default();
    effective_user(&status) == Some("0")
}

fn effective_user(status: &str) -> Option<&str> {
    status.lines().find_map(|line| line.strip_prefix("Uid:"))?.split_whitespace().nth(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_effective_user_counts() {
        assert_eq!(effective_user("Name:\txtask\nUid:\t1000\t0\t0\t0\n"), Some("0"));
        assert_eq!(effective_user("Name:\txtask\n"), None);
    }
}
