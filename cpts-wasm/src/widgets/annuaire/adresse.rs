//! What is asked, as a part of the address of the page: after its `#`, which no server ever sees.
//!
//! `cpts-annuaire=q:kin%C3%A9;profession:70,60`: the widget's id first, so that several widgets share one address, each
//! part after an `&`.

use cpts_core::directory::Facette;

use super::question::Question;

const TEXTE: &str = "q";

/// The part of an address that says what is asked of the widget of this id.
pub(super) fn print(id: &str, question: &Question) -> String {
    let mut part = String::new();
    encode(&mut part, id);
    part.push('=');
    let start = part.len();
    if !question.texte().is_empty() {
        part.push_str(TEXTE);
        part.push(':');
        encode(&mut part, question.texte());
    }
    let mut before = None;
    for filter in question.filtres() {
        if before == Some(filter.facette) {
            part.push(',');
        } else {
            if part.len() > start {
                part.push(';');
            }
            part.push_str(filter.facette.code());
            part.push(':');
            before = Some(filter.facette);
        }
        encode(&mut part, &filter.code);
    }
    part
}

/// What an address asks of the widget of this id; nothing when it says nothing that is understood.
pub(super) fn parse(id: &str, fragment: &str) -> Question {
    let mut question = Question::default();
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let own = fragment.split('&').find_map(|part| {
        let (name, value) = part.split_once('=')?;
        (decode(name) == id).then_some(value)
    });
    for field in own.unwrap_or_default().split(';') {
        let Some((name, value)) = field.split_once(':') else { continue };
        if name == TEXTE {
            question.ask(&decode(value));
        } else if let Some(facet) = Facette::from_code(name) {
            for code in value.split(',') {
                question.choose(facet, &decode(code));
            }
        }
    }
    question
}

const DIGITS: &[u8; 16] = b"0123456789ABCDEF";

fn encode(out: &mut String, text: &str) {
    let digit = |value: u8| char::from(DIGITS.get(usize::from(value)).copied().unwrap_or_default());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(digit(byte >> 4));
            out.push(digit(byte & 15));
        }
    }
}

/// The text that was encoded; what was not encoded stays as it is, but for bytes that are no text.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        rest = tail;
        let digit = |rank: usize| tail.get(rank).and_then(|digit| char::from(*digit).to_digit(16));
        match (first, digit(0), digit(1)) {
            (b'%', Some(high), Some(low)) => {
                bytes.push(u8::try_from(high << 4 | low).unwrap_or_default());
                rest = tail.get(2..).unwrap_or_default();
            }
            _ => bytes.push(*first),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_question() -> impl Strategy<Value = Question> {
        let filter = (0..Facette::ALL.len(), ".{1,12}");
        (".{0,80}", proptest::collection::vec(filter, 0..8)).prop_map(|(text, filters)| {
            let mut question = Question::default();
            question.ask(&text);
            filters.iter().for_each(|(facet, code)| question.choose(Facette::ALL[*facet], code));
            question
        })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(question in any_question(), id in ".{0,9}") {
            let part = print(&id, &question);
            prop_assert!(part.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'&'));
            prop_assert_eq!(&parse(&id, &part), &question);
            prop_assert_eq!(&parse(&id, &format!("#x=q:autre&{part}&z")), &question);
        }

        #[test]
        fn no_address_is_a_fault(fragment in ".{0,60}", odd in "[q:;,%&=a-f#]{0,60}") {
            for fragment in [&fragment, &odd] {
                let question = parse("a", fragment);
                prop_assert_eq!(&parse("a", &print("a", &question)), &question);
            }
        }
    }

    #[test]
    fn an_address_is_readable() {
        let mut question = Question::default();
        question.ask("kiné");
        question.choose(Facette::Profession, "70");
        question.choose(Facette::Profession, "60");
        question.choose(Facette::NouveauxPatients, "oui");
        let part = print("cpts-annuaire", &question);
        assert_eq!(part, "cpts-annuaire=q:kin%C3%A9;profession:60,70;nouveaux_patients:oui");
        assert_eq!(parse("autre", &part), Question::default());
        // As somebody types it.
        assert_eq!(parse("cpts-annuaire", "cpts-annuaire=q:kiné;x:1;profession:70;;%").texte(), "kiné");
    }
}
