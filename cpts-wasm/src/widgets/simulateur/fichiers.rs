//! The files of communes: which are here, which is awaited, and what they hold.

use cpts_core::ids::CodePostal;
use cpts_core::reference::communes::{Repertoire, TableDesCommunes};

use super::super::{Effet, Erreur};

/// The file that says which files there are.
const REPERTOIRE: &str = "repertoire.txt";

/// The files of communes. One at a time is asked for, so that what comes is what was asked.
#[derive(Debug, Default)]
pub(super) struct Fichiers {
    repertoire: Option<String>,
    /// Path and text.
    lus: Vec<(Box<str>, String)>,
    /// The paths that could not be had.
    manques: Vec<Box<str>>,
    /// Those that are awaited, the first of which was asked for.
    attendus: Vec<Box<str>>,
}

/// What came of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Arrivee {
    /// It was read.
    Lu,
    /// It is no file of communes.
    Illisible,
    /// It is of another edition than the repertoire.
    Edition,
}

impl Fichiers {
    /// The repertoire, once it is here.
    pub(super) fn repertoire(&self) -> Option<Repertoire<'_>> {
        Repertoire::parse(self.repertoire.as_deref()?)
    }

    /// Whether a file is awaited.
    pub(super) fn is_waiting(&self) -> bool {
        !self.attendus.is_empty()
    }

    /// The text of a file, when it is here.
    pub(super) fn text(&self, path: &str) -> Option<&str> {
        self.lus.iter().find(|(known, _)| **known == *path).map(|(_, text)| text.as_str())
    }

    /// Whether a file could not be had.
    pub(super) fn is_missing(&self, path: &str) -> bool {
        self.manques.iter().any(|known| **known == *path)
    }

    /// The communes of a file that is here.
    pub(super) fn table(&self, path: &str) -> Option<TableDesCommunes<'_>> {
        TableDesCommunes::parse(self.text(path)?.as_bytes()).ok()
    }

    /// Notes that a file is wanted, and asks for it unless another is awaited.
    pub(super) fn want(&mut self, path: &str) -> Option<Effet> {
        if self.text(path).is_some() || self.attendus.iter().any(|known| **known == *path) {
            return None;
        }
        self.manques.retain(|known| **known != *path);
        self.attendus.push(path.into());
        (self.attendus.len() == 1).then(|| Effet::Lire(path.into()))
    }

    /// Asks for the next one that is awaited.
    pub(super) fn next(&self) -> Option<Effet> {
        self.attendus.first().map(|path| Effet::Lire(path.clone()))
    }

    /// Takes the file that was asked for, or the repertoire, which comes first.
    pub(super) fn take(&mut self, bytes: Vec<u8>) -> Arrivee {
        let is_first = self.repertoire.is_none();
        let path: Box<str> =
            if is_first || self.attendus.is_empty() { REPERTOIRE.into() } else { self.attendus.remove(0) };
        let Ok(text) = String::from_utf8(bytes) else { return self.refuse(path, Arrivee::Illisible) };
        if is_first {
            if Repertoire::parse(&text).is_none() {
                return Arrivee::Illisible;
            }
            self.repertoire = Some(text);
            return Arrivee::Lu;
        }
        let edition = TableDesCommunes::parse(text.as_bytes()).ok().and_then(|table| {
            use cpts_core::reference::Communes as _;
            table.edition().map(|edition| (edition.cog, edition.populations))
        });
        match (edition, self.repertoire().map(|files| (files.cog, files.populations))) {
            (None, _) => self.refuse(path, Arrivee::Illisible),
            (found, wanted) if found != wanted => self.refuse(path, Arrivee::Edition),
            _ => {
                self.lus.push((path, text));
                Arrivee::Lu
            }
        }
    }

    fn refuse(&mut self, path: Box<str>, why: Arrivee) -> Arrivee {
        self.manques.push(path);
        why
    }

    /// Notes that the file that was asked for cannot be had; whether it was one of communes, and not the repertoire.
    pub(super) fn miss(&mut self, _why: Erreur) -> bool {
        if self.attendus.is_empty() {
            return false;
        }
        let path = self.attendus.remove(0);
        self.manques.push(path);
        true
    }

    /// The file to look into for what somebody typed: `None` until enough is.
    pub(super) fn for_query(&self, typed: &str) -> Option<String> {
        let files = self.repertoire()?;
        let typed = typed.trim();
        if let Ok(postal) = typed.parse::<CodePostal>() {
            return files.by_postal_code(postal);
        }
        if let Ok(code) = typed.parse() {
            return files.of_commune(&code);
        }
        if typed.bytes().any(|byte| byte.is_ascii_digit()) && typed.len() < 5 {
            return None;
        }
        files.by_name(typed)
    }
}
