//! Objects that are made to be written, in the formats of others, which leave out what is unknown.

use super::tree::Tree;
use super::value::Value as _;
use super::writer::Writer;
use crate::values::{Date, DatePartielle, Decimal};

/// An object, its members in the order that they were put. What is empty is left out of it, and of its lists.
#[derive(Debug, Clone, Default)]
pub(crate) struct Objet(Vec<(Box<str>, Tree)>);

impl Objet {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// With this member, unless it is empty.
    #[must_use]
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<Tree>) -> Self {
        let value = value.into();
        if !value.is_empty() {
            self.0.push((name.into(), value));
        }
        self
    }

    /// How many members it has.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// The text of the document that it is, with a line feed at its end.
    pub(crate) fn into_document(self, mut out: Writer) -> String {
        Tree::from(self).write(&mut out);
        out.finish()
    }
}

impl Tree {
    /// Whether it says nothing: numbers and booleans always say something.
    fn is_empty(&self) -> bool {
        match self {
            Self::Null => true,
            Self::Text(text) => text.is_empty(),
            Self::Number(_) | Self::Bool(_) => false,
            Self::List(items) => items.is_empty(),
            Self::Object(members) => members.is_empty(),
        }
    }
}

impl From<&String> for Tree {
    fn from(text: &String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<&str> for Tree {
    /// A text without the spaces at its ends, nor the controls that no format wants.
    fn from(text: &str) -> Self {
        let is_unwanted = |letter: char| letter.is_control() && !matches!(letter, '\n' | '\t');
        Self::Text(text.replace("\r\n", "\n").replace(is_unwanted, " ").trim().into())
    }
}

impl From<&Box<str>> for Tree {
    fn from(text: &Box<str>) -> Self {
        Self::from(&**text)
    }
}

impl From<String> for Tree {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<bool> for Tree {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<u32> for Tree {
    fn from(value: u32) -> Self {
        Self::Number(value.to_string().into())
    }
}

impl From<Decimal> for Tree {
    fn from(value: Decimal) -> Self {
        Self::Number(value.to_string().into())
    }
}

impl From<Date> for Tree {
    fn from(value: Date) -> Self {
        Self::Text(value.to_string().into())
    }
}

impl From<DatePartielle> for Tree {
    fn from(value: DatePartielle) -> Self {
        Self::Text(value.to_string().into())
    }
}

impl From<Objet> for Tree {
    fn from(object: Objet) -> Self {
        Self::Object(object.0)
    }
}

impl<T: Into<Self>> From<Vec<T>> for Tree {
    fn from(items: Vec<T>) -> Self {
        items.into_iter().collect()
    }
}

impl<T: Into<Self>> FromIterator<T> for Tree {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self::List(items.into_iter().map(Into::into).filter(|item| !item.is_empty()).collect())
    }
}

impl<T: Into<Self>> From<Option<T>> for Tree {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_empty_is_left_out_at_every_level() {
        let object = Objet::new()
            .with("a", "  ")
            .with("b", vec![Objet::new().with("c", None::<bool>)])
            .with("d", vec!["", "e\u{7}f\r\ng "])
            .with("h", false);
        assert_eq!(
            object.into_document(Writer::indented()),
            "{\n  \"d\": [\n    \"e f\\ng\"\n  ],\n  \"h\": false\n}\n"
        );
    }
}
