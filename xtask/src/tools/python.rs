//! Python, for what is written in it with its standard library alone; `venv` is for what asks for packages.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;

/// The first version that has all we use.
const LEAST: (u32, u32) = (3, 10);

/// A Python that is recent enough.
pub(crate) fn find() -> Result<PathBuf> {
    let candidates = ["python3", "python"].into_iter().filter_map(process::which);
    let (major, minor) = LEAST;
    candidates.into_iter().find(|path| is_recent(path)).with_context(|| {
        format!(
            "Python {major}.{minor} or later is missing: run `apt-get install python3`, or see https://www.python.org"
        )
    })
}

fn is_recent(path: &Path) -> bool {
    let output = Command::new(path).args(["-c", "import sys; print(*sys.version_info[:2])"]).output();
    output.is_ok_and(|output| {
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let mut numbers = text.split_whitespace().map(str::parse);
        matches!((numbers.next(), numbers.next()), (Some(Ok(major)), Some(Ok(minor))) if (major, minor) >= LEAST)
    })
}
