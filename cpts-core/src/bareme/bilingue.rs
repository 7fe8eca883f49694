//! A text of the data, in both languages.

use crate::diagnostics::{Argument, Langue};
use crate::json::record;

record! {
    /// A text of the data, in both languages.
    pub struct Bilingue {
        /// The French text.
        [required] fr: Box<str>,
        /// The English text.
        [required] en: Box<str>,
    }
}

impl Bilingue {
    /// Whether neither language has a text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.fr.as_deref().unwrap_or_default().trim().is_empty()
            && self.en.as_deref().unwrap_or_default().trim().is_empty()
    }

    /// The text in one language, empty when the data has none.
    #[must_use]
    pub fn get(&self, langue: Langue) -> &str {
        match langue {
            Langue::Fr => self.fr.as_deref(),
            Langue::En => self.en.as_deref(),
        }
        .unwrap_or_default()
    }
}

impl From<&Bilingue> for Argument {
    fn from(text: &Bilingue) -> Self {
        Self::Bilingue(Box::new([Langue::Fr, Langue::En].map(|langue| text.get(langue).into())))
    }
}
