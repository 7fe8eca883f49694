//! Reads the values of a text one after the other, keeps the place of each, and tells every problem met.

use jiter::{Jiter, Peek};

use super::limits::Limites;
use super::spans::Spans;
use crate::diagnostics::registre::{LECTURE_LIMITE, LECTURE_VIDE};
use crate::diagnostics::{Diagnostic, Message, Pointeur, Texte};

/// A problem and the byte of the text where it stands.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) offset: usize,
    pub(crate) diagnostic: Diagnostic,
}

/// The kind of the value that comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Null,
    Bool,
    Number,
    String,
    Array,
    Object,
}

/// An array or an object that is open, and where we are in it.
#[derive(Debug)]
pub(super) struct Frame {
    pub(super) array: bool,
    /// Where it begins in the text.
    pub(super) start: usize,
    /// Elements or members met so far.
    pub(super) count: usize,
    /// Where its current key begins in `keys`.
    pub(super) key_start: usize,
    /// A place in the text, with nothing but spaces and a comma between it and the current key.
    pub(super) key_after: usize,
    /// Whether the current key is not one of the format.
    pub(super) foreign: bool,
    /// Whether we stand between two values, looking for the next one.
    pub(super) between: bool,
    /// What notes its end.
    pub(super) span: Option<usize>,
}

/// Reads a text value by value.
///
/// The caller asks for what it expects; whatever else it finds becomes a diagnostic, is stepped over, and reading
/// goes on. After the end of the text (`ended`), every loop stops by itself.
pub(crate) struct Reader<'t> {
    pub(super) text: &'t str,
    pub(super) jiter: Jiter<'t>,
    /// Where the current `jiter` began in the text: recovery starts a new one after the fault.
    pub(super) base: usize,
    pub(super) frames: Vec<Frame>,
    /// The current keys of the open objects, end to end.
    pub(super) keys: String,
    pub(super) next: Peek,
    pub(super) value_start: usize,
    pub(super) ended: bool,
    pub(super) limites: Limites,
    pub(super) n_values: usize,
    /// The last text that had escapes.
    pub(super) decoded: String,
    pub(super) found: Vec<Found>,
    pub(super) last_fault: Option<usize>,
    pub(super) n_faults: usize,
    pub(super) left: Left,
    pub(super) foreign: Vec<Pointeur>,
    pub(super) partial: Vec<PartialList>,
    pub(super) spans: Spans,
    /// The slots of the members of the open records, end to end: see [`read_record`](super::record::read_record).
    pub(super) slots: Vec<u16>,
}

static VIDE: Texte = Texte::new("le texte est vide", "the text is empty");
static TROP_GRAND: Texte = Texte::new(
    "le texte compte {octets} octets, plus que la limite de {limite}",
    "the text has {octets} bytes, more than the limit of {limite}",
);
static SUITE: Texte = Texte::new("du texte suit la fin du document", "text follows the end of the document");
pub(super) static ATTENDU_TEXTE: Texte = Texte::new("un texte entre guillemets", "a text in quotes");
pub(super) static ATTENDU_NOMBRE: Texte = Texte::new("un nombre", "a number");
pub(super) static ATTENDU_BOOLEEN: Texte = Texte::new("`true` ou `false`", "`true` or `false`");

impl<'t> Reader<'t> {
    /// Places the reader on the first value of the text.
    pub(crate) fn new(text: &'t str, limites: Limites) -> Self {
        // A byte order mark is not part of the document; its three bytes still count in no column.
        let base = if text.starts_with('\u{feff}') { 3 } else { 0 };
        let mut reader = Self {
            text,
            jiter: Jiter::new(text.as_bytes().get(base..).unwrap_or_default()),
            base,
            frames: Vec::new(),
            keys: String::new(),
            next: Peek::Null,
            value_start: base,
            ended: false,
            limites,
            n_values: 0,
            decoded: String::new(),
            found: Vec::new(),
            last_fault: None,
            n_faults: 0,
            left: Left::Nothing,
            foreign: Vec::new(),
            partial: Vec::new(),
            spans: Spans::default(),
            slots: Vec::new(),
        };
        if text.len() > limites.octets {
            let message =
                Message::new(&TROP_GRAND).with("octets", count(text.len())).with("limite", count(limites.octets));
            reader.report(&LECTURE_LIMITE, message, 0);
            reader.stop();
        } else {
            match reader.jiter.peek() {
                Ok(peek) => reader.arrive(peek),
                Err(_) => {
                    reader.report(&LECTURE_VIDE, Message::new(&VIDE), 0);
                    reader.stop();
                }
            }
        }
        reader
    }

