//! The JavaScript API of the CPTS and what its widgets show, in plain Rust: it compiles natively, and is tested so.
//!
//! Each module under `modules/` is a thin shell around one function of this crate, and links only what it needs.

#![forbid(unsafe_code)]

mod check;
mod leviers;
#[cfg(feature = "dom")]
pub mod page;
pub mod view;
pub mod widgets;

pub use check::{CheckError, Options, check};
pub use leviers::leviers;
