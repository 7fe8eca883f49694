//! How far a long run has come, on a terminal.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

/// A run shorter than this shows nothing.
const PATIENCE: Duration = Duration::from_millis(700);

/// Between two changes of the line.
const PERIOD: Duration = Duration::from_millis(100);

/// One line on standard error, shown when it is a terminal and the reports go elsewhere.
pub(super) struct Progress {
    what: &'static str,
    is_shown: bool,
    total: Option<u64>,
    bytes: u64,
    count: u64,
    next: Instant,
    is_written: bool,
}

impl Progress {
    /// The progress of a pass over inputs of that many bytes.
    pub(super) fn new(what: &'static str, total: Option<u64>) -> Self {
        let is_shown = io::stderr().is_terminal() && !io::stdout().is_terminal();
        Self { what, is_shown, total, bytes: 0, count: 0, next: Instant::now() + PATIENCE, is_written: false }
    }

    /// One more dossier, and its bytes.
    pub(super) fn advance(&mut self, bytes: u64) {
        self.bytes = self.bytes.saturating_add(bytes);
        self.count += 1;
        if self.is_shown && Instant::now() >= self.next {
            self.next = Instant::now() + PERIOD;
            self.is_written = true;
            self.write(&format!("\r{}\u{1b}[K", self.line()));
        }
    }

    fn line(&self) -> String {
        let percent = self.total.and_then(|total| self.bytes.saturating_mul(100).checked_div(total));
        let percent = percent.map(|percent| format!(", {} %", percent.min(100))).unwrap_or_default();
        format!("{} : {}{percent}", self.what, self.count)
    }

    /// Takes the line away.
    pub(super) fn clear(&mut self) {
        if std::mem::take(&mut self.is_written) {
            self.write("\r\u{1b}[K");
        }
    }

    fn write(&self, text: &str) {
        let mut out = io::stderr().lock();
        // It is a courtesy: nobody is told when it cannot be shown.
        let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_says_how_many_and_how_far() {
        let mut progress = Progress::new("dossiers", Some(200));
        assert_eq!(progress.line(), "dossiers : 0, 0 %");
        progress.advance(50);
        assert_eq!(progress.line(), "dossiers : 1, 25 %");
        assert_eq!(Progress::new("dossiers", None).line(), "dossiers : 0");
    }
}
