//! What the chores need besides Rust: installed where we may, otherwise named with the command to run.

pub(crate) mod apt;
pub(crate) mod chromium;
pub(crate) mod deny;
pub(crate) mod firefox;
pub(crate) mod node;
pub(crate) mod python;
pub(crate) mod rust;
pub(crate) mod venv;
