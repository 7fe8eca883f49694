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
    errors: usize,
}

/// All the ways to be somewhere in the word that was typed, after some letters of another.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Etat {
    /// By number of errors, the lengths of the word that are reached, one bit a length.
    reached: [u64; MAX + 1],
    /// By number of errors, the lengths from which a letter was read that belongs one place further.
    swapping: [u64; MAX + 1],
}

impl Modele {
    pub(super) fn new(word: &str, errors: usize) -> Self {
        let mut places = Box::new([0_u64; 256]);
        let mut length = 0;
        for (index, byte) in word.bytes().take(LETTRES_MAX).enumerate() {
            if let Some(place) = places.get_mut(usize::from(byte)) {
                *place |= 2 << index;
            }
            length = index + 1;
        }
        Self { places, whole: 1 << length, errors: errors.min(MAX) }
    }

    /// Before any letter: as many letters of the word may have been left out as errors are forgiven.
    pub(super) fn start(&self) -> Etat {
        let mut state = Etat::default();
        for (errors, reached) in state.reached.iter_mut().enumerate().take(self.errors + 1) {
            *reached = (2 << errors) - 1;
        }
        state
    }

    /// After one more letter.
    pub(super) fn step(&self, state: &Etat, letter: u8) -> Etat {
        let places = self.places.get(usize::from(letter)).copied().unwrap_or_default();
        let mut next = Etat::default();
        // What is reached with one error less, before and after this letter.
        let (mut less_before, mut less_after) = (0, 0);
        let levels = state.reached.iter().zip(&state.swapping).zip(next.reached.iter_mut().zip(&mut next.swapping));
        for ((before, swapping), (after, swapped)) in levels.take(self.errors + 1) {
            let read = (before << 1) & places;
            let added = less_before;
            let replaced = less_before << 1;
            let left_out = less_after << 1;
            let put_back = (swapping & (places >> 1)) << 2;
            *after = read | added | replaced | left_out | put_back;
            *swapped = less_before & (places >> 2);
            (less_before, less_after) = (*before, *after);
        }
        next
    }

    /// With how many errors the whole word is read, when it is.
    pub(super) fn errors(&self, state: &Etat) -> Option<usize> {
        state.reached.iter().take(self.errors + 1).position(|reached| reached & self.whole != 0)
    }

    /// Whether no further letter can lead to the word.
    pub(super) fn is_dead(&self, state: &Etat) -> bool {
        let alive = state.reached.iter().chain(&state.swapping).fold(0, |alive, bits| alive | bits);
        // Beyond the whole word there is nothing to reach.
        alive & ((self.whole << 1) - 1) == 0
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
