//! Bytes in, bytes out: one file a format. Only this folder knows a file format of the CPTS.

mod document;
pub mod json;
pub mod publication;
