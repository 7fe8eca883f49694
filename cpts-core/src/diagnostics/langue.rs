//! The two languages of everything a person reads.

use core::fmt;
use core::str::FromStr;

use super::message::{push_amount, push_date, push_number, push_typeset};
use crate::values::{DatePartielle, Montant};

/// A language of the messages: French first, English second.
///
/// It changes what a person reads, never a key or a code.
///
/// ```
/// use cpts_core::diagnostics::Langue;
///
/// assert_eq!("en".parse(), Ok(Langue::En));
/// assert_eq!(Langue::default(), Langue::Fr);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Langue {
    /// French.
    #[default]
    Fr,
    /// English.
    En,
}

impl Langue {
    /// The language's code, `fr` or `en` (ISO 639-1).
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
        }
    }
}

impl Langue {
    /// A text of ours with the typography of the language: French punctuation gets its non-breaking spaces, and
    /// apostrophes their curve.
    #[must_use]
    pub fn typeset(self, text: &str) -> String {
        let mut out = String::with_capacity(text.len() + 8);
        push_typeset(&mut out, text, self);
        out
    }

    /// A whole number, its thousands apart.
    ///
    /// ```
    /// use cpts_core::diagnostics::Langue;
    ///
    /// assert_eq!(Langue::Fr.nombre(120_733), "120\u{202f}733");
    /// ```
    #[must_use]
    pub fn nombre(self, nombre: i64) -> String {
        let mut out = String::new();
        push_number(&mut out, nombre, self);
        out
    }

    /// An amount, in whole euros or with its cents.
    ///
    /// ```
    /// use cpts_core::{diagnostics::Langue, values::Montant};
    ///
    /// assert_eq!(Langue::Fr.montant(Montant::from_centimes(2050)), "20,50\u{a0}€");
    /// ```
    #[must_use]
    pub fn montant(self, montant: Montant) -> String {
        let mut out = String::new();
        push_amount(&mut out, montant, self);
        out
    }

    /// A date as people say it, as precise as it is known.
    ///
    /// ```
    /// use cpts_core::diagnostics::Langue;
    ///
    /// assert_eq!(Langue::Fr.date("2026-03-01".parse()?), "1er\u{a0}mars 2026");
    /// # Ok::<(), cpts_core::values::ValeurInvalide>(())
    /// ```
    #[must_use]
    pub fn date(self, date: DatePartielle) -> String {
        let mut out = String::new();
        push_date(&mut out, date, self);
        out
    }
}

impl fmt::Display for Langue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Langue {
    type Err = LangueInconnue;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "fr" => Ok(Self::Fr),
            "en" => Ok(Self::En),
            _ => Err(LangueInconnue),
        }
    }
}

/// The language asked for is neither `fr` nor `en`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LangueInconnue;

impl fmt::Display for LangueInconnue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the language must be `fr` or `en`")
    }
}

impl core::error::Error for LangueInconnue {}

/// A fixed text in both languages, possibly with `{placeholders}`.
#[derive(Debug, PartialEq, Eq)]
pub struct Texte {
    /// The French text, which French readers see first.
    pub fr: &'static str,
    /// The English text.
    pub en: &'static str,
}

impl Texte {
    /// A text in both languages.
    #[must_use]
    pub const fn new(fr: &'static str, en: &'static str) -> Self {
        Self { fr, en }
    }

    /// The text in one language, as it was written: see [`Message`](super::Message) for the typography.
    #[must_use]
    pub fn get(&self, langue: Langue) -> &'static str {
        match langue {
            Langue::Fr => self.fr,
            Langue::En => self.en,
        }
    }

    /// The text in one language, with the typography of the language.
    ///
    /// ```
    /// use cpts_core::diagnostics::{Langue, Texte};
    ///
    /// static TEXTE: Texte = Texte::new("qu'est-ce que « a » ?", "what is `a`?");
    /// assert_eq!(TEXTE.typeset(Langue::Fr), "qu’est-ce que «\u{a0}a\u{a0}»\u{202f}?");
    /// ```
    #[must_use]
    pub fn typeset(&self, langue: Langue) -> String {
        langue.typeset(self.get(langue))
    }
}
