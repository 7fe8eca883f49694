//! Files that are written whole or not at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

use crate::langue::{say, system};
use crate::sortie;
use crate::texte::printable;

/// Writes a file: under another name beside it, then renamed, so that nobody ever reads half of it and what stood there
/// stays until the new one is whole.
pub(crate) fn write(file: &Path, bytes: &[u8]) -> Result<(), String> {
    let mut out = Partiel::create(file)?;
    out.write_all(bytes)?;
    out.finish()
}

/// A file that is being written: nobody reads it until it is finished, and it is gone if it never is.
pub(crate) struct Partiel {
    file: PathBuf,
    /// Where it is written meanwhile; `None` for a device or a pipe.
    beside: Option<PathBuf>,
    out: BufWriter<File>,
}

impl Partiel {
    pub(crate) fn create(file: &Path) -> Result<Self, String> {
        // A link stays one: what it leads to is what is written.
        let target = if file.is_symlink() {
            fs::canonicalize(file).unwrap_or_else(|_| file.to_owned())
        } else {
            file.to_owned()
        };
        let file = target.as_path();
        if file.is_dir() {
            return Err(refusal(file, &io::ErrorKind::IsADirectory.into()));
        }
        let beside = (!is_special(file)).then(|| beside(file));
        let out = match &beside {
            Some(beside) => create(beside).and_then(|out| keep_rights(file, out)),
            None => OpenOptions::new().write(true).open(file),
        };
        let out = BufWriter::new(out.map_err(|error| refusal(file, &error))?);
        Ok(Self { file: file.to_owned(), beside, out })
    }

    pub(crate) fn write_all(&mut self, bytes: &[u8]) -> Result<(), String> {
        self.out.write_all(bytes).map_err(|error| refusal(&self.file, &error))
    }

    /// Puts the file in its place, now that it is whole.
    pub(crate) fn finish(mut self) -> Result<(), String> {
        let written = self.out.flush().and_then(|()| {
            if let Some(beside) = &self.beside {
                self.out.get_ref().sync_all()?;
                fs::rename(beside, &self.file)?;
            }
            Ok(())
        });
        if written.is_ok() {
            self.beside = None;
        }
        written.map_err(|error| refusal(&self.file, &error))
    }
}

impl Drop for Partiel {
    fn drop(&mut self) {
        // What could not be finished is not left behind; nothing more can be done if that fails too.
        if let Some(beside) = &self.beside {
            let _ = fs::remove_file(beside);
        }
    }
}

/// Writes a file, or to the standard output where none is named, or `-`.
pub(crate) fn write_or_print(file: Option<&Path>, text: &str) -> Result<(), String> {
    match file.filter(|file| *file != Path::new("-")) {
        Some(file) => write(file, text.as_bytes()),
        None => sortie::stream_plain(&[text]).map(drop),
    }
}

/// Removes a file that an earlier run may have written.
pub(crate) fn remove(file: &Path) -> Result<(), String> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(refusal(file, &error)),
        _ => Ok(()),
    }
}

/// Makes a folder, with those above it.
pub(crate) fn folder(path: &Path) -> Result<(), String> {
    fs::create_dir_all(path).map_err(|error| refusal(path, &error))
}

/// Whether it is a device, a pipe, or a name of the system such as `/dev/stdout`: to be written into, never replaced.
fn is_special(file: &Path) -> bool {
    let is_other = |found: fs::Metadata| !found.is_file() && !found.is_dir();
    fs::metadata(file).is_ok_and(is_other) || file.starts_with("/dev") && file.is_symlink()
}

/// The name of a file that is not finished: its own to this run.
fn beside(file: &Path) -> PathBuf {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    file.with_file_name(format!(".{name}.{}.partiel", std::process::id()))
}

/// A file of this name that nobody else had made, be it as a link to somewhere else.
fn create(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create_new(true).open(path)
}

/// Gives the new file the rights of the one that it replaces: what one person alone could read stays so.
fn keep_rights(file: &Path, out: File) -> io::Result<File> {
    if let Ok(known) = fs::metadata(file) {
        out.set_permissions(known.permissions())?;
    }
    Ok(out)
}

fn refusal(path: &Path, error: &io::Error) -> String {
    format!("{}{}{}", printable(&path.display().to_string()), say(" : ", ": "), reason(error))
}

/// Why nothing could be written.
pub(crate) fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => {
            say("le dossier du disque où écrire n'existe pas", "the folder to write in does not exist")
        }
        io::ErrorKind::PermissionDenied => {
            say("vos droits ne permettent pas d'y écrire", "you have no right to write there")
        }
        io::ErrorKind::IsADirectory => {
            say("c'est un dossier du disque, pas un fichier", "this is a folder, not a file")
        }
        io::ErrorKind::AlreadyExists | io::ErrorKind::NotADirectory => say(
            "un fichier porte le nom du dossier du disque où écrire",
            "a file has the name of the folder to write in",
        ),
        io::ErrorKind::StorageFull => say("le disque est plein", "the disk is full"),
        _ => system(error),
    }
}
