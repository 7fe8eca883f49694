//! The private facts of persons, looked for in every text that is written freely.

mod lisible;
mod mots;
mod titres;

use std::collections::{BTreeMap, BTreeSet};

use super::members::{Choix, Fiche};
use crate::diagnostics::Pointeur;
use crate::exchange::json::Lecture;
use crate::json::Picked;
use crate::reference::communes::fold;
use lisible::legible;
use mots::{Mot, plain, words};
use titres::{LIENS, TITRES, names_in};

/// A part of a family name shorter than this is a particle, or a word that may be anything.
const SHORTEST_PART: usize = 4;

/// A name in one word that is shorter than this may be another word.
const SHORTEST_JOINED: usize = 8;

/// A number shorter than this may be anything.
const SHORTEST_NUMBER: usize = 8;

/// An id in one word that is shorter than this may be anything.
const SHORTEST_ID: usize = 3;

/// The digits of a telephone number that do not depend on how its country is written.
const NATIONAL: usize = 9;

/// What people write in place of the signs of an address.
const SIGNES: [&str; 10] = ["at", "a", "arobase", "arobas", "arobaz", "arrobase", "chez", "dot", "point", "pt"];

/// What the name of a field that is not known begins with when it holds a name.
const NOMS: [&str; 6] = ["nom", "prenom", "surnom", "pseudo", "alias", "nickname"];

/// What no text may hold: names in full, with a title or with a first name, addresses, numbers and ids.
#[derive(Debug, Default)]
pub(super) struct Traces {
    names: Suites,
    /// The words of addresses, without what stands for their signs.
    addresses: Suites,
    ids: Suites,
    /// The ids as they are.
    whole_ids: BTreeSet<String>,
    /// Sequences of digits, by their length.
    digits: BTreeMap<usize, BTreeSet<String>>,
    /// The numbers that are never published, by their last digits.
    private: BTreeSet<String>,
}

/// Sequences of words, by their first word.
#[derive(Debug, Default)]
struct Suites(BTreeMap<String, Vec<Suite>>);

/// The words after the first one, and what must be true of them to name somebody.
#[derive(Debug)]
struct Suite {
    rest: Vec<String>,
    condition: Condition,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Condition {
    Always,
    /// One of the words has a capital: the name may be a common word.
    HasCapital,
    /// No capital follows: the first name would be that of somebody else, as on the sign of a street.
    NobodyElse,
}

impl Suites {
    /// A sequence of words, apart by one space; a word alone may be anything.
    fn add(&mut self, folded: &str, condition: Condition) {
        if let Some((first, rest)) = folded.trim().split_once(' ') {
            let rest = rest.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
            self.0.entry(first.to_owned()).or_default().push(Suite { rest, condition });
        }
    }

    /// A word that cannot be anything else.
    fn add_word(&mut self, word: String) {
        self.0.entry(word).or_default().push(Suite { rest: Vec::new(), condition: Condition::Always });
    }

    fn are_in(&self, words: &[Mot]) -> bool {
        (0..words.len()).filter_map(|rank| words.get(rank..)).any(|words| {
            let [first, after @ ..] = words else { return false };
            let bare = first.plain.trim_matches(|letter: char| letter.is_ascii_digit());
            let known = [first.plain.as_str(), bare].into_iter().filter_map(|word| self.0.get(word)).flatten();
            known.into_iter().any(|suite| {
                let is_there = suite.rest.len() <= after.len()
                    && suite.rest.iter().zip(after).all(|(known, word)| *known == word.plain);
                is_there
                    && match suite.condition {
                        Condition::Always => true,
                        Condition::HasCapital => words.iter().take(suite.rest.len() + 1).any(|word| word.is_capital),
                        Condition::NobodyElse => after.get(suite.rest.len()).is_none_or(|next| !next.is_capital),
                    }
            })
        })
    }
}

impl Traces {
    /// What the members keep private: all that is known of those who are withheld, what the others did not agree to.
    pub(super) fn of(choix: &Choix<'_>, lecture: &Lecture<'_>) -> Self {
        let mut traces = Self::default();
        for fiche in &choix.fiches {
            traces.add_id(fiche);
            if !fiche.is_structure() {
                traces.add_facts(fiche);
            }
        }
        traces.add_strays(choix, lecture);
        traces
    }

