//! The entities of the file, one after another, without holding more than one of them.

use std::io::{self, BufRead};

use memchr::{memchr_iter, memchr2, memchr3};

use crate::diagnostics::Position;
use crate::values::Date;

/// The largest entity that is read; the largest ones known take some hundred kilobytes.
const LARGEST: usize = 16 << 20;

/// A walk through the bytes of the file: it knows strings and braces, and nothing else of JSON.
pub(super) struct Flux<R> {
    source: R,
    depth: usize,
    in_string: bool,
    escaped: bool,
    /// The last two texts at the root: a name, and a name or its value.
    root: [Vec<u8>; 2],
    /// The entity that is being read, and where it begins.
    entite: Vec<u8>,
    start: Position,
    is_wanted: bool,
    line: u32,
    column: u32,
    pub(super) seen: bool,
    pub(super) too_large: Vec<Position>,
}

impl<R: BufRead> Flux<R> {
    pub(super) fn new(source: R) -> Self {
        Self {
            source,
            depth: 0,
            in_string: false,
            escaped: false,
            root: [Vec::new(), Vec::new()],
            entite: Vec::new(),
            start: Position { ligne: 1, colonne: 1 },
            is_wanted: false,
            line: 1,
            column: 1,
            seen: false,
            too_large: Vec::new(),
        }
    }

    /// Whether the text stopped inside something.
    pub(super) fn is_open(&self) -> bool {
        self.depth > 0 || self.in_string
    }

    /// Where the walk stands.
    pub(super) fn place(&self) -> Position {
        Position { ligne: self.line, colonne: self.column }
    }

    /// The day on which the file says it was made.
    pub(super) fn day(&self) -> Option<Date> {
        let [name, value] = &self.root;
        let day = value.get(..10).filter(|_| name == b"generatedAt")?;
        core::str::from_utf8(day).ok()?.parse().ok()
    }

    /// Calls `take` with each entity and its place, to the end of the file; `at_root` whenever a text of the root ends.
    pub(super) fn each(
        &mut self,
        mut at_root: impl FnMut(&Self),
        mut take: impl FnMut(&[u8], Position),
    ) -> io::Result<()> {
        loop {
            let length = {
                let bytes = match self.source.fill_buf() {
                    Ok([]) => return Ok(()),
                    Ok(bytes) => bytes,
                    Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                    Err(error) => return Err(error),
                };
                // The window is read in place: what is kept of it is copied.
                let window = bytes.to_vec();
                self.walk(&window, &mut at_root, &mut take);
                window.len()
            };
            self.source.consume(length);
        }
    }

    fn walk(&mut self, window: &[u8], at_root: &mut impl FnMut(&Self), take: &mut impl FnMut(&[u8], Position)) {
        let mut rest = window;
        while !rest.is_empty() {
            if core::mem::take(&mut self.escaped) {
                rest = self.step(rest, 1);
                continue;
            }
            let found = if self.in_string { memchr2(b'"', b'\\', rest) } else { memchr3(b'"', b'{', b'}', rest) };
            let Some(place) = found else {
                self.step(rest, rest.len());
                return;
            };
            let byte = rest.get(place).copied().unwrap_or_default();
            // An entity begins at its brace.
            rest = self.step(rest, place);
            let is_entity_start = byte == b'{' && !self.in_string && self.depth == 1 && self.root_name() == b"pmej";
            if is_entity_start {
                self.seen = true;
                self.is_wanted = true;
                self.entite.clear();
                self.start = Position { ligne: self.line, colonne: self.column };
            }
            let was_in_string = self.in_string;
            if byte == b'"' && !was_in_string && self.depth == 1 {
                self.root.swap(0, 1);
                self.root[1].clear();
            }
            rest = self.step(rest, 1);
            match (byte, was_in_string) {
                (b'"', _) => {
                    self.in_string = !was_in_string;
                    if was_in_string && self.depth == 1 {
                        // Its closing quote is no part of it.
                        self.root[1].pop();
                        at_root(self);
                    }
                }
                (b'\\', _) => self.escaped = true,
                (b'{', false) => self.depth += 1,
                (b'}', false) => {
                    self.depth = self.depth.saturating_sub(1);
                    if self.depth == 1 && core::mem::take(&mut self.is_wanted) {
                        take(&self.entite, self.start);
                    }
                }
                _ => {}
            }
        }
    }

    fn root_name(&self) -> &[u8] {
        &self.root[1]
    }

    /// Goes on by some bytes, and keeps those of an entity, or of a text of the root.
    fn step<'w>(&mut self, rest: &'w [u8], length: usize) -> &'w [u8] {
        let (passed, rest) = rest.split_at_checked(length).unwrap_or((rest, &[]));
        if self.is_wanted {
            if self.entite.len() + passed.len() > LARGEST {
                self.is_wanted = false;
                self.too_large.push(self.start);
                self.entite.clear();
            } else {
                self.entite.extend_from_slice(passed);
            }
        } else if self.in_string && self.depth == 1 && self.root[1].len() < 64 {
            self.root[1].extend_from_slice(passed);
        }
        let lines = memchr_iter(b'\n', passed).count();
        if lines > 0 {
            self.line = self.line.saturating_add(u32::try_from(lines).unwrap_or(u32::MAX));
            self.column = 1;
        }
        let since = passed.len() - memchr_iter(b'\n', passed).next_back().map_or(0, |last| last + 1);
        self.column = self.column.saturating_add(u32::try_from(since).unwrap_or(u32::MAX));
        rest
    }
}
