//! The directory, and the answer to a search.

use std::collections::BTreeSet;

use super::dictionnaire::{Champ, Correspondance, Dictionnaire};
use super::mots::{for_each_word, singular};
use super::notion::Notion;
use super::{Construction, Facette, Fiche, Ordre, Recherche, Resultats, ValeurDeFacette, Vocabulaire};
use crate::publish::Publication;
use crate::reference::communes::fold;

/// Below this number of members, those that are alike but for typing errors are looked for as well.
const PEU: usize = 10;

/// A directory: its members are known by their index in the publication.
#[derive(Debug, Clone)]
pub struct Annuaire {
    dictionary: Dictionnaire,
    empty_words: BTreeSet<Box<str>>,
    notions: Vec<Notion>,
    /// The notions in the order that people are shown.
    shown: Vec<u32>,
    /// The bit of the facet of each notion; 0 for those that no facet shows.
    facets: Vec<u8>,
    /// The notions of the members, and the members of the notions.
    of_members: Table,
    of_notions: Table,
    alphabetical: Vec<u32>,
    /// The members in the order that they are given.
    order: Vec<u32>,
}

/// What a directory is made of.
pub(super) struct Parties {
    pub(super) dictionary: Dictionnaire,
    pub(super) empty_words: BTreeSet<Box<str>>,
    pub(super) notions: Vec<Notion>,
    pub(super) of_members: Vec<u32>,
    pub(super) ends: Vec<u32>,
    pub(super) alphabetical: Vec<u32>,
}

/// Lists of numbers, one after another.
#[derive(Debug, Clone, Default)]
struct Table {
    values: Vec<u32>,
    ends: Vec<u32>,
}

impl Table {
    fn get(&self, index: usize) -> &[u32] {
        let start = index.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or_default();
        let end = self.ends.get(index).copied().unwrap_or(start);
        self.values.get(start as usize..end as usize).unwrap_or_default()
    }

    fn rows(&self) -> impl Iterator<Item = &[u32]> {
        let mut start = 0;
        self.ends.iter().map(move |end| {
            let row = self.values.get(start..*end as usize).unwrap_or_default();
            start = *end as usize;
            row
        })
    }

    /// The other way round: for each number, the lists that hold it.
    fn turned(&self, n_rows: usize) -> Self {
        let mut ends = vec![0_u32; n_rows];
        for value in &self.values {
            if let Some(end) = ends.get_mut(*value as usize) {
                *end += 1;
            }
        }
        let mut total = 0;
        for end in &mut ends {
            (*end, total) = (total, total + *end);
        }
        let mut values = vec![0_u32; self.values.len()];
        for (rank, row) in (0_u32..).zip(self.rows()) {
            for value in row {
                let Some(next) = ends.get_mut(*value as usize) else { continue };
                if let Some(slot) = values.get_mut(*next as usize) {
                    *slot = rank;
                }
                *next += 1;
            }
        }
        Self { values, ends }
    }
}

impl Annuaire {
    /// The directory of a publication.
    #[must_use]
    pub fn new(publication: &Publication, vocabulaire: &Vocabulaire) -> Self {
        let mut construction = Construction::new(vocabulaire);
        publication.adherents().iter().for_each(|member| construction.add(member));
        construction.finish()
    }

    pub(super) fn of(parts: Parties) -> Self {
        let Parties { dictionary, empty_words, notions, of_members, ends, alphabetical } = parts;
        let of_members = Table { values: of_members, ends };
        let mut shown: Vec<u32> = (0..).take(notions.len()).collect();
        shown.sort_by_cached_key(|rank| {
            notions.get(*rank as usize).map(|notion| (notion.sorte, fold(&notion.libelle), notion.code.clone()))
        });
        let facets = notions.iter().map(|notion| notion.sorte.facette().map_or(0, Facette::bit)).collect();
        let of_notions = of_members.turned(notions.len());
        let order = alphabetical.clone();
        Self { dictionary, empty_words, notions, shown, facets, of_members, of_notions, alphabetical, order }
    }

