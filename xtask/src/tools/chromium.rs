//! A headless browser.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::apt;
use crate::process;

const NAMES: &[&str] = &["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/// A Chromium of this machine, installed from Debian when there is none.
pub(crate) fn ensure() -> Result<PathBuf> {
    if let Some(path) = find() {
        return Ok(path);
    }
    apt::install(&["chromium"])?;
    find().context("`apt-get` installed no `chromium`")
}

fn find() -> Option<PathBuf> {
    NAMES.iter().find_map(|name| process::which(name))
}
