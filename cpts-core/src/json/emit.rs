//! What is only written: the report, in plain values.

use super::writer::Writer;
use crate::values::{Date, DatePartielle, Decimal, Montant};

/// A value that is written to JSON.
pub(crate) trait Emit {
    fn emit(&self, out: &mut Writer);

    /// Whether a field with this value is left out of its object.
    fn is_left_out(&self) -> bool {
        false
    }
}

/// A field that is there only when somebody asked for it.
#[derive(Debug, Clone, PartialEq)]
pub struct SurDemande<T>(pub Option<T>);

impl<T: Emit> Emit for SurDemande<T> {
    fn emit(&self, out: &mut Writer) {
        self.0.emit(out);
    }

    fn is_left_out(&self) -> bool {
        self.0.is_none()
    }
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

emit! { u8 => token, u16 => token, u32 => token, Montant => token, Decimal => token, Date => string, DatePartielle => string }

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

/// Declares plain structs that are written as objects, every field present: what is unknown is `null`, and only what
/// must be asked for ([`SurDemande`]) may be absent.
macro_rules! view {
    ($($(#[$meta:meta])* pub struct $name:ident {
        $($(#[$field_meta:meta])* $field:ident: $type:ty),* $(,)?
    })*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct $name {
            $($(#[$field_meta])* pub $field: $type,)*
        }

        #[cfg(feature = "schema")]
        $crate::schema::describe! {
            $name { $($field: $type,)* }
            extend("x-champs" = [$(stringify!($field)),*])
        }

        impl $crate::json::Emit for $name {
            fn emit(&self, out: &mut $crate::json::Writer) {
                out.begin('{');
                $(
                    if !$crate::json::Emit::is_left_out(&self.$field) {
                        out.key(stringify!($field));
                        $crate::json::Emit::emit(&self.$field, out);
                    }
                )*
                out.end('}');
            }
        }
    )*};
}
pub(crate) use view;
