//! The private facts of persons, looked for in every text that is written freely.

use std::collections::{BTreeMap, BTreeSet};

use super::members::Choix;
use crate::reference::communes::fold;

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
}

/// The words after which a family name alone names somebody.
const TITRES: [&str; 9] = ["dr", "docteur", "docteure", "pr", "m", "mme", "monsieur", "madame", "mlle"];

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
            for number in [telephone, member.telephone_prive.as_deref()].into_iter().flatten().chain(of_places) {
                traces.add_number(number, NATIONAL);
            }
            let are_public = fiche.is_public("lieux") && fiche.is_public("courriel");
            let of_places = places().filter(|_| !are_public).filter_map(|place| place.courriel.as_deref());
            let courriel = (!fiche.is_public("courriel")).then_some(member.courriel.as_deref()).flatten();
            courriel.into_iter().chain(of_places).for_each(|address| traces.add_words(&fold(address)));
        }
        traces
    }

    fn add_name(&mut self, first: &str, family: &str) {
        let (first, family) = (fold(first), fold(family));
        if family.is_empty() {
            return;
        }
        if !first.is_empty() {
            self.add_words(&format!("{first} {family}"));
            self.add_words(&format!("{family} {first}"));
        }
        for title in TITRES {
            self.add_words(&format!("{title} {family}"));
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
        let digits: Vec<char> = number.chars().filter(char::is_ascii_digit).collect();
        let last: String = digits.iter().skip(digits.len().saturating_sub(most)).collect();
        if last.len() >= SHORTEST_NUMBER {
            self.digits.entry(last.len()).or_default().insert(last);
        }
    }

    /// Whether a text holds one of them.
    pub(super) fn are_in(&self, text: &str) -> bool {
        self.words_are_in(text) || self.digits_are_in(text)
    }

    fn words_are_in(&self, text: &str) -> bool {
        if self.words.is_empty() {
            return false;
        }
        let folded = fold(text);
        let words: Vec<&str> = folded.split(' ').collect();
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

#[cfg(test)]
mod tests {
    use super::*;

    fn traces() -> Traces {
        let mut traces = Traces::default();
        traces.add_name("Éléonore", "Fictive-Exemple");
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
        ] {
            assert!(traces().are_in(text), "{text}");
        }
    }

    #[test]
    fn a_word_or_a_number_that_is_near_is_not_one() {
        for text in
            ["", "une séance fictive, exemple à suivre", "Éléonore Autre", "le 06 39 98 12 35", "exemple.invalid"]
        {
            assert!(!traces().are_in(text), "{text}");
        }
    }
}
