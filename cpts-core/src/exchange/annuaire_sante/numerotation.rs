//! The ids of new members: opaque, and never one that the dossier has, or had among those that it still holds.

use std::collections::BTreeSet;

use crate::model::Dossier;

/// Gives ids: `a-001`, `a-002`…
pub(super) struct Numerotation {
    taken: BTreeSet<Box<str>>,
    last: u64,
}

impl Numerotation {
    pub(super) fn new(dossier: &Dossier) -> Self {
        let taken: BTreeSet<Box<str>> =
            dossier.adherents.iter().flatten().filter_map(|adherent| adherent.id.clone()).collect();
        let numbers = taken.iter().filter_map(|id| id.strip_prefix("a-")?.parse().ok());
        Self { last: numbers.max().unwrap_or(0), taken }
    }

    pub(super) fn next(&mut self) -> Box<str> {
        loop {
            self.last = self.last.wrapping_add(1);
            let id: Box<str> = format!("a-{:03}", self.last).into();
            if self.taken.insert(id.clone()) {
                return id;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Adherent;

    #[test]
    fn no_id_is_given_twice() {
        let member = |id: &str| Adherent { id: Some(id.into()), ..Adherent::default() };
        let members = ["a-007", "b-900", "a-x"].map(member).into();
        let mut numbers = Numerotation::new(&Dossier { adherents: Some(members), ..Dossier::default() });
        assert_eq!([numbers.next(), numbers.next()], ["a-008".into(), "a-009".into()]);
    }
}
