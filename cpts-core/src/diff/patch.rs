//! The operations that turn one document into the other: JSON Patch (RFC 6902).

use super::rapprochement::pair;
use crate::diagnostics::Pointeur;
use crate::json::{Tree, Value as _, Writer};

/// One operation; its places are those at the time when it is applied, after those before it.
#[derive(Debug, Clone)]
pub(super) enum Operation {
    Add(Pointeur, Tree),
    Remove(Pointeur),
    Replace(Pointeur, Tree),
    Move { from: Pointeur, path: Pointeur },
}

/// How much moving about a list is worth: beyond it, the list is written anew.
const MOST: usize = 20_000_000;

/// The operations that turn `avant` into `apres`.
pub(super) fn patch(avant: &Tree, apres: &Tree) -> Vec<Operation> {
    let mut operations = Vec::new();
    value("", avant, apres, &Pointeur::root(), &mut operations);
    operations
}

/// The operations as the text of a JSON Patch.
pub(super) fn to_json(operations: &[Operation]) -> String {
    let mut out = Writer::indented();
    out.begin('[');
    for operation in operations {
        out.element();
        operation.write(&mut out);
    }
    out.end(']');
    out.finish()
}

impl Operation {
    fn write(&self, out: &mut Writer) {
        let (name, from, path, value) = match self {
            Self::Add(path, value) => ("add", None, path, Some(value)),
            Self::Remove(path) => ("remove", None, path, None),
            Self::Replace(path, value) => ("replace", None, path, Some(value)),
            Self::Move { from, path } => ("move", Some(from), path, None),
        };
        out.begin('{');
        out.key("op");
        out.string(name);
        for (key, place) in from.map(|from| ("from", from)).into_iter().chain([("path", path)]) {
            out.key(key);
            out.string(place.as_str());
        }
        if let Some(value) = value {
            out.key("value");
            value.write(out);
        }
        out.end('}');
    }
}

/// `name` is that of the field: it says how the items of a list are recognised.
fn value(name: &str, avant: &Tree, apres: &Tree, place: &Pointeur, out: &mut Vec<Operation>) {
    match (avant, apres) {
        (Tree::Object(_), Tree::Object(_)) => object(avant, apres, place, out),
        (Tree::List(avant), Tree::List(apres)) => list(name, avant, apres, place, out),
        _ if avant.is_same(apres) => {}
        _ => out.push(Operation::Replace(place.clone(), apres.clone())),
    }
}

fn object(avant: &Tree, apres: &Tree, place: &Pointeur, out: &mut Vec<Operation>) {
    let (before, after) = (avant.members(), apres.members());
    let (Tree::Object(avant), Tree::Object(apres)) = (avant, apres) else { return };
    for (name, old) in avant {
        let place = || place.clone().key(name);
        match after.get(&**name) {
            Some(new) => value(name, old, new, &place(), out),
            None => out.push(Operation::Remove(place())),
        }
    }
    for (name, new) in apres.iter().filter(|(name, _)| !before.contains_key(&**name)) {
        out.push(Operation::Add(place.clone().key(name), new.clone()));
    }
}

fn list(name: &str, avant: &[Tree], apres: &[Tree], place: &Pointeur, out: &mut Vec<Operation>) {
    let pairs = pair(name, avant, apres);
    // The items that stay, by their place after, in the order they have before.
    let mut order: Vec<usize> = pairs.apres.iter().flatten().copied().collect();
    let settled = in_order(&order, apres.len());
    let moved = settled.iter().filter(|settled| !**settled).count();
    if (moved + avant.len() - order.len()).saturating_mul(avant.len().max(apres.len())) > MOST {
        out.push(Operation::Replace(place.clone(), Tree::List(apres.to_vec())));
        return;
    }
    let gone = pairs.apres.iter().enumerate().rev().filter(|(_, after)| after.is_none());
    out.extend(gone.map(|(index, _)| Operation::Remove(place.clone().index(index))));
    let mut last = None;
    for (index, (item, settled)) in apres.iter().zip(settled).enumerate() {
        if !settled {
            let from = order.iter().position(|known| *known == index);
            if let Some(from) = from {
                order.remove(from);
            }
            let to = last.and_then(|last| order.iter().position(|known| *known == last)).map_or(0, |last| last + 1);
            order.insert(to, index);
            let path = place.clone().index(to);
            match from {
                Some(from) if from == to => {}
                Some(from) => out.push(Operation::Move { from: place.clone().index(from), path }),
                None => out.push(Operation::Add(path, item.clone())),
            }
        }
        last = Some(index);
    }
    for (index, (new, before)) in apres.iter().zip(&pairs.avant).enumerate() {
        if let Some(old) = before.and_then(|before| avant.get(before)) {
            value("", old, new, &place.clone().index(index), out);
        }
    }
}

/// Which of `count` places need no move: those of a longest part of the order that is sorted already.
fn in_order(order: &[usize], count: usize) -> Vec<bool> {
    // For each length, the rank of the smallest place that ends a sorted part of that length; and what comes before it.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(order.len());
    for (rank, place) in order.iter().enumerate() {
        let length = ends.partition_point(|end| order.get(*end).is_some_and(|known| known < place));
        before.push(length.checked_sub(1).and_then(|shorter| ends.get(shorter).copied()));
        match ends.get_mut(length) {
            Some(end) => *end = rank,
            None => ends.push(rank),
        }
    }
    let mut settled = vec![false; count];
    let mut next = ends.last().copied();
    while let Some(rank) = next {
        if let Some(place) = order.get(rank).and_then(|place| settled.get_mut(*place)) {
            *place = true;
        }
        next = before.get(rank).copied().flatten();
    }
    settled
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::{Limites, read_document};

    fn operations(avant: &str, apres: &str) -> String {
        let tree = |text: &str| read_document::<Tree>(text.as_bytes(), Limites::default()).value.unwrap();
        let mut out = Writer::compact();
        out.begin('[');
        for operation in patch(&tree(avant), &tree(apres)) {
            out.element();
            operation.write(&mut out);
        }
        out.end(']');
        out.into_text()
    }

    #[test]
    fn an_item_that_moves_is_moved() {
        assert_eq!(operations("[1, 2, 3, 4]", "[2, 3, 4, 1]"), r#"[{"op":"move","from":"/0","path":"/3"}]"#);
        assert_eq!(
            operations(r#"{"l": [1, 2, 3]}"#, r#"{"l": [3, 0, 1]}"#),
            r#"[{"op":"remove","path":"/l/1"},{"op":"add","path":"/l/2","value":0},{"op":"move","from":"/l/0","path":"/l/2"}]"#
        );
    }

    #[test]
    fn names_are_escaped_and_spellings_are_no_change() {
        assert_eq!(
            operations(r#"{"a/b": 1.50, "c~d": 1}"#, r#"{"c~d": null, "a/b": 1.5}"#),
            r#"[{"op":"replace","path":"/c~0d","value":null}]"#
        );
    }
}
