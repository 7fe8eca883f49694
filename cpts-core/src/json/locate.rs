//! From a byte of a text to its line and column, and from a JSON Pointer to its byte.

use super::limits::Limites;
use super::reader::{Kind, Reader};
use crate::diagnostics::{Pointeur, Position};

/// The lines and columns of several bytes of a text, in one walk; the offsets may come in any order.
pub(crate) fn positions(text: &str, offsets: &[usize]) -> Vec<Position> {
    let mut order: Vec<usize> = (0..offsets.len()).collect();
    order.sort_unstable_by_key(|index| offsets.get(*index).copied());
    let mut found = vec![Position { ligne: 1, colonne: 1 }; offsets.len()];
    let bytes = text.as_bytes();
    let (mut line, mut line_start, mut walked) = (1_u32, if text.starts_with('\u{feff}') { 3 } else { 0 }, 0);
    for index in order {
        let Some(offset) = offsets.get(index).map(|offset| (*offset).min(bytes.len())) else { continue };
        let passed = bytes.get(walked..offset).unwrap_or_default();
        let n_lines = passed.iter().filter(|byte| **byte == b'\n').count();
        if n_lines > 0 {
            line = line.saturating_add(u32::try_from(n_lines).unwrap_or(u32::MAX));
            line_start = passed.iter().rposition(|byte| *byte == b'\n').map_or(walked, |last| walked + last + 1);
        }
        walked = walked.max(offset);
        // A character begins at each byte that does not continue one.
        let before = bytes.get(line_start..offset).unwrap_or_default();
        let n_characters = before.iter().filter(|byte| **byte & 0xc0 != 0x80).count();
        if let Some(position) = found.get_mut(index) {
            *position = Position { ligne: line, colonne: u32::try_from(n_characters + 1).unwrap_or(u32::MAX) };
        }
    }
    found
}

/// The bytes where the values of some pointers begin, in one walk of the text that steps over what it does not need.
///
/// A pointer to something that is not in the text gets the nearest thing that holds it.
pub(crate) fn locate(text: &str, pointers: &[&Pointeur], limites: Limites) -> Vec<usize> {
    let mut wanted: Vec<Wanted> = pointers
        .iter()
        .enumerate()
        .map(|(index, pointer)| Wanted { index, segments: pointer.segments().collect() })
        .collect();
    wanted.sort_by(|left, right| left.segments.cmp(&right.segments));
    let mut offsets = vec![0; pointers.len()];
    let mut reader = Reader::new(text, limites);
    walk(&mut reader, &wanted, 0, &mut offsets);
    offsets
}

struct Wanted {
    index: usize,
    segments: Vec<String>,
}

/// Visits the value that comes next; all the wanted pointers go through it.
fn walk(reader: &mut Reader<'_>, wanted: &[Wanted], depth: usize, offsets: &mut [usize]) {
    for want in wanted {
        if let Some(offset) = offsets.get_mut(want.index) {
            *offset = reader.value_start();
        }
    }
    let inner = |want: &Wanted| want.segments.len() > depth;
    let mut left = wanted.iter().filter(|want| inner(want)).count();
    match reader.kind() {
        Some(Kind::Object) if left > 0 && reader.begin_object() => {
            while reader.next_member() {
                let key = reader.key();
                let group = group(wanted, depth, |segment| segment == key);
                left = left.saturating_sub(group.len());
                visit_or_skip(reader, group, depth, offsets);
            }
        }
        Some(Kind::Array) if left > 0 && reader.begin_array() => {
            let mut index = 0_usize;
            while reader.next_element() {
                let name = index.to_string();
                let group = group(wanted, depth, |segment| segment == name);
                visit_or_skip(reader, group, depth, offsets);
                index += 1;
            }
        }
        _ => drop(reader.raw()),
    }
}

fn visit_or_skip(reader: &mut Reader<'_>, group: &[Wanted], depth: usize, offsets: &mut [usize]) {
    if group.is_empty() {
        reader.raw();
    } else {
        walk(reader, group, depth + 1, offsets);
    }
}

/// The wanted pointers that go through one segment: they stand together, because they are sorted.
fn group(wanted: &[Wanted], depth: usize, matches: impl Fn(&str) -> bool) -> &[Wanted] {
    let through = |want: &Wanted| want.segments.get(depth).is_some_and(|segment| matches(segment));
    let Some(start) = wanted.iter().position(through) else { return &[] };
    let rest = wanted.get(start..).unwrap_or_default();
    let end = rest.iter().position(|want| !through(want)).unwrap_or(rest.len());
    rest.get(..end).unwrap_or_default()
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
        let offsets = locate(text, &pointers.iter().collect::<Vec<_>>(), Limites::default());
        let found: Vec<&str> = offsets.iter().map(|offset| &text[*offset..*offset + 1]).collect();
        assert_eq!(found, ["1", "{", "2", "{"]);
        assert_eq!(offsets[3], 0);
    }
}
