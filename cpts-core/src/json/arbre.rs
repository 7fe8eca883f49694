//! A tree that is made to be written: for the formats of others, whose objects leave out what is unknown.

use super::emit::Emit;
use super::writer::Writer;
use crate::values::{Date, DatePartielle, Decimal};

/// A value. What is empty is left out of the object or of the list that it is put in.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Noeud {
    /// Nothing is known.
    Rien,
    Texte(String),
    /// A number or a boolean, as it is written.
    Jeton(String),
    Liste(Vec<Noeud>),
    Objet(Objet),
}

/// An object, its members in the order that they were put.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Objet(Vec<(&'static str, Noeud)>);

impl Objet {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// With this member, unless it is empty.
    #[must_use]
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<Noeud>) -> Self {
        let value = value.into();
        if !value.is_empty() {
            self.0.push((name, value));
        }
        self
    }

    /// How many members it has.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text of the document that it is, with a line feed at its end.
    pub(crate) fn into_document(self, mut out: Writer) -> String {
        Noeud::Objet(self).emit(&mut out);
        out.finish()
    }
}

impl Noeud {
    fn is_empty(&self) -> bool {
        match self {
            Self::Rien => true,
            Self::Texte(text) => text.is_empty(),
            Self::Jeton(_) => false,
            Self::Liste(items) => items.is_empty(),
            Self::Objet(object) => object.is_empty(),
        }
    }
}

impl Emit for Noeud {
    fn emit(&self, out: &mut Writer) {
        match self {
            Self::Rien => out.token("null"),
            Self::Texte(text) => out.string(text),
            Self::Jeton(token) => out.token(token),
            Self::Liste(items) => items.emit(out),
            Self::Objet(object) => {
                out.begin('{');
                for (name, value) in &object.0 {
                    out.key(name);
                    value.emit(out);
                }
                out.end('}');
            }
        }
    }
}

impl From<&String> for Noeud {
    fn from(text: &String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<&str> for Noeud {
    /// A text without the spaces at its ends, nor the controls that no format wants.
    fn from(text: &str) -> Self {
        let is_unwanted = |letter: char| letter.is_control() && !matches!(letter, '\n' | '\t');
        Self::Texte(text.replace("\r\n", "\n").replace(is_unwanted, " ").trim().to_owned())
    }
}

impl From<&Box<str>> for Noeud {
    fn from(text: &Box<str>) -> Self {
        Self::from(&**text)
    }
}

impl From<String> for Noeud {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<bool> for Noeud {
    fn from(value: bool) -> Self {
        Self::Jeton(if value { "true" } else { "false" }.to_owned())
    }
}

impl From<u32> for Noeud {
    fn from(value: u32) -> Self {
        Self::Jeton(value.to_string())
    }
}

impl From<Decimal> for Noeud {
    fn from(value: Decimal) -> Self {
        Self::Jeton(value.to_string())
    }
}

impl From<Date> for Noeud {
    fn from(value: Date) -> Self {
        Self::Texte(value.to_string())
    }
}

impl From<DatePartielle> for Noeud {
    fn from(value: DatePartielle) -> Self {
        Self::Texte(value.to_string())
    }
}

impl From<Objet> for Noeud {
    fn from(object: Objet) -> Self {
        Self::Objet(object)
    }
}

impl<T: Into<Self>> From<Vec<T>> for Noeud {
    fn from(items: Vec<T>) -> Self {
        items.into_iter().collect()
    }
}

impl<T: Into<Self>> FromIterator<T> for Noeud {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self::Liste(items.into_iter().map(Into::into).filter(|item| !item.is_empty()).collect())
    }
}

impl<T: Into<Self>> From<Option<T>> for Noeud {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Rien, Into::into)
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
