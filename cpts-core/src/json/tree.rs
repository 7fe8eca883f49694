//! A document as a plain tree, for what compares documents or moves them from one version to another: it keeps the
//! order of the keys and the spelling of the numbers.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::reader::{Kind, Reader};
use super::record::report_duplicates;
use super::value::Value;
use super::writer::Writer;
use crate::diagnostics::Texte;

/// A JSON value.
#[derive(Debug, Clone)]
pub(crate) enum Tree {
    Null,
    Bool(bool),
    /// A number, as written.
    Number(Box<str>),
    Text(Box<str>),
    List(Vec<Tree>),
    Object(Vec<(Box<str>, Tree)>),
}

static VALEUR: Texte = Texte::new("une valeur", "a value");

impl Value for Tree {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        match reader.kind()? {
            Kind::Null => reader.null().then_some(Self::Null),
            Kind::Bool => reader.boolean().map(Self::Bool),
            Kind::Number => reader.number(&VALEUR).map(|number| Self::Number(number.into())),
            Kind::String => reader.string(&VALEUR).map(|text| Self::Text(text.into())),
            Kind::Array => {
                if !reader.begin_array() {
                    return None;
                }
                let mut items = Vec::new();
                while reader.next_element() {
                    items.extend(Self::read(reader));
                }
                Some(Self::List(items))
            }
            Kind::Object => {
                if !reader.begin_object() {
                    return None;
                }
                let (mut members, mut names) = (Vec::new(), Vec::new());
                while reader.next_member() {
                    let name: Box<str> = reader.key().into();
                    names.push((name.clone(), reader.key_offset()));
                    members.extend(Self::read(reader).map(|value| (name, value)));
                }
                report_duplicates(names, reader);
                Some(Self::Object(members))
            }
        }
    }

    fn write(&self, out: &mut Writer) {
        match self {
            Self::Null => out.token("null"),
            Self::Bool(value) => value.write(out),
            Self::Number(number) => out.token(number),
            Self::Text(text) => out.string(text),
            Self::List(items) => items.write(out),
            Self::Object(members) => {
                out.begin('{');
                for (name, value) in members {
                    out.key(name);
                    value.write(out);
                }
                out.end('}');
            }
        }
    }
}

impl Tree {
    /// The member of that name, of an object that has it.
    pub(crate) fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(members) = self else { return None };
        members.iter().find(|(known, _)| &**known == name).map(|(_, value)| value)
    }

    /// The text that it is.
    pub(crate) fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The elements of a list, and nothing of what is none.
    #[cfg(test)]
    pub(crate) fn items(&self) -> &[Self] {
        if let Self::List(items) = self { items } else { &[] }
    }

    /// The members of an object by name, to go through many of them.
    pub(crate) fn members(&self) -> BTreeMap<&str, &Self> {
        let Self::Object(members) = self else { return BTreeMap::new() };
        members.iter().map(|(name, value)| (&**name, value)).collect()
    }

    /// Whether both are the same JSON value: the order of the keys and the spelling of the numbers count for nothing.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Null, Self::Null) => true,
            (Self::Bool(one), Self::Bool(other)) => one == other,
            (Self::Text(one), Self::Text(other)) => one == other,
            (Self::Number(one), Self::Number(other)) => {
                one == other || canonical_number(one) == canonical_number(other)
            }
            (Self::List(ones), Self::List(others)) => {
                ones.len() == others.len() && ones.iter().zip(others).all(|(one, other)| one.is_same(other))
            }
            (Self::Object(ones), Self::Object(others)) => {
                let same =
                    |((name, one), (known, other)): ((&str, &Self), (&str, &Self))| name == known && one.is_same(other);
                ones.len() == others.len() && self.members().into_iter().zip(other.members()).all(same)
            }
            _ => false,
        }
    }

    /// A text that two values share if and only if they are the same.
    pub(crate) fn canonical(&self) -> String {
        let mut out = Writer::compact();
        self.write_canonical(&mut out);
        out.into_text()
    }

    fn write_canonical(&self, out: &mut Writer) {
        match self {
            Self::Number(number) => out.token(&canonical_number(number)),
            Self::List(items) => {
                out.begin('[');
                for item in items {
                    out.element();
                    item.write_canonical(out);
                }
                out.end(']');
            }
            Self::Object(_) => {
                out.begin('{');
                for (name, value) in self.members() {
                    out.key(name);
                    value.write_canonical(out);
                }
                out.end('}');
            }
            other => other.write(out),
        }
    }
}

/// A number in the one form that its value has: its digits, then its power of ten.
fn canonical_number(text: &str) -> Cow<'_, str> {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let Ok(exponent) = exponent.parse::<i64>() else { return Cow::Borrowed(text) };
    let (sign, magnitude) = mantissa.strip_prefix('-').map_or(("", mantissa), |rest| ("-", rest));
    let (whole, fraction) = magnitude.split_once('.').unwrap_or((magnitude, ""));
    let digits = format!("{whole}{fraction}");
    let short = digits.trim_end_matches('0');
    let significant = short.trim_start_matches('0');
    if significant.is_empty() {
        return Cow::Borrowed("0");
    }
    let places = i64::try_from(fraction.len()).unwrap_or(i64::MAX);
    let zeros = i64::try_from(digits.len() - short.len()).unwrap_or(i64::MAX);
    Cow::Owned(format!("{sign}{significant}e{}", i128::from(exponent) - i128::from(places) + i128::from(zeros)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::{Limites, read_document};

    fn tree(text: &str) -> Tree {
        read_document::<Tree>(text.as_bytes(), Limites::default()).value.unwrap()
    }

    #[test]
    fn what_is_read_is_written_as_it_was() {
        let text = r#"{"b":[1.50,-0,1e3],"a":{"":null,"c":[true,[],{}]},"é\"":"\n"}"#;
        let mut out = Writer::compact();
        tree(text).write(&mut out);
        assert_eq!(out.into_text(), text);
    }

    #[test]
    fn values_are_compared_and_not_their_spelling() {
        for (one, other, is_same) in [
            ("12.50", "12.5", true),
            ("1e3", "1000.0", true),
            ("-0", "0e99", true),
            ("0.001", "1E-3", true),
            ("100", "1e+2", true),
            ("1", "-1", false),
            ("10", "1", false),
            ("0.1", "0.10000000000000000001", false),
            ("1e99999999999999999999", "1e99999999999999999998", false),
            (r#"{"a": 1, "b": [2]}"#, r#"{"b": [2.0], "a": 1.0}"#, true),
            (r#"{"a": null}"#, "{}", false),
            ("[1, 2]", "[2, 1]", false),
            (r#""é""#, "\"\\u00e9\"", true),
        ] {
            let (one, other) = (tree(one), tree(other));
            assert_eq!(one.is_same(&other), is_same, "{one:?} {other:?}");
            assert_eq!(one.canonical() == other.canonical(), is_same, "{one:?} {other:?}");
        }
    }

    #[test]
    fn a_name_that_comes_twice_is_told() {
        let document = read_document::<Tree>(br#"{"a": {"b": 1, "b": 2}}"#, Limites::default());
        assert_eq!(document.outcome.found.len(), 1);
    }
}
