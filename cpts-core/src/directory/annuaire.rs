//! The directory, and the answer to a search.

use std::sync::Arc;

use super::dictionnaire::{Champ, Correspondance, Dictionnaire};
use super::lexique::Lexique;
use super::mots::{for_each_word, singular};
use super::notion::Notion;
use super::table::Table;
use super::tri::{Tri, sorted};
use super::{Construction, Facette, Fiche, Ordre, Recherche, Resultats, ValeurDeFacette, Vocabulaire};
use crate::publish::Publication;
use crate::reference::communes::fold;

/// Below this number of members, those that are alike but for typing errors are looked for as well.
const PEU: usize = 10;

/// A directory: its members are known by their index in the publication.
#[derive(Debug, Clone)]
pub struct Annuaire {
    dictionary: Dictionnaire,
    empty_words: Lexique,
    notions: Vec<Notion>,
    /// The notions that a facet shows, in the order that people are shown.
    shown: Vec<u32>,
    /// The bit of the facet of each notion; 0 for those that no facet shows.
    facets: Vec<u8>,
    /// The notions of the members, and the members of the notions.
    of_members: Table,
    of_notions: Table,
    alphabetical: Vec<u32>,
    /// The members in the order that they are given, and the place of each in it.
    order: Vec<u32>,
    places: Vec<u32>,
}

/// A member that the words find, and how well.
#[derive(Clone, Copy)]
struct Trouvaille {
    member: u32,
    value: u16,
}

impl Annuaire {
    /// The directory of a publication.
    #[must_use]
    pub fn new(publication: &Publication, vocabulaire: &Vocabulaire) -> Self {
        let mut construction = Construction::new(vocabulaire.clone());
        publication.adherents().iter().for_each(|member| construction.add(member));
        construction.finish()
    }

    pub(super) fn of(
        dictionary: Dictionnaire,
        empty_words: Lexique,
        notions: Vec<Notion>,
        of_members: Table,
        of_notions: Table,
        order: Vec<u32>,
    ) -> Self {
        let mut keys = Vec::with_capacity(notions.len());
        let mut facets = Vec::with_capacity(notions.len());
        for notion in &notions {
            let facet = notion.sorte.facette();
            facets.push(facet.map_or(0, Facette::bit));
            keys.push(match facet {
                Some(facet) => format_key(facet as u8, &fold(&notion.libelle), &notion.code),
                None => String::new(),
            });
        }
        let mut sorting = Tri::new(keys.len());
        while sorting.advance(keys.len(), &|rank| keys.get(rank as usize).map_or("", |key| key)) {}
        let mut shown = Vec::with_capacity(notions.len());
        for rank in sorting.numbers() {
            if facets.get(rank as usize).is_some_and(|facet| *facet > 0) {
                shown.push(rank);
            }
        }
        let places = places_in(&order);
        let alphabetical = order.clone();
        Self { dictionary, empty_words, notions, shown, facets, of_members, of_notions, alphabetical, order, places }
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
            let mixed = |member: &u32| mixed(seed, u64::from(*member)) & !LOW | u64::from(*member);
            let keys = sorted(self.order.iter().map(mixed).collect());
            for (member, key) in self.order.iter_mut().zip(keys) {
                *member = low(key);
            }
        }
        self.places = places_in(&self.order);
    }

    /// Who is found, in order, and what they can be narrowed by.
    #[must_use]
    pub fn search(&self, recherche: &Recherche) -> Resultats {
        let words = self.words_of(&recherche.texte);
        let mut results = Resultats::default();
        let mut found = self.find(&words, false, &mut results.mots_ignores);
        if !words.is_empty() && found.len() < PEU {
            let n_exact = found.len();
            found = self.find(&words, true, &mut results.mots_ignores);
            results.approche = found.len() > n_exact;
        }
        self.narrow(recherche, &mut found, &mut results);
        results.fiches = self.page(recherche, &found);
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

    /// The members that match all the words.
    fn find(&self, words: &[Box<str>], forgive: bool, ignored: &mut Vec<Box<str>>) -> Vec<Trouvaille> {
        let members = (0_u32..).take(self.len());
        if words.is_empty() {
            return members.map(|member| Trouvaille { member, value: EXACT.into() }).collect();
        }
        let mut all: Option<Vec<Trouvaille>> = None;
        let mut found = Trouve::new(self);
        let mut n_words = 0;
        for word in words {
            if !found.look_for(word, words, forgive) {
                // What nothing is like narrows nothing: it is told.
                if forgive {
                    ignored.push(word.clone());
                    continue;
                }
                return Vec::new();
            }
            n_words += 1;
            match &mut all {
                None => {
                    let values = members.clone().zip(&found.members);
                    let matching = values.filter(|(_, value)| **value > 0);
                    all = Some(matching.map(|(member, value)| Trouvaille { member, value: (*value).into() }).collect());
                }
                Some(all) => all.retain_mut(|known| {
                    let value = found.members.get(known.member as usize).copied().unwrap_or_default();
                    known.value += u16::from(value);
                    value > 0
                }),
            }
        }
        let mut all = all.unwrap_or_default();
        if n_words > 1 {
            all.iter_mut().for_each(|known| known.value /= n_words);
        }
        all
    }

    /// Leaves out those whom the choices leave out, and counts what each choice would leave.
    fn narrow(&self, recherche: &Recherche, found: &mut Vec<Trouvaille>, results: &mut Resultats) {
        let mut chosen = vec![0_u8; self.notions.len()];
        let mut wanted = 0;
        let mut unknown = Vec::new();
        for filter in &recherche.filtres {
            let bit = filter.facette.bit();
            wanted |= bit;
            let is_it = |(notion, facet): (&Notion, &u8)| *facet == bit && *notion.code == *filter.code;
            let rank = self.notions.iter().zip(&self.facets).position(is_it);
            match rank.and_then(|rank| chosen.get_mut(rank)) {
                Some(chosen) => *chosen = bit,
                None => unknown.push(filter),
            }
        }
        let counts = if wanted == 0 { self.count(found) } else { self.filter(wanted, &chosen, found) };
        results.total = u32::try_from(found.len()).unwrap_or(u32::MAX);
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
        for filter in unknown {
            let after = results.facettes.partition_point(|value| value.facette <= filter.facette);
            let code: Arc<str> = (&*filter.code).into();
            let value =
                ValeurDeFacette { facette: filter.facette, libelle: code.clone(), code, nombre: 0, choisie: true };
            results.facettes.insert(after, value);
        }
    }

    /// How many of some members have each notion.
    fn count(&self, found: &[Trouvaille]) -> Vec<u32> {
        let mut counts = vec![0_u32; self.notions.len()];
        let mut count = |member: usize| {
            for notion in self.of_members.get(member) {
                if let Some(count) = counts.get_mut(*notion as usize) {
                    *count += 1;
                }
            }
        };
        // Of nearly all, it is quicker to count the others.
        if found.len() <= self.len() / 2 {
            found.iter().for_each(|known| count(known.member as usize));
            return counts;
        }
        let mut next = 0;
        for known in found {
            (next..known.member as usize).for_each(&mut count);
            next = known.member as usize + 1;
        }
        (next..self.len()).for_each(&mut count);
        for (rank, count) in counts.iter_mut().enumerate() {
            *count = u32::try_from(self.of_notions.get(rank).len()).unwrap_or(u32::MAX) - *count;
        }
        counts
    }

    /// Leaves out those whom the choices leave out; how many each notion has, or would add.
    fn filter(&self, wanted: u8, chosen: &[u8], found: &mut Vec<Trouvaille>) -> Vec<u32> {
        let mut counts = vec![0_u32; self.notions.len()];
        found.retain(|known| {
            let own = self.of_members.get(known.member as usize);
            let missing = wanted & !own.iter().fold(0, |got, notion| got | chosen.get(*notion as usize).unwrap_or(&0));
            // Those whom one facet alone leaves out are what its other values would add.
            if missing == 0 || missing.is_power_of_two() {
                for notion in own.iter().map(|notion| *notion as usize) {
                    if (missing == 0 || self.facets.get(notion) == Some(&missing))
                        && let Some(count) = counts.get_mut(notion)
                    {
                        *count += 1;
                    }
                }
            }
            missing == 0
        });
        counts
    }

    /// The members of the page, the best first, then in the order of the directory.
    fn page(&self, recherche: &Recherche, found: &[Trouvaille]) -> Vec<Fiche> {
        let wanted = recherche.debut.saturating_add(recherche.nombre);
        // What does not match well comes last, then what comes last in the order.
        let keys = found.iter().map(|known| {
            let place = self.places.get(known.member as usize).copied().unwrap_or_default();
            u64::from(EXACT.saturating_sub(u8::try_from(known.value).unwrap_or(EXACT))) << 32 | u64::from(place)
        });
        let first = if wanted <= FEW { first_of(keys, wanted) } else { sorted(keys.collect()) };
        let mut page = Vec::new();
        for key in first.into_iter().skip(recherche.debut).take(recherche.nombre) {
            if let Some(adherent) = self.order.get(low(key) as usize) {
                let pertinence = EXACT - u8::try_from(key >> 32).unwrap_or(EXACT);
                page.push(Fiche { adherent: *adherent as usize, pertinence });
            }
        }
        page
    }
}

