//! The lines of iCalendar and vCard files, as RFC 5545 and RFC 6350 write them alike.

use core::fmt::{self, Write as _};

/// The most octets of a line, its end left out.
const LONGEST: usize = 75;

/// A file of content lines that is being written.
///
/// ```
/// use cpts_core::exchange::lignes::Lignes;
///
/// let mut lines = Lignes::default();
/// lines.text("SUMMARY", "réunion ; salle B, 20 h");
/// assert_eq!(lines.finish(), "SUMMARY:réunion \\; salle B\\, 20 h\r\n");
/// ```
#[derive(Debug, Clone, Default)]
pub struct Lignes(String);

impl Lignes {
    /// A line whose value is a code of the standard, a date or a number.
    pub fn line(&mut self, name: &str, value: &str) {
        self.fold(&joined(&[name, ":", value]));
    }

    /// A line whose value is a text.
    pub fn text(&mut self, name: &str, value: &str) {
        self.line(name, &escaped(value));
    }

    /// A line whose value is made of several texts, some of which may be empty.
    pub fn structured(&mut self, name: &str, values: &[&str]) {
        let mut whole = String::new();
        for (rank, value) in values.iter().enumerate() {
            if rank > 0 {
                whole.push(';');
            }
            whole.push_str(&escaped(value));
        }
        self.line(name, &whole);
    }

    /// What was written.
    #[must_use]
    pub fn finish(self) -> String {
        self.0
    }

    /// Cuts a line that is too long: what follows begins with a space, which is not of the text.
    ///
    /// No cut stands beside a space of the text: some readers drop those at the ends of lines.
    fn fold(&mut self, line: &str) {
        let mut length = 0;
        let mut start = 0;
        let mut cut = 0;
        let mut before = ' ';
        for (at, letter) in line.char_indices() {
            if at > start && !before.is_whitespace() && !letter.is_whitespace() {
                cut = at;
            }
            if length + letter.len_utf8() > LONGEST {
                // A text of spaces alone is cut anywhere.
                let end = if cut > start { cut } else { at };
                self.0.push_str(line.get(start..end).unwrap_or_default());
                self.0.push_str("\r\n ");
                start = end;
                length = 1 + at - end;
            }
            length += letter.len_utf8();
            before = letter;
        }
        self.0.push_str(line.get(start..).unwrap_or_default());
        self.0.push_str("\r\n");
    }
}

/// Texts one after another, in one function: `concat` and `format!` would weigh at each place on the widgets that link
/// this.
#[inline(never)]
pub(super) fn joined(parts: &[&str]) -> String {
    let mut joined = String::new();
    for part in parts {
        joined.push_str(part);
    }
    joined
}

/// A date or a number as it is written. `to_string` would link what tells that it failed, which these never do.
#[inline(never)]
pub(super) fn displayed(value: &dyn fmt::Display) -> String {
    let mut displayed = String::new();
    let _ = write!(displayed, "{value}");
    displayed
}

/// A text as a value: the marks of the format are escaped, and what controls is a space.
fn escaped(value: &str) -> String {
    let mut escaped = String::with_capacity(value.len() + 8);
    for letter in value.chars() {
        match letter {
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            '\n' => escaped.push_str("\\n"),
            _ if letter.is_control() => escaped.push(' '),
            _ => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(name: &str, value: &str) -> Vec<String> {
        let mut lines = Lignes::default();
        lines.text(name, value);
        let text = lines.finish();
        text.split_inclusive("\r\n").map(|line| line.trim_end_matches("\r\n").to_owned()).collect()
    }

    #[test]
    fn what_is_cut_is_found_whole_again_and_no_line_is_too_long() {
        for value in ["", "court", &"é".repeat(200), &"mot ".repeat(60), &" ".repeat(300), &"a\u{202f}€ ".repeat(50)]
        {
            let lines = lines("SUMMARY", value);
            assert!(lines.iter().all(|line| line.len() <= LONGEST), "{lines:?}");
            let (first, next) = lines.split_first().unwrap();
            let whole: String = next.iter().fold(first.clone(), |whole, line| whole + line.strip_prefix(' ').unwrap());
            assert_eq!(whole, format!("SUMMARY:{value}"));
        }
    }

    #[test]
    fn no_cut_stands_beside_a_space_of_the_text() {
        let lines = lines("SUMMARY", &"un mot ".repeat(40));
        let (last, cut) = lines.split_last().unwrap();
        assert!(cut.iter().all(|line| !line.ends_with(' ')));
        assert!(cut.iter().skip(1).chain([last]).all(|line| !line.starts_with("  ")));
    }

    #[test]
    fn marks_of_the_format_are_escaped() {
        assert_eq!(lines("X", "a,b;c\\d\ne\rf"), ["X:a\\,b\\;c\\\\d\\ne f"]);
    }
}