    /// The id of an entry that is published without it, or not at all.
    fn add_id(&mut self, fiche: &Fiche<'_>) {
        let hidden = fiche.member.id.as_deref().filter(|_| fiche.is_withheld() || fiche.id().is_none());
        let Some(id) = hidden.map(plain).filter(|id| !id.is_empty()) else { return };
        let has = |is_one: fn(&char) -> bool| id.chars().any(|letter| is_one(&letter));
        if id.len() >= SHORTEST_ID && has(char::is_ascii_digit) && has(char::is_ascii_alphabetic) {
            self.ids.add(&id, Condition::Always);
            if !id.contains(' ') {
                self.ids.add_word(id.clone());
            }
        }
        self.whole_ids.insert(id);
    }

    fn add_facts(&mut self, fiche: &Fiche<'_>) {
        let member = fiche.member;
        if !fiche.is_public("nom") {
            self.add_name(member.prenom.as_deref().unwrap_or_default(), member.nom.as_deref().unwrap_or_default());
        }
        let numbers =
            [member.rpps.as_ref().map(|typed| typed.texte()), member.adeli.as_ref().map(|typed| typed.texte())];
        numbers.into_iter().flatten().for_each(|number| self.add_number(number, usize::MAX));
        let telephone = (!fiche.is_public("telephone")).then_some(member.telephone.as_deref()).flatten();
        let places = || member.lieux.iter().flatten();
        let are_public = fiche.is_public("lieux") && fiche.is_public("telephone");
        let of_places = places().filter(|_| !are_public).filter_map(|place| place.telephone.as_deref());
        self.private.extend(member.telephone_prive.as_deref().and_then(|number| last_digits(number, NATIONAL)));
        for number in [telephone, member.telephone_prive.as_deref()].into_iter().flatten().chain(of_places) {
            self.add_number(number, NATIONAL);
        }
        let are_public = fiche.is_public("lieux") && fiche.is_public("courriel");
        let of_places = places().filter(|_| !are_public).filter_map(|place| place.courriel.as_deref());
        let courriel = (!fiche.is_public("courriel")).then_some(member.courriel.as_deref()).flatten();
        courriel.into_iter().chain(of_places).for_each(|address| self.add_address(address));
    }

    /// What a member has that was not read as what it is: numbers that are no texts, and, of those who are withheld, names,
    /// addresses and numbers in fields that are not known.
    fn add_strays(&mut self, choix: &Choix<'_>, lecture: &Lecture<'_>) {
        let is_of_member = |place: &&Pointeur| place.segments().next().as_deref() == Some("adherents");
        for place in lecture.diagnostics.iter().map(|problem| &problem.lieu).filter(is_of_member) {
            if let Some(Picked::Number(number)) = lecture.picked(place) {
                self.add_number(&number, usize::MAX);
                self.add_number(&number, NATIONAL);
            }
        }
        let unknown: Vec<&Pointeur> = lecture.dossier.unknown_fields().iter().filter(is_of_member).collect();
        let withheld = if unknown.is_empty() { BTreeMap::new() } else { choix.withheld_in_text(lecture) };
        for place in unknown {
            let segments: Vec<String> = place.segments().collect();
            let [_, rank, .., field] = segments.as_slice() else { continue };
            let Some(fiche) = withheld.get(rank) else { continue };
            match lecture.picked(place) {
                Some(Picked::Number(number)) => self.add_number(&number, NATIONAL),
                Some(Picked::Text(text)) if text.contains('@') => self.add_address(&text),
                Some(Picked::Text(text)) => {
                    self.add_number(&text, NATIONAL);
                    let field = fold(field);
                    if !fiche.is_structure() && NOMS.iter().any(|name| field.starts_with(name)) {
                        self.add_name(fiche.member.prenom.as_deref().unwrap_or_default(), &text);
                        self.add_name(&text, fiche.member.nom.as_deref().unwrap_or_default());
                    }
                }
                _ => {}
            }
        }
    }

