//! The reference of communes that a run uses.

use std::path::{Path, PathBuf};

use crate::langue::{is_english, say, system};
use crate::texte::printable;

use cpts_core::diagnostics::Langue;
use cpts_core::reference::communes::embedded;
use cpts_core::reference::{Communes, SansReference, TableDesCommunes};

/// The bytes of the files given, end to end.
pub(crate) fn load(files: &[PathBuf]) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    for file in files {
        bytes.extend(std::fs::read(file).map_err(|error| unreadable(file, &error))?);
    }
    Ok(bytes)
}

/// The reference of the files given, of none, or of the program.
pub(crate) fn open(bytes: Option<&[u8]>, without: bool) -> Result<Box<dyn Communes + Sync + '_>, String> {
    if without {
        return Ok(Box::new(SansReference));
    }
    let Some(bytes) = bytes else {
        return Ok(Box::new(embedded()));
    };
    match TableDesCommunes::parse(bytes) {
        Ok(table) => Ok(Box::new(table)),
        Err(error) => {
            let what = say("référence des communes illisible :", "the reference of communes cannot be read:");
            let langue = if is_english() { Langue::En } else { Langue::Fr };
            Err(format!("{what} {}", error.message().render(langue, false)))
        }
    }
}

/// The message for a file that the system does not give.
pub(crate) fn unreadable(file: &Path, error: &std::io::Error) -> String {
    let reason = match error.kind() {
        std::io::ErrorKind::NotFound => say("ce fichier n'existe pas", "this file does not exist"),
        std::io::ErrorKind::PermissionDenied => {
            say("ce fichier n'est pas lisible avec vos droits", "you have no right to read this file")
        }
        std::io::ErrorKind::IsADirectory => {
            say("c'est un dossier du disque, pas un fichier", "this is a folder, not a file")
        }
        _ => system(error),
    };
    let name = if file == Path::new("-") {
        say("entrée standard", "standard input")
    } else {
        printable(&file.display().to_string())
    };
    format!("{name}{}{reason}", say(" : ", ": "))
}
