//! What somebody wrote, as it can be shown.

/// The most characters that are shown of one text.
const CARACTERES_MAX: usize = 2000;

/// The text without what turns it around or cannot be seen, on one line, and cut where nobody would read on.
pub(crate) fn shown(text: &str) -> String {
    let mut shown = String::with_capacity(text.len().min(CARACTERES_MAX));
    let seen = text.chars().filter(|character| !is_unseen(*character));
    for (rank, character) in seen.enumerate() {
        if rank == CARACTERES_MAX {
            shown.push('…');
            break;
        }
        shown.push(if character.is_control() { ' ' } else { character });
    }
    shown
}

/// Whether a character has no shape of its own and could hide or turn what is around it.
fn is_unseen(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_cut_and_lines_are_joined() {
        assert_eq!(shown(&"é".repeat(CARACTERES_MAX)).chars().count(), CARACTERES_MAX);
        let cut = shown(&"é".repeat(100_000));
        assert!(cut.ends_with("é…") && cut.chars().count() == CARACTERES_MAX + 1);
        assert_eq!(shown("a\r\nb\u{0}c\u{1b}[31m"), "a  b c [31m");
    }
}
