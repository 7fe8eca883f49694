//! The lines of a file, one by one, none of them held beyond what a dossier may have.

use std::io::{self, BufRead, Read as _};

/// The lines that are not blank, each with its number; of a line longer than the limit, one byte more than that, which
/// is enough to refuse it.
pub(super) struct Lines<R> {
    reader: R,
    limit: usize,
    number: u32,
    has_failed: bool,
}

impl<R: BufRead> Lines<R> {
    pub(super) fn new(reader: R, limit: usize) -> Self {
        Self { reader, limit, number: 0, has_failed: false }
    }

    /// The next line, blank or not; `None` at the end.
    fn read(&mut self) -> io::Result<Option<Vec<u8>>> {
        let mut line = Vec::new();
        let most = u64::try_from(self.limit).unwrap_or(u64::MAX).saturating_add(1);
        if self.reader.by_ref().take(most).read_until(b'\n', &mut line)? == 0 {
            return Ok(None);
        }
        self.number = self.number.saturating_add(1);
        if line.pop_if(|last| *last == b'\n').is_none() && line.len() > self.limit {
            self.reader.skip_until(b'\n')?;
        }
        Ok(Some(line))
    }
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = io::Result<(u32, Vec<u8>)>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.has_failed {
            match self.read() {
                Ok(None) => return None,
                Ok(Some(line)) if line.trim_ascii().is_empty() => {}
                Ok(Some(line)) => return Some(Ok((self.number, line))),
                Err(error) => {
                    self.has_failed = true;
                    return Some(Err(error));
                }
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, limit: usize) -> Vec<(u32, String)> {
        let lines = Lines::new(text.as_bytes(), limit);
        lines.map(|line| line.map(|(number, line)| (number, String::from_utf8(line).unwrap())).unwrap()).collect()
    }

    #[test]
    fn blank_lines_count_and_are_not_given() {
        assert_eq!(lines("a\n\n \r\nb\r\nc", 9), [(1, "a".into()), (4, "b\r".into()), (5, "c".into())]);
        assert_eq!(lines("", 9), []);
    }

    #[test]
    fn a_line_too_long_is_given_as_far_as_it_takes_to_refuse_it() {
        assert_eq!(lines("abcdef\nghi\njklm\n", 3), [(1, "abcd".into()), (2, "ghi".into()), (3, "jklm".into())]);
        assert_eq!(lines("abcdef", 3), [(1, "abcd".into())]);
    }
}
