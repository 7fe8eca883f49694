//! Lines in the order of their keys: a binary search on the text itself, without an index.

use core::cmp::Ordering;
use core::fmt;

/// The lines of a section, each ended by a line feed and beginning with its key, in the strict order of the keys.
#[derive(Clone, Copy, Default)]
pub(super) struct Section<'a>(pub(super) &'a str);

impl<'a> Section<'a> {
    /// The line whose key is `key`.
    pub(super) fn find(self, key: &str) -> Option<Ligne<'a>> {
        let text = self.0;
        let (mut low, mut high) = (0, text.len());
        while low < high {
            let middle = low + (high - low) / 2;
            let before = text.as_bytes().get(low..middle)?;
            let start = before.iter().rposition(|byte| *byte == b'\n').map_or(low, |index| low + index + 1);
            let rest = text.as_bytes().get(start..high)?;
            let length = || rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
            match compare(rest, key.as_bytes()) {
                Ordering::Less => low = start + length() + 1,
                Ordering::Greater => high = start,
                Ordering::Equal => return text.get(start..start + length()).map(Ligne),
            }
        }
        None
    }

    /// The lines, in order.
    pub(super) fn lines(self) -> impl Iterator<Item = Ligne<'a>> + Clone {
        self.0.split_terminator('\n').map(Ligne)
    }
}

/// The order of the key of the line that a text begins with, and of another key; a key ends at a bar, or with its line.
fn compare(line: &[u8], key: &[u8]) -> Ordering {
    let mut key = key.iter();
    for byte in line.iter().take_while(|byte| !matches!(byte, b'|' | b'\n')) {
        match key.next().map(|other| byte.cmp(other)) {
            Some(Ordering::Equal) => {}
            Some(order) => return order,
            None => return Ordering::Greater,
        }
    }
    if key.next().is_some() { Ordering::Less } else { Ordering::Equal }
}

impl fmt::Debug for Section<'_> {
    /// A section may be a megabyte long: its length is enough.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes", self.0.len())
    }
}

/// A line: fields apart by `|`, the last ones left out when empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ligne<'a>(pub(super) &'a str);

impl<'a> Ligne<'a> {
    /// The first field.
    pub(super) fn key(self) -> &'a str {
        self.field(0)
    }

    /// The field of this rank, from 0; empty when the line does not have it.
    pub(super) fn field(self, rank: usize) -> &'a str {
        self.0.split('|').nth(rank).unwrap_or_default()
    }

    /// The words of a field that holds several values.
    pub(super) fn words(self, rank: usize) -> impl Iterator<Item = &'a str> {
        self.field(rank).split(' ').filter(|word| !word.is_empty())
    }
}
