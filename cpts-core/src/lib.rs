#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

pub mod bareme;
pub mod bilan;
pub mod diagnostics;
pub mod diff;
pub mod directory;
pub mod ensemble;
pub mod exchange;
pub mod explication;
pub mod funding;
pub mod ids;
mod json;
pub mod leviers;
pub mod migration;
pub mod model;
pub mod publish;
pub mod reference;
pub mod rules;
#[cfg(feature = "schema")]
#[cfg_attr(docsrs, doc(cfg(feature = "schema")))]
pub mod schema;
pub mod simulation;
pub mod values;
