//! The text by blocks of whole lines, so that several threads can work on it and none holds it all.

use std::io::{self, Read};

/// How much is read at once: what a core keeps at hand while it goes over it several times.
const TAILLE: usize = 512 << 10;

/// Some whole lines of the text.
#[derive(Debug, Default)]
pub struct Bloc {
    pub(super) bytes: Vec<u8>,
    pub(super) rang: u64,
    /// Whether it is the beginning of one line that is too long to be one.
    pub(super) is_overlong: bool,
}

impl Bloc {
    /// Its rank in the text, from 0.
    #[must_use]
    pub fn rang(&self) -> u64 {
        self.rang
    }

    /// How many bytes it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Whether it has none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }
}

/// A text cut into blocks.
#[derive(Debug)]
pub struct Blocs<R> {
    reader: R,
    taille: usize,
    /// What was read of the line that comes next.
    rest: Vec<u8>,
    rang: u64,
    is_ended: bool,
}

impl<R: Read> Blocs<R> {
    /// A text to be cut.
    pub fn new(reader: R) -> Self {
        Self::with_size(reader, TAILLE)
    }

    pub(super) fn with_size(reader: R, taille: usize) -> Self {
        Self { reader, taille: taille.max(1), rest: Vec::new(), rang: 0, is_ended: false }
    }

    /// The bytes of the first line, and of as much after it as was read with it; what comes after it is left to be cut.
    pub(super) fn first_line(&mut self) -> io::Result<Vec<u8>> {
        let mut line = core::mem::take(&mut self.rest);
        while memchr::memchr(b'\n', &line).is_none() && line.len() < self.taille && !self.is_ended {
            self.fill(&mut line)?;
        }
        if let Some(end) = memchr::memchr(b'\n', &line) {
            self.rest = line.split_off(end + 1);
        }
        Ok(line)
    }

    /// Puts the lines that come next into a block, in place of what it held; `false` at the end of the text.
    ///
    /// # Errors
    ///
    /// Those of the reader.
    pub fn next_into(&mut self, bloc: &mut Bloc) -> io::Result<bool> {
        bloc.bytes.clear();
        bloc.is_overlong = false;
        bloc.bytes.append(&mut self.rest);
        while bloc.bytes.len() < self.taille && !self.is_ended {
            self.fill(&mut bloc.bytes)?;
        }
        if !self.is_ended {
            match memchr::memrchr(b'\n', &bloc.bytes) {
                Some(last) => {
                    // Copied, so that the block keeps its room.
                    self.rest.extend_from_slice(bloc.bytes.get(last + 1..).unwrap_or_default());
                    bloc.bytes.truncate(last + 1);
                }
                None => {
                    bloc.is_overlong = true;
                    self.skip_line()?;
                }
            }
        }
        bloc.rang = self.rang;
        self.rang += 1;
        Ok(!bloc.bytes.is_empty())
    }

    /// Reads on, up to the size of a block.
    fn fill(&mut self, bytes: &mut Vec<u8>) -> io::Result<()> {
        let wanted = self.taille.saturating_sub(bytes.len()).max(1);
        bytes.reserve(wanted);
        let wanted = u64::try_from(wanted).unwrap_or(u64::MAX);
        // Into the room that there is, without filling it with zeros first.
        let read = self.reader.by_ref().take(wanted).read_to_end(bytes)?;
        self.is_ended = u64::try_from(read).unwrap_or(u64::MAX) < wanted;
        Ok(())
    }

    /// Goes to the end of a line, and keeps what comes after it.
    fn skip_line(&mut self) -> io::Result<()> {
        let mut bytes = Vec::new();
        while !self.is_ended {
            bytes.clear();
            self.fill(&mut bytes)?;
            if let Some(end) = memchr::memchr(b'\n', &bytes) {
                self.rest = bytes.split_off(end + 1);
                return Ok(());
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A reader that gives few bytes at once.
    struct Drops<'a>(&'a [u8]);

    impl Read for Drops<'_> {
        fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
            let length = self.0.len().min(out.len()).min(3);
            let (now, later) = self.0.split_at(length);
            out[..length].copy_from_slice(now);
            self.0 = later;
            Ok(length)
        }
    }

    fn blocks(text: &str, size: usize) -> Vec<(String, bool)> {
        let mut blocks = Blocs::with_size(Drops(text.as_bytes()), size);
        let (mut found, mut block) = (Vec::new(), Bloc::default());
        while blocks.next_into(&mut block).unwrap() {
            found.push((String::from_utf8(block.bytes.clone()).unwrap(), block.is_overlong));
        }
        found
    }

    #[test]
    fn blocks_are_whole_lines() {
        let whole = |texts: &[&str]| texts.iter().map(|text| ((*text).to_owned(), false)).collect::<Vec<_>>();
        assert_eq!(blocks("ab\ncd\nef", 5), whole(&["ab\n", "cd\n", "ef"]));
        assert_eq!(blocks("ab\ncd\nef\n", 100), whole(&["ab\ncd\nef\n"]));
        assert_eq!(blocks("", 5), []);
    }

    #[test]
    fn a_line_that_is_longer_than_a_block_is_cut_and_told() {
        let found = blocks("ab\nabcdefghijkl\nef\n", 6);
        assert_eq!(found, [("ab\n".into(), false), ("abcdef".into(), true), ("ef\n".into(), false)]);
        assert_eq!(blocks("abcdefghijkl", 6), [("abcdef".into(), true)]);
    }

    #[test]
    fn the_first_line_is_taken_apart() {
        let mut blocks = Blocs::with_size(Drops(b"header\nab\n"), 100);
        assert_eq!(blocks.first_line().unwrap(), b"header\n");
        let mut block = Bloc::default();
        assert!(blocks.next_into(&mut block).unwrap() && block.bytes == b"ab\n");
    }
}
