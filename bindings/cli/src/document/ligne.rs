//! A line of text: words, some of them strong, links, states.

/// A line of text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Ligne(pub(super) Vec<Morceau>);

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Morceau {
    Texte(String),
    Fort(String),
    Lien { texte: String, adresse: String },
    Etat(Etat),
    Saut,
}

/// Where something stands: a word, and a sign for the eye. The word says it all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Etat {
    pub(crate) signe: char,
    pub(crate) nom: String,
    pub(crate) ton: Ton,
}

/// How good a state is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ton {
    Bon,
    Mauvais,
    Attente,
    Neutre,
}

impl Ligne {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    #[must_use]
    pub(crate) fn texte(mut self, text: impl Into<String>) -> Self {
        self.0.push(Morceau::Texte(text.into()));
        self
    }

    #[must_use]
    pub(crate) fn fort(mut self, text: impl Into<String>) -> Self {
        self.0.push(Morceau::Fort(text.into()));
        self
    }

    /// A link, if the address is one of the web: a dossier may hold anything.
    #[must_use]
    pub(crate) fn lien(mut self, text: impl Into<String>, address: &str) -> Self {
        let texte = text.into();
        let is_web = ["https://", "http://"].iter().any(|scheme| address.starts_with(scheme));
        let is_plain = !address.chars().any(|character| character.is_whitespace() || character.is_control());
        self.0.push(if is_web && is_plain {
            Morceau::Lien { texte, adresse: address.to_owned() }
        } else {
            Morceau::Texte(texte)
        });
        self
    }

    /// A link to another file of the same run.
    #[must_use]
    pub(crate) fn vers(mut self, text: impl Into<String>, file: String) -> Self {
        self.0.push(Morceau::Lien { texte: text.into(), adresse: file });
        self
    }

    #[must_use]
    pub(crate) fn etat(mut self, etat: Etat) -> Self {
        self.0.push(Morceau::Etat(etat));
        self
    }

    /// What follows begins on another line.
    #[must_use]
    pub(crate) fn saut(mut self) -> Self {
        self.0.push(Morceau::Saut);
        self
    }

    /// Lines one under the other.
    pub(crate) fn lignes(lines: impl IntoIterator<Item = Self>) -> Self {
        let mut out = Self::new();
        for line in lines {
            if !out.is_empty() {
                out.0.push(Morceau::Saut);
            }
            out.0.extend(line.0);
        }
        out
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<String> for Ligne {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::new() } else { Self::new().texte(text) }
    }
}

impl From<Etat> for Ligne {
    fn from(etat: Etat) -> Self {
        Self::new().etat(etat)
    }
}
