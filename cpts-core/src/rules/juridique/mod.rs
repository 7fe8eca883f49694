//! JUR: the legal form and the identifiers.

mod jur_05;

pub(super) use jur_05::JUR_05;
