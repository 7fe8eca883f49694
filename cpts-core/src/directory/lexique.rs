//! The words met so far, each once.

/// Some words, known by the order in which they were met: one text, and a table to find them in.
#[derive(Debug, Clone, Default)]
pub(super) struct Lexique {
    text: String,
    /// Where each word ends in the text.
    ends: Vec<u32>,
    /// Open addressing: the fingerprint of a word, and its rank plus one; 0 where nothing is.
    slots: Vec<(u32, u32)>,
}

impl Lexique {
    /// The least number of slots: a power of two, as every other.
    const SLOTS: usize = 64;

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// How many bytes all the words have.
    pub(super) fn n_bytes(&self) -> usize {
        self.text.len()
    }

    pub(super) fn word(&self, rank: u32) -> &str {
        let rank = rank as usize;
        let start = rank.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or_default();
        let end = self.ends.get(rank).copied().unwrap_or(start);
        self.text.get(start as usize..end as usize).unwrap_or_default()
    }

    pub(super) fn contains(&self, word: &str) -> bool {
        self.find(word, fingerprint(word)).is_ok()
    }

    /// The rank of a word, and whether it was never met before.
    pub(super) fn learn(&mut self, word: &str) -> (u32, bool) {
        if (self.len() + 1) * 4 > self.slots.len() * 3 {
            self.grow();
        }
        let fingerprint = fingerprint(word);
        match self.find(word, fingerprint) {
            Ok(rank) => (rank, false),
            Err(free) => {
                let rank = u32::try_from(self.len()).unwrap_or(u32::MAX);
                self.text.push_str(word);
                self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
                if let Some(slot) = self.slots.get_mut(free) {
                    *slot = (fingerprint, rank + 1);
                }
                (rank, true)
            }
        }
    }

    /// The rank of a word, or else the slot where it would be.
    fn find(&self, word: &str, fingerprint: u32) -> Result<u32, usize> {
        let mask = self.slots.len().wrapping_sub(1);
        let mut place = fingerprint as usize & mask;
        while let Some((known, next)) = self.slots.get(place) {
            let Some(rank) = next.checked_sub(1) else { break };
            if *known == fingerprint && self.word(rank) == word {
                return Ok(rank);
            }
            place = (place + 1) & mask;
        }
        Err(place)
    }

    fn grow(&mut self) {
        let length = (self.slots.len() * 2).max(Self::SLOTS);
        let former = std::mem::replace(&mut self.slots, vec![(0, 0); length]);
        for (fingerprint, next) in former.into_iter().filter(|(_, next)| *next > 0) {
            let mut place = fingerprint as usize & (length - 1);
            while self.slots.get(place).is_some_and(|(_, taken)| *taken > 0) {
                place = (place + 1) & (length - 1);
            }
            if let Some(slot) = self.slots.get_mut(place) {
                *slot = (fingerprint, next);
            }
        }
    }
}

/// A number of a word (FNV-1a). Words that share one are told apart by their letters: whoever makes many such words only
/// makes the search of their own publication slower.
fn fingerprint(word: &str) -> u32 {
    let hash = word.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    hash ^ hash >> 15
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_known_once() {
        let mut known = Lexique::default();
        assert!(!known.contains("a"));
        for time in [true, false] {
            for number in 0..1000 {
                assert_eq!(known.learn(&format!("mot {number}")), (number, time));
            }
        }
        assert_eq!((known.len(), known.word(999)), (1000, "mot 999"));
        assert!(known.contains("mot 12") && !known.contains("mot 1000"));
    }
}
