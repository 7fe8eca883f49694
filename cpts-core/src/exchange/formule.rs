//! What keeps a spreadsheet from taking a text for a formula.

use std::borrow::Cow;

/// What stands in place of a value that a spreadsheet could not compute, in the languages it speaks here.
const ERREURS: &[&str] = &[
    "#N/A",
    "#REF!",
    "#VALEUR!",
    "#VALUE!",
    "#NOM?",
    "#NAME?",
    "#DIV/0!",
    "#NUL!",
    "#NULL!",
    "#NOMBRE!",
    "#NUM!",
    "#SPILL!",
    "#PROPAGATION!",
    "#CALC!",
];

/// Whether a text is what a spreadsheet shows in place of a value.
pub(super) fn is_spreadsheet_error(text: &str) -> bool {
    let is_narrow = text.len() > 2 && text.bytes().all(|byte| byte == b'#');
    is_narrow || ERREURS.iter().any(|error| error.eq_ignore_ascii_case(text))
}

/// Whether a spreadsheet would take a text for a formula, or for an error of its own.
fn is_taken(text: &str) -> bool {
    let begins = text.trim_start().chars().next();
    begins.is_some_and(|first| matches!(first, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠'))
        || is_spreadsheet_error(text)
}

/// A text that no spreadsheet takes for a formula, nor for an error of its own: an apostrophe stands before one that begins
/// like one, and before one that begins with such an apostrophe, so that the imports find each text again.
///
/// ```
/// use cpts_core::exchange::tableaux::marked;
///
/// assert_eq!(marked("=1+1"), "'=1+1");
/// assert_eq!(marked("a=b"), "a=b");
/// ```
#[must_use]
pub fn marked(text: &str) -> Cow<'_, str> {
    if is_taken(text.trim_start_matches('\'')) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text of a cell, without the apostrophe that [`marked`] adds.
#[cfg(any(feature = "import", test))]
pub(super) fn unmarked(text: &str) -> &str {
    let bare = text.strip_prefix('\'').filter(|bare| is_taken(bare.trim_start_matches('\'')));
    bare.unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_a_formula_and_each_comes_back() {
        for (text, written) in [
            ("=1+1", "'=1+1"),
            ("+33 1 99 00 00 00", "'+33 1 99 00 00 00"),
            ("@a", "'@a"),
            ("－1", "'－1"),
            ("'=1", "''=1"),
            ("''-", "'''-"),
            ("#N/A", "'#N/A"),
            ("'#####", "''#####"),
            ("'avenir", "'avenir"),
            ("a=b", "a=b"),
            ("' - ", "'' - "),
        ] {
            assert_eq!(marked(text), written);
            assert_eq!(unmarked(written), text);
        }
    }
}
