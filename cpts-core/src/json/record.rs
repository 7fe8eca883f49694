//! Plain structs as JSON objects: declared once, read with every problem told, written back in place.

use super::reader::{Left, PartialList, Reader};
use super::spans::Spans;
use super::value::Value;
use super::writer::Writer;
use crate::diagnostics::registre::{LECTURE_CHAMP_MANQUANT, LECTURE_CLE_EN_DOUBLE, LECTURE_LIMITE};
use crate::diagnostics::{Argument, Message, Pointeur, Texte};

/// A field of a record.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Field {
    /// Its name in JSON.
    pub(crate) name: &'static str,
    /// Whether an object without it is told.
    pub(crate) required: bool,
}

/// A struct that is read from an object in JSON; see the macro [`record!`].
///
/// Reading and writing are apart, so that a program that only reads links nothing that writes.
pub(crate) trait ReadRecord {
    fn fields(&self) -> &'static [Field];
    /// The fields whose absence is told, as the bits of their indexes.
    fn required(&self) -> u64;
    fn read_field(&mut self, index: usize, reader: &mut Reader<'_>);
    fn extras_mut(&mut self) -> &mut Extras;
}

/// A struct that is written as an object in JSON.
pub(crate) trait WriteRecord {
    fn fields(&self) -> &'static [Field];
    /// Writes the value of a field, its name first, or says that there is none.
    fn write_field(&self, index: usize, out: &mut Writer) -> bool;
    fn extras(&self) -> &Extras;
}

/// What an object held besides the fields of its type: the order of its keys, the fields that this version does not
/// know, the fields that were `null`, and how its numbers were spelled.
///
/// It is what lets a dossier be written back as it was read. It says nothing of the value: two records that differ
/// only by it are equal.
#[derive(Debug, Clone, Default)]
pub struct Extras(Option<Box<Inner>>);

#[derive(Debug, Clone, Default)]
struct Inner {
    /// In the order of the text: the index of a field, with [`NULL`] when it was `null`; or [`UNKNOWN`] and the index
    /// of an unknown field. Empty when the order is that of the type and there is nothing to say.
    order: Box<[u16]>,
    unknown: Box<[(Box<str>, Box<str>)]>,
    /// Numbers written in another way than ours: field, our way, the way of the text.
    spelled: Vec<(usize, String, Box<str>)>,
    /// On the document itself only.
    document: DocumentExtras,
}

#[derive(Debug, Clone, Default)]
struct DocumentExtras {
    left: Left,
    foreign: Box<[Pointeur]>,
    partial: Box<[PartialList]>,
}

const UNKNOWN: u16 = 0x8000;
const NULL: u16 = 0x4000;

impl PartialEq for Extras {
    fn eq(&self, _other: &Self) -> bool {
        true
    }
}

impl Extras {
    fn inner(&mut self) -> &mut Inner {
        self.0.get_or_insert_default()
    }

    /// Notes how a number was spelled, when it is not our way.
    fn note_spelling(&mut self, field: usize, ours: String, text: &str) {
        self.inner().spelled.push((field, ours, text.into()));
    }

    /// The way of the text for a number that is still the one that was read.
    fn spelling(&self, field: usize, ours: impl FnOnce() -> String) -> Option<&str> {
        let (_, canonical, text) = self.0.as_ref()?.spelled.iter().find(|(index, ..)| *index == field)?;
        (*canonical == ours()).then_some(text)
    }

    /// Notes what a whole document left behind: see the accessors.
    pub(crate) fn close(&mut self, left: Left, foreign: Vec<Pointeur>, partial: Vec<PartialList>) {
        if left != Left::Nothing || !foreign.is_empty() || !partial.is_empty() {
            self.inner().document = DocumentExtras { left, foreign: foreign.into(), partial: partial.into() };
        }
    }

    /// Whether the object held fields that this version does not know.
    #[cfg(feature = "import")]
    pub(crate) fn has_unknown(&self) -> bool {
        self.0.as_ref().is_some_and(|inner| !inner.unknown.is_empty())
    }

    /// Whether some value of the document could not be kept.
    pub(crate) fn is_lossy(&self) -> bool {
        self.left() != Left::Nothing
    }

    /// Whether what could not be kept of the document may have fields of its own.
    pub(crate) fn is_hiding(&self) -> bool {
        self.left() == Left::Fields
    }

    fn left(&self) -> Left {
        self.0.as_ref().map_or(Left::Nothing, |inner| inner.document.left)
    }

    /// The places of the fields of the document that this version does not know, in the order of the text.
    pub(crate) fn foreign(&self) -> &[Pointeur] {
        self.0.as_ref().map_or(&[], |inner| &inner.document.foreign)
    }

