//! Writes the text of a JSON document.

use core::fmt::Write as _;

/// Writes JSON, indented for people or on one line.
#[derive(Debug)]
pub(crate) struct Writer {
    out: String,
    indented: bool,
    depth: usize,
    /// Whether the open array or object has something in it already.
    filled: bool,
}

impl Writer {
    pub(crate) fn indented() -> Self {
        Self { out: String::with_capacity(4096), indented: true, depth: 0, filled: false }
    }

    /// For a value that begins on a new line, inside others.
    pub(crate) fn indented_at(depth: usize) -> Self {
        let mut writer = Self { depth, ..Self::indented() };
        writer.new_line();
        writer
    }

    pub(crate) fn compact() -> Self {
        Self { indented: false, ..Self::indented() }
    }

    /// The text, with a line feed at its end.
    pub(crate) fn finish(mut self) -> String {
        self.out.push('\n');
        self.out
    }

    /// The text as it stands.
    pub(crate) fn into_text(self) -> String {
        self.out
    }

    /// Opens an array or an object.
    pub(crate) fn begin(&mut self, bracket: char) {
        self.out.push(bracket);
        self.depth += 1;
        self.filled = false;
    }

    /// Closes it.
    pub(crate) fn end(&mut self, bracket: char) {
        self.depth = self.depth.saturating_sub(1);
        if self.filled {
            self.new_line();
        }
        self.out.push(bracket);
        self.filled = true;
    }

    /// Announces the next element of an array.
    pub(crate) fn element(&mut self) {
        if self.filled {
            self.out.push(',');
        }
        self.filled = true;
        self.new_line();
    }

    /// Announces the next member of an object, and writes its name.
    pub(crate) fn key(&mut self, name: &str) {
        self.element();
        self.string(name);
        self.out.push_str(if self.indented { ": " } else { ":" });
    }

    /// Writes a number, a boolean or `null`.
    pub(crate) fn token(&mut self, token: &str) {
        self.out.push_str(token);
    }

    /// Writes a string.
    pub(crate) fn string(&mut self, text: &str) {
        self.out.push('"');
        for character in text.chars() {
            match character {
                '"' => self.out.push_str("\\\""),
                '\\' => self.out.push_str("\\\\"),
                '\n' => self.out.push_str("\\n"),
                '\r' => self.out.push_str("\\r"),
                '\t' => self.out.push_str("\\t"),
                control if (control as u32) < 0x20 => {
                    let written = write!(self.out, "\\u{:04x}", control as u32);
                    debug_assert!(written.is_ok(), "a string takes whatever is written to it");
                }
                other => self.out.push(other),
            }
        }
        self.out.push('"');
    }

    /// Copies the text of a value that was read before, laid out like the rest.
    pub(crate) fn raw(&mut self, text: &str) {
        let mut characters = text.chars().peekable();
        while let Some(character) = characters.next() {
            match character {
                ' ' | '\n' | '\r' | '\t' => {}
                '[' | '{' => {
                    self.raw_start();
                    self.begin(character);
                }
                ']' | '}' => self.end(character),
                ',' => self.out.push(','),
                ':' => self.out.push_str(if self.indented { ": " } else { ":" }),
                '"' => {
                    self.raw_start();
                    self.out.push('"');
                    while let Some(inner) = characters.next() {
                        self.out.push(inner);
                        match inner {
                            '"' => break,
                            '\\' => self.out.extend(characters.next()),
                            _ => {}
                        }
                    }
                }
                other => {
                    self.raw_start();
                    self.out.push(other);
                }
            }
        }
    }

    fn raw_start(&mut self) {
        // Layout of a copied value follows its punctuation: a line begins after a bracket or a comma.
        if self.out.ends_with(['[', '{', ',']) {
            self.filled = true;
            self.new_line();
        }
    }

    fn new_line(&mut self) {
        if self.indented {
            self.out.push('\n');
            for _ in 0..self.depth {
                self.out.push_str("  ");
            }
        }
    }
}