    /// How many members it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.order.len()
    }

    /// Whether it has none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// Gives the members that match equally well in this order from now on.
    ///
    /// ```
    /// use cpts_core::directory::{Annuaire, Ordre, Recherche, Vocabulaire};
    /// use cpts_core::publish::Publication;
    ///
    /// let mut annuaire = Annuaire::new(&Publication::default(), &Vocabulaire::embedded());
    /// annuaire.arrange(Ordre::Melange(20_261_121));
    /// assert_eq!(annuaire.search(&Recherche::new("")).total, 0);
    /// ```
    pub fn arrange(&mut self, order: Ordre) {
        self.order.clone_from(&self.alphabetical);
        if let Ordre::Melange(seed) = order {
            self.order.sort_by_cached_key(|member| mixed(seed, u64::from(*member)));
        }
    }

    /// Who is found, in order, and what they can be narrowed by.
    #[must_use]
    pub fn search(&self, recherche: &Recherche) -> Resultats {
        let words = self.words_of(&recherche.texte);
        let mut results = Resultats::default();
        let mut relevance = self.find(&words, false, &mut results.mots_ignores);
        if !words.is_empty() && relevance.iter().filter(|value| **value > 0).take(PEU).count() < PEU {
            let mut ignored = Vec::new();
            let forgiving = self.find(&words, true, &mut ignored);
            results.approche = forgiving.iter().zip(&relevance).any(|(more, less)| *more > 0 && *less == 0);
            results.mots_ignores = ignored;
            relevance = forgiving;
        }
        self.narrow(recherche, &mut relevance, &mut results);
        results.fiches = self.page(recherche, &relevance);
        results
    }

    /// The words of a text that say something; all of them when none does.
    fn words_of(&self, text: &str) -> Vec<Box<str>> {
        let (mut words, mut scratch) = (Vec::<Box<str>>::new(), String::new());
        for_each_word(&mut scratch, text, |word| words.push(word.into()));
        if words.iter().any(|word| !self.empty_words.contains(word)) {
            words.retain(|word| !self.empty_words.contains(word));
        }
        words
    }

    /// How well each member matches all the words: 0 for those that do not.
    fn find(&self, words: &[Box<str>], forgive: bool, ignored: &mut Vec<Box<str>>) -> Vec<u8> {
        let mut sums: Option<Vec<u16>> = None;
        let mut found = Trouve::new(self);
        let mut n_words = 0;
        for word in words {
            if !found.look_for(word, forgive) {
                // What nothing is like narrows nothing: it is told.
                if forgive {
                    ignored.push(word.clone());
                    continue;
                }
                return vec![0; self.len()];
            }
            n_words += 1;
            match &mut sums {
                None => sums = Some(found.members.iter().map(|value| u16::from(*value)).collect()),
                Some(sums) => {
                    for (sum, value) in sums.iter_mut().zip(&found.members) {
                        let is_both = *sum > 0 && *value > 0;
                        *sum = if is_both { *sum + u16::from(*value) } else { 0 };
                    }
                }
            }
        }
        match sums {
            Some(sums) => sums.iter().map(|sum| u8::try_from(sum / n_words).unwrap_or(u8::MAX)).collect(),
            None if words.is_empty() => vec![EXACT; self.len()],
            None => vec![0; self.len()],
        }
    }

    /// Leaves out those whom the choices leave out, and counts what each choice would leave.
    fn narrow(&self, recherche: &Recherche, relevance: &mut [u8], results: &mut Resultats) {
        let mut chosen = vec![0_u8; self.notions.len()];
        let mut wanted = 0;
        let mut unknown = Vec::new();
        for filter in &recherche.filtres {
            let bit = filter.facette.bit();
            wanted |= bit;
            let is_it = |(notion, facet): (&Notion, &u8)| *facet == bit && notion.code == filter.code;
            let rank = self.notions.iter().zip(&self.facets).position(is_it);
            match rank.and_then(|rank| chosen.get_mut(rank)) {
                Some(chosen) => *chosen = bit,
                None => unknown.push(filter),
            }
        }
        let mut counts = vec![0_u32; self.notions.len()];
        for (value, own) in relevance.iter_mut().zip(self.of_members.rows()).filter(|(value, _)| **value > 0) {
            let missing = match wanted {
                0 => 0,
                _ => wanted & !own.iter().fold(0, |got, notion| got | chosen.get(*notion as usize).unwrap_or(&0)),
            };
            if missing == 0 {
                results.total += 1;
                for notion in own {
                    if let Some(count) = counts.get_mut(*notion as usize) {
                        *count += 1;
                    }
                }
            } else {
                *value = 0;
                // Those whom one facet alone leaves out are what its other values would add.
                if missing.is_power_of_two() {
                    for notion in own.iter().map(|notion| *notion as usize) {
                        if self.facets.get(notion) == Some(&missing)
                            && let Some(count) = counts.get_mut(notion)
                        {
                            *count += 1;
                        }
                    }
                }
            }
        }
        for rank in self.shown.iter().map(|rank| *rank as usize) {
            let (Some(notion), Some(count), Some(chosen)) =
                (self.notions.get(rank), counts.get(rank), chosen.get(rank))
            else {
                continue;
            };
            let is_chosen = *chosen > 0;
            if let Some(facet) = notion.sorte.facette().filter(|_| *count > 0 || is_chosen) {
                results.facettes.push(ValeurDeFacette {
                    facette: facet,
                    code: notion.code.clone(),
                    libelle: notion.libelle.clone(),
                    nombre: *count,
                    choisie: is_chosen,
                });
            }
        }
        // A choice that nobody has stays in sight, so that it can be taken back.
        results.facettes.extend(unknown.into_iter().map(|filter| ValeurDeFacette {
            facette: filter.facette,
            code: filter.code.clone(),
            libelle: filter.code.clone(),
            nombre: 0,
            choisie: true,
        }));
        results.facettes.sort_by_key(|value| value.facette);
    }

    /// The members of the page, the best first, then in the order of the directory.
    fn page(&self, recherche: &Recherche, relevance: &[u8]) -> Vec<Fiche> {
        let wanted = recherche.debut.saturating_add(recherche.nombre);
        let mut by_value = [0_usize; 256];
        for value in relevance {
            if let Some(count) = by_value.get_mut(usize::from(*value)) {
                *count += 1;
            }
        }
        // The least match that the page reaches, and how many members match better.
        let (mut least, mut better) = (1_u8, 0);
        for (value, count) in (0..=u8::MAX).zip(by_value).skip(1).rev() {
            least = value;
            if value == 1 || better + count >= wanted {
                break;
            }
            better += count;
        }
        let mut of_least = wanted.saturating_sub(better);
        let mut found = Vec::new();
        for member in &self.order {
            let value = relevance.get(*member as usize).copied().unwrap_or_default();
            if value > least || value == least && of_least > 0 {
                found.push(Fiche { adherent: *member as usize, pertinence: value });
                of_least -= usize::from(value == least);
                if found.len() >= wanted {
                    break;
                }
            }
        }
        found.sort_by_key(|found| core::cmp::Reverse(found.pertinence));
        found.into_iter().skip(recherche.debut).take(recherche.nombre).collect()
    }
}

