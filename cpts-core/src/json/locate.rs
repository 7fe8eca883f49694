//! From a byte of a text to its line and column, and from a JSON Pointer to its byte.

use super::limits::Limites;
use super::reader::{Kind, Reader};
use super::spans::Spans;
use crate::diagnostics::{Pointeur, Position};

/// The lines and columns of several bytes of a text, in one walk; the offsets may come in any order.
pub(crate) fn positions(text: &str, offsets: &[usize]) -> Vec<Position> {
    let mut order: Vec<usize> = (0..offsets.len()).collect();
    order.sort_unstable_by_key(|index| offsets.get(*index).copied());
    let mut found = vec![Position { ligne: 1, colonne: 1 }; offsets.len()];
    let bytes = text.as_bytes();
    let (mut n_lines, mut n_characters, mut walked) =
        (0_usize, 0_usize, if text.starts_with('\u{feff}') { 3 } else { 0 });
    for index in order {
        let Some(offset) = offsets.get(index).map(|offset| (*offset).min(bytes.len())) else { continue };
        let mut passed = bytes.get(walked..offset).unwrap_or_default();
        walked = walked.max(offset);
        if let Some(last) = passed.iter().rposition(|byte| *byte == b'\n') {
            n_lines += count(passed, |byte| byte == b'\n');
            n_characters = 0;
            passed = passed.get(last + 1..).unwrap_or_default();
        }
        // A character begins at each byte that does not continue one.
        n_characters += count(passed, |byte| byte & 0xc0 != 0x80);
        if let Some(position) = found.get_mut(index) {
            *position = Position { ligne: from_one(n_lines), colonne: from_one(n_characters) };
        }
    }
    found
}

/// How many bytes are of a kind: counted by blocks of less than 256, in bytes, which compilers turn into wide
/// instructions.
fn count(bytes: &[u8], is_one: impl Fn(u8) -> bool) -> usize {
    let in_block = |block: &[u8]| block.iter().fold(0_u8, |count, byte| count + u8::from(is_one(*byte)));
    bytes.chunks(128).map(|block| usize::from(in_block(block))).sum()
}

fn from_one(passed: usize) -> u32 {
    u32::try_from(passed).unwrap_or(u32::MAX).saturating_add(1)
}

/// The bytes where the values of some pointers begin, in one walk of the text that steps over what it does not need.
///
/// A pointer to something that is not in the text gets the nearest thing that holds it.
pub(crate) fn locate(text: &str, pointers: &[&Pointeur], limites: Limites, spans: &Spans) -> Vec<usize> {
    let mut wanted: Vec<Wanted> = pointers
        .iter()
        .enumerate()
        .map(|(index, pointer)| Wanted { index, segments: pointer.segments().collect(), found: None })
        .collect();
    wanted.sort_by(|left, right| left.segments.cmp(&right.segments));
    let mut reader = Reader::new(text, limites);
    walk(&mut reader, &mut wanted, 0, spans);
    let mut offsets = vec![0; pointers.len()];
    for want in wanted {
        if let (Some(offset), Some((_, found))) = (offsets.get_mut(want.index), want.found) {
            *offset = found;
        }
    }
    offsets
}

struct Wanted {
    index: usize,
    segments: Vec<String>,
    /// How many of the segments were found so far, and where the value that they lead to begins.
    found: Option<(usize, usize)>,
}

/// Visits the value that comes next; all the wanted pointers go through it.
fn walk(reader: &mut Reader<'_>, wanted: &mut [Wanted], depth: usize, spans: &Spans) {
    for want in &mut *wanted {
        want.found = Some((depth, reader.value_start()));
    }
    let is_inside = wanted.iter().any(|want| want.segments.len() > depth);
    match reader.kind() {
        Some(Kind::Object) if is_inside && reader.begin_object() => {
            while reader.next_member() {
                let group = group(wanted, depth, reader.key());
                visit_or_skip(reader, group, depth + 1, spans);
            }
        }
        Some(Kind::Array) if is_inside && reader.begin_array() => {
            let mut index = 0_usize;
            while reader.next_element() {
                let group = group(wanted, depth, &index.to_string());
                visit_or_skip(reader, group, depth + 1, spans);
                index += 1;
            }
        }
        _ => reader.skip(spans),
    }
}

fn visit_or_skip(reader: &mut Reader<'_>, group: &mut [Wanted], depth: usize, spans: &Spans) {
    // Of a key that comes twice, the first value was read: the next ones are passed over.
    if group.first().is_some_and(|want| want.found.is_none_or(|(known, _)| known < depth)) {
        walk(reader, group, depth, spans);
    } else {
        reader.skip(spans);
    }
}

/// The wanted pointers that go through one segment: they stand together, because they are sorted, behind those that
/// end above it.
fn group<'w>(wanted: &'w mut [Wanted], depth: usize, segment: &str) -> &'w mut [Wanted] {
    let order = |want: &Wanted| want.segments.get(depth).map(String::as_str).cmp(&Some(segment));
    let start = wanted.partition_point(|want| order(want).is_lt());
    let rest = wanted.get_mut(start..).unwrap_or_default();
    let end = rest.partition_point(|want| order(want).is_eq());
    rest.get_mut(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_lines_begin_at_one() {
        let text = "{\n  \"é\": 1,\n  \"b\": [2, 3]\n}";
        let offset = text.find('1').unwrap();
        let later = text.find('3').unwrap();
        let found = positions(text, &[later, offset, 0]);
        assert_eq!(found, [(3, 12), (2, 8), (1, 1)].map(|(ligne, colonne)| Position { ligne, colonne }));
    }

    #[test]
    fn pointers_lead_to_their_values_and_absent_ones_to_what_holds_them() {
        let text = r#"{"a": {"b": [10, {"c": 1}]}, "d": 2}"#;
        let pointers = [
            Pointeur::root().key("a").key("b").index(1).key("c"),
            Pointeur::root().key("a").key("absent"),
            Pointeur::root().key("d"),
            Pointeur::root(),
        ];
        let offsets = locate(text, &pointers.iter().collect::<Vec<_>>(), Limites::default(), &Spans::default());
        let found: Vec<u8> = offsets.iter().map(|offset| text.as_bytes()[*offset]).collect();
        assert_eq!(found, *b"1{2{");
        assert_eq!(offsets[3], 0);
    }

    #[test]
    fn what_was_noted_while_reading_changes_no_place() {
        let text = r#"{"a": {"b": [1, {"c": [2, 3]}]}, "d": [[], {"e": {"f": 4}}, 5 6], "g": {"h": nul}, "i": [7]}"#;
        let mut reader = Reader::new(text, Limites::default());
        reader.raw();
        let spans = reader.finish().spans;
        let places = ["/a/b/1/c/1", "/d/1/e/f", "/d/2", "/g/h", "/i/0", "/i"].map(Pointeur::from_static);
        let places: Vec<&Pointeur> = places.iter().collect();
        let found = locate(text, &places, Limites::default(), &spans);
        assert_eq!(found, locate(text, &places, Limites::default(), &Spans::default()));
        let bytes: Vec<u8> = found.iter().map(|offset| text.as_bytes()[*offset]).collect();
        assert_eq!(bytes, *b"345n7[");
    }
}
