//! What can stand as the value of a field: how it is read and how it is written.

use super::reader::{ATTENDU_NOMBRE, ATTENDU_TEXTE, Reader};
use super::writer::Writer;
use crate::diagnostics::Texte;
use crate::values::{Date, DatePartielle, Decimal, Montant};

/// A value that is read from a text and written back to one.
pub(crate) trait Value: Sized {
    /// Reads the value that comes next; what cannot be read is told to the reader, and is `None`.
    fn read(reader: &mut Reader<'_>) -> Option<Self>;

    /// Reads the value that comes next onto the end of a list; `false` when it cannot be read.
    fn read_onto(items: &mut Vec<Self>, reader: &mut Reader<'_>) -> bool {
        let item = Self::read(reader);
        let is_read = item.is_some();
        items.extend(item);
        is_read
    }

    /// Writes the value.
    fn write(&self, out: &mut Writer);

    /// Whether the text of the number just read is not what [`write`](Self::write) would write.
    fn spelled_otherwise(&self, _written: &str) -> bool {
        false
    }
}

impl Value for Box<str> {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        reader.string(&ATTENDU_TEXTE).map(Into::into)
    }

    fn write(&self, out: &mut Writer) {
        out.string(self);
    }
}

impl Value for bool {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        reader.boolean()
    }

    fn write(&self, out: &mut Writer) {
        out.token(if *self { "true" } else { "false" });
    }
}

macro_rules! whole_number {
    ($($type:ty: $expected:ident = $fr:literal / $en:literal),* $(,)?) => {$(
        static $expected: Texte = Texte::new($fr, $en);

        impl Value for $type {
            fn read(reader: &mut Reader<'_>) -> Option<Self> {
                let text = reader.number(&$expected)?;
                let value = text.parse::<Decimal>().ok().and_then(|number| number.scaled(0));
                let value = value.and_then(|number| Self::try_from(number).ok());
                if value.is_none() {
                    reader.refuse_value(&$expected);
                }
                value
            }

            fn write(&self, out: &mut Writer) {
                out.token(&self.to_string());
            }

            fn spelled_otherwise(&self, written: &str) -> bool {
                written != self.to_string()
            }
        }
    )*};
}

whole_number! {
    u8: ATTENDU_U8 = "un nombre entier, de 0 à 255" / "a whole number, from 0 to 255",
    u16: ATTENDU_U16 = "un nombre entier, de 0 à 65535" / "a whole number, from 0 to 65535",
    u32: ATTENDU_U32 = "un nombre entier, de 0 à 4 milliards" / "a whole number, from 0 to 4 billion",
}

macro_rules! number {
    ($($type:ty: $expected:ident = $fr:literal / $en:literal),* $(,)?) => {
        $(
            static $expected: Texte = Texte::new($fr, $en);

            impl Value for $type {
                fn read(reader: &mut Reader<'_>) -> Option<Self> {
                    let value = reader.number(&ATTENDU_NOMBRE)?.parse().ok();
                    if value.is_none() {
                        reader.refuse_value(&$expected);
                    }
                    value
                }

                fn write(&self, out: &mut Writer) {
                    out.token(&self.to_string());
                }

                fn spelled_otherwise(&self, written: &str) -> bool {
                    written != self.to_string()
                }
            }
        )*
    };
}

number! {
    Montant: ATTENDU_MONTANT = "un montant en euros, avec deux décimales et quinze chiffres avant elles au plus" /
        "an amount in euros, with at most two decimals and fifteen digits before them",
    Decimal: ATTENDU_DECIMAL = "un nombre de dix-huit chiffres au plus" / "a number of at most eighteen digits",
}

macro_rules! text_form {
    ($($type:ty: $expected:ident = $fr:literal / $en:literal),* $(,)?) => {
        $(
            static $expected: Texte = Texte::new($fr, $en);

            impl Value for $type {
                fn read(reader: &mut Reader<'_>) -> Option<Self> {
                    let value = reader.string(&$expected)?.parse().ok();
                    if value.is_none() {
                        reader.refuse_value(&$expected);
                    }
                    value
                }

                fn write(&self, out: &mut Writer) {
                    out.string(&self.to_string());
                }
            }
        )*
    };
}

text_form! {
    Date: ATTENDU_DATE = "une date qui existe, de 1900 à 2199, `\"AAAA-MM-JJ\"`" / "a date that exists, from 1900 to 2199, `\"YYYY-MM-DD\"`",
    DatePartielle: ATTENDU_DATE_PARTIELLE = "une date qui existe, de 1900 à 2199, `\"AAAA-MM-JJ\"`, `\"AAAA-MM\"` ou `\"AAAA\"`" /
        "a date that exists, from 1900 to 2199, `\"YYYY-MM-DD\"`, `\"YYYY-MM\"` or `\"YYYY\"`",
}

/// Makes room for one more item. Records are large and most of their lists short: a list grows by half, from one.
fn grow<T>(items: &mut Vec<T>) {
    if items.len() == items.capacity() && size_of::<T>() > 32 {
        items.reserve_exact(items.len() / 2 + 1);
    }
}

impl<T: Value> Value for Vec<T> {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        if !reader.begin_array() {
            return None;
        }
        let mut items = Self::new();
        let mut skipped = Vec::new();
        while reader.next_element() {
            grow(&mut items);
            if !T::read_onto(&mut items, reader) {
                skipped.push(items.len() + skipped.len());
            }
        }
        if !skipped.is_empty() || reader.ended() {
            reader.mark_partial(skipped);
        }
        Some(items)
    }

    fn write(&self, out: &mut Writer) {
        out.begin('[');
        for item in self {
            out.element();
            item.write(out);
        }
        out.end(']');
    }
}

impl<T: Value> Value for Box<T> {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        T::read(reader).map(Self::new)
    }

    fn write(&self, out: &mut Writer) {
        T::write(self, out);
    }
}

impl<T: Value> Value for std::sync::Arc<T> {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        T::read(reader).map(Self::new)
    }

    fn write(&self, out: &mut Writer) {
        T::write(self, out);
    }
}