    /// The lists of the document of which some element could not be read.
    pub(crate) fn partial(&self) -> &[PartialList] {
        self.0.as_ref().map_or(&[], |inner| &inner.document.partial)
    }
}

static EN_DOUBLE_GARDEES: Texte = Texte::new(
    "la clé `{cle}` est deux fois dans un objet d'un champ inconnu : les deux valeurs sont gardées",
    "the key `{cle}` is twice in an object of an unknown field: both values are kept",
);
static TROP_DE_CHAMPS: Texte = Texte::new(
    "plus de {limite} champs inconnus dans un seul objet",
    "more than {limite} unknown fields in a single object",
);
static MANQUANT: Texte = Texte::new("le champ `{champ}` manque", "the field `{champ}` is missing");
static EN_DOUBLE: Texte = Texte::new(
    "la clé `{cle}` est déjà dans cet objet : seule la première valeur est lue",
    "the key `{cle}` is already in this object: only the first value is read",
);

/// The fields whose absence is told, as the bits of their indexes: evaluated when the crate is compiled.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, which refuses an index out of bounds")]
pub(crate) const fn required(fields: &[Field]) -> u64 {
    let (mut bits, mut index) = (0, 0);
    while index < fields.len() {
        if fields[index].required {
            bits |= 1 << index;
        }
        index += 1;
    }
    bits
}

/// The names of the fields whose absence is told, for the schemas.
#[cfg(feature = "schema")]
pub(crate) fn required_names(fields: &[(&'static str, bool)]) -> Vec<&'static str> {
    fields.iter().filter(|(_, required)| *required).map(|(name, _)| *name).collect()
}

/// Reads the object that comes next into a record; `false` when it is no object.
pub(crate) fn read_record(record: &mut dyn ReadRecord, reader: &mut Reader<'_>) -> bool {
    let start = reader.value_start();
    let n_faults = reader.n_faults();
    if !reader.begin_object() {
        return false;
    }
    let fields = record.fields();
    let mut seen = 0_u64;
    let first_slot = reader.slots.len();
    let mut unknown: Vec<(Box<str>, Box<str>)> = Vec::new();
    let mut names: Vec<(Box<str>, usize)> = Vec::new();
    let mut expected = 0;
    while reader.next_member() {
        match find_field(fields, reader.key(), expected) {
            Some(index) => {
                expected = index + 1;
                if seen & (1 << index) != 0 {
                    report_duplicate(reader);
                    reader.raw();
                    continue;
                }
                seen |= 1 << index;
                let slot = u16::try_from(index).unwrap_or(u16::MAX);
                if reader.null() {
                    reader.slots.push(slot | NULL);
                } else {
                    reader.slots.push(slot);
                    record.read_field(index, reader);
                }
            }
            None => {
                reader.mark_foreign();
                let key: Box<str> = reader.key().into();
                names.push((key.clone(), reader.key_offset()));
                match (read_unknown(reader), u16::try_from(unknown.len())) {
                    (Some(text), Ok(index)) if index < NULL => {
                        reader.slots.push(UNKNOWN | index);
                        unknown.push((key, text.into()));
                    }
                    _ => reader.mark_lost(),
                }
            }
        }
    }
    if names.len() > usize::from(NULL) {
        let message = Message::new(&TROP_DE_CHAMPS).with("limite", i64::from(NULL));
        reader.report(&LECTURE_LIMITE, message, start);
    }
    report_duplicates(names, reader);
    let missing = record.required() & !seen;
    // A field may be there, behind a fault that hides it.
    if missing != 0 && !reader.ended() && reader.n_faults() == n_faults {
        for (_, field) in fields.iter().enumerate().filter(|(index, _)| missing & (1 << index) != 0) {
            let message = Message::new(&MANQUANT).with("champ", Argument::Public(field.name.into()));
            reader.report(&LECTURE_CHAMP_MANQUANT, message, start);
        }
    }
    let order = reader.slots.get(first_slot..).unwrap_or_default();
    // A slot that says more than an index is larger than all those that do not.
    if order.last().is_some_and(|last| *last >= NULL) || !order.is_sorted() {
        let inner = record.extras_mut().inner();
        inner.order = order.into();
        inner.unknown = unknown.into();
    }
    reader.slots.truncate(first_slot);
    true
}

/// Reads the fields of these names alone, steps over the others, and stops once it has them all.
pub(crate) fn read_some(record: &mut dyn ReadRecord, reader: &mut Reader<'_>, names: &[&str]) {
    if !reader.begin_object() {
        return;
    }
    let fields = record.fields();
    let is_wanted = |(_, field): &(usize, &Field)| names.contains(&field.name);
    let mut wanted = fields.iter().enumerate().filter(is_wanted).fold(0_u64, |bits, (index, _)| bits | 1 << index);
    while wanted != 0 && reader.next_member() {
        let name = reader.key();
        let index = fields.iter().position(|field| field.name == name);
        match index.filter(|index| wanted & (1 << index) != 0) {
            Some(index) => {
                wanted &= !(1 << index);
                if !reader.null() {
                    record.read_field(index, reader);
                }
            }
            None => reader.skip(&Spans::default()),
        }
    }
}

/// The field of that name; fields mostly come in the order of the type, so those after the last one are tried first.
pub(super) fn find_field(fields: &[Field], name: &str, expected: usize) -> Option<usize> {
    let (before, after) = fields.split_at_checked(expected)?;
    let among = |fields: &[Field]| fields.iter().position(|field| field.name == name);
    among(after).map(|index| expected + index).or_else(|| among(before))
}

fn report_duplicate(reader: &mut Reader<'_>) {
    let key = Argument::Saisie(reader.key().into());
    let offset = reader.key_offset();
    reader.report(&LECTURE_CLE_EN_DOUBLE, Message::new(&EN_DOUBLE).with("cle", key), offset);
    reader.mark_lost();
}

/// The text of a field that this version does not know, in which names that come twice are told: they are kept, but
/// programs do not all read the same one.
fn read_unknown<'t>(reader: &mut Reader<'t>) -> Option<&'t str> {
    let mut names: Vec<(usize, Box<str>, usize)> = Vec::new();
    let text = reader.raw_watched(&mut |reader: &Reader<'_>| {
        names.push((reader.object_start(), reader.key().into(), reader.key_offset()));
    });
    names.sort_unstable();
    let same = |pair: &[(usize, Box<str>, usize)]| match pair {
        [(object, first, _), (same, second, place)] if (object, first) == (same, second) => {
            Some((*place, second.clone()))
        }
        _ => None,
    };
    let mut twice: Vec<(usize, Box<str>)> = names.windows(2).filter_map(same).collect();
    twice.sort_unstable();
    for (place, key) in twice {
        let message = Message::new(&EN_DOUBLE_GARDEES).with("cle", Argument::Saisie(key));
        reader.report(&LECTURE_CLE_EN_DOUBLE, message, place);
    }
    text
}

/// Tells the names that come twice among the fields that this version does not know.
pub(super) fn report_duplicates(mut names: Vec<(Box<str>, usize)>, reader: &mut Reader<'_>) {
    names.sort_unstable();
    for pair in names.windows(2) {
        if let [(first, _), (second, place)] = pair
            && first == second
        {
            let key = Argument::Saisie(second.clone());
            reader.report(&LECTURE_CLE_EN_DOUBLE, Message::new(&EN_DOUBLE).with("cle", key), *place);
            reader.mark_lost();
        }
    }
}

/// Writes a record: the keys it was read with first, in their order, then what was added since.
pub(crate) fn write_record(record: &dyn WriteRecord, out: &mut Writer) {
    out.begin('{');
    let (order, unknown) =
        record.extras().0.as_ref().map_or((&[][..], &[][..]), |inner| (&inner.order, &inner.unknown));
    let n_fields = record.fields().len();
    let mut written = 0_u64;
    for slot in order {
        if slot & UNKNOWN != 0 {
            if let Some((name, text)) = unknown.get(usize::from(slot & !UNKNOWN)) {
                out.key(name);
                out.raw(text);
            }
            continue;
        }
        let index = usize::from(slot & !NULL);
        written |= 1 << index;
        if !record.write_field(index, out)
            && slot & NULL != 0
            && let Some(field) = record.fields().get(index)
        {
            out.key(field.name);
            out.token("null");
        }
    }
    for index in 0..n_fields {
        if written & (1 << index) == 0 {
            record.write_field(index, out);
        }
    }
    out.end('}');
}

/// Reads a value into a field, and notes how it was spelled when that is not our way.
pub(crate) fn read_into<T: Value>(reader: &mut Reader<'_>, field: usize, extras: &mut Extras) -> Option<T> {
    let start = reader.value_start();
    let value = T::read(reader)?;
    if let Some(text) = reader.text_since(start)
        && value.spelled_otherwise(text)
    {
        extras.note_spelling(field, text_of(&value), text);
    }
    Some(value)
}

fn text_of<T: Value>(value: &T) -> String {
    let mut out = Writer::compact();
    value.write(&mut out);
    out.finish()
}

/// Writes a field that has a value.
pub(crate) fn write_from<T: Value>(
    value: Option<&T>,
    name: &str,
    field: usize,
    extras: &Extras,
    out: &mut Writer,
) -> bool {
    let Some(value) = value else { return false };
    out.key(name);
    match extras.spelling(field, || text_of(value)) {
        Some(text) => out.token(text),
        None => value.write(out),
    }
    true
}

/// Declares plain structs that are objects in JSON: read by the [`Reader`] or by the lean [`Skimmer`](super::Skimmer),
/// and written; what a program does not use, it does not link.
///
/// Each field is optional, because what a dossier does not say is unknown. `required` in front of a field makes its
/// absence a finding; `as "name"` gives a name that Rust would not take.
macro_rules! record {
    ($($(#[$meta:meta])* pub struct $name:ident {
        $($(#[$field_meta:meta])* $([$required:ident])? $field:ident $(as $json:literal)? : $type:ty),* $(,)?
    })*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Default, PartialEq)]
        #[non_exhaustive]
        pub struct $name {
            $(
                $(#[$field_meta])*
                pub $field: Option<$type>,
            )*
            /// What the object held besides these fields.
            pub extras: $crate::json::Extras,
        }

        #[cfg(feature = "schema")]
        $crate::schema::describe! {
            $name {
                $($(#[schemars(rename = $json)])? $field: Option<$type>,)*
            }
            extend("x-champs" = [$($crate::json::record!(@name $field $($json)?)),*]),
            extend("x-requis" = $crate::json::required_names(&[
                $(($crate::json::record!(@name $field $($json)?), $crate::json::record!(@required $($required)?))),*
            ]))
        }

        const _: () = {
            use $crate::json::{Extras, Field, ReadRecord, Reader, Skim, SkimRecord, Skimmer, Value, WriteRecord, Writer};

            const FIELDS: &[Field] = &[$(Field {
                name: $crate::json::record!(@name $field $($json)?),
                required: $crate::json::record!(@required $($required)?),
            }),*];

            // Fields seen while reading are noted as bits of one word.
            const _: () = assert!(FIELDS.len() <= 64);

            const REQUIRED: u64 = $crate::json::required(FIELDS);

            #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "one name for each field, as it is written")]
            #[repr(usize)]
            enum Index { $($field),* }

            impl ReadRecord for $name {
                fn fields(&self) -> &'static [Field] {
                    FIELDS
                }

                fn required(&self) -> u64 {
                    REQUIRED
                }

                fn read_field(&mut self, index: usize, reader: &mut Reader<'_>) {
                    $(if index == Index::$field as usize {
                        self.$field = $crate::json::read_into(reader, index, &mut self.extras);
                    })*
                }

                fn extras_mut(&mut self) -> &mut Extras {
                    &mut self.extras
                }
            }

            impl SkimRecord for $name {
                fn fields(&self) -> &'static [Field] {
                    FIELDS
                }

                fn skim_field(&mut self, index: usize, skimmer: &mut Skimmer<'_>) {
                    $(if index == Index::$field as usize {
                        return <$type as Skim>::skim_into(&mut self.$field, skimmer);
                    })*
                }
            }

            impl Skim for $name {
                fn skim(skimmer: &mut Skimmer<'_>) -> Option<Self> {
                    let mut record = None;
                    $crate::json::skim_into(&mut record, skimmer);
                    record
                }

                fn skim_into(slot: &mut Option<Self>, skimmer: &mut Skimmer<'_>) {
                    $crate::json::skim_into(slot, skimmer);
                }

                fn skim_onto(items: &mut Vec<Self>, skimmer: &mut Skimmer<'_>) {
                    $crate::json::skim_onto(items, skimmer);
                }
            }

            impl WriteRecord for $name {
                fn fields(&self) -> &'static [Field] {
                    FIELDS
                }

                fn write_field(&self, index: usize, out: &mut Writer) -> bool {
                    $(if index == Index::$field as usize {
                        let name = $crate::json::record!(@name $field $($json)?);
                        return $crate::json::write_from(self.$field.as_ref(), name, index, &self.extras, out);
                    })*
                    false
                }

                fn extras(&self) -> &Extras {
                    &self.extras
                }
            }

            impl Value for $name {
                fn read(reader: &mut Reader<'_>) -> Option<Self> {
                    let mut record = Self::default();
                    $crate::json::read_record(&mut record, reader).then_some(record)
                }

                fn read_onto(items: &mut Vec<Self>, reader: &mut Reader<'_>) -> bool {
                    // Read in place: a record may be hundreds of bytes long.
                    items.push(Self::default());
                    let is_read = items.last_mut().is_some_and(|record| $crate::json::read_record(record, reader));
                    if !is_read {
                        items.pop();
                    }
                    is_read
                }

                fn write(&self, out: &mut Writer) {
                    $crate::json::write_record(self, out);
                }
            }
        };
    )*};
    (@name $field:ident) => { stringify!($field) };
    (@name $field:ident $json:literal) => { $json };
    (@required) => { false };
    (@required required) => { true };
}
pub(crate) use record;
