//! The schemas: every field has its French words, and version 1 is not broken.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by a panic")]

mod compare;
#[path = "../support/mod.rs"]
mod support;
mod version;
mod words;

use serde_json::Value;

/// The schemas as they are made now.
fn made() -> Vec<(&'static str, Value)> {
    let parse = |text: String| serde_json::from_str(&text).expect("a schema is JSON");
    cpts_core::schema::ALL.iter().map(|(name, text)| (*name, parse(text()))).collect()
}
