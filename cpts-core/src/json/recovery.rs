//! Goes on after a fault of syntax, so that a text with three faults gets three diagnostics and a report.
//!
//! Jiter remembers no nesting: a new one can start at any byte, as if it had come there by itself.

use jiter::{Jiter, JiterError, JiterErrorType, JsonErrorType};

use super::reader::Reader;
use crate::diagnostics::Texte;

static VIRGULE_EN_TROP: Texte = Texte::new("virgule en trop avant la fin", "comma too many before the end");
static VIRGULE_MANQUANTE: Texte = Texte::new("virgule manquante", "missing comma");
static FERMETURE: Texte =
    Texte::new("fermeture qui ne correspond pas à l'ouverture", "closing bracket that does not match the opening one");
static INATTENDU: Texte = Texte::new("caractère inattendu", "unexpected character");
static CLE: Texte =
    Texte::new("nom de champ attendu, entre guillemets doubles", "expected the name of a field, in double quotes");
static DEUX_POINTS: Texte = Texte::new("deux-points attendus après le nom du champ", "expected a colon after the name");
static CHAINE: Texte = Texte::new(
    "texte mal formé : caractère de contrôle ou échappement inconnu",
    "malformed text: control character or unknown escape",
);
pub(super) static NOMBRE: Texte = Texte::new("nombre mal formé", "malformed number");
static VALEUR: Texte = Texte::new(
    "valeur attendue (texte, nombre, liste, objet, `true`, `false` ou `null`)",
    "expected a value (text, number, list, object, `true`, `false` or `null`)",
);

