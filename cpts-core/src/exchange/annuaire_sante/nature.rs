//! What a file is, when its first bytes say that it is no text to be read here.

use crate::diagnostics::registre::{ANNUAIRE_ARCHIVE, ANNUAIRE_ENCODAGE, ANNUAIRE_VIDE};
use crate::diagnostics::{Argument, Diagnostic, Message, Pointeur, Position, Texte};

/// A kind of file that is refused by its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nature {
    Vide,
    Archive(&'static str),
    Utf16,
}

impl Nature {
    pub(super) fn of(start: &[u8]) -> Option<Self> {
        const ARCHIVES: &[(&[u8], &str)] = &[
            (b"PK\x03\x04", "ZIP"),
            (b"PK\x05\x06", "ZIP"),
            (b"\x1f\x8b", "gzip"),
            (b"7z\xbc\xaf\x27\x1c", "7z"),
            (b"BZh", "bzip2"),
            (b"\x28\xb5\x2f\xfd", "zstd"),
            (b"\xfd7zXZ", "xz"),
        ];
        if start.strip_prefix("\u{feff}".as_bytes()).unwrap_or(start).trim_ascii().is_empty() {
            return Some(Self::Vide);
        }
        if start.starts_with(b"\xff\xfe") || start.starts_with(b"\xfe\xff") {
            return Some(Self::Utf16);
        }
        ARCHIVES.iter().find(|(magic, _)| start.starts_with(magic)).map(|(_, name)| Self::Archive(name))
    }

    pub(super) fn diagnostic(self) -> Diagnostic {
        let (entree, message) = match self {
            Self::Vide => (&ANNUAIRE_VIDE, Message::new(&VIDE)),
            Self::Utf16 => (&ANNUAIRE_ENCODAGE, Message::new(&UTF_16)),
            Self::Archive(name) => {
                (&ANNUAIRE_ARCHIVE, Message::new(&ARCHIVE).with("nom", Argument::Public(name.into())))
            }
        };
        let position = Some(Position { ligne: 1, colonne: 1 });
        Diagnostic { position, ..Diagnostic::new(entree, message, Pointeur::root()) }
    }
}

static VIDE: Texte = Texte::new(
    "le fichier est vide, ou commence par une ligne vide",
    "the file is empty, or begins with an empty line",
);
static UTF_16: Texte = Texte::new("le fichier est en UTF-16", "the file is in UTF-16");
static ARCHIVE: Texte = Texte::new("le fichier est une archive {nom}", "the file is a {nom} archive");