    /// Checks that nothing follows the document, and gives what was found.
    pub(crate) fn finish(mut self) -> Outcome {
        if !self.ended
            && let Err(error) = self.jiter.finish()
        {
            self.fault(&SUITE, self.base + error.index);
        }
        Outcome { found: self.found, left: self.left, foreign: self.foreign, partial: self.partial, spans: self.spans }
    }

    /// Whether the text has no more to give.
    pub(crate) fn ended(&self) -> bool {
        self.ended
    }

    /// The kind of the value that comes next; a text that is no value at all is told and stepped over.
    pub(crate) fn kind(&mut self) -> Option<Kind> {
        if self.ended {
            return None;
        }
        match self.next {
            Peek::Null => Some(Kind::Null),
            Peek::True | Peek::False => Some(Kind::Bool),
            Peek::String => Some(Kind::String),
            Peek::Array => Some(Kind::Array),
            Peek::Object => Some(Kind::Object),
            // Some parsers take these two for numbers; JSON does not.
            Peek::NaN | Peek::Infinity => {
                self.step_over_fault();
                None
            }
            other if other.is_num() => Some(Kind::Number),
            _ => {
                self.step_over_fault();
                None
            }
        }
    }

    /// Where the object that holds the current member begins in the text.
    pub(crate) fn object_start(&self) -> usize {
        self.frames.last().map_or(0, |frame| frame.start)
    }

    /// Where the current value begins in the text.
    pub(crate) fn value_start(&self) -> usize {
        self.value_start
    }

    /// Notes that the current member is not one of the format: its name may hold anything.
    pub(crate) fn mark_foreign(&mut self) {
        if let Some(frame) = self.frames.last_mut() {
            frame.foreign = true;
        }
        let pointer = self.pointer();
        self.foreign.push(pointer);
    }

    /// The text that comes next; anything else is told and stepped over.
    pub(crate) fn string(&mut self, expected: &'static Texte) -> Option<&str> {
        if !self.expect(Kind::String, expected) {
            return None;
        }
        let start = self.value_start + 1;
        let length = match self.jiter.known_str() {
            Ok(text) => text.len(),
            Err(error) => {
                self.recover_value(&error);
                return None;
            }
        };
        let end = (self.base + self.jiter.current_index()).saturating_sub(1);
        if start + length == end {
            return self.text.get(start..end);
        }
        // An escape is longer than what it stands for: the text is decoded once more, to be kept.
        let quoted = self.text.as_bytes().get(self.value_start..).unwrap_or_default();
        self.decoded.clear();
        self.decoded.push_str(Jiter::new(quoted).known_str().ok()?);
        Some(&self.decoded)
    }

    /// The number that comes next, as written; anything else is told and stepped over.
    pub(crate) fn number(&mut self, expected: &'static Texte) -> Option<&'t str> {
        if !self.expect(Kind::Number, expected) {
            return None;
        }
        if let Err(error) = self.jiter.known_number_bytes(self.next).map(|_| ())
            && !self.step_over_long_number(&error)
        {
            self.recover_value(&error);
            return None;
        }
        let end = self.base + self.jiter.current_index();
        if end == self.text.len() && !self.frames.is_empty() {
            // The end of the text may have cut it: `30` may have been `30000`.
            self.truncated(end);
            return None;
        }
        if let Some(fault) = self.number_goes_on(end) {
            self.step_over_number(fault);
            return None;
        }
        self.text_since(self.value_start)
    }

    /// The boolean that comes next; anything else is told and stepped over.
    pub(crate) fn boolean(&mut self) -> Option<bool> {
        if !self.expect(Kind::Bool, &ATTENDU_BOOLEEN) {
            return None;
        }
        // Jiter's own `known_bool` links its number parser, for a message that is not used here.
        let word = if self.next == Peek::True { "true" } else { "false" };
        let found = self.text.get(self.value_start..).is_some_and(|text| text.starts_with(word));
        if !found {
            self.step_over_fault();
            return None;
        }
        self.restart(self.value_start + word.len());
        Some(self.next == Peek::True)
    }

    /// The text from a byte to where we are.
    pub(crate) fn text_since(&self, start: usize) -> Option<&'t str> {
        self.text.get(start..self.base + self.jiter.current_index())
    }

