//! One row: texts that follow one another, apart by `|`.

use core::fmt::Write as _;

use crate::rng::Rng;

/// A row, as its text and where its columns end.
#[derive(Debug, Clone, Default)]
pub(super) struct Row {
    text: String,
    ends: Vec<usize>,
}

impl Row {
    /// A row that has room for an ordinary one.
    pub(super) fn new() -> Self {
        Self { text: String::with_capacity(512), ends: Vec::with_capacity(57) }
    }

    /// Adds a column.
    pub(super) fn push(&mut self, text: &str) {
        self.begin();
        self.text.push_str(text);
        self.ends.push(self.text.len());
    }

    /// Adds a column, to be written.
    pub(super) fn put(&mut self, value: core::fmt::Arguments<'_>) {
        self.begin();
        // Writing to a text does not fail.
        let _ = self.text.write_fmt(value);
        self.ends.push(self.text.len());
    }

    /// Adds some columns.
    pub(super) fn extend<const N: usize>(&mut self, texts: [&str; N]) {
        texts.into_iter().for_each(|text| self.push(text));
    }

    fn begin(&mut self) {
        if !self.ends.is_empty() {
            self.text.push('|');
        }
    }

    /// Leaves out the columns after those.
    pub(super) fn cut(&mut self, columns: usize) {
        if let Some(&end) = columns.checked_sub(1).and_then(|last| self.ends.get(last)) {
            self.text.truncate(end);
            self.ends.truncate(columns);
        }
    }

    /// Makes it a row that nobody can read, in one of the ways that files have.
    pub(super) fn spoil(&mut self, rng: &mut Rng) {
        match rng.below(3) {
            // The file was cut.
            0 => {
                let columns = 12 + rng.below(20) as usize;
                let end = self.ends.get(columns).copied().unwrap_or_default();
                self.text.truncate(end);
                self.ends.truncate(columns);
            }
            // A separator within a name.
            1 => {
                self.text = self.text.replacen("FICTIVE", "FICT|VE", 1);
                self.ends.push(self.text.len());
            }
            // Nobody's.
            _ => {
                let end = self.ends.get(2).copied().unwrap_or_default();
                self.text.replace_range(..end, "||");
            }
        }
    }

    /// The text of the row.
    pub(super) fn text(self) -> String {
        self.text
    }
}
