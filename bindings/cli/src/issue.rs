//! How a run ends.

use std::process::ExitCode;

/// How a run ends: the exit code says it to the program that called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Issue {
    /// Nothing reaches the level to deny.
    Conforme,
    /// Something reaches it; or a search found nothing.
    Refuse,
    /// A file cannot be read, or the call is wrong.
    Illisible,
}

impl From<Issue> for ExitCode {
    fn from(issue: Issue) -> Self {
        match issue {
            Issue::Conforme => Self::SUCCESS,
            Issue::Refuse => Self::from(1),
            Issue::Illisible => Self::from(2),
        }
    }
}