impl Reader<'_> {
    pub(super) fn restart(&mut self, offset: usize) {
        self.base = offset.min(self.text.len());
        self.jiter = Jiter::new(self.text.as_bytes().get(self.base..).unwrap_or_default());
    }

    fn byte(&self, offset: usize) -> Option<u8> {
        self.text.as_bytes().get(offset).copied()
    }

    /// After a fault between two elements of an array.
    pub(super) fn recover_element(&mut self, error: &JiterError) -> bool {
        let mut fault = (kind(error), self.base + error.index);
        loop {
            let (kind, offset) = fault;
            match (&kind, self.byte(offset)) {
                (_, None) => {
                    self.truncated(offset);
                    return self.close();
                }
                (JsonErrorType::TrailingComma, _) => {
                    self.fault(&VIRGULE_EN_TROP, offset);
                    self.restart(offset + 1);
                    return self.close();
                }
                (_, Some(b'}')) => {
                    self.fault(&FERMETURE, offset);
                    self.restart(offset + 1);
                    return self.close();
                }
                (_, Some(byte)) if begins_value(byte) => {
                    self.fault(&VIRGULE_MANQUANTE, offset);
                    self.restart(offset);
                    match self.jiter.peek() {
                        Ok(peek) => return self.enter_element(peek),
                        Err(error) => fault = (self::kind(&error), self.text.len()),
                    }
                }
                _ => {
                    self.fault(self.habit(offset, &INATTENDU), offset);
                    self.restart(self.resume(offset));
                    match self.jiter.array_step() {
                        Ok(Some(peek)) => return self.enter_element(peek),
                        Ok(None) => return self.close(),
                        Err(error) => fault = (self::kind(&error), self.base + error.index),
                    }
                }
            }
        }
    }

    /// After a fault between two members of an object.
    pub(super) fn recover_member(&mut self, error: &JiterError) -> bool {
        let mut fault = (kind(error), self.base + error.index);
        loop {
            let (kind, offset) = fault;
            let resume = match (&kind, self.byte(offset)) {
                (_, None) => {
                    self.truncated(offset);
                    return self.close();
                }
                (JsonErrorType::TrailingComma, _) => {
                    self.fault(&VIRGULE_EN_TROP, offset);
                    self.restart(offset + 1);
                    return self.close();
                }
                (JsonErrorType::ExpectedObjectCommaOrEnd, Some(b']')) => {
                    self.fault(&FERMETURE, offset);
                    self.restart(offset + 1);
                    return self.close();
                }
                (JsonErrorType::ExpectedObjectCommaOrEnd, Some(b'"')) => {
                    self.fault(&VIRGULE_MANQUANTE, offset);
                    if self.read_key(offset) {
                        return self.enter_member(offset);
                    }
                    self.resume(offset)
                }
                (JsonErrorType::ExpectedObjectCommaOrEnd, _) => {
                    self.fault(self.habit(offset, &INATTENDU), offset);
                    self.resume(offset)
                }
                (JsonErrorType::ExpectedColon, _) => {
                    self.fault(&DEUX_POINTS, offset);
                    self.resume(offset)
                }
                (JsonErrorType::KeyMustBeAString, _) => {
                    self.fault(self.habit(offset, &CLE), offset);
                    self.resume(offset)
                }
                // The fault stands inside the name: leave the name first.
                _ => {
                    self.fault(&CHAINE, offset);
                    self.resume(self.after_string(offset))
                }
            };
            self.restart(resume);
            match self.jiter.next_key() {
                Ok(Some(key)) => {
                    self.keys.push_str(key);
                    return self.enter_member(resume);
                }
                Ok(None) => return self.close(),
                Err(error) => fault = (self::kind(&error), self.base + error.index),
            }
        }
    }

    /// Reads a name and its colon where no comma announced them.
    fn read_key(&mut self, offset: usize) -> bool {
        self.restart(offset);
        match self.jiter.known_str() {
            Ok(key) => self.keys.push_str(key),
            Err(_) => return false,
        }
        let colon = self.jiter.peek().is_ok() && self.byte(self.base + self.jiter.current_index()) == Some(b':');
        if colon {
            self.restart(self.base + self.jiter.current_index() + 1);
        } else {
            let start = self.frames.last().map_or(0, |frame| frame.key_start);
            self.keys.truncate(start);
        }
        colon
    }

    /// After a fault inside a value: tells it and goes to what follows the value.
    pub(super) fn recover_value(&mut self, error: &JiterError) {
        let offset = self.base + error.index;
        match kind(error) {
            JsonErrorType::EofWhileParsingValue | JsonErrorType::EofWhileParsingString => {
                self.truncated(offset.min(self.text.len()));
            }
            JsonErrorType::InvalidNumber | JsonErrorType::NumberOutOfRange => {
                self.fault(&NOMBRE, offset);
                self.restart(self.resume(self.value_start));
            }
            _ if self.byte(self.value_start) == Some(b'"') => {
                self.fault(&CHAINE, offset);
                self.restart(self.resume(self.after_string(self.value_start + 1)));
            }
            _ => {
                self.fault(self.habit(self.value_start, &VALEUR), self.value_start);
                self.restart(self.resume(self.value_start));
            }
        }
    }

    /// Steps over a number of thousands of digits, which is JSON though jiter gives it up; `false` for another fault.
    pub(super) fn step_over_long_number(&mut self, error: &JiterError) -> bool {
        let text = self.text.get(self.value_start..).unwrap_or_default();
        let is_part = |character: char| character.is_ascii_digit() || "+-.eE".contains(character);
        let number = text.find(|character| !is_part(character)).map_or(text, |end| text.split_at(end).0);
        let is_whole = number.ends_with(|character: char| character.is_ascii_digit());
        let is_long = kind(error) == JsonErrorType::NumberOutOfRange && is_whole;
        if is_long {
            self.restart(self.value_start + number.len());
        }
        is_long
    }

    /// What comes next is no value: tells it and goes to what follows.
    pub(super) fn step_over_fault(&mut self) {
        self.fault(self.habit(self.value_start, &VALEUR), self.value_start);
        self.step_over_raw();
    }

    /// Goes to what follows the current value without looking into it.
    pub(super) fn step_over_raw(&mut self) {
        self.restart(self.resume(self.value_start));
    }

    /// From a byte that is not in a string, the place of the comma or bracket where reading can go on.
    pub(super) fn resume(&self, from: usize) -> usize {
        let mut depth = 0_usize;
        let mut offset = from;
        while let Some(byte) = self.byte(offset) {
            match byte {
                b'"' => {
                    offset = self.after_string(offset + 1);
                    continue;
                }
                b'[' | b'{' => depth += 1,
                b']' | b'}' if depth == 0 => return offset,
                b']' | b'}' => depth -= 1,
                b',' if depth == 0 => return offset,
                _ => {}
            }
            offset += 1;
        }
        offset
    }

    /// From a byte inside a string, the place after its closing quote; a line never ends inside a string.
    fn after_string(&self, from: usize) -> usize {
        let mut offset = from;
        while let Some(byte) = self.byte(offset) {
            match byte {
                b'"' => return offset + 1,
                b'\n' => return offset,
                b'\\' => offset += 2,
                _ => offset += 1,
            }
        }
        self.text.len()
    }
}

fn begins_value(byte: u8) -> bool {
    matches!(byte, b'"' | b'[' | b'{' | b'-' | b'0'..=b'9' | b't' | b'f' | b'n')
}

fn kind(error: &JiterError) -> JsonErrorType {
    match &error.error_type {
        JiterErrorType::JsonError(kind) => kind.clone(),
        JiterErrorType::WrongType { .. } => JsonErrorType::ExpectedSomeValue,
    }
}
