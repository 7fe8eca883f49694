//! Reads the values of a text one after the other, keeps the place of each, and tells every problem met.

use jiter::{Jiter, Peek};

use super::limits::Limites;
use super::spans::Spans;
use crate::diagnostics::registre::{
    Entree, LECTURE_LIMITE, LECTURE_SYNTAXE, LECTURE_TRONQUE, LECTURE_TYPE, LECTURE_VALEUR, LECTURE_VIDE,
};
use crate::diagnostics::{Argument, Diagnostic, Message, Pointeur, Texte};

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
    span: Option<usize>,
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
    limites: Limites,
    n_values: usize,
    /// The last text that had escapes.
    decoded: String,
    found: Vec<Found>,
    last_fault: Option<usize>,
    n_faults: usize,
    lost: bool,
    foreign: Vec<Pointeur>,
    partial: Vec<PartialList>,
    spans: Spans,
    /// The slots of the members of the open records, end to end: see [`read_record`](super::record::read_record).
    pub(super) slots: Vec<u16>,
}

static VIDE: Texte = Texte::new("le texte est vide", "the text is empty");
static TROP_GRAND: Texte = Texte::new(
    "le texte compte {octets} octets, plus que la limite de {limite}",
    "the text has {octets} bytes, more than the limit of {limite}",
);
static TROP_PROFOND: Texte = Texte::new(
    "plus de {limite} listes et objets les uns dans les autres",
    "more than {limite} lists and objects inside one another",
);
static TROP_DE_VALEURS: Texte =
    Texte::new("plus de {limite} valeurs : la suite n'est pas lue", "more than {limite} values: the rest is not read");
static TROP_DE_DIAGNOSTICS: Texte = Texte::new(
    "plus de {limite} problèmes : les suivants ne sont pas dits",
    "more than {limite} problems: the next ones are not told",
);
static TRONQUE: Texte =
    Texte::new("le texte s'arrête avant la fin du document", "the text stops before the end of the document");
