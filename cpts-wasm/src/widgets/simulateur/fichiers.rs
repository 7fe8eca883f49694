//! The files of communes: which are here, which is awaited, and what they hold.

use cpts_core::ids::CodePostal;
use cpts_core::reference::Communes as _;
use cpts_core::reference::communes::{Repertoire, TableDesCommunes};

use super::super::Effet;

/// The file that says which files there are.
pub(super) const REPERTOIRE: &str = "repertoire.txt";

/// The files of communes.
#[derive(Debug, Default)]
pub(super) struct Fichiers {
    repertoire: Option<String>,
    /// Path and text.
    lus: Vec<(Box<str>, String)>,
    /// The paths that could not be had.
    manques: Vec<Box<str>>,
    /// The paths of those that are awaited.
    attendus: Vec<Box<str>>,
}

/// What came of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Arrivee {
    /// It was read.
    Lu,
    /// It is no file of communes.
    Illisible,
    /// It could not be had.
    Manque,
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

    /// Asks for a file, unless it is here or awaited.
    pub(super) fn want(&mut self, path: &str) -> Option<Effet> {
        if self.text(path).is_some() || self.attendus.iter().any(|known| **known == *path) {
            return None;
        }
        self.manques.retain(|known| **known != *path);
        self.attendus.push(path.into());
        Some(Effet::Lire(path.into()))
    }

    /// Takes a file, if it came.
    pub(super) fn take(&mut self, path: &str, bytes: Option<Vec<u8>>) -> Arrivee {
        self.attendus.retain(|known| **known != *path);
        let arrived = match bytes {
            Some(bytes) => self.read(path, bytes),
            None => Arrivee::Manque,
        };
        if arrived != Arrivee::Lu {
            self.manques.push(path.into());
        }
        arrived
    }

    fn read(&mut self, path: &str, bytes: Vec<u8>) -> Arrivee {
        let Ok(text) = String::from_utf8(bytes) else { return Arrivee::Illisible };
        if path == REPERTOIRE {
            let is_one = Repertoire::parse(&text).is_some();
            self.repertoire = is_one.then_some(text);
            return if is_one { Arrivee::Lu } else { Arrivee::Illisible };
        }
        let Ok(table) = TableDesCommunes::parse(text.as_bytes()) else { return Arrivee::Illisible };
        let edition = table.edition().map(|edition| (edition.cog, edition.populations));
        if edition != self.repertoire().map(|files| (files.cog, files.populations)) {
            return Arrivee::Edition;
        }
        self.lus.push((path.into(), text));
        Arrivee::Lu
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
