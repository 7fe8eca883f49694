//! The dossier that is read whole, or not touched.

use std::path::Path;

use cpts_core::exchange::json;
use cpts_core::model::{Dossier, Identite};

use crate::langue::is_english;
use crate::texte::printable;
use crate::{ecriture, inputs};

/// Reads a dossier of which every value can be read, so that it can be written again.
pub(crate) fn read(file: &Path) -> Result<Dossier, String> {
    let bytes = inputs::read(file)?;
    let lecture = json::read(&bytes);
    if lecture.is_readable && json::write(&lecture.dossier).is_ok() {
        return Ok(lecture.dossier);
    }
    let name = printable(&file.display().to_string());
    Err(if is_english() {
        format!("{name}: this dossier cannot be read as a whole\n  help: `cpts check` says why")
    } else {
        format!("{name} : ce dossier ne peut pas être lu en entier\n  aide : « cpts check » dit pourquoi")
    })
}

/// A dossier of which nothing is known yet.
pub(crate) fn new() -> Dossier {
    let mut dossier = Dossier::default();
    dossier.format = Some("cpts-dossier".into());
    dossier.version = Some("1.0".into());
    dossier.identite = Some(Identite::default());
    dossier
}

/// Writes a dossier, whole or not at all.
pub(crate) fn write(file: &Path, dossier: &Dossier) -> Result<(), String> {
    let text = json::write(dossier).map_err(|error| error.to_string())?;
    ecriture::write(file, text.as_bytes())
}
