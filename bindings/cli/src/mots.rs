//! Words, numbers and dates of the files that people read, in one language.

use cpts_core::bilan::Bilan;
use cpts_core::diagnostics::{Argument, Langue, MASQUE, Texte};
use cpts_core::model::{DatePartielle, Decimal};
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

    /// One or several: the word that goes with a count, after it.
    pub(crate) fn count(self, count: usize, one: (&str, &str), several: (&str, &str)) -> String {
        // French counts none as one, English as several.
        let is_one = count == 1 || (count == 0 && self.langue == Langue::Fr);
        let (fr, en) = if is_one { one } else { several };
        format!("{} {}", self.number(i64::try_from(count).unwrap_or(i64::MAX)), self.say(fr, en))
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

    pub(crate) fn texte(self, text: &'static Texte) -> String {
        text.typeset(self.langue)
    }

    /// The name of a code; of one that this version does not know, the code, which the user wrote.
    pub(crate) fn code(self, name: Option<&'static Texte>, code: &str) -> String {
        name.map_or_else(|| self.own(code), |text| text.typeset(self.langue))
    }

    pub(crate) fn number(self, number: impl Into<i64>) -> String {
        Argument::Nombre(number.into()).render(self.langue, false)
    }

    pub(crate) fn decimal(self, number: Decimal) -> String {
        Argument::Decimal(number).render(self.langue, false)
    }

    pub(crate) fn amount(self, amount: Montant) -> String {
        Argument::Montant(amount).render(self.langue, false)
    }

    pub(crate) fn day(self, day: Date) -> String {
        Argument::Date(day).render(self.langue, false)
    }

    pub(crate) fn partial_day(self, day: DatePartielle) -> String {
        Argument::DatePartielle(day).render(self.langue, false)
    }

    /// What the user wrote, whole, on one line and without what would move the text around it; hidden if asked for.
    pub(crate) fn own(self, text: &str) -> String {
        if self.masked { MASQUE.to_owned() } else { clean(text) }
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
        assert_eq!(mots.own("a\nb\t\u{202e} c\u{1b}[2J {nom}"), "a b c [2J {nom}");
        let filled = mots.fill("{a} : {b} ?", "", &[("a", "{b}"), ("b", "x : y")]);
        assert_eq!(filled, "{b}\u{a0}: x : y\u{202f}?");
        assert_eq!(Mots::new(Langue::Fr, true).own("a"), MASQUE);
    }

    #[test]
    fn counts_follow_the_language() {
        let count = |langue, count| Mots::new(langue, false).count(count, ("règle", "rule"), ("règles", "rules"));
        assert_eq!([count(Langue::Fr, 0), count(Langue::Fr, 2)], ["0 règle", "2 règles"]);
        assert_eq!([count(Langue::En, 0), count(Langue::En, 1)], ["0 rules", "1 rule"]);
    }
}