/// Up to how many members it is quicker to keep the first ones in order than to sort all of them.
const FEW: usize = 200;

/// The low half of a number.
const LOW: u64 = u32::MAX as u64;

fn low(key: u64) -> u32 {
    (key & LOW) as u32
}

/// The least of some numbers, in order.
fn first_of(keys: impl Iterator<Item = u64>, wanted: usize) -> Vec<u64> {
    let mut first = Vec::with_capacity(wanted + 1);
    for key in keys {
        if first.len() == wanted && first.last().is_none_or(|last| *last <= key) {
            continue;
        }
        let place = first.partition_point(|known| *known < key);
        first.insert(place, key);
        first.truncate(wanted);
    }
    first
}

/// What the values of facets are ordered by.
fn format_key(facet: u8, label: &str, code: &str) -> String {
    let mut key = String::with_capacity(label.len() + code.len() + 2);
    key.push(char::from(b'0' + facet));
    key.push_str(label);
    key.push('\0');
    key.push_str(code);
    key
}

/// The place of each number in a list that has them all.
fn places_in(order: &[u32]) -> Vec<u32> {
    let mut places = vec![0; order.len()];
    for (place, member) in (0..).zip(order) {
        if let Some(slot) = places.get_mut(*member as usize) {
            *slot = place;
        }
    }
    places
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

    /// Looks for a word among those that were typed; whether anything matches.
    fn look_for(&mut self, word: &str, typed: &[Box<str>], forgive: bool) -> bool {
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
            dictionary.for_each_alike(word, |found| {
                // Who typed another word as well rather means another word here.
                let other = dictionary.word(found.rank);
                let is_taken = other != word && typed.iter().any(|typed| **typed == *other);
                note(Correspondance { quality: if is_taken { found.quality / 2 } else { found.quality }, ..found });
            });
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