/// What an exact match in a name is worth.
const EXACT: u8 = 200;

/// What is found of one word: buffers that serve for each word in turn.
struct Trouve<'a> {
    annuaire: &'a Annuaire,
    members: Vec<u8>,
    notions: Vec<u8>,
}

impl<'a> Trouve<'a> {
    fn new(annuaire: &'a Annuaire) -> Self {
        Self { annuaire, members: vec![0; annuaire.len()], notions: vec![0; annuaire.notions.len()] }
    }

    /// Looks for a word; whether anything matches.
    fn look_for(&mut self, word: &str, forgive: bool) -> bool {
        self.members.fill(0);
        self.notions.fill(0);
        let dictionary = &self.annuaire.dictionary;
        let mut is_found = false;
        let mut note = |found: Correspondance| {
            is_found = true;
            for place in dictionary.places(found.rank) {
                let value = worth(found, place.champ());
                let values = if place.is_notion() { &mut self.notions } else { &mut self.members };
                if let Some(known) = values.get_mut(place.index()) {
                    *known = value.max(*known);
                }
            }
        };
        dictionary.for_each_beginning(word, &mut note);
        if let Some(word) = singular(word) {
            dictionary
                .for_each_beginning(word, |found| note(Correspondance { quality: found.quality * 9 / 10, ..found }));
        }
        if forgive {
            dictionary.for_each_alike(word, &mut note);
        }
        for (rank, value) in self.notions.iter().enumerate().filter(|(_, value)| **value > 0) {
            for member in self.annuaire.of_notions.get(rank) {
                if let Some(known) = self.members.get_mut(*member as usize) {
                    *known = (*known).max(*value);
                }
            }
        }
        is_found
    }
}

/// What a match is worth, from 1 to [`EXACT`].
fn worth(found: Correspondance, champ: Champ) -> u8 {
    u8::try_from(found.quality * champ.weight() / 50).unwrap_or(EXACT).max(1)
}

/// A number that looks like chance, made of two others (SplitMix64).
fn mixed(seed: u64, number: u64) -> u64 {
    let mut mixed = seed.wrapping_add(number.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
