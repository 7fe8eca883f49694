//! What is asked, as the widget's part of the address of the page: after its `#`, which no server ever sees.
//!
//! `q:kiné;profession:60,70;nouveaux_patients:oui`: the page puts the name of the widget before it, so that several
//! widgets share one address, and writes it as addresses are written.

use cpts_core::directory::Facette;

use super::question::Question;
use crate::widgets::fragment::{decode, encode};

const TEXTE: &str = "q";

/// What the address says of what is asked; nothing when nothing is.
pub(super) fn print(question: &Question) -> String {
    let mut part = String::new();
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
            if !part.is_empty() {
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

/// What an address asks; nothing when it says nothing that is understood.
pub(super) fn parse(part: &str) -> Question {
    let mut question = Question::default();
    for field in part.split(';') {
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_question() -> impl Strategy<Value = Question> {
        let filter = (0..Facette::ALL.len(), "[,;:%a-c0-9]{1,12}|.{1,12}");
        (".{0,80}|[;,:%25CB3]{0,20}", proptest::collection::vec(filter, 0..8)).prop_map(|(text, filters)| {
            let mut question = Question::default();
            question.ask(&text);
            filters.iter().for_each(|(facet, code)| question.choose(Facette::ALL[*facet], code));
            question
        })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(question in any_question()) {
            prop_assert_eq!(parse(&print(&question)), question);
        }

        #[test]
        fn no_address_is_a_fault(any in ".{0,60}", odd in "(q|profession|langue|[:;,%2Cé])*") {
            for fragment in [&any, &odd] {
                let question = parse(fragment);
                prop_assert_eq!(parse(&print(&question)), question);
            }
        }
    }

    #[test]
    fn an_address_is_readable() {
        let mut question = Question::default();
        question.ask("kiné, 100 %");
        question.choose(Facette::Profession, "70");
        question.choose(Facette::Profession, "60");
        question.choose(Facette::NouveauxPatients, "oui");
        assert_eq!(print(&question), "q:kiné%2C 100 %25;profession:60,70;nouveaux_patients:oui");
        assert_eq!(parse("x:1;q:kiné : 2;profession:70;;%").texte(), "kiné : 2");
        assert_eq!(print(&Question::default()), "");
    }
}
