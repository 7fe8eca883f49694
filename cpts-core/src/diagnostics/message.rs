//! Messages: a text in both languages and what fills its placeholders, rendered only when somebody reads it.
//!
//! Nothing is formatted while rules run: a message costs its arguments, and the language, the masking and the
//! typography are chosen by whoever shows it.

use super::langue::{Langue, Texte};
use super::pointeur::Pointeur;
use crate::values::{Date, DatePartielle, Decimal, Montant};

/// What stands in place of a value that must not be shown.
pub const MASQUE: &str = "•••";

/// What fills one placeholder of a [`Message`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Argument {
    /// A word of ours or a public fact: a commune's name, a code of a nomenclature.
    Public(Box<str>),
    /// Text that the user wrote, which may hold anything, a person's name included: hidden when masking is asked for.
    Saisie(Box<str>),
    /// A whole number, written with its thousands apart.
    Nombre(i64),
    /// A decimal number, with the digits it was written with.
    Decimal(Decimal),
    /// A ratio in thousandths, written as a percentage with at most one decimal.
    Pourcentage(i64),
    /// An amount of money.
    Montant(Montant),
    /// A full date.
    Date(Date),
    /// A date as precise as its source.
    DatePartielle(DatePartielle),
    /// A fixed text in both languages.
    Texte(&'static Texte),
    /// A text of the data in both languages, French then English.
    Bilingue(Box<[Box<str>; 2]>),
    /// A place in the dossier.
    Pointeur(Pointeur),
    /// Another message.
    Message(Box<Message>),
    /// Several arguments, written as an enumeration.
    Liste(Vec<Argument>),
}

/// A message in both languages: a [`Texte`] and its arguments.
///
/// ```
/// use cpts_core::diagnostics::{Argument, Langue, Message, Texte};
///
/// static HABITANTS: Texte = Texte::new("{n} habitants : taille {taille}", "{n} inhabitants: size {taille}");
/// let message = Message::new(&HABITANTS).with("n", Argument::Nombre(120_733)).with("taille", Argument::Nombre(3));
///
/// assert_eq!(message.render(Langue::Fr, false), "120\u{202f}733 habitants\u{a0}: taille 3");
/// assert_eq!(message.render(Langue::En, false), "120,733 inhabitants: size 3");
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    texte: &'static Texte,
    arguments: Vec<(&'static str, Argument)>,
}

impl Message {
    /// A message whose placeholders are still to be filled.
    #[must_use]
    pub fn new(texte: &'static Texte) -> Self {
        Self { texte, arguments: Vec::new() }
    }

    /// Fills the placeholder `{name}`.
    #[must_use]
    pub fn with(mut self, name: &'static str, argument: impl Into<Argument>) -> Self {
        self.arguments.push((name, argument.into()));
        self
    }

    /// The text that the message was made from.
    #[must_use]
    pub fn texte(&self) -> &'static Texte {
        self.texte
    }

    /// The message in one language; `masked` hides whatever the user wrote.
    ///
    /// French punctuation gets its non-breaking spaces here, so that the texts of the source stay readable.
    /// A placeholder without argument is left as it is.
    #[must_use]
    pub fn render(&self, langue: Langue, masked: bool) -> String {
        let mut out = String::with_capacity(self.texte.fr.len() + 32);
        self.render_into(&mut out, langue, masked);
        out
    }

    /// What the user wrote, when the message quotes it.
    #[must_use]
    pub fn found(&self) -> Option<&Argument> {
        self.arguments.iter().map(|(_, argument)| argument).find(|argument| matches!(argument, Argument::Saisie(_)))
    }

    fn render_into(&self, out: &mut String, langue: Langue, masked: bool) {
        let mut rest = self.texte.get(langue);
        while let Some((before, after)) = rest.split_once('{') {
            push_typeset(out, before, langue);
            let Some((name, tail)) = after.split_once('}') else {
                out.push('{');
                rest = after;
                continue;
            };
            match self.arguments.iter().find(|(known, _)| *known == name) {
                Some((_, argument)) => argument.render_into(out, langue, masked),
                None => {
                    debug_assert!(false, "nothing fills `{{{name}}}` in `{}`", self.texte.fr);
                    out.push('{');
                    out.push_str(name);
                    out.push('}');
                }
            }
            rest = tail;
        }
        push_typeset(out, rest, langue);
    }
}

