//! Closed lists of codes, open to the codes of later versions.

/// Declares an enum whose values are codes in JSON, with a name in both languages for people.
///
/// A code that is not in the list is told, kept in `Autre` and written back as it was.
macro_rules! codes {
    ($($(#[$meta:meta])* pub enum $name:ident {
        $($(#[$variant_meta:meta])* $variant:ident = $code:literal, $fr:literal / $en:literal;)*
    })*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$variant_meta])* $variant,)*
            /// A code that this version does not know, kept as it is.
            Autre(Box<str>),
        }

        impl $name {
            /// The codes of this version, in the order of the documentation.
            pub const CODES: &[&str] = &[$($code),*];

            /// The code in JSON.
            #[must_use]
            pub fn code(&self) -> &str {
                match self {
                    $(Self::$variant => $code,)*
                    Self::Autre(code) => code,
                }
            }

            /// The value of a code.
            #[must_use]
            pub fn from_code(code: &str) -> Self {
                match code {
                    $($code => Self::$variant,)*
                    _ => Self::Autre(code.into()),
                }
            }

            /// The name that people read, or `None` for a code that this version does not know.
            #[must_use]
            pub fn libelle(&self) -> Option<&'static $crate::diagnostics::Texte> {
                match self {
                    $(Self::$variant => {
                        static LIBELLE: $crate::diagnostics::Texte = $crate::diagnostics::Texte::new($fr, $en);
                        Some(&LIBELLE)
                    })*
                    Self::Autre(_) => None,
                }
            }
        }

        impl From<&$name> for $crate::diagnostics::Argument {
            fn from(value: &$name) -> Self {
                value.libelle().map_or_else(|| Self::Saisie(value.code().into()), Self::from)
            }
        }

        impl $crate::json::Value for $name {
            fn read(reader: &mut $crate::json::Reader<'_>) -> Option<Self> {
                $crate::json::read_code(reader, Self::CODES, Self::from_code)
            }

            fn write(&self, out: &mut $crate::json::Writer) {
                out.string(self.code());
            }
        }

        impl $crate::json::Skim for $name {
            fn skim(skimmer: &mut $crate::json::Skimmer<'_>) -> Option<Self> {
                skimmer.text().map(Self::from_code)
            }
        }

        #[cfg(feature = "schema")]
        impl $crate::schema::Described for $name {
            fn name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn schema(_: &mut $crate::schema::SchemaGenerator) -> $crate::schema::Schema {
                $crate::schema::open_codes(&[$(($code, $fr)),*])
            }
        }
    )*};
}
pub(crate) use codes;

use super::reader::Reader;
use crate::diagnostics::registre::LECTURE_VALEUR_INCONNUE;
use crate::diagnostics::{Argument, Message, Texte};

static ATTENDU: Texte = Texte::new("un code (un texte)", "a code (a text)");
static INCONNU: Texte = Texte::new(
    "le code `{code}` n'est pas connu ici ; connus : {codes}",
    "the code `{code}` is not known here; known: {codes}",
);

/// Reads a code, and tells one that is not in the list.
pub(crate) fn read_code<T>(reader: &mut Reader<'_>, known: &[&str], from_code: fn(&str) -> T) -> Option<T> {
    let code = reader.string(&ATTENDU)?;
    let value = from_code(code);
    if !known.contains(&code) {
        let code = Argument::Saisie(code.into());
        let codes = known.iter().map(|code| Argument::Public((*code).into())).collect::<Vec<_>>();
        let offset = reader.value_start();
        reader.report(&LECTURE_VALEUR_INCONNUE, Message::new(&INCONNU).with("code", code).with("codes", codes), offset);
    }
    Some(value)
}
