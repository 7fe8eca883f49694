//! The needles: short texts looked for all at once in a whole block.

use std::collections::BTreeSet;

use aho_corasick::packed::{Config, MatchKind, Searcher};
use aho_corasick::{AhoCorasick, Input, Span};

/// As many needles as there are at most: beyond, the wide registers of a processor are of no help.
const MOST: usize = 48;

/// As few bytes as a needle has, if the codes have them.
const SHORTEST: usize = 3;

/// What finds the needles.
#[derive(Debug)]
pub(super) enum Aiguilles {
    /// By the wide registers of the processor.
    Larges(Searcher),
    /// Byte after byte, where the processor has no such registers.
    Suivies(AhoCorasick),
    /// There is nothing to find.
    Aucune,
}

impl Aiguilles {
    /// Needles for the codes of some columns, each column by its place.
    pub(super) fn new<const N: usize>(codes: [(usize, &BTreeSet<Box<str>>); N]) -> Self {
        let needles = needles(&codes);
        if needles.is_empty() {
            return Self::Aucune;
        }
        match Config::new().match_kind(MatchKind::LeftmostFirst).builder().extend(&needles).build() {
            Some(searcher) => Self::Larges(searcher),
            None => AhoCorasick::new(&needles).map_or(Self::Aucune, Self::Suivies),
        }
    }

    /// Where the first needle is, from a place on.
    pub(super) fn find(&self, bytes: &[u8], from: usize) -> Option<usize> {
        match self {
            Self::Larges(searcher) => {
                searcher.find_in(bytes, Span { start: from, end: bytes.len() }).map(|found| found.start())
            }
            Self::Suivies(automaton) => automaton.find(Input::new(bytes).range(from..)).map(|found| found.start()),
            Self::Aucune => None,
        }
    }
}

/// Each code behind the separator that comes before it, cut as short as it takes to have few.
fn needles(codes: &[(usize, &BTreeSet<Box<str>>)]) -> BTreeSet<Vec<u8>> {
    let whole: BTreeSet<Vec<u8>> = codes
        .iter()
        .flat_map(|(place, codes)| {
            // The first column has no separator before it.
            let before = if *place == 0 { "" } else { "|" };
            codes.iter().map(move |code| format!("{before}{code}").into_bytes())
        })
        .collect();
    let longest = whole.iter().map(Vec::len).max().unwrap_or_default();
    let shortened = |length: usize| -> BTreeSet<Vec<u8>> {
        whole.iter().map(|needle| needle.get(..length).unwrap_or(needle).to_vec()).collect()
    };
    let few = (SHORTEST..=longest).rev().map(shortened).find(|needles| needles.len() <= MOST);
    few.unwrap_or_else(|| shortened(SHORTEST))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(codes: &[&str]) -> BTreeSet<Box<str>> {
        codes.iter().map(|code| (*code).into()).collect()
    }

    #[test]
    fn many_codes_are_looked_for_by_their_beginning() {
        let few = set(&["91434", "91667"]);
        assert_eq!(needles(&[(36, &few)]), [b"|91434".to_vec(), b"|91667".to_vec()].into());
        assert_eq!(needles(&[(0, &few)]), [b"91434".to_vec(), b"91667".to_vec()].into());
        let many: BTreeSet<Box<str>> = (91_000..91_700).map(|code| code.to_string().into()).collect();
        assert_eq!(needles(&[(36, &many)]).len(), 7);
    }

    #[test]
    fn each_way_finds_the_same() {
        let codes = set(&["91434", "91667"]);
        let texts: Vec<Vec<u8>> = needles(&[(3, &codes)]).into_iter().collect();
        let slow = Aiguilles::Suivies(AhoCorasick::new(&texts).unwrap());
        let fast = Aiguilles::new([(3, &codes)]);
        let hay = b"a|9143|91434|b|c|91667".repeat(20);
        for from in 0..hay.len() {
            assert_eq!(fast.find(&hay, from), slow.find(&hay, from), "{from}");
        }
        assert_eq!(Aiguilles::new([(3, &set(&[]))]).find(&hay, 0), None);
    }
}
