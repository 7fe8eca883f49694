//! Where the facts of a dossier come from.

use super::DatePartielle;
use crate::json::record;

record! {
    /// A source, and the facts that it supports.
    pub struct Source {
        /// Its title.
        titre: Box<str>,
        /// Its address.
        url: Box<str>,
        /// Its date, or the day it was read.
        le: DatePartielle,
        /// The facts that it supports, by JSON Pointer; what stands below a pointer is supported too.
        [required] faits: Vec<Box<str>>,
        /// The licence under which it may be reused.
        licence: Box<str>,
    }

    /// A fact that no source states as such.
    pub struct Deduction {
        /// The fact, by JSON Pointer.
        [required] fait: Box<str>,
        /// How it was deduced.
        [required] raison: Box<str>,
    }
}
