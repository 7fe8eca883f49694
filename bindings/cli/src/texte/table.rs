//! Columns that line up.

use textwrap::core::display_width;

use super::BOLD;

/// A table of text; a heading that begins with `>` sets its column to the right.
pub(crate) struct Table {
    headings: Vec<String>,
    right: Vec<bool>,
    rows: Vec<Vec<String>>,
}

impl Table {
    pub(crate) fn new(headings: &[&str]) -> Self {
        Self {
            headings: headings.iter().map(|heading| heading.trim_start_matches('>').to_owned()).collect(),
            right: headings.iter().map(|heading| heading.starts_with('>')).collect(),
            rows: Vec::new(),
        }
    }

    pub(crate) fn row(&mut self, cells: Vec<String>) {
        self.rows.push(cells);
    }

    /// The table, each line after an indent; headings that are all empty are left out.
    pub(crate) fn render(&self, indent: &str) -> String {
        let widths: Vec<usize> = (0..self.headings.len())
            .map(|column| {
                let lines = self.rows.iter().chain([&self.headings]);
                lines.filter_map(|row| row.get(column)).map(|cell| display_width(cell)).max().unwrap_or(0)
            })
            .collect();
        let mut out = String::new();
        if self.headings.iter().any(|heading| !heading.is_empty()) {
            out.push_str(&format!("{indent}{BOLD}{}{BOLD:#}\n", self.line(&self.headings, &widths)));
        }
        for row in &self.rows {
            out.push_str(indent);
            out.push_str(&self.line(row, &widths));
            out.push('\n');
        }
        out
    }

    fn line(&self, cells: &[String], widths: &[usize]) -> String {
        let mut out = String::new();
        for ((cell, width), right) in cells.iter().zip(widths).zip(&self.right) {
            let gap = " ".repeat(width.saturating_sub(display_width(cell)));
            if *right {
                out.push_str(&gap);
                out.push_str(cell);
            } else {
                out.push_str(cell);
                out.push_str(&gap);
            }
            out.push_str("  ");
        }
        out.trim_end().to_owned()
    }
}
