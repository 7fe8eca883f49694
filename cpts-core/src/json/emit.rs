//! What is only written: the report, in plain values.

use super::writer::Writer;
use crate::values::{Date, DatePartielle, Montant};

/// A value that is written to JSON.
pub(crate) trait Emit {
    fn emit(&self, out: &mut Writer);
}

impl Emit for str {
    fn emit(&self, out: &mut Writer) {
        out.string(self);
    }
}

impl<T: Emit + ?Sized> Emit for &T {
    fn emit(&self, out: &mut Writer) {
        T::emit(self, out);
    }
}

impl<T: Emit + ?Sized> Emit for Box<T> {
    fn emit(&self, out: &mut Writer) {
        T::emit(self, out);
    }
}

impl Emit for String {
    fn emit(&self, out: &mut Writer) {
        out.string(self);
    }
}

impl Emit for bool {
    fn emit(&self, out: &mut Writer) {
        out.token(if *self { "true" } else { "false" });
    }
}

macro_rules! emit {
    ($($type:ty => $method:ident),* $(,)?) => {
        $(impl Emit for $type {
            fn emit(&self, out: &mut Writer) {
                out.$method(&self.to_string());
            }
        })*
    };
}

emit! { u8 => token, u16 => token, u32 => token, Montant => token, Date => string, DatePartielle => string }

impl<T: Emit> Emit for Option<T> {
    fn emit(&self, out: &mut Writer) {
        match self {
            Some(value) => value.emit(out),
            None => out.token("null"),
        }
    }
}

impl<T: Emit> Emit for [T] {
    fn emit(&self, out: &mut Writer) {
        out.begin('[');
        for item in self {
            out.element();
            item.emit(out);
        }
        out.end(']');
    }
}

impl<T: Emit> Emit for Vec<T> {
    fn emit(&self, out: &mut Writer) {
        self.as_slice().emit(out);
    }
}

/// Declares plain structs that are written as objects, every field present: what is unknown is `null`.
macro_rules! view {
    ($($(#[$meta:meta])* pub struct $name:ident {
        $($(#[$field_meta:meta])* $field:ident: $type:ty),* $(,)?
    })*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[non_exhaustive]
        pub struct $name {
            $($(#[$field_meta])* pub $field: $type,)*
        }

        impl $crate::json::Emit for $name {
            fn emit(&self, out: &mut $crate::json::Writer) {
                out.begin('{');
                $(
                    out.key(stringify!($field));
                    $crate::json::Emit::emit(&self.$field, out);
                )*
                out.end('}');
            }
        }
    )*};
}
pub(crate) use view;
