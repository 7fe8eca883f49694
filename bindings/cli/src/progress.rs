//! How far a long run has come, on a terminal.

use std::time::{Duration, Instant};

use cpts_core::diagnostics::Langue;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::inputs::Pass;
use crate::mots::Mots;

/// A run shorter than this shows nothing.
const PATIENCE: Duration = Duration::from_millis(700);

/// A line on the standard error, when it is a terminal.
pub(crate) struct Progress {
    bar: ProgressBar,
    mots: Mots,
    count: i64,
    /// When the line is first shown; `None` once it is.
    waits_until: Option<Instant>,
}

impl Progress {
    /// The progress of a pass over inputs of that many bytes, where it is known.
    pub(crate) fn new(pass: Pass, total: Option<u64>, langue: Langue) -> Self {
        let mots = Mots::new(langue, false);
        let what = match pass {
            Pass::Territories => mots.say("territoires", "territories"),
            Pass::Reports => mots.say("dossiers", "dossiers"),
        };
        Self::of(what, total, langue)
    }

    /// The progress of something else, told by what is counted.
    pub(crate) fn of(what: String, total: Option<u64>, langue: Langue) -> Self {
        let mots = Mots::new(langue, false);
        let bar = ProgressBar::with_draw_target(total, ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template(&template(total.is_some(), mots)) {
            bar.set_style(style);
        }
        bar.set_prefix(what);
        Self { bar, mots, count: 0, waits_until: Some(Instant::now() + PATIENCE) }
    }

    /// One more dossier, and its bytes.
    pub(crate) fn advance(&mut self, bytes: u64) {
        self.advance_by(1, bytes);
    }

    /// Some more, and their bytes.
    pub(crate) fn advance_by(&mut self, count: i64, bytes: u64) {
        self.count += count;
        if self.waits_until.is_some_and(|first| Instant::now() >= first) {
            self.waits_until = None;
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        if !self.bar.is_hidden() {
            self.bar.set_message(self.mots.number(self.count));
        }
        self.bar.inc(bytes);
    }

    /// Lets something be printed on the same terminal.
    pub(crate) fn aside<T>(&self, print: impl FnOnce() -> T) -> T {
        self.bar.suspend(print)
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

/// The line of a run, which knows how far it is when it knows how much there is to read.
fn template(is_measured: bool, mots: Mots) -> String {
    if is_measured {
        mots.say(
            "{prefix} : {msg} {wide_bar} {percent:>3} %, reste {eta}",
            "{prefix}: {msg} {wide_bar} {percent:>3}%, {eta} left",
        )
    } else {
        mots.say("{prefix} : {msg}", "{prefix}: {msg}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_are_templates_that_the_crate_reads() {
        for (is_measured, langue) in [(true, Langue::Fr), (false, Langue::Fr), (true, Langue::En)] {
            let template = template(is_measured, Mots::new(langue, false));
            assert!(ProgressStyle::with_template(&template).is_ok() && template.contains("{msg}"), "{template}");
        }
    }

    #[test]
    fn dossiers_and_bytes_are_counted() {
        let mut progress = Progress::new(Pass::Reports, Some(200), Langue::Fr);
        progress.advance(50);
        progress.advance(20);
        assert_eq!((progress.bar.position(), progress.count), (70, 2));
    }
}
