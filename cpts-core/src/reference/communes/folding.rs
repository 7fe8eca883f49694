//! Text as a search sees it: without case, accents nor punctuation.

/// Folds a text for a search: lower case, no accents, ligatures apart, and single spaces for whatever is neither letter
/// nor digit.
///
/// It knows the Latin letters of Europe, composed or with combining accents; letters of other scripts are kept as they
/// are.
///
/// ```
/// use cpts_core::reference::communes::fold;
///
/// assert_eq!(fold("L'Haÿ-les-Roses"), "l hay les roses");
/// assert_eq!(fold("  ŒUILLY "), "oeuilly");
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(&mut folded, text);
    folded
}

/// As [`fold`], at the end of `out`.
pub(crate) fn fold_into(out: &mut String, text: &str) {
    let mut space = false;
    let start = out.len();
    for character in text.chars() {
        // Most characters are plain letters already.
        let (plain, kept) = if character.is_ascii() {
            ("", character.is_ascii_alphanumeric())
        } else if matches!(character, '\u{300}'..='\u{36f}') {
            continue;
        } else {
            let plain = plain(character);
            (plain, !plain.is_empty() || is_letter(character))
        };
        if !kept {
            space = true;
            continue;
        }
        if space && out.len() > start {
            out.push(' ');
        }
        space = false;
        if plain.is_empty() {
            out.push(character.to_ascii_lowercase());
        } else {
            out.push_str(plain);
        }
    }
}

/// The plain letters of an accented one or of a ligature; empty for any other character. A table by hand, because that
/// of the whole of Unicode would weigh more than the rest of a widget.
fn plain(character: char) -> &'static str {
    match character {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' | 'Ǎ' | 'ǎ' => "a",
        'Æ' | 'æ' => "ae",
        'Ç' | 'ç' | 'Ć'..='č' => "c",
        'Ð' | 'ð' | 'Ď'..='đ' => "d",
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => "e",
        'Ĝ'..='ģ' => "g",
        'Ĥ'..='ħ' => "h",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' | 'Ǐ' | 'ǐ' => "i",
        'Ĳ' | 'ĳ' => "ij",
        'Ĵ' | 'ĵ' => "j",
        'Ķ'..='ĸ' => "k",
        'Ĺ'..='ł' => "l",
        'Ñ' | 'ñ' | 'Ń'..='ŋ' => "n",
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' | 'Ǒ' | 'ǒ' => "o",
        'Œ' | 'œ' => "oe",
        'Ŕ'..='ř' => "r",
        'Ś'..='š' | 'Ș' | 'ș' | 'ſ' => "s",
        'ß' | 'ẞ' => "ss",
        'Ţ'..='ŧ' | 'Ț' | 'ț' => "t",
        'Þ' | 'þ' => "th",
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' | 'Ǔ' | 'ǔ' => "u",
        'Ŵ' | 'ŵ' => "w",
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' => "y",
        'Ź'..='ž' => "z",
        _ => "",
    }
}

/// Whether a character that is none of ours may be a letter of some script: all that stands where Unicode puts neither
/// marks, symbols nor pictures.
fn is_letter(character: char) -> bool {
    !matches!(
        character,
        '\u{80}'..='\u{bf}' | '×' | '÷' | '\u{2000}'..='\u{2bff}' | '\u{2e00}'..='\u{2e7f}' | '\u{3000}'..='\u{303f}'
            | '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe6f}' | '\u{feff}'..='\u{ff20}' | '\u{ffe0}'..='\u{ffff}'
            | '\u{1f000}'..='\u{1faff}' | '\u{e0000}'..
    )
}

/// Folds the name of a commune or what someone typed for one: `St` and `Ste` are `Saint` and `Sainte`, `12e` and
/// `12ème` are `12`, and the word `arrondissement` is left out.
pub(super) fn fold_name_into(out: &mut String, scratch: &mut String, text: &str) {
    scratch.clear();
    fold_into(scratch, text);
    for word in scratch.split(' ') {
        let word = match word {
            "" | "arrondissement" => continue,
            "st" => "saint",
            "ste" => "sainte",
            "stes" => "saintes",
            "sts" => "saints",
            _ => cardinal(word),
        };
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
}

/// The words of the name of a commune, folded as a search sees them, each once.
///
/// ```
/// use cpts_core::reference::communes::name_words;
///
/// assert_eq!(name_words("Ste-Geneviève-des-Bois"), ["sainte", "genevieve", "des", "bois"]);
/// ```
#[must_use]
pub fn name_words(name: &str) -> Vec<String> {
    let (mut folded, mut scratch) = (String::new(), String::new());
    fold_name_into(&mut folded, &mut scratch, name);
    let mut words: Vec<String> = Vec::new();
    for word in folded.split(' ') {
        if !word.is_empty() && !words.iter().any(|known| known == word) {
            words.push(word.to_owned());
        }
    }
    words
}

/// `12` for `12e`, and any other word as it is.
fn cardinal(word: &str) -> &str {
    let number = word.trim_end_matches(|character: char| character.is_ascii_alphabetic());
    match word.get(number.len()..) {
        Some("e" | "er" | "ere" | "eme" | "nd" | "nde") if !number.is_empty() => number,
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fold_name(text: &str) -> String {
        let (mut out, mut scratch) = (String::new(), String::new());
        fold_name_into(&mut out, &mut scratch, text);
        out
    }

    #[test]
    fn accents_ligatures_and_punctuation_go() {
        assert_eq!(fold("Œuilly, CŒUR, Æ"), "oeuilly coeur ae");
        assert_eq!(fold("Sainte-Geneviève-des-Bois"), "sainte genevieve des bois");
        assert_eq!(fold("E\u{301}pinay’s"), "epinay s");
        assert_eq!(fold(" - "), "");
        assert_eq!(fold("Île de Bréhat (L')"), "ile de brehat l");
    }

    #[test]
    fn names_are_those_that_people_type() {
        assert_eq!(fold_name("St-Michel s/ Orge"), "saint michel s orge");
        assert_eq!(fold_name("Ste Geneviève"), "sainte genevieve");
        assert_eq!(fold_name("Paris 12ème"), fold_name("Paris 12e Arrondissement"));
        assert_eq!(fold_name("Marseille 1er Arrondissement"), "marseille 1");
        assert_eq!(fold_name("Este"), "este");
    }
}
