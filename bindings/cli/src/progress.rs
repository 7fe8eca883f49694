//! How far a long run is, on terminals only.

use std::path::{Path, PathBuf};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Work that ends before it can be read is not worth a bar, in bytes.
const LONG: u64 = 4 << 20;

/// A bar on the standard error, which draws nothing when it is not a terminal.
pub(crate) struct Progress(ProgressBar);

impl Progress {
    /// The bar of a run that reads these files, hidden when it is short.
    pub(crate) fn new(files: &[PathBuf]) -> Self {
        let size = |file: &Path| std::fs::metadata(file).map_or(0, |known| known.len());
        let total: u64 = files.iter().map(|file| size(file)).sum();
        let target = if total < LONG { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
        let bar = ProgressBar::with_draw_target(Some(total), target);
        let style = ProgressStyle::with_template("{wide_bar} {percent:>3} %, reste {eta}");
        Self(bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar())))
    }

    /// Some more bytes were dealt with.
    pub(crate) fn advance(&self, bytes: usize) {
        self.0.inc(u64::try_from(bytes).unwrap_or(0));
    }

    /// Lets something be printed on the same terminal.
    pub(crate) fn aside(&self, print: impl FnOnce()) {
        self.0.suspend(print);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