    fn add_name(&mut self, first: &str, family: &str) {
        let (firsts, families) = (names_in(&plain(first)), names_in(&plain(family)));
        for family in &families {
            // Of a family name in two parts, people write one.
            for title in TITRES {
                parts(family).for_each(|family| self.names.add(&format!("{title} {family}"), Condition::Always));
            }
            parts(family).for_each(|family| self.add_nickname(family));
            if firsts.is_empty() {
                self.add_whole_name(family);
            }
            for first in &firsts {
                self.add_full_name(first, family);
            }
        }
        for first in firsts.iter().filter(|_| !families.is_empty()).flat_map(|first| usual(first)) {
            for title in TITRES {
                self.names.add(&format!("{title} {first}"), Condition::NobodyElse);
            }
            self.add_nickname(first);
        }
    }

    /// A name that stands whole in one field.
    fn add_whole_name(&mut self, name: &str) {
        self.names.add(name, Condition::Always);
        if let Some((one, rest)) = name.split_once(' ') {
            self.add_pair(rest, one);
        }
        if let Some((rest, one)) = name.rsplit_once(' ') {
            self.add_pair(one, rest);
        }
    }

    fn add_full_name(&mut self, first: &str, family: &str) {
        // Of several first names, people write one.
        for first in usual(first) {
            for family in parts(family) {
                self.add_pair(first, family);
                for (name, initial) in [(first, family), (family, first)] {
                    let Some(initial) = initial.get(..1) else { continue };
                    self.names.add(&format!("{initial} {name}"), Condition::HasCapital);
                    self.names.add(&format!("{name} {initial}"), Condition::HasCapital);
                }
            }
        }
    }

    /// A first name and a family name, in both orders, apart or in one word as addresses have them.
    fn add_pair(&mut self, first: &str, family: &str) {
        for (one, other) in [(first, family), (family, first)] {
            self.names.add(&format!("{one} {other}"), Condition::Always);
            let joined = format!("{one}{other}").replace(' ', "");
            if joined.len() >= SHORTEST_JOINED {
                self.names.add_word(joined);
            }
        }
    }

    /// A name beside a nickname, which is not known.
    fn add_nickname(&mut self, name: &str) {
        for link in LIENS {
            self.names.add(&format!("{name} {link}"), Condition::HasCapital);
            self.names.add(&format!("{link} {name}"), Condition::HasCapital);
        }
    }

    fn add_address(&mut self, address: &str) {
        let words = plain(&legible(address));
        let is_sign = |word: &&str| !SIGNES.contains(word);
        self.addresses.add(&words.split(' ').filter(is_sign).collect::<Vec<_>>().join(" "), Condition::Always);
    }

    fn add_number(&mut self, number: &str, most: usize) {
        if let Some(last) = last_digits(number, most) {
            self.digits.entry(last.len()).or_default().insert(last);
        }
    }

    /// Whether a telephone number is one that somebody never publishes.
    pub(super) fn is_private_number(&self, number: &str) -> bool {
        last_digits(number, NATIONAL).is_some_and(|last| self.private.contains(&last))
    }

    /// Whether a text is the id of somebody who is withheld, and nothing else.
    pub(super) fn is_private_id(&self, text: &str) -> bool {
        self.whole_ids.contains(&plain(&legible(text)))
    }

    /// Whether a text holds the id of somebody who is withheld.
    pub(super) fn ids_are_in(&self, text: &str) -> bool {
        !self.ids.0.is_empty() && self.ids.are_in(&words(&legible(text)))
    }

    /// Whether a text holds a name, an address or a number, as it stands or as it reads.
    pub(super) fn are_in(&self, text: &str) -> bool {
        let read = legible(text);
        self.stand_in(text) || *read != *text && self.stand_in(&read)
    }

    fn stand_in(&self, text: &str) -> bool {
        self.words_are_in(text) || self.digits_are_in(text)
    }

    fn words_are_in(&self, text: &str) -> bool {
        if self.names.0.is_empty() && self.addresses.0.is_empty() {
            return false;
        }
        let mut words = words(text);
        if self.names.are_in(&words) {
            return true;
        }
        words.retain(|word| !word.plain.is_empty() && !SIGNES.contains(&word.plain.as_str()));
        self.addresses.are_in(&words)
    }

