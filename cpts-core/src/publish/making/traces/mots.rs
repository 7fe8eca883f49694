//! The words of a text, as names are looked for in them.

use crate::reference::communes::fold;

/// A word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mot {
    /// Without accents nor capitals; empty for a letter that is a word of its own and no initial.
    pub(super) plain: String,
    /// Whether it begins with a capital.
    pub(super) is_capital: bool,
}

/// The words of a text, without what copying from a page leaves in them, and without elisions: the `l'` of an article is
/// not the initial of somebody, and neither is `à` nor `y`.
pub(super) fn words(text: &str) -> Vec<Mot> {
    let is_seen = |letter: &char| !matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}');
    let text: String = text.chars().filter(is_seen).collect();
    let mut words = Vec::new();
    let mut before = ' ';
    let mut rest = text.as_str();
    while let Some(letter) = rest.chars().next() {
        let end = rest.find(|letter| !is_of_word(letter)).unwrap_or(rest.len());
        if end == 0 {
            before = letter;
            rest = rest.get(letter.len_utf8()..).unwrap_or_default();
            continue;
        }
        let (word, after) = rest.split_at(end);
        let next = after.chars().next();
        let is_elision = word.chars().count() == 1 && matches!(next, Some('\'' | '\u{2019}'));
        let is_little = matches!(word, "a" | "à" | "y" | "ô" | "o");
        let stands_alone = before.is_whitespace() && next.is_none_or(char::is_whitespace);
        if !is_elision {
            let plain = if is_little && stands_alone { String::new() } else { fold(word).replace(' ', "") };
            words.push(Mot { plain, is_capital: letter.is_uppercase() });
        }
        before = letter;
        rest = after;
    }
    words
}

/// The words of a name or of an address, apart by one space.
pub(super) fn plain(text: &str) -> String {
    let words = words(text).into_iter().map(|word| word.plain).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_those_that_name() {
        assert_eq!(plain("Éléo\u{ad}nore d'Exemple-Fictif, à Y."), "eleonore exemple fictif y");
        assert_eq!(plain("E\u{301}léonore (a) l’Œuvre"), "eleonore a oeuvre");
        let capitals: Vec<bool> = words("le Dr Fictif").iter().map(|word| word.is_capital).collect();
        assert_eq!(capitals, [false, true, true]);
    }
}
