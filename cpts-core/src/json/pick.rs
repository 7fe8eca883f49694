//! The value that stands at one place of a text that was read before.

use super::limits::Limites;
use super::reader::{ATTENDU_NOMBRE, ATTENDU_TEXTE, Kind, Reader};
use super::spans::Spans;
use crate::diagnostics::Pointeur;

/// What stands at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Picked {
    Null,
    Bool(bool),
    Number(String),
    Text(String),
    /// So many elements, or members.
    Array(u32),
    Object(u32),
}

/// The value at a place; `None` when the text has nothing there, or nothing that can be read.
pub(crate) fn pick(text: &str, place: &Pointeur, limites: Limites, spans: &Spans) -> Option<Picked> {
    let mut reader = Reader::new(text, limites);
    for segment in place.segments() {
        if !enter(&mut reader, &segment, spans) {
            return None;
        }
    }
    match reader.kind()? {
        Kind::Null => Some(Picked::Null),
        Kind::Bool => reader.boolean().map(Picked::Bool),
        Kind::Number => reader.number(&ATTENDU_NOMBRE).map(|number| Picked::Number(number.to_owned())),
        Kind::String => reader.string(&ATTENDU_TEXTE).map(|text| Picked::Text(text.to_owned())),
        Kind::Array => Some(Picked::Array(count(&mut reader, spans, Reader::begin_array, Reader::next_element))),
        Kind::Object => Some(Picked::Object(count(&mut reader, spans, Reader::begin_object, Reader::next_member))),
    }
}

/// Goes to the member or the element of the value that comes next.
fn enter(reader: &mut Reader<'_>, segment: &str, spans: &Spans) -> bool {
    match reader.kind() {
        Some(Kind::Object) if reader.begin_object() => {
            while reader.next_member() {
                if reader.key() == segment {
                    return true;
                }
                reader.skip(spans);
            }
            false
        }
        Some(Kind::Array) if reader.begin_array() => {
            let Ok(wanted) = segment.parse::<usize>() else { return false };
            let mut index = 0;
            while reader.next_element() {
                if index == wanted {
                    return true;
                }
                reader.skip(spans);
                index += 1;
            }
            false
        }
        _ => false,
    }
}

fn count<'t>(
    reader: &mut Reader<'t>,
    spans: &Spans,
    begin: fn(&mut Reader<'t>) -> bool,
    next: fn(&mut Reader<'t>) -> bool,
) -> u32 {
    let mut count = 0_u32;
    if begin(reader) {
        while next(reader) {
            reader.skip(spans);
            count = count.saturating_add(1);
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_gives_its_value_and_an_absent_one_nothing() {
        let text = r#"{"a": [1, {"b": "c\"d"}, [2, 3], true, null], "e": 4.50}"#;
        let at = |place| pick(text, &Pointeur::from_static(place), Limites::default(), &Spans::default());
        assert_eq!(at("/a/1/b"), Some(Picked::Text("c\"d".to_owned())));
        assert_eq!(at("/e"), Some(Picked::Number("4.50".to_owned())));
        assert_eq!(at("/a/2"), Some(Picked::Array(2)));
        assert_eq!(at("/a/1"), Some(Picked::Object(1)));
        assert_eq!(at("/a/3"), Some(Picked::Bool(true)));
        assert_eq!(at("/a/4"), Some(Picked::Null));
        for absent in ["/f", "/a/5", "/a/x", "/e/0", "/a/1/b/c"] {
            assert_eq!(at(absent), None, "{absent}");
        }
    }
}
