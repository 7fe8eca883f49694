//! Texts: their escapes, and their encoding.

use super::{Fault, Skimmer};

/// A text between its quotes.
pub(super) struct Span {
    start: usize,
    end: usize,
    is_ascii: bool,
    has_escapes: bool,
}

impl<'t> Skimmer<'t> {
    /// The text that comes next; any other value is stepped over.
    pub(crate) fn text(&mut self) -> Option<&str> {
        if self.peek() != b'"' {
            self.step_over();
            return None;
        }
        let span = self.span()?;
        let text = self.decode(&span)?;
        if !span.has_escapes {
            return Some(text);
        }
        self.decoded.clear();
        let mut rest = text.as_bytes();
        while let [byte, after @ ..] = rest {
            rest = after;
            if *byte == b'\\' {
                let (character, length) = escaped(after)?;
                self.decoded.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
                rest = after.get(length..)?;
            } else {
                self.decoded.push(*byte);
            }
        }
        core::str::from_utf8(&self.decoded).ok()
    }

    /// Steps over the text that comes next.
    pub(super) fn step_over_text(&mut self) -> Option<()> {
        let span = self.span()?;
        if span.is_ascii { Some(()) } else { self.decode(&span).map(|_| ()) }
    }

    fn decode(&mut self, span: &Span) -> Option<&'t str> {
        let text = core::str::from_utf8(self.bytes.get(span.start..span.end)?);
        text.inspect_err(|error| {
            self.at = span.start + error.valid_up_to();
            self.stop(Fault::Syntax);
        })
        .ok()
    }

    /// Steps over the text that comes next: all is checked but its encoding.
    fn span(&mut self) -> Option<Span> {
        if !self.take(b'"') {
            self.stop(Fault::Syntax);
            return None;
        }
        let start = self.at;
        let (mut bits, mut has_escapes) = (0, false);
        loop {
            let rest = self.bytes.get(self.at..).unwrap_or_default();
            // Texts are most of what there is: this loop is what the speed depends on.
            let stop = rest.iter().position(|byte| {
                bits |= byte;
                matches!(byte, b'"' | b'\\' | 0..0x20)
            });
            self.at += stop.unwrap_or(rest.len());
            if self.byte() == b'"' {
                break;
            }
            let escape = self.bytes.get(self.at..).and_then(|rest| escaped(rest.strip_prefix(b"\\")?));
            let Some((_, length)) = escape else {
                self.stop(Fault::Syntax);
                return None;
            };
            has_escapes = true;
            self.at += 1 + length;
        }
        let end = self.at;
        self.at += 1;
        Some(Span { start, end, is_ascii: bits < 0x80, has_escapes })
    }
}

/// The character of an escape, from what follows the backslash, and the length of that.
fn escaped(bytes: &[u8]) -> Option<(char, usize)> {
    let character = match bytes.first()? {
        b'"' => '"',
        b'\\' => '\\',
        b'/' => '/',
        b'b' => '\u{8}',
        b'f' => '\u{c}',
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        b'u' => {
            let unit = hexadecimal(bytes.get(1..5)?)?;
            if unit & 0xfc00 != 0xd800 {
                return Some((char::from_u32(unit)?, 5));
            }
            let low = bytes.get(5..11)?.strip_prefix(b"\\u").and_then(hexadecimal)?;
            let is_low = low & 0xfc00 == 0xdc00;
            return is_low.then_some((char::from_u32(0x1_0000 + ((unit & 0x3ff) << 10 | low & 0x3ff))?, 11));
        }
        _ => return None,
    };
    Some((character, 1))
}

fn hexadecimal(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |number, digit| Some(number << 4 | char::from(*digit).to_digit(16)?))
}
