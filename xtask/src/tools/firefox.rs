//! A Firefox of this machine.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::apt;
use crate::process;

const NAMES: &[&str] = &["firefox-esr", "firefox"];

/// A Firefox, installed from Debian when there is none.
pub(crate) fn ensure() -> Result<PathBuf> {
    if let Some(path) = find() {
        return Ok(path);
    }
    apt::install(&["firefox-esr"])?;
    find().context("`apt-get` installed no `firefox-esr`")
}

fn find() -> Option<PathBuf> {
    NAMES.iter().find_map(|name| process::which(name))
}
