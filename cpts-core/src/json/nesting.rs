//! Goes in and out of arrays and objects, and from one value to the next.

use jiter::Peek;

use super::reader::{Frame, Kind, Reader, count};
use crate::diagnostics::registre::LECTURE_LIMITE;
use crate::diagnostics::{Message, Texte};

static TROP_PROFOND: Texte = Texte::new(
    "plus de {limite} listes et objets les uns dans les autres",
    "more than {limite} lists and objects inside one another",
);
static TROP_DE_VALEURS: Texte =
    Texte::new("plus de {limite} valeurs : la suite n'est pas lue", "more than {limite} values: the rest is not read");
static ATTENDU_LISTE: Texte = Texte::new("une liste `[…]`", "a list `[…]`");
static ATTENDU_OBJET: Texte = Texte::new("un objet `{…}`", "an object `{…}`");

impl Reader<'_> {
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
            self.mark_lost();
            self.step_over_raw();
            return false;
        }
        let span = self.spans.open(self.value_start, self.frames.len());
        let key_start = self.keys.len();
        let frame = Frame {
            array,
            start: self.value_start,
            count: 0,
            key_start,
            key_after: 0,
            foreign: false,
            between: true,
            span,
        };
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
            self.mark_lost();
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
}
