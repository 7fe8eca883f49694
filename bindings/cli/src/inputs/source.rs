//! A file or the standard input, whole or line by line.

use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal as _, Read};
use std::path::Path;

use crate::langue::say;
use crate::reference::unreadable;

/// Whether the standard input is meant.
pub(crate) fn is_standard_input(file: &Path) -> bool {
    file == Path::new("-")
}

/// The bytes of a file, or of the standard input; one byte more than the limit is enough to refuse it.
pub(super) fn read_whole(file: &Path, limit: usize) -> Result<Vec<u8>, String> {
    let limit = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    let mut text = Vec::new();
    let read = if is_standard_input(file) {
        standard_input()?.take(limit).read_to_end(&mut text)
    } else {
        File::open(file).and_then(|input| input.take(limit).read_to_end(&mut text))
    };
    read.map(|_| text).map_err(|error| unreadable(file, &error))
}

/// A file, or the standard input, to be read line by line.
pub(super) fn open(file: &Path) -> Result<Box<dyn BufRead>, String> {
    if is_standard_input(file) {
        return Ok(Box::new(standard_input()?.lock()));
    }
    let input = File::open(file).map_err(|error| unreadable(file, &error))?;
    Ok(Box::new(BufReader::with_capacity(1 << 16, input)))
}

pub(crate) fn standard_input() -> Result<io::Stdin, String> {
    let input = io::stdin();
    if input.is_terminal() {
        return Err(say(
            "« - » lit l'entrée standard, et rien ne lui est envoyé",
            "`-` reads the standard input, and nothing is sent to it",
        ));
    }
    Ok(input)
}
