//! Words, numbers and dates of the files that people read, in one language.

use cpts_core::bilan::Bilan;
use cpts_core::diagnostics::{Argument, Langue};
use cpts_core::values::{Date, Montant};

/// A language, and whether what the user wrote is hidden.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mots {
    pub(crate) langue: Langue,
    pub(crate) masked: bool,
}

impl Mots {
    pub(crate) fn new(langue: Langue, masked: bool) -> Self {
        Self { langue, masked }
    }

    /// A text of ours, with the spaces and apostrophes of its language.
    pub(crate) fn say(self, fr: &str, en: &str) -> String {
        self.langue.typeset(if self.langue == Langue::Fr { fr } else { en })
    }

    /// A text of ours with its placeholders `{name}` filled by texts that are ready to be read.
    pub(crate) fn fill(self, fr: &str, en: &str, values: &[(&str, &str)]) -> String {
        let text = self.say(fr, en);
        let mut out = String::with_capacity(text.len() + 32);
        let mut rest = text.as_str();
        while let Some((before, (name, after))) =
            rest.split_once('{').and_then(|(before, tail)| Some((before, tail.split_once('}')?)))
        {
            out.push_str(before);
            out.push_str(values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value));
            rest = after;
        }
        out.push_str(rest);
        out
    }

    /// A text with a capital at its beginning.
    pub(crate) fn capital(self, text: &str) -> String {
        let mut letters = text.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
    }

    /// What stands between a word and what it announces.
    pub(crate) fn colon(self) -> String {
        self.say(" : ", ": ")
    }

    pub(crate) fn amount(self, amount: Montant) -> String {
        Argument::Montant(amount).render(self.langue, false)
    }

    pub(crate) fn day(self, day: Date) -> String {
        Argument::Date(day).render(self.langue, false)
    }

    /// The name of the CPTS, which is never hidden.
    pub(crate) fn nom(self, bilan: &Bilan) -> String {
        let name = bilan.nom.as_deref().map(clean).filter(|name| !name.is_empty());
        name.unwrap_or_else(|| self.say("CPTS sans nom", "CPTS without a name"))
    }
}

/// A text on one line, without what controls a terminal or turns the direction of what follows.
pub(crate) fn clean(text: &str) -> String {
    let is_shown = |character: &char| !matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    let plain = text.chars().filter(is_shown).map(|character| {
        let breaks = character.is_control() || matches!(character, '\u{2028}' | '\u{2029}');
        if breaks { ' ' } else { character }
    });
    let plain: String = plain.collect();
    // No-break spaces are words' own business: only what breaks a line is folded.
    plain.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_user_wrote_is_one_line_and_never_a_placeholder() {
        let mots = Mots::new(Langue::Fr, false);
        assert_eq!(clean("a\nb\t\u{202e} c\u{1b}[2J {nom}"), "a b c [2J {nom}");
        let filled = mots.fill("{a} : {b} ?", "", &[("a", "{b}"), ("b", "x : y")]);
        assert_eq!(filled, "{b}\u{a0}: x : y\u{202f}?");
    }
}
