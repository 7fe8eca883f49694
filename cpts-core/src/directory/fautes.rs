//! Typing errors: how far a word is from another.
//!
//! All the ways of reading a word with at most two errors are followed at once, one bit a way (Wu and Manber, *Fast text
//! searching allowing errors*, 1992), with letters that changed places counted as one error. Words that begin alike share
//! that part of the work.

/// The most letters of a word that is compared: longer ones are cut.
pub(super) const LETTRES_MAX: usize = 60;

/// The most errors that are forgiven in any word.
const MAX: usize = 2;

/// How many errors are forgiven in a word that was typed: none in short ones nor in numbers.
pub(super) fn forgiven(word: &str) -> usize {
    let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
    match word.len() {
        _ if is_number => 0,
        0..=3 => 0,
        4..=7 => 1,
        _ => MAX,
    }
}

/// The word that was typed, ready to be compared.
pub(super) struct Modele {
    /// For each byte, the places of the word that it fills.
    places: Box<[u64; 256]>,
    /// The bit of the whole word.
    whole: u64,
    /// What is kept of the ways with a second error: all or nothing.
    second: u64,
}

/// All the ways to be somewhere in the word that was typed, after some letters of another.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Etat {
    /// By number of errors, the lengths of the word that are reached, one bit a length.
    reached: [u64; MAX + 1],
    /// The lengths from which a letter was read that belongs one place further: a first error, a second one.
    swapping: [u64; MAX],
}

impl Modele {
    /// The word, with one error or two.
    pub(super) fn new(word: &str, errors: usize) -> Self {
        let mut places = Box::new([0_u64; 256]);
        let mut length = 0;
        for (index, byte) in word.bytes().take(LETTRES_MAX).enumerate() {
            if let Some(place) = places.get_mut(usize::from(byte)) {
                *place |= 2 << index;
            }
            length = index + 1;
        }
        Self { places, whole: 1 << length, second: if errors < MAX { 0 } else { u64::MAX } }
    }

    /// Before any letter: as many letters of the word may have been left out as errors are forgiven.
    pub(super) fn start(&self) -> Etat {
        Etat { reached: [1, 3, 7 & self.second], swapping: [0; MAX] }
    }

    /// After one more letter.
    pub(super) fn step(&self, state: &Etat, letter: u8) -> Etat {
        let places = self.places.get(usize::from(letter)).copied().unwrap_or_default();
        // With one error more than `before`: a letter was added, replaced, or left out of what is reached `after`; or put
        // back after one that came too early.
        let with =
            |before: u64, after: u64, swapping: u64| before | before << 1 | after << 1 | (swapping & places >> 1) << 2;
        let [none, one, two] = state.reached;
        let [first, second] = state.swapping;
        let after_none = none << 1 & places;
        let after_one = one << 1 & places | with(none, after_none, first);
        let after_two = (two << 1 & places | with(one, after_one, second)) & self.second;
        Etat {
            reached: [after_none, after_one, after_two],
            swapping: [none & places >> 2, one & places >> 2 & self.second],
        }
    }

    /// With how many errors the whole word is read, when it is.
    pub(super) fn errors(&self, state: &Etat) -> Option<usize> {
        let [none, one, two] = state.reached;
        if (none | one | two) & self.whole == 0 {
            return None;
        }
        Some(if none & self.whole != 0 {
            0
        } else if one & self.whole != 0 {
            1
        } else {
            2
        })
    }

    /// Whether no further letter can lead to the word.
    pub(super) fn is_dead(&self, state: &Etat) -> bool {
        let [none, one, two] = state.reached;
        let [first, second] = state.swapping;
        // Beyond the whole word there is nothing to reach.
        (none | one | two | first | second) & ((self.whole << 1) - 1) == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn distance(typed: &str, word: &str) -> Option<usize> {
        let model = Modele::new(typed, MAX);
        let state = word.bytes().fold(model.start(), |state, letter| model.step(&state, letter));
        model.errors(&state)
    }

    /// The distance of Damerau and Levenshtein (optimal string alignment), by the book.
    fn by_the_book(left: &[u8], right: &[u8]) -> usize {
        let mut table = vec![vec![0; right.len() + 1]; left.len() + 1];
        for i in 0..=left.len() {
            for j in 0..=right.len() {
                table[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let cost = usize::from(left[i - 1] != right[j - 1]);
                    let mut best = (table[i - 1][j] + 1).min(table[i][j - 1] + 1).min(table[i - 1][j - 1] + cost);
                    if i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1] {
                        best = best.min(table[i - 2][j - 2] + 1);
                    }
                    best
                };
            }
        }
        table[left.len()][right.len()]
    }

    #[test]
    fn errors_are_counted() {
        assert_eq!(distance("martin", "martin"), Some(0));
        assert_eq!(distance("matrin", "martin"), Some(1), "letters that changed places are one error");
        assert_eq!(distance("marin", "martin"), Some(1));
        assert_eq!(distance("marttin", "martin"), Some(1));
        assert_eq!(distance("mattni", "martin"), Some(2));
        assert_eq!(distance("dupont", "martin"), None);
    }

    proptest! {
        #[test]
        fn the_distance_is_that_of_the_book(left in "[abc]{0,8}", right in "[abc]{0,8}") {
            let expected = by_the_book(left.as_bytes(), right.as_bytes());
            prop_assert_eq!(distance(&left, &right), (expected <= MAX).then_some(expected));
        }
    }
}
