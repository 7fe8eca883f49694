//! Names that last: the same thing has the same name from one export to the next, and in each format.

use std::collections::BTreeSet;

use super::uid::{fingerprint, owner};
use crate::ids::Identifiant;
use crate::model::Saisie;
use crate::publish::Publication;

/// What the names of a publication are made from: who the CPTS is.
pub(super) struct Noms<'p> {
    cpts: &'p str,
}

impl<'p> Noms<'p> {
    pub(super) fn of(publication: &'p Publication) -> Self {
        Self { cpts: owner(publication) }
    }

    /// The UUID of a thing, from what it is and what tells it apart. Of version 8 (RFC 9562), which leaves 122 bits to
    /// whoever makes it.
    pub(super) fn uuid(&self, nature: &str, name: &str) -> String {
        let hash = fingerprint(&[self.cpts, nature, name]);
        let marked = hash & !(0xf << 76) & !(0x3 << 62) | 0x8 << 76 | 0x2 << 62;
        let mut uuid = String::with_capacity(36);
        for (rank, digit) in format!("{marked:032x}").chars().enumerate() {
            if matches!(rank, 8 | 12 | 16 | 20) {
                uuid.push('-');
            }
            uuid.push(digit);
        }
        uuid
    }
}

/// What tells the things of a list apart: their ids. A thing that has none, or the id of another, has its rank too.
pub(super) fn keys<'a>(ids: impl Iterator<Item = Option<&'a str>>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    ids.enumerate()
        .map(|(rank, id)| match id.filter(|id| seen.insert(*id)) {
            Some(id) => id.to_owned(),
            // No id ends so: ranks and ids never meet.
            None => format!("{}\0{rank}", id.unwrap_or_default()),
        })
        .collect()
}

/// An identifier in its printed form, unless it is a wrong one.
pub(super) fn number<T: Identifiant>(typed: Option<&Saisie<T>>) -> Option<String> {
    Some(typed?.valeur().ok()?.as_str().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noms() -> Noms<'static> {
        Noms { cpts: "990000002" }
    }

    #[test]
    fn a_name_is_a_uuid_of_version_8_and_does_not_change() {
        assert_eq!(noms().uuid("Organization", "cpts"), "6872f9d7-2a8f-883d-9fc4-b4910a0bbb98");
    }

    #[test]
    fn names_that_are_cut_elsewhere_differ() {
        let noms = noms();
        assert_ne!(noms.uuid("a", "bc"), noms.uuid("ab", "c"));
        let keys = keys([Some("a"), None, Some("a"), None, Some("1")].into_iter());
        assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), 5, "{keys:?}");
        assert_eq!((keys[0].as_str(), keys[4].as_str()), ("a", "1"));
    }
}
