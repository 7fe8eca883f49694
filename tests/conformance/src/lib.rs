//! The test vectors of the JSON Schemas (`bindings/json-schema/vectors`), judged by our readers, by the `jsonschema`
//! crate, and by what other validators say in files: they must agree, vector by vector.
//!
//! It is no default member of the workspace: `cargo xtask test --only conformance` runs the others, then builds it.

mod lecteur;
mod manifest;
mod schemas;
mod table;
mod vectors;
mod verdict;

pub use lecteur::{DATE, Told, findings, read};
pub use manifest::Manifest;
pub use schemas::{Schemas, parse};
pub use table::disagreements;
pub use vectors::{Issue, Vector, vectors};
pub use verdict::{Peer, Verdict, peers};

use std::path::{Path, PathBuf};

/// A path of the repository, from its parts written with `/`.
#[must_use]
pub fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}
