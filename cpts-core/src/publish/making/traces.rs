//! The private facts of persons, looked for in every text that is written freely.

use std::collections::{BTreeMap, BTreeSet};

use super::members::Choix;
use crate::reference::communes::fold;

/// A part of a family name shorter than this is a particle, or a word that may be anything.
const SHORTEST_PART: usize = 4;

/// A name in one word that is shorter than this may be another word.
const SHORTEST_JOINED: usize = 8;

/// A number shorter than this may be anything.
const SHORTEST_NUMBER: usize = 8;

/// The digits of a telephone number that do not depend on how its country is written.
const NATIONAL: usize = 9;

/// What no text may hold: names in full, with a title or with a first name, e-mails and numbers.
#[derive(Debug, Default)]
pub(super) struct Traces {
    /// Sequences of words, by their first word.
    words: BTreeMap<String, Vec<Vec<String>>>,
    /// Sequences of digits, by their length.
    digits: BTreeMap<usize, BTreeSet<String>>,
    /// The numbers that are never published, by their last digits.
    private: BTreeSet<String>,
}

/// The words after which a family name alone names somebody.
const TITRES: [&str; 42] = [
    "dr",
    "dre",
    "drs",
    "docteur",
    "docteure",
    "docteurs",
    "pr",
    "prof",
    "professeur",
    "professeure",
    "m",
    "mr",
    "mm",
    "messieurs",
    "monsieur",
    "mme",
    "mmes",
    "madame",
    "mesdames",
    "mlle",
    "mademoiselle",
    "me",
    "maitre",
    "medecin",
    "infirmier",
    "infirmiere",
    "pharmacien",
    "pharmacienne",
    "sage femme",
    "kine",
    "kinesitherapeute",
    "dentiste",
    "orthophoniste",
    "orthoptiste",
    "podologue",
    "ergotherapeute",
    "psychomotricien",
    "psychomotricienne",
    "psychologue",
    "dieteticien",
    "dieteticienne",
    "famille",
];

impl Traces {
    /// What the members keep private: all that is known of those who are withheld, what the others did not agree to.
    pub(super) fn of(choix: &Choix<'_>) -> Self {
        let mut traces = Self::default();
        for fiche in choix.fiches.iter().filter(|fiche| !fiche.is_structure()) {
            let member = fiche.member;
            if !fiche.is_public("nom") {
                traces
                    .add_name(member.prenom.as_deref().unwrap_or_default(), member.nom.as_deref().unwrap_or_default());
            }
            let numbers =
                [member.rpps.as_ref().map(|typed| typed.texte()), member.adeli.as_ref().map(|typed| typed.texte())];
            numbers.into_iter().flatten().for_each(|number| traces.add_number(number, usize::MAX));
            let telephone = (!fiche.is_public("telephone")).then_some(member.telephone.as_deref()).flatten();
            let places = || member.lieux.iter().flatten();
            let are_public = fiche.is_public("lieux") && fiche.is_public("telephone");
            let of_places = places().filter(|_| !are_public).filter_map(|place| place.telephone.as_deref());
            traces.private.extend(member.telephone_prive.as_deref().and_then(|number| last_digits(number, NATIONAL)));
            for number in [telephone, member.telephone_prive.as_deref()].into_iter().flatten().chain(of_places) {
                traces.add_number(number, NATIONAL);
            }
            let are_public = fiche.is_public("lieux") && fiche.is_public("courriel");
            let of_places = places().filter(|_| !are_public).filter_map(|place| place.courriel.as_deref());
            let courriel = (!fiche.is_public("courriel")).then_some(member.courriel.as_deref()).flatten();
            courriel.into_iter().chain(of_places).for_each(|address| traces.add_words(&plain(address)));
        }
        traces
    }

    fn add_name(&mut self, first: &str, family: &str) {
        let (first, family) = (plain(first), plain(family));
        let (first, family) = (without_title(&first), without_title(&family));
        if family.is_empty() {
            return;
        }
        // Of a family name in two parts, people write one.
        let parts = || family.split(' ').filter(|part| part.len() >= SHORTEST_PART).chain([family]);
        for title in TITRES {
            parts().for_each(|family| self.add_words(&format!("{title} {family}")));
        }
        if first.is_empty() {
            // The whole name may stand in one field.
            self.add_words(family);
            if let Some((one, rest)) = family.split_once(' ') {
                self.add_pair(rest, one);
            }
            if let Some((rest, one)) = family.rsplit_once(' ') {
                self.add_pair(one, rest);
            }
            return;
        }
        // Of several first names, people write one.
        let usual = first.split(' ').next().unwrap_or(first);
        for family in parts() {
            self.add_pair(first, family);
            self.add_pair(usual, family);
            if let Some(initial) = usual.get(..1) {
                self.add_words(&format!("{initial} {family}"));
                self.add_words(&format!("{family} {initial}"));
            }
        }
    }

    /// A first name and a family name, in both orders, apart or in one word as addresses have them.
    fn add_pair(&mut self, first: &str, family: &str) {
        for (one, other) in [(first, family), (family, first)] {
            self.add_words(&format!("{one} {other}"));
            let joined = format!("{one}{other}").replace(' ', "");
            if joined.len() >= SHORTEST_JOINED {
                self.words.entry(joined).or_default().push(Vec::new());
            }
        }
    }

    fn add_words(&mut self, folded: &str) {
        let mut words = folded.split(' ').filter(|word| !word.is_empty()).map(str::to_owned);
        let Some(first) = words.next() else { return };
        let rest: Vec<String> = words.collect();
        // A word alone may be anything.
        if !rest.is_empty() {
            self.words.entry(first).or_default().push(rest);
        }
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

    /// Whether a text holds one of them.
    pub(super) fn are_in(&self, text: &str) -> bool {
        self.words_are_in(text) || self.digits_are_in(text)
    }

    fn words_are_in(&self, text: &str) -> bool {
        if self.words.is_empty() {
            return false;
        }
        let plain = plain(text);
        let words: Vec<&str> = plain.split(' ').collect();
        words.iter().enumerate().any(|(rank, word)| {
            let after = || words.iter().skip(rank + 1);
            let follows = |rest: &Vec<String>| {
                rest.len() < words.len() - rank && rest.iter().zip(after()).all(|(one, other)| one == other)
            };
            self.words.get(*word).is_some_and(|known| known.iter().any(follows))
        })
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

/// The words of a text without accents, without what copying from a page leaves in them, and without elisions: the `l'`
/// of an article is not the initial of somebody.
fn plain(text: &str) -> String {
    let is_seen = |letter: &char| !matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}');
    let mut words = String::with_capacity(text.len());
    let mut word = 0;
    for letter in text.chars().filter(is_seen) {
        let is_elision = matches!(letter, '\'' | '\u{2019}') && word == 1;
        if is_elision {
            words.pop();
        }
        word = if letter.is_alphanumeric() { word + 1 } else { 0 };
        words.push(letter);
    }
    fold(&words)
}

/// A name without the title that somebody wrote in its field.
fn without_title(folded: &str) -> &str {
    let mut name = folded;
    while let Some((first, rest)) = name.split_once(' ') {
        if !TITRES.contains(&first) {
            break;
        }
        name = rest;
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    fn traces() -> Traces {
        let mut traces = Traces::default();
        traces.add_name("Éléonore", "Fictive-Exemple");
        traces.add_name("", "Mme Jeanne Inventée");
        traces.add_name("Loïse Marie", "de l'Invention");
        traces.add_words(&fold("e.fictive@exemple.invalid"));
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
        ] {
            assert!(!traces().are_in(text), "{text}");
        }
    }
}
