//! Sorting texts, a little at a time so that a page breathes in between, and numbers.

use core::cmp::Ordering;

/// Numbers that are being sorted by a text that each has: runs are merged, longer and longer ones.
#[derive(Debug, Clone, Default)]
pub(super) struct Tri {
    /// The first bytes of the text, which mostly tell, and the number.
    items: Vec<(u64, u32)>,
    merged: Vec<(u64, u32)>,
    /// How long the runs are that are sorted.
    width: usize,
    /// Where the two runs are being read that are being merged.
    left: usize,
    right: usize,
}

/// How many numbers are handled in a step.
const STEP: usize = 2048;

impl Tri {
    /// For so many numbers, from 0.
    pub(super) fn new(count: usize) -> Self {
        Self { items: Vec::with_capacity(count), merged: Vec::with_capacity(count), width: 1, left: 0, right: 0 }
    }

    /// Goes on, by a small step; whether there is more to do. `count` and `text` are the same each time.
    pub(super) fn advance<'t>(&mut self, count: usize, text: &dyn Fn(u32) -> &'t str) -> bool {
        let start = self.items.len();
        if start < count {
            for number in (0_u32..).take(count).skip(start).take(STEP) {
                self.items.push((beginning(text(number)), number));
            }
            return true;
        }
        if self.width >= count {
            return false;
        }
        self.merge(text);
        true
    }

    /// The numbers, in order once there is no more to do.
    pub(super) fn numbers(&self) -> impl Iterator<Item = u32> {
        self.items.iter().map(|(_, number)| *number)
    }

    /// Merges a part of two runs.
    fn merge<'t>(&mut self, text: &dyn Fn(u32) -> &'t str) {
        // Of two that are equal, the left one comes first: its number is lower.
        let is_before = |right: &(u64, u32), left: &(u64, u32)| match right.0.cmp(&left.0) {
            Ordering::Equal => text(right.1) < text(left.1),
            order => order == Ordering::Less,
        };
        for _ in 0..STEP {
            let done = self.merged.len();
            let start = done / (2 * self.width) * (2 * self.width);
            if done == start {
                (self.left, self.right) = (start, start + self.width);
            }
            let left = self.items.get(self.left).filter(|_| self.left < start + self.width);
            let right = self.items.get(self.right).filter(|_| self.right < start + 2 * self.width);
            let next = match (left, right) {
                (Some(left), Some(right)) if is_before(right, left) => (false, right),
                (Some(left), _) => (true, left),
                (None, Some(right)) => (false, right),
                (None, None) => break,
            };
            let (is_left, item) = next;
            self.merged.push(*item);
            if is_left {
                self.left += 1;
            } else {
                self.right += 1;
            }
        }
        if self.merged.len() == self.items.len() {
            std::mem::swap(&mut self.items, &mut self.merged);
            self.merged.clear();
            self.width *= 2;
        }
    }
}

/// The first eight bytes of a text, as a number of the same order.
fn beginning(text: &str) -> u64 {
    let mut bytes = [0; 8];
    for (slot, byte) in bytes.iter_mut().zip(text.bytes()) {
        *slot = byte;
    }
    u64::from_be_bytes(bytes)
}

/// Numbers in order, by their bytes from the last to the first: what the sort of the standard library does, as fast and
/// without its weight in a module of WebAssembly.
pub(super) fn sorted(mut numbers: Vec<u64>) -> Vec<u64> {
    let mut moved = vec![0; numbers.len()];
    let differing = numbers.iter().fold(0, |bits, number| bits | number ^ numbers.first().unwrap_or(number));
    for shift in (0..u64::BITS).step_by(8) {
        let digit = |number: u64| usize::from((number >> shift) as u8);
        if digit(differing) == 0 {
            continue;
        }
        // How many numbers have each digit, then where the next of them goes.
        let mut places = [0_usize; 256];
        for number in &numbers {
            if let Some(count) = places.get_mut(digit(*number)) {
                *count += 1;
            }
        }
        let mut start = 0;
        for place in &mut places {
            (*place, start) = (start, start + *place);
        }
        for number in &numbers {
            if let Some(place) = places.get_mut(digit(*number))
                && let Some(slot) = moved.get_mut(*place)
            {
                *slot = *number;
                *place += 1;
            }
        }
        std::mem::swap(&mut numbers, &mut moved);
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn numbers_are_sorted_as_by_the_standard_library(
            wide in prop::collection::vec(any::<u64>(), 0..300),
            narrow in prop::collection::vec(0_u64..700, 0..300),
        ) {
            for numbers in [wide, narrow] {
                let mut expected = numbers.clone();
                expected.sort_unstable();
                prop_assert_eq!(sorted(numbers), expected);
            }
        }

        #[test]
        fn it_sorts_as_a_sort_does(texts in prop::collection::vec("[a-c]{0,10}", 0..200), copies in 1_usize..40) {
            let texts: Vec<String> = std::iter::repeat_n(texts, copies).flatten().collect();
            let text = |number: u32| &*texts[number as usize];
            let mut sorting = Tri::new(texts.len());
            while sorting.advance(texts.len(), &text) {}
            let mut expected: Vec<u32> = (0..).take(texts.len()).collect();
            expected.sort_by_key(|number| text(*number));
            prop_assert_eq!(sorting.numbers().collect::<Vec<_>>(), expected);
        }
    }
}
