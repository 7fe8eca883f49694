//! Texts in a widget's part of the address of the page: the marks that its form uses are written otherwise in them.

/// The marks of the form, and how they are written in a text.
const MARKS: [(char, &str); 3] = [('%', "%25"), (';', "%3B"), (',', "%2C")];

/// Adds a text.
pub(super) fn encode(out: &mut String, text: &str) {
    for character in text.chars() {
        match MARKS.iter().find(|(mark, _)| *mark == character) {
            Some((_, written)) => out.push_str(written),
            None => out.push(character),
        }
    }
}

/// A text as it was.
pub(super) fn decode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('%') {
        out.push_str(before);
        rest = after;
        let known = MARKS.iter().find_map(|(mark, written)| Some((mark, after.strip_prefix(written.get(1..)?)?)));
        match known {
            Some((mark, after)) => {
                out.push(*mark);
                rest = after;
            }
            None => out.push('%'),
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_written_is_read_again_and_has_no_mark(text in ".{0,40}|[;,%25CB3]{0,20}") {
            let mut written = String::new();
            encode(&mut written, &text);
            prop_assert!(!written.contains([';', ',']));
            prop_assert_eq!(decode(&written), text);
        }
    }
}