    fn digits_are_in(&self, text: &str) -> bool {
        if self.digits.is_empty() {
            return false;
        }
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        self.digits.iter().any(|(length, known)| {
            (0..digits.len()).filter_map(|start| digits.get(start..start + length)).any(|part| known.contains(part))
        })
    }
}

/// The last digits of a number, unless they are too few to be one.
fn last_digits(number: &str, most: usize) -> Option<String> {
    let digits: Vec<char> = number.chars().filter(char::is_ascii_digit).collect();
    let last: String = digits.iter().skip(digits.len().saturating_sub(most)).collect();
    (last.len() >= SHORTEST_NUMBER).then_some(last)
}

/// A family name, and its parts that people write alone.
fn parts(family: &str) -> impl Iterator<Item = &str> {
    family.split(' ').filter(|part| part.len() >= SHORTEST_PART).chain([family])
}

/// First names, together and one by one.
fn usual(first: &str) -> impl Iterator<Item = &str> {
    first.split(' ').filter(|one| one.len() > 1).chain([first])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn traces() -> Traces {
        let mut traces = Traces::default();
        traces.add_name("Éléonore", "Fictive-Exemple");
        traces.add_name("", "Mme Jeanne Inventée");
        traces.add_name("Loïse Marie", "de l'Invention");
        traces.add_name("Hildegonde dite Gonde", "Discrète, née Inconnue");
        traces.add_address("e.fictive@exemple.invalid");
        traces.add_number("06 39 98 12 34", NATIONAL);
        traces.add_number("99000000010", usize::MAX);
        traces
    }

    #[test]
    fn a_private_fact_is_seen_however_it_is_written() {
        for text in [
            "avec Eleonore FICTIVE EXEMPLE, infirmière",
            "Fictive-Exemple Éléonore",
            "le Dr Fictive-Exemple le dira",
            "écrire à E.Fictive@exemple.invalid.",
            "au 0639981234",
            "au +33 6 39 98 12 34",
            "RPPS : 990 000 000 10",
            "le Dr É. Fictive-Exemple",
            "Mr Fictive-Exemple",
            "l'infirmière Fictive-Exemple",
            "Éléonore Fictive",
            "Fictive É.",
            "https://eleonorefictive.exemple.invalid/rdv",
            "Éléo\u{ad}nore Fictive",
            "avec Jeanne Inventée",
            "Inventée Jeanne",
            "Mme de l'Invention",
            "Marie Invention",
            "Hildegonde, dite la Doyenne",
            "la Doyenne (alias Hildegonde)",
            "Gonde Discrète",
            "Hildegonde Inconnue",
            "Mme Hildegonde D.",
            "avec Mme Hildegonde et son équipe",
            "Dr Hildegonde",
            "Ｆｉｃｔｉｖｅ Ｅ．",
            "Ｆictive Éléonore",
            "Éléonore&nbsp;Fictive",
            "&Eacute;l&eacute;onore <b>Fictive</b>",
            "https://exemple.invalid/?qui=%C3%89l%C3%A9onore%20Fictive",
            "eleonorefictive75",
            "e.fictive (at) exemple.invalid",
            "e.fictive [at] exemple [point] invalid",
            "e.fictive AROBASE exemple POINT invalid",
            "e.fictive à exemple.invalid",
            "e . fictive {a} exemple . invalid",
            "０６ ３９ ９８ １２ ３４",
        ] {
            assert!(traces().are_in(text), "{text}");
        }
    }

    #[test]
    fn a_word_or_a_number_that_is_near_is_not_one() {
        for text in [
            "",
            "une séance fictive, exemple à suivre",
            "Éléonore Autre",
            "le 06 39 98 12 35",
            "exemple.invalid",
            "dans l'invention",
            "rue du Docteur Hildegonde Autre",
            "sainte Hildegonde à Paris",
            "une visite discrète, dite de courtoisie",
            "Hildegonde ira à Exemple",
        ] {
            assert!(!traces().are_in(text), "{text}");
        }
    }
}
