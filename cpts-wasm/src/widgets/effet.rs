//! What a widget asks of the page around it.

/// What a widget asks of the page around it: what it cannot do, being a function of what it was told.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Effet {
    /// To give somebody a file.
    Telecharger {
        /// The name of the file.
        nom: Box<str>,
        /// Its media type.
        nature: &'static str,
        /// What is in it.
        contenu: Box<str>,
    },
    /// To write where the widget stands into the address of the page, after its `#`: never sent to a server.
    Adresse(Box<str>),
    /// To share, or copy, a link to the page, with a title.
    Partager(Box<str>),
    /// To print.
    Imprimer,
    /// To move the focus to the element of this id.
    Cibler(Box<str>),
    /// To read a file of the folder that the widget was given.
    Lire(Box<str>),
    /// To tell the page's own scripts that something happened: the name of an event, and what it is about.
    Evenement {
        /// The name of the event (`cpts-error`).
        nom: &'static str,
        /// A code for programs.
        code: Box<str>,
        /// The same for people.
        message: Box<str>,
    },
}

/// What stands between the parts of an effect that is written.
const SEPARATOR: char = '\u{1f}';

impl Effet {
    /// The effect as one text: its name and its parts, the last of which may hold anything.
    ///
    /// ```
    /// use cpts_wasm::widgets::Effet;
    ///
    /// assert_eq!(Effet::Cibler("recherche".into()).to_text(), "cibler\u{1f}recherche");
    /// ```
    #[must_use]
    pub fn to_text(&self) -> String {
        let (name, parts): (&str, &[&str]) = match self {
            Self::Telecharger { nom, nature, contenu } => ("telecharger", &[nom, nature, contenu]),
            Self::Adresse(fragment) => ("adresse", &[fragment]),
            Self::Partager(title) => ("partager", &[title]),
            Self::Imprimer => ("imprimer", &[]),
            Self::Cibler(id) => ("cibler", &[id]),
            Self::Lire(path) => ("lire", &[path]),
            Self::Evenement { nom, code, message } => ("evenement", &[nom, code, message]),
        };
        let mut text = String::from(name);
        for part in parts {
            text.push(SEPARATOR);
            text.push_str(part);
        }
        text
    }
}