impl Argument {
    /// The argument in one language; `masked` hides what the user wrote.
    #[must_use]
    pub fn render(&self, langue: Langue, masked: bool) -> String {
        let mut out = String::new();
        self.render_into(&mut out, langue, masked);
        out
    }

    fn render_into(&self, out: &mut String, langue: Langue, masked: bool) {
        match self {
            Self::Public(text) => out.push_str(text),
            Self::Saisie(_) if masked => out.push_str(MASQUE),
            Self::Saisie(text) => push_shortened(out, text),
            Self::Nombre(number) => push_number(out, *number, langue),
            Self::Decimal(number) => push_decimal(out, *number, langue),
            Self::Pourcentage(thousandths) => push_percentage(out, *thousandths, langue),
            Self::Montant(amount) => push_amount(out, *amount, langue),
            Self::Date(date) => push_date(out, DatePartielle::from(*date), langue),
            Self::DatePartielle(date) => push_date(out, *date, langue),
            Self::Texte(text) => push_typeset(out, text.get(langue), langue),
            Self::Bilingue(texts) => {
                let [fr, en] = &**texts;
                push_typeset(out, if langue == Langue::Fr { fr } else { en }, langue);
            }
            Self::Pointeur(pointer) => out.push_str(&pointer.render(masked)),
            Self::Message(message) => message.render_into(out, langue, masked),
            Self::Liste(items) => {
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        out.push_str(match (langue, index + 1 == items.len()) {
                            (Langue::Fr, true) => " et ",
                            (Langue::En, true) => " and ",
                            (_, false) => ", ",
                        });
                    }
                    item.render_into(out, langue, masked);
                }
            }
        }
    }
}

macro_rules! argument_from {
    ($($type:ty => $variant:ident),* $(,)?) => {
        $(impl From<$type> for Argument {
            fn from(value: $type) -> Self {
                Self::$variant(value.into())
            }
        })*
    };
}

argument_from! {
    i64 => Nombre, u32 => Nombre, u16 => Nombre, u8 => Nombre,
    Decimal => Decimal, Montant => Montant, Date => Date, DatePartielle => DatePartielle,
    &'static Texte => Texte, Pointeur => Pointeur, Vec<Argument> => Liste,
}

impl From<Message> for Argument {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}

/// What the user wrote may be a whole page: a message quotes its beginning.
fn push_shortened(out: &mut String, text: &str) {
    const LONGEST: usize = 60;
    let mut characters = text.chars();
    let shown = characters.by_ref().take(LONGEST);
    out.extend(shown.map(|character| if is_printable(character) { character } else { '\u{fffd}' }));
    if characters.next().is_some() {
        out.push('…');
    }
}

/// Whether a character of a text that is not ours may be shown as it is: one that moves the cursor, breaks the line or
/// turns the direction of the text may not.
#[must_use]
pub fn is_printable(character: char) -> bool {
    !character.is_control()
        && !matches!(character, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Copies a piece of our own text, with the non-breaking spaces that French punctuation asks for.
pub(super) fn push_typeset(out: &mut String, text: &str, langue: Langue) {
    if langue == Langue::En {
        out.push_str(text);
        return;
    }
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match (character, characters.peek()) {
            (' ', Some(':' | '»' | '€' | '%')) => out.push('\u{a0}'),
            (' ', Some(';' | '!' | '?')) => out.push('\u{202f}'),
            ('«', Some(' ')) => {
                out.push_str("«\u{a0}");
                characters.next();
            }
            // The letters of our texts: the table of all of them would weigh on the widgets.
            ('\'', Some('a'..='z' | 'A'..='Z' | 'À'..='ÿ' | 'Œ' | 'œ')) => out.push('’'),
            _ => out.push(character),
        }
    }
}

fn push_decimal(out: &mut String, number: Decimal, langue: Langue) {
    let text = number.to_string();
    out.push_str(&if langue == Langue::Fr { text.replace('.', ",") } else { text });
}

/// Writes a whole number with its thousands apart.
pub(super) fn push_number(out: &mut String, number: i64, langue: Langue) {
    let digits = number.unsigned_abs().to_string();
    if number < 0 {
        out.push('-');
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(if langue == Langue::Fr { '\u{202f}' } else { ',' });
        }
        out.push(digit);
    }
}

