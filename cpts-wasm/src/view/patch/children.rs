//! The nodes in a node: which of them stay, and where.

use super::{Kind, Shown, Surface, change as change_node, create};
use crate::view::Node;

/// Changes the nodes of a parent. Those that stay in the same order among themselves are not moved.
pub(super) fn change<S: Surface>(
    surface: &mut S,
    parent: &S::Node,
    shown: &mut Vec<Shown<S::Node>>,
    wanted: Vec<Node>,
) {
    let mut old: Vec<Option<Shown<S::Node>>> = core::mem::take(shown).into_iter().map(Some).collect();
    let pairs = paired(&old, &wanted);
    for (rank, slot) in old.iter_mut().enumerate() {
        if !pairs.contains(&Some(rank))
            && let Some(gone) = slot.take()
        {
            surface.remove(parent, &gone.place);
        }
    }
    // Past those that are in their place already.
    let mut next = 0;
    for (node, pair) in wanted.into_iter().zip(pairs) {
        let known = pair.and_then(|rank| old.get_mut(rank)).and_then(Option::take);
        while old.get(next).is_some_and(Option::is_none) && pair != Some(next) {
            next += 1;
        }
        let stays = pair == Some(next);
        let child = match known {
            Some(mut known) => {
                change_node(surface, &mut known, node);
                known
            }
            None => create(surface, node),
        };
        if !stays {
            let before = old.get(next..).unwrap_or_default().iter().flatten().next().map(|next| &next.place);
            surface.insert(parent, &child.place, before);
        }
        shown.push(child);
    }
}

/// For each node that is wanted, the rank of the one that becomes it.
fn paired<N>(old: &[Option<Shown<N>>], wanted: &[Node]) -> Vec<Option<usize>> {
    let mut taken = vec![false; old.len()];
    let mut pairs = Vec::with_capacity(wanted.len());
    let mut unkeyed = 0;
    for node in wanted {
        let (kind, key) = (Kind::of(node), node.key());
        // Without a key, the next one of the same kind; those before it are given up.
        let first = if key.is_some() { 0 } else { unkeyed };
        let is_pair = |shown: &Shown<N>| shown.kind == kind && shown.key.as_deref() == key;
        let rank = (first..old.len()).find(|rank| {
            taken.get(*rank) == Some(&false) && old.get(*rank).and_then(Option::as_ref).is_some_and(is_pair)
        });
        if let Some(rank) = rank {
            if let Some(taken) = taken.get_mut(rank) {
                *taken = true;
            }
            if key.is_none() {
                unkeyed = rank + 1;
            }
        }
        pairs.push(rank);
    }
    pairs
}
