//! Tells the problems met while reading, each at its place.

use super::reader::{Found, Left, PartialList, Reader, count};
use crate::diagnostics::registre::{
    Entree, LECTURE_LIMITE, LECTURE_SYNTAXE, LECTURE_TRONQUE, LECTURE_TYPE, LECTURE_VALEUR,
};
use crate::diagnostics::{Argument, Diagnostic, Message, Pointeur, Texte};

static TROP_DE_DIAGNOSTICS: Texte = Texte::new(
    "plus de {limite} problèmes : les suivants ne sont pas dits",
    "more than {limite} problems: the next ones are not told",
);
static TRONQUE: Texte =
    Texte::new("le texte s'arrête avant la fin du document", "the text stops before the end of the document");
static ATTENDU: Texte = Texte::new("attendu {attendu}, trouvé `{trouve}`", "expected {attendu}, found `{trouve}`");

impl Reader<'_> {
    /// Tells that the value that comes next is of another type than expected, and steps over it.
    pub(crate) fn refuse_type(&mut self, expected: &'static Texte) {
        let start = self.value_start;
        let pointer = self.pointer();
        let slot = self.found.len();
        self.raw();
        let text = self.text_since(start).unwrap_or_default();
        self.leave(if text.starts_with(['[', '{']) { Left::Fields } else { Left::Values });
        let message = expectation(expected, text);
        // Told before the faults that stepping over the value may have met.
        let diagnostic = Diagnostic::new(&LECTURE_TYPE, message, pointer);
        self.insert(slot, Found { offset: start, diagnostic });
    }

    /// Tells that the value just read has the right type and not the expected form.
    pub(crate) fn refuse_value(&mut self, expected: &'static Texte) {
        let message = expectation(expected, self.text_since(self.value_start).unwrap_or_default());
        self.report(&LECTURE_VALEUR, message, self.value_start);
        self.leave(Left::Values);
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
        self.mark_lost();
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

    /// Notes that something could not be kept, so that the text cannot be written back from what was read.
    pub(crate) fn mark_lost(&mut self) {
        self.leave(Left::Fields);
    }

    fn leave(&mut self, what: Left) {
        self.left = self.left.max(what);
    }

    pub(super) fn truncated(&mut self, offset: usize) {
        self.mark_lost();
        self.report(&LECTURE_TRONQUE, Message::new(&TRONQUE), offset);
        self.stop();
    }

    pub(super) fn stop(&mut self) {
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

fn expectation(expected: &'static Texte, found: &str) -> Message {
    Message::new(&ATTENDU).with("attendu", expected).with("trouve", Argument::Saisie(found.into()))
}
