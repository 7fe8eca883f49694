//! Records: one walk for all of them.

use super::{Fault, Skimmer};
use crate::json::record::{Field, find_field};

/// A struct that the lean reader fills from an object; see the macro [`record!`](crate::json::record).
pub(crate) trait SkimRecord {
    fn fields(&self) -> &'static [Field];
    /// Reads the value that comes next into a field.
    fn skim_field(&mut self, index: usize, skimmer: &mut Skimmer<'_>);
}

/// Where we are in an object that is open.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    /// Before its first member.
    first: bool,
    /// The fields met, as the bits of their indexes: of those that come twice, the first value is read.
    seen: u64,
    /// The field that mostly comes next.
    expected: usize,
}

impl Place {
    /// After the bracket that opens it.
    pub(crate) const fn start() -> Self {
        Self { first: true, seen: 0, expected: 0 }
    }
}

/// Reads the members of the open object into a record; stops at the value of a field, the first time that it is met and
/// is not `null`: is it there?
pub(crate) fn walk(record: &mut dyn SkimRecord, skimmer: &mut Skimmer<'_>, place: &mut Place, stop: usize) -> bool {
    let fields = record.fields();
    while skimmer.more(&mut place.first, b'}') {
        let expected = place.expected;
        let field = skimmer.name().and_then(|name| find_field(fields, name, expected));
        skimmer.colon();
        let field = field.filter(|index| place.seen & 1 << index == 0);
        if let Some(index) = field {
            place.seen |= 1 << index;
            place.expected = index + 1;
        }
        match field.filter(|_| skimmer.peek() != b'n') {
            Some(index) if index == stop => return true,
            Some(index) => record.skim_field(index, skimmer),
            None => skimmer.step_over(),
        }
    }
    false
}

impl Skimmer<'_> {
    /// The name of the member that comes next.
    fn name(&mut self) -> Option<&str> {
        if self.peek() == b'"' {
            return self.text();
        }
        self.stop(Fault::Syntax);
        None
    }
}

/// Reads the object that comes next into a record, in place: it may be hundreds of bytes long.
pub(crate) fn skim_into<R: SkimRecord + Default>(slot: &mut Option<R>, skimmer: &mut Skimmer<'_>) {
    if skimmer.open(b'{') {
        read(slot.get_or_insert_default(), skimmer);
    }
}

/// The same, onto the end of a list.
pub(crate) fn skim_onto<R: SkimRecord + Default>(items: &mut Vec<R>, skimmer: &mut Skimmer<'_>) {
    if skimmer.open(b'{') {
        items.push(R::default());
        if let Some(record) = items.last_mut() {
            read(record, skimmer);
        }
    }
}

/// Reads the members of the object that was just opened.
pub(crate) fn read(record: &mut dyn SkimRecord, skimmer: &mut Skimmer<'_>) {
    walk(record, skimmer, &mut Place::start(), usize::MAX);
}
