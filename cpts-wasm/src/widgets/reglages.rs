//! What the host of a widget chooses.

use cpts_core::diagnostics::Langue;
use cpts_core::values::Date;

/// What the host of a widget chooses, and the day it is shown on.
#[derive(Debug, Clone, Copy)]
pub struct Reglages {
    /// The language of what is ours: what the publication holds stays as it was written.
    pub langue: Langue,
    /// The level of the first heading, from 2 to 6, so that it fits the page around it.
    pub niveau_titre: u8,
    /// The day: sessions that are over are left out, and a publication that has expired is not shown.
    pub date: Date,
}

impl Reglages {
    /// In French, with a first heading of level 2.
    ///
    /// ```
    /// use cpts_wasm::widgets::Reglages;
    ///
    /// let settings = Reglages::new("2026-11-21".parse()?);
    /// assert_eq!(settings.niveau_titre, 2);
    /// # Ok::<(), cpts_core::values::ValeurInvalide>(())
    /// ```
    #[must_use]
    pub fn new(date: Date) -> Self {
        Self { langue: Langue::Fr, niveau_titre: 2, date }
    }

    /// With what the attributes of the element say: what is not understood is left as it was.
    ///
    /// ```
    /// use cpts_core::diagnostics::Langue;
    /// use cpts_wasm::widgets::{Options, Reglages};
    ///
    /// let options = Options::of([("lang", "en-GB"), ("niveau-titre", "3")]);
    /// let settings = Reglages::new("2026-11-21".parse()?).with(&options);
    /// assert_eq!((settings.langue, settings.niveau_titre), (Langue::En, 3));
    /// # Ok::<(), cpts_core::values::ValeurInvalide>(())
    /// ```
    #[must_use]
    pub fn with(mut self, options: &Options) -> Self {
        if let Some(lang) = options.get("lang") {
            let is_english = lang == "en" || lang.starts_with("en-");
            self.langue = if is_english { Langue::En } else { Langue::Fr };
        }
        if let Some(level) = options.get("niveau-titre").and_then(|text| text.parse().ok()) {
            self.niveau_titre = level;
        }
        self
    }
}

/// The attributes of an element, as its page wrote them.
#[derive(Debug, Clone, Default)]
pub struct Options(Vec<(Box<str>, Box<str>)>);

impl Options {
    /// The attributes, by name.
    #[must_use]
    pub fn of(pairs: impl IntoIterator<Item = (impl Into<Box<str>>, impl Into<Box<str>>)>) -> Self {
        let mut options = Vec::new();
        for (name, value) in pairs {
            options.push((name.into(), value.into()));
        }
        Self(options)
    }

    /// What an attribute says, without the spaces around it.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| &**known == name).map(|(_, value)| value.trim())
    }
}
