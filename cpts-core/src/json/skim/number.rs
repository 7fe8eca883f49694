//! Numbers, as they are written.

use super::{Fault, Skimmer};

impl<'t> Skimmer<'t> {
    /// The number that comes next, as written; any other value is stepped over.
    pub(crate) fn number_text(&mut self) -> Option<&'t str> {
        if matches!(self.peek(), b'-' | b'0'..=b'9') {
            core::str::from_utf8(self.number()?).ok()
        } else {
            self.step_over();
            None
        }
    }

    /// Steps over the number that comes next: what is none is a fault.
    pub(super) fn number(&mut self) -> Option<&'t [u8]> {
        let (bytes, start) = (self.bytes, self.at);
        let is_part = |byte: &u8| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E');
        let length = bytes.get(start..)?.iter().take_while(|byte| is_part(byte)).count();
        let number = bytes.get(start..start + length)?;
        if !is_number(number) {
            self.stop(Fault::Syntax);
            return None;
        }
        self.at += length;
        Some(number)
    }
}

fn is_number(number: &[u8]) -> bool {
    let magnitude = number.strip_prefix(b"-").unwrap_or(number);
    let mut rest = digits(magnitude);
    let whole = magnitude.len() - rest.len();
    if whole == 0 || whole > 1 && magnitude.starts_with(b"0") {
        return false;
    }
    if let [b'.', fraction @ ..] = rest {
        rest = digits(fraction);
        if rest.len() == fraction.len() {
            return false;
        }
    }
    if let [b'e' | b'E', exponent @ ..] = rest {
        let exponent = if let [b'+' | b'-', exponent @ ..] = exponent { exponent } else { exponent };
        rest = digits(exponent);
        if rest.len() == exponent.len() {
            return false;
        }
    }
    rest.is_empty()
}

/// What follows the digits that come first.
fn digits(mut bytes: &[u8]) -> &[u8] {
    while let [b'0'..=b'9', rest @ ..] = bytes {
        bytes = rest;
    }
    bytes
}
