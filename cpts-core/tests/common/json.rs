//! A JSON tree for the tests: numbers as their text, keys in their order; its own parser, so that what the core reads
//! and writes is compared by something else than the core.

use core::fmt::{self, Write as _};
use core::iter::Peekable;
use core::str::Chars;

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Json {
    /// `null`, `true`, `false` or a number, as written.
    Bare(String),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    /// Parses a text that is known to be JSON.
    pub(crate) fn parse(text: &str) -> Self {
        let mut characters = text.chars().peekable();
        let value = Self::value(&mut characters);
        skip(&mut characters);
        assert_eq!(characters.next(), None, "nothing follows the document");
        value
    }

    fn value(from: &mut Peekable<Chars<'_>>) -> Self {
        skip(from);
        match from.peek().unwrap() {
            '"' => Self::Text(string(from)),
            '[' => Self::List(members(from, ']', Self::value)),
            '{' => Self::Object(members(from, '}', |from| {
                let name = string(from);
                skip(from);
                assert_eq!(from.next(), Some(':'));
                (name, Self::value(from))
            })),
            _ => {
                let mut text = String::new();
                while let Some(next) = from.next_if(|next| !matches!(next, ',' | ']' | '}') && !next.is_whitespace()) {
                    text.push(next);
                }
                Self::Bare(text)
            }
        }
    }

    /// Applies a change to the members of every object of the tree.
    pub(crate) fn for_each_member(&mut self, change: &mut impl FnMut(&str, &mut Self)) {
        match self {
            Self::List(items) => items.iter_mut().for_each(|item| item.for_each_member(change)),
            Self::Object(members) => {
                for (name, value) in members {
                    change(name, value);
                    value.for_each_member(change);
                }
            }
            _ => {}
        }
    }

    /// How many objects there are: the root comes first.
    pub(crate) fn count(&self) -> usize {
        match self {
            Self::List(items) => items.iter().map(Self::count).sum(),
            Self::Object(members) => 1 + members.iter().map(|(_, value)| value.count()).sum::<usize>(),
            _ => 0,
        }
    }

    /// The members of the object of a rank, in the order of the text.
    pub(crate) fn object(&mut self, rank: usize) -> Option<&mut Vec<(String, Self)>> {
        fn find<'j>(value: &'j mut Json, left: &mut usize) -> Option<&'j mut Vec<(String, Json)>> {
            match value {
                Json::List(items) => items.iter_mut().find_map(|item| find(item, left)),
                Json::Object(members) => {
                    if *left == 0 {
                        return Some(members);
                    }
                    *left -= 1;
                    members.iter_mut().find_map(|(_, value)| find(value, left))
                }
                _ => None,
            }
        }
        let mut left = rank;
        find(self, &mut left)
    }

    /// Applies a change to the numbers of the tree.
    pub(crate) fn for_each_bare(&mut self, change: &mut impl FnMut(&mut String)) {
        match self {
            Self::Bare(text) => change(text),
            Self::Text(_) => {}
            Self::List(items) => items.iter_mut().for_each(|item| item.for_each_bare(change)),
            Self::Object(members) => members.iter_mut().for_each(|(_, value)| value.for_each_bare(change)),
        }
    }
}

fn skip(from: &mut Peekable<Chars<'_>>) {
    while from.next_if(|next| next.is_whitespace()).is_some() {}
}

fn members<T>(from: &mut Peekable<Chars<'_>>, close: char, member: impl Fn(&mut Peekable<Chars<'_>>) -> T) -> Vec<T> {
    from.next();
    let mut found = Vec::new();
    loop {
        skip(from);
        if from.next_if_eq(&close).is_some() {
            return found;
        }
        if !found.is_empty() {
            assert_eq!(from.next(), Some(','));
            skip(from);
        }
        found.push(member(from));
    }
}

fn string(from: &mut Peekable<Chars<'_>>) -> String {
    assert_eq!(from.next(), Some('"'));
    let mut units: Vec<u16> = Vec::new();
    loop {
        let next = match from.next().unwrap() {
            '"' => return String::from_utf16(&units).unwrap(),
            '\\' => match from.next().unwrap() {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'b' => '\u{8}',
                'f' => '\u{c}',
                'u' => {
                    let digits: String = from.by_ref().take(4).collect();
                    units.push(u16::from_str_radix(&digits, 16).unwrap());
                    continue;
                }
                same => same,
            },
            other => other,
        };
        units.extend_from_slice(next.encode_utf16(&mut [0; 2]));
    }
}

impl fmt::Display for Json {
    /// The text, on one line, with as few escapes as JSON allows.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bare(text) => f.write_str(text),
            Self::Text(text) => quote(text, f),
            Self::List(items) => {
                f.write_char('[')?;
                for (rank, item) in items.iter().enumerate() {
                    f.write_str(if rank > 0 { ", " } else { "" })?;
                    write!(f, "{item}")?;
                }
                f.write_char(']')
            }
            Self::Object(members) => {
                f.write_char('{')?;
                for (rank, (name, value)) in members.iter().enumerate() {
                    f.write_str(if rank > 0 { ",\n" } else { "" })?;
                    quote(name, f)?;
                    write!(f, " : {value}")?;
                }
                f.write_char('}')
            }
        }
    }
}

fn quote(text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_char('"')?;
    for character in text.chars() {
        match character {
            '"' | '\\' => write!(f, "\\{character}")?,
            '\0'..' ' => write!(f, "\\u{:04X}", u32::from(character))?,
            other => f.write_char(other)?,
        }
    }
    f.write_char('"')
}
