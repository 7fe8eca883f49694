//! Bytes in, bytes out: one file a format. Only this folder knows a file format of the CPTS.

pub mod json;
