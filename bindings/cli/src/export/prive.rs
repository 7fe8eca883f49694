//! The two tables of a dossier, for its owner: their names say `prive`, and their headers too.

use std::path::{Path, PathBuf};

use cpts_core::exchange::csv::{actions, membres};

use super::Kind;
use crate::arguments::Export;
use crate::import::dossier;
use crate::issue::Issue;
use crate::langue::say;
use crate::texte::printable;
use crate::{ecriture, sortie};

/// What the name of the file must say.
const WORD: &str = "prive";

pub(super) fn run(arguments: &Export) -> Result<Issue, String> {
    let usual = match arguments.kind {
        Kind::Membres => "cpts-membres-prive.csv",
        Kind::Actions => "cpts-actions-prive.csv",
        _ => {
            return Err(say(
                "--prive ne vaut que pour les tableaux : membres, actions",
                "--prive is for the tables alone: membres, actions",
            ));
        }
    };
    let target = target(arguments, usual)?;
    let dossier = dossier::read(&arguments.file)?;
    let table = match arguments.kind {
        Kind::Membres => membres::write(dossier.adherents.as_deref().unwrap_or_default()),
        _ => actions::write(&dossier.projet_de_sante.and_then(|project| project.actions).unwrap_or_default()),
    };
    write(&target, &table)
}

/// Where to write: a file whose name says that it is private.
fn target(arguments: &Export, usual: &str) -> Result<PathBuf, String> {
    let target = arguments.out.clone().unwrap_or_else(|| PathBuf::from(usual));
    let name = target.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
    if name.contains(WORD) {
        return Ok(target);
    }
    let path = printable(&target.display().to_string());
    Err(path
        + &say(
            " : le nom d'un tableau privé dit « prive »\n  aide : cpts-membres-prive.csv",
            ": the name of a private table says `prive`\n  help: cpts-membres-prive.csv",
        ))
}

fn write(file: &Path, table: &str) -> Result<Issue, String> {
    ecriture::write(file, table.as_bytes())?;
    sortie::print(&format!("{}{}\n", say("écrit : ", "written: "), printable(&file.display().to_string())))?;
    Ok(Issue::Conforme)
}
