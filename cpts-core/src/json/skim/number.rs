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
        self.at += usize::from(self.byte() == b'-');
        let is_zero = self.byte() == b'0';
        let whole = self.digits();
        let mut is_number = whole == 1 || whole > 1 && !is_zero;
        if self.byte() == b'.' {
            self.at += 1;
            is_number &= self.digits() > 0;
        }
        if matches!(self.byte(), b'e' | b'E') {
            self.at += 1;
            self.at += usize::from(matches!(self.byte(), b'+' | b'-'));
            is_number &= self.digits() > 0;
        }
        let end = self.at;
        if !is_number {
            self.at = start;
            self.stop(Fault::Syntax);
            return None;
        }
        bytes.get(start..end)
    }

    /// Steps over digits, and says how many.
    fn digits(&mut self) -> usize {
        let start = self.at;
        while self.byte().is_ascii_digit() {
            self.at += 1;
        }
        self.at - start
    }
}
