//! What people say, and whom it leads to.

use crate::diagnostics::Diagnostic;
use crate::json::{Limites, Skim, Skimmer, read_document, record};

record! {
    /// Everyday words, abbreviations and situations, with the professions, specialties and structures that they lead to.
    ///
    /// A host may extend it with its own, in the same format.
    pub struct Vocabulaire {
        /// Always `cpts-vocabulaire`.
        format: Box<str>,
        /// The version of the format, `1.x`.
        version: Box<str>,
        /// What it is, and where the words come from.
        description: Box<str>,
        /// The words that a query may hold and that say nothing: articles, `cherche`, `docteur`.
        mots_vides: Vec<Box<str>>,
        /// The words, with what they lead to.
        entrees: Vec<EntreeDeVocabulaire>,
    }

    /// Some words of one meaning, and those whom they lead to.
    pub struct EntreeDeVocabulaire {
        /// The words or short phrases, as people write them; accents and capitals do not matter.
        mots: Vec<Box<str>>,
        /// The codes of professions.
        professions: Vec<Box<str>>,
        /// The codes of specialties.
        specialites: Vec<Box<str>>,
        /// The FINESS categories of structures.
        categories: Vec<Box<str>>,
        /// The declared facts, by their name (`teleconsultation`).
        declarations: Vec<Box<str>>,
    }
}

impl Vocabulaire {
    /// The vocabulary that comes with this library (`data/vocabulaire.json`).
    ///
    /// ```
    /// use cpts_core::directory::Vocabulaire;
    ///
    /// assert!(Vocabulaire::embedded().entrees.is_some_and(|entries| entries.len() > 50));
    /// ```
    #[must_use]
    pub fn embedded() -> Self {
        // Ours has no problem to tell: a test says so.
        Self::skim(include_bytes!("../../data/vocabulaire.json")).unwrap_or_default()
    }

    /// Reads a vocabulary: what could be read, and every problem met.
    ///
    /// ```
    /// use cpts_core::directory::Vocabulaire;
    ///
    /// let text = r#"{"format": "cpts-vocabulaire", "entrees": [{"mots": ["rebouteux"], "professions": ["71"]}]}"#;
    /// let (vocabulary, problems) = Vocabulaire::parse(text.as_bytes());
    /// assert!(problems.is_empty() && vocabulary.entrees.is_some());
    /// ```
    #[must_use]
    pub fn parse(bytes: &[u8]) -> (Self, Vec<Diagnostic>) {
        let mut document = read_document::<Self>(bytes, Limites::default());
        let diagnostics = document.take_diagnostics();
        (document.value.unwrap_or_default(), diagnostics)
    }

    /// Reads a vocabulary as [`parse`](Self::parse) does where nothing is wrong, for programs that must be small: problems
    /// are not told, and what is not JSON gives nothing.
    ///
    /// ```
    /// use cpts_core::directory::Vocabulaire;
    ///
    /// let text = br#"{"entrees": [{"mots": ["rebouteux"], "professions": ["71"]}]}"#;
    /// assert_eq!(Vocabulaire::skim(text), Some(Vocabulaire::parse(text).0));
    /// assert_eq!(Vocabulaire::skim(b"{"), None);
    /// ```
    #[must_use]
    pub fn skim(bytes: &[u8]) -> Option<Self> {
        let mut skimmer = Skimmer::new(bytes, Skimmer::start(bytes), 0);
        let read = <Self as Skim>::skim(&mut skimmer);
        skimmer.finish();
        read.filter(|_| skimmer.fault().is_none())
    }

    /// Adds the words of another vocabulary, those of a host for instance.
    ///
    /// ```
    /// use cpts_core::directory::Vocabulaire;
    ///
    /// let (own, _) = Vocabulaire::parse(br#"{"entrees": [{"mots": ["rebouteux"], "professions": ["71"]}]}"#);
    /// let known = Vocabulaire::embedded().entrees.map_or(0, |entries| entries.len());
    /// assert_eq!(Vocabulaire::embedded().extended(own).entrees.map_or(0, |entries| entries.len()), known + 1);
    /// ```
    #[must_use]
    pub fn extended(mut self, other: Self) -> Self {
        self.mots_vides.get_or_insert_default().append(&mut other.mots_vides.unwrap_or_default());
        self.entrees.get_or_insert_default().append(&mut other.entrees.unwrap_or_default());
        self
    }
}
