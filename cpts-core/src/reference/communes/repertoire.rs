//! Which file of a web site holds the communes that somebody looks for.
//!
//! `cargo xtask communes --web` writes the reference as small files: one a département, and extracts by the first
//! letters of the words of names, by the first two digits of postal codes, by intercommunality. The repertoire names
//! them: it is the one file that a page reads first.

use super::folding::name_words;
use crate::ids::{CodeInsee, CodePostal, Siren};

/// The files of a web site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Repertoire<'a> {
    /// The year of the official geographic code.
    pub cog: u16,
    /// The year of the municipal populations.
    pub populations: u16,
    /// The folder of the edition.
    pub dossier: &'a str,
    departements: &'a str,
    postaux: &'a str,
    noms: &'a str,
    communs: &'a str,
}

impl<'a> Repertoire<'a> {
    /// The first words of the file.
    pub const MAGIC: &'static str = "cpts-communes-repertoire|1|";

    /// Reads a repertoire; `None` when the text is not one.
    ///
    /// ```
    /// use cpts_core::reference::communes::Repertoire;
    ///
    /// let text = "cpts-communes-repertoire|1|2026|2023|v2026\n45 91\n45 91\nboi gen mo\nsaint sainte\n";
    /// let files = Repertoire::parse(text).expect("a repertoire");
    /// assert_eq!(files.by_name("Ste Gene"), Some("v2026/noms/gen.txt".to_owned()));
    /// assert_eq!(files.by_name("morsang"), Some("v2026/noms/mo.txt".to_owned()));
    /// assert_eq!(files.by_name("ste"), None);
    /// assert_eq!(files.by_postal_code("91700".parse()?), Some("v2026/postaux/91.txt".to_owned()));
    /// assert_eq!(files.departement("75"), None);
    /// # Ok::<(), cpts_core::ids::Refus>(())
    /// ```
    #[must_use]
    pub fn parse(text: &'a str) -> Option<Self> {
        let mut lines = text.strip_prefix(Self::MAGIC)?.split('\n');
        let mut header = lines.next()?.split('|');
        Some(Self {
            cog: header.next()?.parse().ok()?,
            populations: header.next()?.parse().ok()?,
            dossier: header.next()?,
            departements: lines.next()?,
            postaux: lines.next()?,
            noms: lines.next()?,
            communs: lines.next()?,
        })
    }

    /// The file of a département, everything about it.
    #[must_use]
    pub fn departement(&self, code: &str) -> Option<String> {
        has(self.departements, code).then(|| self.path("", code))
    }

    /// The départements, by code.
    pub fn departements(&self) -> impl Iterator<Item = &'a str> {
        self.departements.split(' ')
    }

    /// The file of the département of a commune.
    #[must_use]
    pub fn of_commune(&self, code: &CodeInsee) -> Option<String> {
        self.departement(code.departement())
    }

    /// The extract that has the communes of a postal code.
    #[must_use]
    pub fn by_postal_code(&self, code: CodePostal) -> Option<String> {
        let start = code.as_str().get(..2)?;
        has(self.postaux, start).then(|| self.path("postaux/", start))
    }

    /// The extract that has the communes of an intercommunality.
    #[must_use]
    pub fn by_epci(&self, siren: Siren) -> String {
        self.path("epci/", siren.as_str())
    }

    /// The extract that has the names that somebody begins to type: that of the word that tells most. `None` until
    /// enough is typed, and for what begins no name.
    #[must_use]
    pub fn by_name(&self, typed: &str) -> Option<String> {
        let words = name_words(typed);
        // Thousands of names share a few words: an extract holds them by another of their words, if they have one.
        let is_telling = |word: &&String| !has(self.communs, word);
        let telling = words.iter().filter(is_telling).filter_map(|word| self.key(word));
        let key = telling.reduce(|best, key| if key.len() > best.len() { key } else { best });
        let key = key.or_else(|| words.iter().all(|word| !is_telling(&word)).then(|| self.key(words.last()?))?)?;
        Some(self.path("noms/", key))
    }

    /// The longest key that a word begins with.
    fn key<'w>(&self, word: &'w str) -> Option<&'w str> {
        (1..=word.len()).rev().filter_map(|length| word.get(..length)).find(|key| has(self.noms, key))
    }

    fn path(&self, folder: &str, name: &str) -> String {
        [self.dossier, "/", folder, name, ".txt"].concat()
    }
}

/// Whether a word is in a list of words.
fn has(list: &str, word: &str) -> bool {
    list.split(' ').any(|known| known == word)
}
