//! A text as people read it, behind what pages, addresses and keyboards make of its letters.

use std::borrow::Cow;

/// What pages write for accents, after the letter that has one.
const ACCENTS: [&str; 9] = ["acute", "grave", "circ", "uml", "tilde", "cedil", "ring", "slash", "caron"];

/// No name of a character is longer in what pages of ours may hold.
const LONGEST: usize = 10;

/// The text that is read: without the marks of a page, each character in place of its name or of its number, and the
/// letters of other widths as those of keyboards.
pub(super) fn legible(text: &str) -> Cow<'_, str> {
    let is_plain = |letter: char| letter.is_ascii() && !matches!(letter, '&' | '%' | '<') || is_accented(letter);
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let narrow: String = text.chars().map(narrow).collect();
    // What is escaped twice is met on pages too.
    let once = without_tags(&without_entities(&without_percents(&narrow)));
    Cow::Owned(without_tags(&without_entities(&once)))
}

/// The letters of French, which are nearly all that texts hold besides those without accents.
fn is_accented(letter: char) -> bool {
    matches!(letter, '\u{a0}'..='\u{17f}' | '\u{2010}'..='\u{201f}')
}

/// The usual letter or digit for one of another width or style.
fn narrow(letter: char) -> char {
    let code = u32::from(letter);
    let within = |first: u32, count: u32, base: char| char::from_u32(u32::from(base) + (code - first) % count);
    let usual = match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(code - 0xfee0),
        '\u{24b6}'..='\u{24cf}' => within(0x24b6, 26, 'a'),
        '\u{24d0}'..='\u{24e9}' => within(0x24d0, 26, 'a'),
        // Twice twenty-six letters in each style.
        '\u{1d400}'..='\u{1d6a3}' => within(0x1d400, 26, 'a'),
        '\u{1d7ce}'..='\u{1d7ff}' => within(0x1d7ce, 10, '0'),
        '\u{660}'..='\u{669}' => within(0x660, 10, '0'),
        '\u{6f0}'..='\u{6f9}' => within(0x6f0, 10, '0'),
        _ => None,
    };
    usual.unwrap_or(letter)
}

/// `%20` and the like, as addresses have them.
fn without_percents(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((byte, after)) = rest.split_first() {
        let number = (*byte == b'%').then(|| after.get(..2)).flatten();
        let number = number.and_then(|two| core::str::from_utf8(two).ok());
        if let Some(number) = number.and_then(|two| u8::from_str_radix(two, 16).ok()) {
            bytes.push(number);
            rest = after.get(2..).unwrap_or_default();
        } else {
            bytes.push(*byte);
            rest = after;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// `&nbsp;`, `&eacute;`, `&#233;` and the like; an unknown name stays as it is.
fn without_entities(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let named = after.split_once(';').filter(|(name, _)| name.len() <= LONGEST);
        match named.and_then(|(name, after)| Some((character(name)?, after))) {
            Some((character, after)) => {
                out.push_str(&character);
                rest = after;
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

/// The character that a name or a number stands for: an accented letter may come without its accent.
fn character(name: &str) -> Option<Cow<'_, str>> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16),
            None => number.parse(),
        };
        return Some(Cow::Owned(narrow(char::from_u32(code.ok()?)?).to_string()));
    }
    if let Some(letter) = ACCENTS.iter().find_map(|accent| name.strip_suffix(accent)).filter(|name| name.len() == 1) {
        return Some(Cow::Borrowed(letter));
    }
    if let Some(letters) = name.strip_suffix("lig").filter(|letters| letters.len() == 2) {
        return Some(Cow::Borrowed(letters));
    }
    Some(Cow::Borrowed(match name {
        "amp" => "&",
        "apos" | "rsquo" | "lsquo" => "'",
        "commat" => "@",
        "period" => ".",
        "lt" => "<",
        "gt" => ">",
        "shy" | "zwj" | "zwnj" => "",
        "nbsp" | "ensp" | "emsp" | "thinsp" | "hyphen" | "dash" | "ndash" | "mdash" | "NewLine" | "Tab" | "lowbar" => {
            " "
        }
        _ => return None,
    }))
}

/// Without the marks of a page, such as `<b>`; a sign that opens none stays.
fn without_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        let is_mark = after.trim_start_matches('/').starts_with(|first: char| first.is_ascii_alphabetic());
        match after.split_once('>').filter(|_| is_mark) {
            Some((_, after)) => rest = after,
            None => {
                out.push('<');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_hides_letters_is_undone() {
        for (text, read) in [
            ("Éléonore d'Exemple", "Éléonore d'Exemple"),
            ("Ｆｉｃｔｉｖｅ　０６", "Fictive\u{3000}06"),
            ("\u{1d405}\u{1d422}", "fi"),
            ("&Eacute;l&eacute;onore&nbsp;Fictive", "Eleonore Fictive"),
            ("&amp;nbsp;&#70;&#x69;c&shy;tive", " Fictive"),
            ("a &inconnu; b & c; 100 % de 50 %", "a &inconnu; b & c; 100 % de 50 %"),
            ("eleonore%20fictive%C3%A9", "eleonore fictiveé"),
            ("<b>Éléo</b>nore <a title='x'>Fictive</a> 1 < 2", "Éléonore Fictive 1 < 2"),
        ] {
            assert_eq!(legible(text), read, "{text}");
        }
    }
}
