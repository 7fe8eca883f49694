//! From a text to the words that are compared.

use crate::reference::communes::fold_into;

/// Calls on each word of a text, folded: lower case, without accents; `st` and `ste` are `saint` and `sainte`.
///
/// `scratch` is emptied first, and only there so that a caller with many texts allocates once; the folded text is left in
/// it.
pub(super) fn for_each_word(scratch: &mut String, text: &str, mut call: impl FnMut(&str)) {
    scratch.clear();
    fold_into(scratch, text);
    for word in scratch.split(' ').filter(|word| !word.is_empty()) {
        call(match word {
            "st" => "saint",
            "ste" => "sainte",
            _ => word,
        });
    }
}

/// A word without the mark of the plural, when it may have one.
pub(super) fn singular(word: &str) -> Option<&str> {
    (word.len() > 3).then(|| word.strip_suffix(['s', 'x'])).flatten()
}