fn push_percentage(out: &mut String, thousandths: i64, langue: Langue) {
    push_number(out, thousandths / 10, langue);
    let tenth = (thousandths % 10).abs();
    if tenth != 0 {
        out.push(if langue == Langue::Fr { ',' } else { '.' });
        out.push_str(&tenth.to_string());
    }
    out.push_str(if langue == Langue::Fr { "\u{a0}%" } else { "%" });
}

/// Writes an amount as people of the language do: `1 234,50 €`, `€1,234.50`; whole euros without cents.
pub(super) fn push_amount(out: &mut String, amount: Montant, langue: Langue) {
    let centimes = amount.centimes();
    if langue == Langue::En {
        if centimes < 0 {
            out.push('-');
        }
        out.push('€');
        push_number(out, (centimes / 100).abs(), langue);
    } else {
        if centimes < 0 && centimes > -100 {
            out.push('-');
        }
        push_number(out, centimes / 100, langue);
    }
    let cents = (centimes % 100).unsigned_abs();
    if cents != 0 {
        out.push(if langue == Langue::Fr { ',' } else { '.' });
        if cents < 10 {
            out.push('0');
        }
        out.push_str(&cents.to_string());
    }
    if langue == Langue::Fr {
        out.push_str("\u{a0}€");
    }
}

const MOIS: [Texte; 12] = [
    Texte::new("janvier", "January"),
    Texte::new("février", "February"),
    Texte::new("mars", "March"),
    Texte::new("avril", "April"),
    Texte::new("mai", "May"),
    Texte::new("juin", "June"),
    Texte::new("juillet", "July"),
    Texte::new("août", "August"),
    Texte::new("septembre", "September"),
    Texte::new("octobre", "October"),
    Texte::new("novembre", "November"),
    Texte::new("décembre", "December"),
];

/// Writes a date as people say it: `1er mars 2026`, `mars 2026`, `2026`.
pub(super) fn push_date(out: &mut String, date: DatePartielle, langue: Langue) {
    if let Some(day) = date.jour() {
        out.push_str(&day.to_string());
        if day == 1 && langue == Langue::Fr {
            out.push_str("er");
        }
        out.push(if langue == Langue::Fr { '\u{a0}' } else { ' ' });
    }
    if let Some(month) = date.mois().and_then(|month| MOIS.get(usize::from(month) - 1)) {
        out.push_str(month.get(langue));
        out.push(' ');
    }
    out.push_str(&date.annee().to_string());
}

#[cfg(test)]
mod tests {
    use super::*;

    static TEXTE: Texte = Texte::new("l'écart « {a} » : {b} ; {c}", "the gap `{a}`: {b}; {c}");

    #[test]
    fn french_punctuation_gets_its_spaces_and_english_none() {
        let message = Message::new(&TEXTE)
            .with("a", Argument::Saisie("x : y".into()))
            .with("b", Argument::Pourcentage(42))
            .with("c", Montant::from_centimes(-123_450));
        assert_eq!(
            message.render(Langue::Fr, false),
            "l’écart «\u{a0}x : y\u{a0}»\u{a0}: 4,2\u{a0}%\u{202f}; -1\u{202f}234,50\u{a0}€"
        );
        assert_eq!(message.render(Langue::En, true), "the gap `•••`: 4.2%; -€1,234.50");
    }

    #[test]
    fn dates_read_as_people_say_them() {
        let mut out = String::new();
        push_date(&mut out, "2026-03-01".parse().unwrap(), Langue::Fr);
        out.push('|');
        push_date(&mut out, "2024-02".parse().unwrap(), Langue::En);
        assert_eq!(out, "1er\u{a0}mars 2026|February 2024");
    }

    #[test]
    fn a_decimal_keeps_its_digits_and_takes_the_mark_of_the_language() {
        let rate = Argument::from("66.70".parse::<Decimal>().unwrap());
        assert_eq!(rate.render(Langue::Fr, true), "66,70");
        assert_eq!(rate.render(Langue::En, true), "66.70");
    }

    #[test]
    fn small_negative_amounts_keep_their_sign() {
        let mut out = String::new();
        push_amount(&mut out, Montant::from_centimes(-5), Langue::Fr);
        assert_eq!(out, "-0,05\u{a0}€");
    }
}
