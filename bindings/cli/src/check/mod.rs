//! `cpts check`: reads dossiers, reports on each.

use std::path::Path;

use cpts_core::bareme::Baremes;
use cpts_core::bilan::{self, Bilan};
use cpts_core::exchange::json::{self, Limites};
use cpts_core::reference::Communes;
use cpts_core::values::Date;

use crate::arguments::{Check, Format};
use crate::issue::Issue;
use crate::{baremes, entree, reference, sortie, texte};

pub(crate) fn run(arguments: &Check) -> Result<Issue, String> {
    let date = arguments.date.map_or_else(entree::today, Ok)?;
    let bytes = reference::load(&arguments.reference)?;
    let given = (!arguments.reference.is_empty()).then_some(bytes.as_slice());
    let communes = reference::open(given, arguments.no_reference)?;
    let baremes = baremes::load(&arguments.baremes, arguments.lang)?;
    let mut issue = Issue::Conforme;
    let mut bilans = Vec::new();
    for file in &arguments.files {
        let text = match entree::read(file) {
            Ok(text) => text,
            Err(error) => {
                sortie::error(&error);
                issue = Issue::Illisible;
                continue;
            }
        };
        for bilan in reports(file, &text, &baremes, communes.as_ref(), date) {
            issue = issue.max(judge(arguments, &bilan));
            match arguments.format {
                Format::Json => bilans.push(bilan),
                Format::Text => sortie::print(&texte::bilan(&bilan, file, arguments.lang, arguments.masked))?,
            }
        }
    }
    if arguments.format == Format::Json {
        sortie::print(&bilan::to_json(&bilans, arguments.lang, arguments.masked))?;
    }
    Ok(issue)
}

fn judge(arguments: &Check, bilan: &Bilan) -> Issue {
    if !bilan.lisible {
        return Issue::Illisible;
    }
    if bilan.worst().is_some_and(|worst| worst >= arguments.deny) { Issue::Refuse } else { Issue::Conforme }
}

/// The reports of a file: one, or one a line.
fn reports(file: &Path, text: &[u8], baremes: &Baremes, communes: &dyn Communes, date: Date) -> Vec<Bilan> {
    let is_lines = file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("ndjson"));
    if !is_lines {
        return vec![bilan::check(text, baremes, communes, date)];
    }
    let lines = text.split(|byte| *byte == b'\n').enumerate();
    lines
        .filter(|(_, line)| !line.trim_ascii().is_empty())
        .map(|(index, line)| {
            let first_line = u32::try_from(index + 1).unwrap_or(u32::MAX);
            bilan::report(json::read_with(line, Limites::default(), first_line), baremes, communes, date)
        })
        .collect()
}