static SUITE: Texte = Texte::new("du texte suit la fin du document", "text follows the end of the document");
static ATTENDU: Texte = Texte::new("attendu {attendu}, trouvé `{trouve}`", "expected {attendu}, found `{trouve}`");
pub(super) static ATTENDU_LISTE: Texte = Texte::new("une liste `[…]`", "a list `[…]`");
pub(super) static ATTENDU_OBJET: Texte = Texte::new("un objet `{…}`", "an object `{…}`");
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
            lost: false,
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
        Outcome { found: self.found, lost: self.lost, foreign: self.foreign, partial: self.partial, spans: self.spans }
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

    /// Opens the array that comes next; anything else is told and stepped over.
    pub(crate) fn begin_array(&mut self) -> bool {
        self.expect(Kind::Array, &ATTENDU_LISTE) && self.open(true)
    }

    /// Opens the object that comes next; anything else is told and stepped over.
    pub(crate) fn begin_object(&mut self) -> bool {
        self.expect(Kind::Object, &ATTENDU_OBJET) && self.open(false)
    }

    fn open(&mut self, array: bool) -> bool {
        if self.frames.len() >= self.limites.profondeur {
            let message = Message::new(&TROP_PROFOND).with("limite", count(self.limites.profondeur));
            self.report(&LECTURE_LIMITE, message, self.value_start);
            self.lost = true;
            self.step_over_raw();
            return false;
        }
        let span = self.spans.open(self.value_start, self.frames.len());
        let key_start = self.keys.len();
        let frame = Frame { array, count: 0, key_start, key_after: 0, foreign: false, between: true, span };
        self.frames.push(frame);
        true
    }

    /// Goes to the next element of the open array, or closes it.
    pub(crate) fn next_element(&mut self) -> bool {
        if self.ended {
            return self.close();
        }
        let Some(frame) = self.frames.last_mut() else { return false };
        frame.between = true;
        let step = if frame.count == 0 { self.jiter.known_array() } else { self.jiter.array_step() };
        match step {
            Ok(Some(peek)) => self.enter_element(peek),
            Ok(None) => self.close(),
            Err(error) => self.recover_element(&error),
        }
    }

    pub(super) fn enter_element(&mut self, peek: Peek) -> bool {
        if let Some(frame) = self.frames.last_mut() {
            frame.count += 1;
            frame.between = false;
        }
        self.arrive(peek);
        !self.ended || self.close()
    }

    /// Goes to the value of the next member of the open object, whose name is [`key`](Self::key), or closes it.
    pub(crate) fn next_member(&mut self) -> bool {
        if self.ended {
            return self.close();
        }
        let Some(frame) = self.frames.last_mut() else { return false };
        self.keys.truncate(frame.key_start);
        frame.between = true;
        let before = self.base + self.jiter.current_index();
        let step = if frame.count == 0 { self.jiter.known_object() } else { self.jiter.next_key() };
        match step {
            Ok(Some(key)) => {
                self.keys.push_str(key);
                self.enter_member(before)
            }
            Ok(None) => self.close(),
            Err(error) => self.recover_member(&error),
        }
    }

    /// The key was read, it stands in the text after `before`: goes to its value.
    pub(super) fn enter_member(&mut self, before: usize) -> bool {
        if let Some(frame) = self.frames.last_mut() {
            frame.count += 1;
            frame.between = false;
            frame.key_after = before;
            frame.foreign = false;
        }
        match self.jiter.peek() {
            Ok(peek) => {
                self.arrive(peek);
                !self.ended || self.close()
            }
            Err(error) => {
                self.truncated(self.base + error.index);
                self.close()
            }
        }
    }

    /// Leaves the open array or object, whether it ended or the text did.
    pub(super) fn close(&mut self) -> bool {
        if let Some(frame) = self.frames.pop() {
            self.keys.truncate(frame.key_start);
            if !self.ended {
                self.spans.close(frame.span, self.base + self.jiter.current_index());
            }
        }
        false
    }

    pub(super) fn arrive(&mut self, peek: Peek) {
        self.next = peek;
        self.value_start = self.base + self.jiter.current_index();
        self.n_values += 1;
        if self.n_values > self.limites.valeurs {
            let message = Message::new(&TROP_DE_VALEURS).with("limite", count(self.limites.valeurs));
            self.report(&LECTURE_LIMITE, message, self.value_start);
            self.lost = true;
            self.stop();
        }
    }

    /// The name of the current member.
    pub(crate) fn key(&self) -> &str {
        self.frames.last().and_then(|frame| self.keys.get(frame.key_start..)).unwrap_or_default()
    }

    /// Where the name of the current member stands in the text.
    pub(crate) fn key_offset(&self) -> usize {
        let after = self.frames.last().map_or(0, |frame| frame.key_after);
        let quote = self.text.get(after..).and_then(|text| text.find('"'));
        after + quote.unwrap_or(0)
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
                let more = match self.frames.last() {
                    Some(frame) if frame.array => self.next_element(),
                    _ => self.next_member(),
                };
                if more {
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

    fn expect(&mut self, kind: Kind, expected: &'static Texte) -> bool {
        match self.kind() {
            Some(found) if found == kind => true,
            Some(_) => {
                self.refuse_type(expected);
                false
            }
            None => false,
        }
    }

    /// Tells that the value that comes next is of another type than expected, and steps over it.
    pub(crate) fn refuse_type(&mut self, expected: &'static Texte) {
        let start = self.value_start;
        let pointer = self.pointer();
        let slot = self.found.len();
        self.raw();
        let message = expectation(expected, self.text_since(start).unwrap_or_default());
        // Told before the faults that stepping over the value may have met.
        let diagnostic = Diagnostic::new(&LECTURE_TYPE, message, pointer);
        self.insert(slot, Found { offset: start, diagnostic });
        self.lost = true;
    }

    /// Tells that the value just read has the right type and not the expected form.
    pub(crate) fn refuse_value(&mut self, expected: &'static Texte) {
        let message = expectation(expected, self.text_since(self.value_start).unwrap_or_default());
        self.report(&LECTURE_VALEUR, message, self.value_start);
        self.lost = true;
    }

    /// Tells a problem that stands at a byte of the text.
    pub(crate) fn report(&mut self, entree: &'static Entree, message: Message, offset: usize) {
        if self.found.len() > self.limites.diagnostics {
            return;
        }
        let diagnostic = Diagnostic::new(entree, message, self.pointer());
        self.insert(self.found.len(), Found { offset, diagnostic });
    }

    fn insert(&mut self, slot: usize, found: Found) {
        if self.found.len() < self.limites.diagnostics {
            self.found.insert(slot.min(self.found.len()), found);
        } else if self.found.len() == self.limites.diagnostics {
            let message = Message::new(&TROP_DE_DIAGNOSTICS).with("limite", count(self.limites.diagnostics));
            let diagnostic = Diagnostic::new(&LECTURE_LIMITE, message, Pointeur::root());
            self.found.push(Found { offset: found.offset, diagnostic });
        }
    }

    /// Tells a fault of syntax, once for each place.
    pub(super) fn fault(&mut self, what: &'static Texte, offset: usize) {
        self.lost = true;
        self.n_faults += 1;
        if self.last_fault != Some(offset) {
            self.last_fault = Some(offset);
            self.report(&LECTURE_SYNTAXE, Message::new(what), offset);
        }
    }

    /// Notes that the list that was just closed is known in part only.
    pub(crate) fn mark_partial(&mut self, skipped: Vec<usize>) {
        let pointer = self.pointer();
        self.partial.push(PartialList { pointer, skipped: skipped.into() });
    }

    /// How many faults of syntax were met so far.
    pub(crate) fn n_faults(&self) -> usize {
        self.n_faults
    }

    /// Tells that a value could not be kept, so that the text cannot be written back from what was read.
    pub(crate) fn mark_lost(&mut self) {
        self.lost = true;
    }

    pub(super) fn truncated(&mut self, offset: usize) {
        self.lost = true;
        self.report(&LECTURE_TRONQUE, Message::new(&TRONQUE), offset);
        self.stop();
    }

    fn stop(&mut self) {
        self.ended = true;
    }

    /// The place of the current value in the document; below names of thousands of bytes, that of what holds them, for
    /// a thousand problems there must not cost a thousand times their names.
    pub(crate) fn pointer(&self) -> Pointeur {
        const LONGEST: usize = 4096;
        let mut pointer = Pointeur::root();
        for (index, frame) in self.frames.iter().enumerate() {
            let end = self.frames.get(index + 1).map_or(self.keys.len(), |next| next.key_start);
            if frame.between || end > LONGEST {
                break;
            }
            let key = self.keys.get(frame.key_start..end).unwrap_or_default();
            pointer = match (frame.array, frame.foreign) {
                (true, _) => pointer.index(frame.count - 1),
                (false, true) => pointer.foreign_key(key),
                (false, false) => pointer.key(key),
            };
        }
        pointer
    }
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
    /// Whether some value could not be kept.
    pub(crate) lost: bool,
    /// The places of the fields that are not of the format.
    pub(crate) foreign: Vec<Pointeur>,
    /// The lists of which some element could not be read.
    pub(crate) partial: Vec<PartialList>,
    /// Where the values near the root begin and end.
    pub(crate) spans: Spans,
}

fn expectation(expected: &'static Texte, found: &str) -> Message {
    Message::new(&ATTENDU).with("attendu", expected).with("trouve", Argument::Saisie(found.into()))
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
