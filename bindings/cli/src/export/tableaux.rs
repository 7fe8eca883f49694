//! `cpts export membres` and `cpts export actions`: the public tables, as French spreadsheets open them.

use std::error::Error;

use cpts_core::exchange::tableaux::{self, Tableau};
use csv::{Terminator, WriterBuilder};

use super::Source;

/// Without it, a French spreadsheet does not read UTF-8.
const MARK: &str = "\u{feff}";

pub(super) fn membres(source: &Source<'_>) -> Result<String, String> {
    write(&tableaux::membres(source.publication))
}

pub(super) fn actions(source: &Source<'_>) -> Result<String, String> {
    write(&tableaux::actions(source.publication))
}

fn write(tableau: &Tableau) -> Result<String, String> {
    let text = rows(tableau).map_err(|error| error.to_string())?;
    Ok(format!("{MARK}{text}"))
}

fn rows(tableau: &Tableau) -> Result<String, Box<dyn Error>> {
    let mut out = WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF).from_writer(Vec::new());
    out.write_record(&tableau.colonnes)?;
    for ligne in &tableau.lignes {
        out.write_record(ligne)?;
    }
    Ok(String::from_utf8(out.into_inner()?)?)
}
