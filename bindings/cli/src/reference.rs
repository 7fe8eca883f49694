//! The reference of communes that a run uses.

use std::path::{Path, PathBuf};

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
        Err(error) => Err(format!("référence des communes illisible : {}", error.message().render(Langue::Fr, false))),
    }
}

/// The message for a file that the system does not give.
pub(crate) fn unreadable(file: &Path, error: &std::io::Error) -> String {
    let reason = match error.kind() {
        std::io::ErrorKind::NotFound => "ce fichier n'existe pas".to_owned(),
        std::io::ErrorKind::PermissionDenied => "ce fichier n'est pas lisible avec vos droits".to_owned(),
        std::io::ErrorKind::IsADirectory => "c'est un dossier du disque, pas un fichier".to_owned(),
        _ => error.to_string(),
    };
    let name =
        if file == Path::new("-") { "entrée standard".to_owned() } else { printable(&file.display().to_string()) };
    format!("{name} : {reason}")
}
