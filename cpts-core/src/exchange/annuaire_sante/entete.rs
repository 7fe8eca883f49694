//! The header: where each column is, or why this is not the extraction.

use super::colonne::{Colonne, EXTRAIT, extraits, labels};
use super::nature::Nature;
use super::regles::is_necessary;
use super::texte::decode;
use crate::diagnostics::registre::{
    ANNUAIRE_AUTRE_FICHIER, ANNUAIRE_COLONNE_EN_DOUBLE, ANNUAIRE_COLONNE_INCONNUE, ANNUAIRE_COLONNE_MANQUANTE,
    ANNUAIRE_SANS_GENRE,
};
use crate::diagnostics::{Argument, Diagnostic, Gravite, Message, Pointeur, Position, Texte};
use crate::reference::communes::fold;

/// Where each column of a file is.
#[derive(Debug, Clone)]
pub struct Entete {
    /// How many columns the rows have.
    pub(super) columns: usize,
    /// The place of each column that is read, by its rank in the data.
    places: [Option<usize>; 57],
    /// What is to be told of the header.
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl Entete {
    /// Reads the first line of a file, with or without its end.
    ///
    /// # Errors
    ///
    /// Everything that keeps the file from being read: another kind of file, columns that are missing.
    pub(super) fn read(line: &[u8]) -> Result<Self, Vec<Diagnostic>> {
        if let Some(nature) = Nature::of(line) {
            return Err(vec![nature.diagnostic()]);
        }
        let line = line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(line);
        let line = line.strip_suffix(b"\n").unwrap_or(line);
        let text = match decode(line.strip_suffix(b"\r").unwrap_or(line)) {
            Ok((text, _)) => text.into_owned(),
            Err(text) => text,
        };
        let mut found: Vec<&str> = text.split('|').map(str::trim).collect();
        // One separator may stand at the end of each line.
        found.pop_if(|last| last.is_empty());
        let header = Self::place(&found);
        if found.len() < 2 || Colonne::ALL.iter().all(|column| header.place_of(*column).is_none()) {
            return Err(vec![other_file(&text)]);
        }
        let other = extraits()
            .find(|name| *name != EXTRAIT && labels(name).map(fold).eq(found.iter().map(|label| fold(label))));
        if let Some(name) = other {
            let message = Message::new(&AUTRE_EXTRAIT).with("trouve", Argument::Public(name.into()));
            return Err(vec![tell(&ANNUAIRE_AUTRE_FICHIER, message, 1)]);
        }
        if header.diagnostics.iter().any(|problem| problem.gravite() == Gravite::Bloquant) {
            return Err(header.diagnostics);
        }
        Ok(header)
    }

    fn place(found: &[&str]) -> Self {
        let mut header = Self { columns: found.len(), places: [None; 57], diagnostics: Vec::new() };
        let known: Vec<(usize, String)> = labels(EXTRAIT).map(fold).enumerate().collect();
        let mut seen = [false; 57];
        let mut column = 1;
        for (place, label) in found.iter().enumerate() {
            let folded = fold(label);
            let rank = known.iter().find(|(_, known)| *known == folded).map(|(index, _)| index + 1);
            match rank.and_then(|rank| Some((rank, seen.get_mut(rank)?))) {
                Some((_, seen)) if *seen => {
                    let message = Message::new(&EN_DOUBLE).with("nom", Argument::Saisie((*label).into()));
                    header.diagnostics.push(tell(&ANNUAIRE_COLONNE_EN_DOUBLE, message, column));
                }
                Some((rank, seen)) => {
                    *seen = true;
                    if let Some(slot) = header.places.get_mut(rank) {
                        *slot = Some(place);
                    }
                }
                None => {
                    let message = Message::new(&INCONNUE).with("nom", Argument::Saisie((*label).into()));
                    header.diagnostics.push(tell(&ANNUAIRE_COLONNE_INCONNUE, message, column));
                }
            }
            column += u32::try_from(label.chars().count()).unwrap_or(u32::MAX).saturating_add(1);
        }
        for missing in Colonne::ALL {
            if header.place_of(*missing).is_some() {
                continue;
            }
            let name = Argument::Public(missing.label().into());
            if is_necessary(*missing) {
                let message = Message::new(&MANQUANTE).with("nom", name);
                header.diagnostics.push(tell(&ANNUAIRE_COLONNE_MANQUANTE, message, 1));
            } else if *missing == Colonne::Genre {
                header.diagnostics.push(tell(&ANNUAIRE_SANS_GENRE, Message::new(&SANS_GENRE).with("nom", name), 1));
            }
        }
        header
    }

    /// Where a column is in the rows, from 0; `None` when the file does not have it.
    pub(super) fn place_of(&self, column: Colonne) -> Option<usize> {
        self.places.get(column.rank()).copied().flatten()
    }
}

/// A text that is not the extraction: what it looks like, where that helps.
fn other_file(text: &str) -> Diagnostic {
    let begins = Argument::Saisie(text.into());
    let separators = [(';', ";"), ('\t', "tab"), (',', ",")];
    let known: Vec<String> = labels(EXTRAIT).map(fold).collect();
    let separated = separators
        .into_iter()
        .find(|(separator, _)| text.split(*separator).filter(|label| known.contains(&fold(label))).count() > 2);
    let message = match separated {
        Some((_, name)) => Message::new(&AUTRE_SEPARATEUR).with("trouve", Argument::Public(name.into())),
        None => Message::new(&AUTRE_FICHIER).with("debut", begins),
    };
    tell(&ANNUAIRE_AUTRE_FICHIER, message, 1)
}

/// Something to tell of the header.
fn tell(entree: &'static crate::diagnostics::registre::Entree, message: Message, colonne: u32) -> Diagnostic {
    let position = Some(Position { ligne: 1, colonne });
    Diagnostic { position, ..Diagnostic::new(entree, message, Pointeur::root()) }
}

static AUTRE_FICHIER: Texte = Texte::new(
    "la première ligne n'est pas l'en-tête de l'extraction : « {debut} »",
    "the first line is not the header of the extraction: `{debut}`",
);
static AUTRE_SEPARATEUR: Texte = Texte::new(
    "les colonnes sont séparées par « {trouve} », et non par « | » : le fichier a été enregistré de nouveau",
    "the columns are apart by `{trouve}`, and not by `|`: the file was saved anew",
);
static AUTRE_EXTRAIT: Texte =
    Texte::new("le fichier est un autre extrait, {trouve}", "the file is another extract, {trouve}");
static EN_DOUBLE: Texte = Texte::new("la colonne « {nom} » est deux fois", "the column `{nom}` is there twice");
static INCONNUE: Texte = Texte::new(
    "la colonne « {nom} » n'est pas connue : elle n'est pas lue",
    "the column `{nom}` is not known: it is not read",
);
static MANQUANTE: Texte = Texte::new("la colonne « {nom} » manque", "the column `{nom}` is missing");
static SANS_GENRE: Texte = Texte::new(
    "sans la colonne « {nom} », les remplacements ne se distinguent pas : ils sont retenus",
    "without the column `{nom}`, replacements cannot be told apart: they are kept",
);
