//! What describes our types to schemars, out of sight: no public type implements a trait of that crate.

use std::borrow::Cow;
use std::marker::PhantomData;
use std::sync::Arc;

use schemars::{JsonSchema, Schema, SchemaGenerator};

/// A type that a schema can be made of.
pub(crate) trait Described {
    /// Its name among the definitions.
    fn name() -> Cow<'static, str>;

    /// Its schema.
    fn schema(generator: &mut SchemaGenerator) -> Schema;

    /// Whether its schema stands where it is used, and not among the definitions.
    fn is_inline() -> bool {
        false
    }
}

/// A type, as schemars takes it.
pub(crate) struct Of<T: ?Sized>(PhantomData<T>);

impl<T: Described + ?Sized> JsonSchema for Of<T> {
    fn inline_schema() -> bool {
        T::is_inline()
    }

    fn schema_name() -> Cow<'static, str> {
        T::name()
    }

    fn schema_id() -> Cow<'static, str> {
        core::any::type_name::<T>().into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::schema(generator)
    }
}

/// Describes a struct by its fields: what schemars derives is a struct of the same fields, that nobody sees.
macro_rules! describe {
    ($name:ident { $($(#[$rename:meta])? $field:ident: $type:ty,)* } $($attributes:tt)*) => {
        const _: () = {
            #[derive(schemars::JsonSchema)]
            #[schemars($($attributes)*)]
            #[allow(dead_code, reason = "only its schema is used")]
            struct Shadow {
                $($(#[$rename])? $field: $crate::schema::Of<$type>,)*
            }

            impl $crate::schema::Described for $name {
                fn name() -> std::borrow::Cow<'static, str> {
                    stringify!($name).into()
                }

                fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                    <Shadow as schemars::JsonSchema>::json_schema(generator)
                }
            }
        };
    };
}
pub(crate) use describe;

/// Types that are described as another is.
macro_rules! as_another {
    ($([$($generic:ident)?] $type:ty => $other:ty),* $(,)?) => {
        $(impl$(<$generic: Described>)? Described for $type {
            fn name() -> Cow<'static, str> {
                <$other as JsonSchema>::schema_name()
            }

            fn schema(generator: &mut SchemaGenerator) -> Schema {
                <$other as JsonSchema>::json_schema(generator)
            }

            fn is_inline() -> bool {
                <$other as JsonSchema>::inline_schema()
            }
        })*
    };
}

as_another! {
    [] bool => bool,
    [] str => str,
    [] String => String,
    [] u8 => u8,
    [] u16 => u16,
    [] u32 => u32,
    [] Box<str> => str,
    [] &'static str => str,
    [T] Option<T> => Option<Of<T>>,
    [T] Vec<T> => Vec<Of<T>>,
    [T] Arc<T> => Of<T>,
}
