//! Writes a table for a French spreadsheet: semicolons, decimal commas, a byte-order mark; and for nobody else, since it
//! says `prive` in its header.

use ::csv::{Terminator, WriterBuilder};

use super::colonne::Acces;

/// Without it, a French spreadsheet does not read UTF-8.
const MARK: &str = "\u{feff}";

/// The text of a table: its header, and a line for each row.
pub(super) fn write<L>(colonnes: &[Acces<L>], lignes: impl Iterator<Item = L>) -> String {
    let mut out = WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF).from_writer(Vec::new());
    let header = out.write_record(colonnes.iter().map(|acces| acces.colonne.nom));
    debug_assert!(header.is_ok(), "a vector takes whatever is written to it");
    for ligne in lignes {
        let cells = colonnes.iter().map(|acces| (acces.write)(&ligne, &acces.colonne));
        let row = out.write_record(cells);
        debug_assert!(row.is_ok(), "a vector takes whatever is written to it");
    }
    let bytes = out.into_inner().unwrap_or_default();
    format!("{MARK}{}", String::from_utf8_lossy(&bytes))
}
