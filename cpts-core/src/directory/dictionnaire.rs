//! The words of the directory, in order, each with where it stands.

use super::fautes::{self, Modele};
use super::lexique::Lexique;
use super::table::Table;

/// Where a word stands: in a field of a member, or among the words of a [`Notion`](super::notion::Notion).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Lieu(u32);

/// What a word is there for: it says how much a match is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Champ {
    Nom,
    Prenom,
    NomDeLieu,
    /// The label of a notion.
    Libelle,
    /// The vocabulary's word for a notion.
    Usage,
    /// A word of a phrase that the vocabulary has for a notion.
    Locution,
}

impl Champ {
    const ALL: [Self; 6] = [Self::Nom, Self::Prenom, Self::NomDeLieu, Self::Libelle, Self::Usage, Self::Locution];

    /// What a match in it is worth, in hundredths.
    pub(super) fn weight(self) -> u16 {
        match self {
            Self::Nom => 100,
            Self::Prenom | Self::Libelle => 95,
            Self::Usage => 90,
            Self::Locution => 80,
            Self::NomDeLieu => 70,
        }
    }
}

impl Lieu {
    const NOTION: u32 = 1 << 31;
    const FIELD: u32 = 28;

    /// In a field of a member, by its index; or of a notion, by its own.
    pub(super) fn new(index: u32, champ: Champ) -> Self {
        let is_notion = matches!(champ, Champ::Libelle | Champ::Usage | Champ::Locution);
        let notion = if is_notion { Self::NOTION } else { 0 };
        Self(notion | (champ as u32) << Self::FIELD | index & ((1 << Self::FIELD) - 1))
    }

    pub(super) fn number(self) -> u32 {
        self.0
    }

    pub(super) fn is_notion(self) -> bool {
        self.0 & Self::NOTION != 0
    }

    pub(super) fn index(self) -> usize {
        (self.0 & ((1 << Self::FIELD) - 1)) as usize
    }

    pub(super) fn champ(self) -> Champ {
        let rank = (self.0 & !Self::NOTION) >> Self::FIELD;
        Champ::ALL.get(rank as usize).copied().unwrap_or(Champ::NomDeLieu)
    }
}

/// The words, each once, in the order of their bytes.
#[derive(Debug, Clone, Default)]
pub(super) struct Dictionnaire {
    text: String,
    /// Where each word ends in the text.
    ends: Vec<u32>,
    /// How many bytes each word shares with the one before it.
    shared: Vec<u8>,
    /// Where each word stands.
    places: Table,
}

/// A word that matches what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Correspondance {
    /// Its rank in the dictionary.
    pub(super) rank: usize,
    /// How good the match is, in hundredths of an exact one.
    pub(super) quality: u16,
}

const EXACT: u16 = 100;

impl Dictionnaire {
    /// The words of a lexicon, by their numbers in order; where they stand is still to be said.
    pub(super) fn new(words: &Lexique, order: impl Iterator<Item = u32>) -> Self {
        let mut made = Self {
            text: String::with_capacity(words.n_bytes()),
            ends: Vec::with_capacity(words.len()),
            shared: Vec::with_capacity(words.len()),
            places: Table::default(),
        };
        let mut previous = "";
        for number in order {
            let word = words.word(number);
            let shared = word.bytes().zip(previous.bytes()).take_while(|(left, right)| left == right).count();
            made.shared.push(u8::try_from(shared).unwrap_or(u8::MAX));
            made.text.push_str(word);
            made.ends.push(u32::try_from(made.text.len()).unwrap_or(u32::MAX));
            previous = word;
        }
        made
    }

    /// Says where the words stand, by their ranks.
    pub(super) fn stand(&mut self, places: Table) {
        self.places = places;
    }

    /// How many words it has.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn word(&self, rank: usize) -> &str {
        let start = rank.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or_default();
        let end = self.ends.get(rank).copied().unwrap_or(start);
        self.text.get(start as usize..end as usize).unwrap_or_default()
    }

    /// Where a word stands.
    pub(super) fn places(&self, rank: usize) -> impl Iterator<Item = Lieu> {
        self.places.get(rank).iter().map(|place| Lieu(*place))
    }

    /// Calls on the words that are the one typed, or begin by it.
    pub(super) fn for_each_beginning(&self, typed: &str, mut call: impl FnMut(Correspondance)) {
        let (mut start, mut end) = (0, self.len());
        while start < end {
            let middle = start.midpoint(end);
            if self.word(middle) < typed {
                start = middle + 1;
            } else {
                end = middle;
            }
        }
        for rank in start..self.len() {
            // All the next words share the whole of it with the first one.
            let is_next =
                rank > start && usize::from(self.shared.get(rank).copied().unwrap_or_default()) >= typed.len();
            let word = self.word(rank);
            if !is_next && !word.starts_with(typed) {
                break;
            }
            let quality = if word.len() == typed.len() { EXACT } else { beginning(typed.len(), word.len()) };
            call(Correspondance { rank, quality });
        }
    }

    /// Calls on the words that are the one typed, or begin by it, but for a few typing errors.
    pub(super) fn for_each_alike(&self, typed: &str, mut call: impl FnMut(Correspondance)) {
        let errors = fautes::forgiven(typed);
        if errors == 0 {
            return;
        }
        let model = Modele::new(typed, errors);
        // What is known after each of the letters that the next word may share: the way to go on, and the fewest errors
        // with which the word typed was read on the way.
        let mut ways = vec![(model.start(), None::<usize>)];
        // How many letters the words have that lead nowhere.
        let mut dead = usize::MAX;
        for (rank, shared) in self.shared.iter().enumerate() {
            let shared = usize::from(*shared);
            if shared >= dead {
                continue;
            }
            dead = usize::MAX;
            ways.truncate(shared + 1);
            let word = self.word(rank);
            for letter in word.bytes().take(fautes::LETTRES_MAX + 2).skip(ways.len() - 1) {
                let Some((state, best)) = ways.last() else { break };
                let next = model.step(state, letter);
                let read = model.errors(&next);
                let best = match (*best, read) {
                    (Some(known), Some(found)) => Some(known.min(found)),
                    (known, found) => known.or(found),
                };
                ways.push((next, best));
                if model.is_dead(&next) {
                    if best.is_none() {
                        dead = ways.len() - 1;
                    }
                    break;
                }
            }
            let Some((state, best)) = ways.last() else { continue };
            let is_whole = ways.len() == word.len() + 1;
            let found = match (is_whole.then(|| model.errors(state)).flatten(), best) {
                (Some(errors), _) => Some(alike(errors)),
                (None, Some(errors)) => Some(alike(*errors) * 3 / 4),
                (None, None) => None,
            };
            if let Some(quality) = found {
                call(Correspondance { rank, quality });
            }
        }
    }
}

/// What it is worth that a word begins by the one typed, by their lengths.
fn beginning(typed: usize, word: usize) -> u16 {
    u16::try_from(65 + 25 * typed / word.max(1)).unwrap_or(EXACT)
}

/// What it is worth that a word is the one typed but for some errors.
fn alike(errors: usize) -> u16 {
    match errors {
        0 => EXACT,
        1 => 50,
        _ => 32,
    }
}
