//! A JSON tree that keeps the order of its keys, and its text.

use core::fmt::Write as _;

/// A JSON value; a number is its text.
#[derive(Debug, Clone)]
pub(crate) enum Json {
    Null,
    Bool(bool),
    Number(String),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(&'static str, Json)>),
}

/// An object, its keys in order.
macro_rules! object {
    ($($key:literal: $value:expr),* $(,)?) => {
        $crate::json::Json::Object(vec![$(($key, $crate::json::Json::from($value))),*])
    };
}
pub(crate) use object;

impl Json {
    /// Adds a member to an object; a member without a value is left out.
    pub(crate) fn put(&mut self, key: &'static str, value: impl Into<Option<Json>>) {
        if let (Self::Object(members), Some(value)) = (self, value.into()) {
            members.push((key, value));
        }
    }

    /// The text, indented by two spaces, with a line feed at its end.
    pub(crate) fn indented(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, Some(0));
        out.push('\n');
        out
    }

    /// The text on one line, with a line feed at its end.
    pub(crate) fn line(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, None);
        out.push('\n');
        out
    }

    fn write(&self, out: &mut String, depth: Option<usize>) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
            Self::Number(text) => out.push_str(text),
            Self::Text(text) => write_text(text, out),
            Self::List(items) => {
                let names = core::iter::repeat_n(None, items.len());
                write_members(['[', ']'], names.zip(items), out, depth);
            }
            Self::Object(members) => {
                let members = members.iter().map(|(name, value)| (Some(*name), value));
                write_members(['{', '}'], members, out, depth);
            }
        }
    }
}

fn write_members<'a>(
    [open, close]: [char; 2],
    members: impl ExactSizeIterator<Item = (Option<&'static str>, &'a Json)>,
    out: &mut String,
    depth: Option<usize>,
) {
    let is_empty = members.len() == 0;
    let inner = depth.map(|depth| depth + 1);
    out.push(open);
    for (rank, (name, value)) in members.enumerate() {
        if rank > 0 {
            out.push(',');
        }
        new_line(out, inner);
        if let Some(name) = name {
            write_text(name, out);
            out.push_str(if depth.is_some() { ": " } else { ":" });
        }
        value.write(out, inner);
    }
    if !is_empty {
        new_line(out, depth);
    }
    out.push(close);
}

fn new_line(out: &mut String, depth: Option<usize>) {
    if let Some(depth) = depth {
        out.push('\n');
        out.extend(core::iter::repeat_n("  ", depth));
    }
}

fn write_text(text: &str, out: &mut String) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => out.extend(['\\', character]),
            control if control.is_control() => {
                let written = write!(out, "\\u{:04x}", u32::from(control));
                debug_assert!(written.is_ok(), "a string takes whatever is written to it");
            }
            other => out.push(other),
        }
    }
    out.push('"');
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<bool> for Json {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<u32> for Json {
    fn from(value: u32) -> Self {
        Self::Number(value.to_string())
    }
}

impl<T: Into<Json>> From<Vec<T>> for Json {
    fn from(items: Vec<T>) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }
}

impl<T: Into<Json>, const N: usize> From<[T; N]> for Json {
    fn from(items: [T; N]) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }
}
