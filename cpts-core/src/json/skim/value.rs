//! What the lean reader can read as the value of a field: as much as [`Value`](crate::json::Value) does.

use std::sync::Arc;

use super::Skimmer;
use crate::values::{Date, DatePartielle, Decimal, Montant};

/// A value that the lean reader reads.
pub(crate) trait Skim: Sized {
    /// Reads the value that comes next; one that is not of the type is stepped over, and is `None`.
    fn skim(skimmer: &mut Skimmer<'_>) -> Option<Self>;

    /// Reads the value that comes next into a field.
    fn skim_into(slot: &mut Option<Self>, skimmer: &mut Skimmer<'_>) {
        *slot = Self::skim(skimmer);
    }

    /// Reads the value that comes next onto the end of a list, when it can be read.
    fn skim_onto(items: &mut Vec<Self>, skimmer: &mut Skimmer<'_>) {
        items.extend(Self::skim(skimmer));
    }
}

impl Skim for Box<str> {
    fn skim(skimmer: &mut Skimmer<'_>) -> Option<Self> {
        skimmer.text().map(Into::into)
    }
}

impl Skim for bool {
    fn skim(skimmer: &mut Skimmer<'_>) -> Option<Self> {
        skimmer.boolean()
    }
}

macro_rules! whole_number {
    ($($type:ty),*) => {$(
        impl Skim for $type {
            fn skim(skimmer: &mut Skimmer<'_>) -> Option<Self> {
                skimmer.whole_number()?.try_into().ok()
            }
        }
    )*};
}

whole_number!(u8, u16, u32);

macro_rules! number {
    ($($type:ty),*) => {$(
        impl Skim for $type {
            fn skim(skimmer: &mut Skimmer<'_>) -> Option<Self> {
                skimmer.number_text()?.parse().ok()
            }
        }
    )*};
}

number!(Montant, Decimal);

macro_rules! text_form {
    ($($type:ty),*) => {$(
        impl Skim for $type {
            fn skim(skimmer: &mut Skimmer<'_>) -> Option<Self> {
                skimmer.text()?.parse().ok()
            }
        }
    )*};
}

text_form!(Date, DatePartielle);

impl<T: Skim> Skim for Vec<T> {
    fn skim(skimmer: &mut Skimmer<'_>) -> Option<Self> {
        let mut items = Self::new();
        skimmer.list(&mut |skimmer| T::skim_onto(&mut items, skimmer)).then_some(items)
    }
}

impl<T: Skim> Skim for Box<T> {
    fn skim(skimmer: &mut Skimmer<'_>) -> Option<Self> {
        T::skim(skimmer).map(Self::new)
    }
}

impl<T: Skim> Skim for Arc<T> {
    fn skim(skimmer: &mut Skimmer<'_>) -> Option<Self> {
        T::skim(skimmer).map(Self::new)
    }
}

impl Skimmer<'_> {
    /// Reads the elements of the array that comes next; `false` when it is no array. One loop for all the lists.
    fn list(&mut self, read: &mut dyn FnMut(&mut Self)) -> bool {
        let is_array = self.open(b'[');
        let mut first = true;
        while is_array && self.more(&mut first, b']') {
            read(self);
        }
        is_array
    }

    fn whole_number(&mut self) -> Option<i64> {
        self.number_text()?.parse::<Decimal>().ok()?.scaled(0)
    }
}