    /// Steps over `null`, if that is what comes next.
    pub(crate) fn null(&mut self) -> bool {
        if self.ended || self.next != Peek::Null {
            return false;
        }
        match self.jiter.known_null() {
            Ok(()) => true,
            Err(error) => {
                self.recover_value(&error);
                true
            }
        }
    }

    /// Steps over the value that comes next, whatever it is, checking its syntax, and gives its text.
    pub(crate) fn raw(&mut self) -> Option<&'t str> {
        self.raw_watched(&mut |_| {})
    }

    /// As [`raw`](Self::raw); `member` looks at each member of the objects inside, at its name.
    pub(crate) fn raw_watched(&mut self, member: &mut dyn FnMut(&Self)) -> Option<&'t str> {
        let (start, depth) = (self.value_start, self.frames.len());
        let faults = self.found.len();
        loop {
            match self.kind() {
                Some(Kind::Array) => drop(self.begin_array()),
                Some(Kind::Object) => drop(self.begin_object()),
                Some(Kind::String) => drop(self.string(&ATTENDU_TEXTE).map(str::len)),
                Some(Kind::Number) => drop(self.number(&ATTENDU_NOMBRE)),
                Some(Kind::Bool) => drop(self.boolean()),
                Some(Kind::Null) => drop(self.null()),
                None => {}
            }
            loop {
                if self.frames.len() <= depth {
                    return self.text_since(start).filter(|_| self.found.len() == faults);
                }
                let in_array = self.frames.last().is_some_and(|frame| frame.array);
                let more = if in_array { self.next_element() } else { self.next_member() };
                if more {
                    if !in_array {
                        member(self);
                    }
                    break;
                }
            }
        }
    }

    /// Steps over the value that comes next, in a text that was read before: what is wrong in it was told then.
    pub(crate) fn skip(&mut self, spans: &Spans) {
        if !self.ended && matches!(self.next, Peek::Array | Peek::Object) {
            if let Some(end) = spans.end_of(self.value_start) {
                return self.restart(end);
            }
            if self.jiter.known_skip(self.next).is_ok() {
                return;
            }
            self.restart(self.value_start);
        }
        self.raw();
    }

    pub(super) fn expect(&mut self, kind: Kind, expected: &'static Texte) -> bool {
        match self.kind() {
            Some(found) if found == kind => true,
            Some(_) => {
                self.refuse_type(expected);
                false
            }
            None => false,
        }
    }
}

/// What of a text could not be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) enum Left {
    /// All of it was.
    #[default]
    Nothing,
    /// Values that hold no other.
    Values,
    /// What may have had fields of its own.
    Fields,
}

/// A list of which some element could not be read, or of which the end is missing.
#[derive(Debug, Clone)]
pub(crate) struct PartialList {
    pub(crate) pointer: Pointeur,
    /// The elements of the text that are not in the list that was read, in order.
    pub(crate) skipped: Box<[usize]>,
}

/// What a reading leaves behind, values apart.
pub(crate) struct Outcome {
    /// The problems, in the order of the text.
    pub(crate) found: Vec<Found>,
    /// What could not be kept.
    pub(crate) left: Left,
    /// The places of the fields that are not of the format.
    pub(crate) foreign: Vec<Pointeur>,
    /// The lists of which some element could not be read.
    pub(crate) partial: Vec<PartialList>,
    /// Where the values near the root begin and end.
    pub(crate) spans: Spans,
}

pub(super) fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
