//! The lean reader, for pages: the same values out of the same texts as [`Reader`](super::Reader), without problems
//! told, places kept, recovery, nor what is not of the format; it stops at the first fault of syntax.
//!
//! It is made to weigh little in WebAssembly: one function walks all the records, of which each gives no more than a
//! table of its fields.

mod number;
mod record;
mod text;
mod value;

pub(crate) use record::{Place, SkimRecord, skim_into, skim_onto, walk};
pub(crate) use value::Skim;

/// How many arrays and objects may stand inside one another: as many as bits in a word, and as the other reader takes.
const DEEPEST: u32 = u64::BITS;

/// Why reading stopped before the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It is not JSON.
    Syntax,
    /// More than [`DEEPEST`] arrays and objects stand inside one another.
    Depth,
}

/// Reads the values of some bytes one after the other.
///
/// Each reading steps over one value, whatever it is. After a fault, every loop stops by itself.
pub(crate) struct Skimmer<'t> {
    bytes: &'t [u8],
    at: usize,
    depth: u32,
    fault: Option<(Fault, usize)>,
    /// The last text that had escapes.
    decoded: Vec<u8>,
}

impl<'t> Skimmer<'t> {
    /// Places the reader before a value.
    pub(crate) fn new(bytes: &'t [u8], at: usize, depth: u32) -> Self {
        Self { bytes, at, depth, fault: None, decoded: Vec::new() }
    }

    /// Where the first value of a document may begin: after a byte order mark.
    pub(crate) fn start(bytes: &[u8]) -> usize {
        if bytes.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 }
    }

    /// Where we are.
    pub(crate) fn at(&self) -> usize {
        self.at
    }

    /// How many arrays and objects are open.
    pub(crate) fn depth(&self) -> u32 {
        self.depth
    }

    /// What stopped the reading, and the byte where it did.
    pub(crate) fn fault(&self) -> Option<(Fault, usize)> {
        self.fault
    }

    /// Asserts that nothing follows the document.
    pub(crate) fn finish(&mut self) {
        self.peek();
        if self.at < self.bytes.len() {
            self.stop(Fault::Syntax);
        }
    }

    /// The first byte of what comes next; 0, which begins nothing, at the end.
    pub(crate) fn peek(&mut self) -> u8 {
        loop {
            match self.byte() {
                b' ' | b'\t' | b'\n' | b'\r' => self.at += 1,
                byte => return byte,
            }
        }
    }

    fn byte(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or_default()
    }

    /// Steps over a byte, if it is what comes next.
    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == byte;
        if found {
            self.at += 1;
        }
        found
    }

    fn stop(&mut self, fault: Fault) {
        if self.fault.is_none() {
            self.fault = Some((fault, self.at));
        }
        // Nothing comes next any more.
        self.bytes = &[];
        self.at = 0;
    }

    /// Opens the array or object that this byte begins; any other value is stepped over.
    pub(crate) fn open(&mut self, bracket: u8) -> bool {
        if self.peek() != bracket {
            self.step_over();
            return false;
        }
        if self.depth == DEEPEST {
            self.stop(Fault::Depth);
            return false;
        }
        self.at += 1;
        self.depth += 1;
        true
    }

    /// Goes to the next element of the open array, if `bracket` ends one, else to the next name of the open object; or
    /// closes it. `first` is true before the first one.
    pub(crate) fn more(&mut self, first: &mut bool, bracket: u8) -> bool {
        let is_first = core::mem::take(first);
        if self.take(bracket) {
            self.depth -= 1;
            return false;
        }
        if !is_first && !self.take(b',') {
            self.stop(Fault::Syntax);
        }
        self.fault.is_none()
    }

    /// Steps over the colon between a name and its value.
    fn colon(&mut self) {
        if !self.take(b':') {
            self.stop(Fault::Syntax);
        }
    }

    /// Steps over the value that comes next, whatever it is, checking its syntax.
    pub(crate) fn step_over(&mut self) {
        let outside = self.depth;
        // One bit for each value that is open: whether it is an object.
        let mut objects = 0_u64;
        loop {
            let byte = self.peek();
            let mut first = matches!(byte, b'[' | b'{');
            match byte {
                b'[' | b'{' => {
                    if self.open(byte) {
                        objects = objects << 1 | u64::from(byte == b'{');
                    }
                }
                b'"' => drop(self.step_over_text()),
                b't' => self.word(b"true"),
                b'f' => self.word(b"false"),
                b'n' => self.word(b"null"),
                _ => drop(self.number()),
            }
            loop {
                if self.depth == outside || self.fault.is_some() {
                    return;
                }
                let in_object = objects & 1 == 1;
                if self.more(&mut first, if in_object { b'}' } else { b']' }) {
                    if in_object {
                        self.step_over_text();
                        self.colon();
                    }
                    break;
                }
                objects >>= 1;
            }
        }
    }

    /// Steps over `true`, `false` or `null`.
    fn word(&mut self, word: &[u8]) {
        if self.bytes.get(self.at..).is_some_and(|rest| rest.starts_with(word)) {
            self.at += word.len();
        } else {
            self.stop(Fault::Syntax);
        }
    }

    /// The boolean that comes next; any other value is stepped over.
    pub(crate) fn boolean(&mut self) -> Option<bool> {
        let byte = self.peek();
        self.step_over();
        (self.fault.is_none() && matches!(byte, b't' | b'f')).then_some(byte == b't')
    }
}
