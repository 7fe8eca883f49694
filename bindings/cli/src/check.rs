//! `cpts check`: reads dossiers, reports on each.

use std::io::{IsTerminal, Read};
use std::path::Path;

use cpts_core::bareme::Baremes;
use cpts_core::bilan::{self, Bilan};
use cpts_core::exchange::json::{self, Limites};
use cpts_core::reference::Communes;
use cpts_core::values::Date;

use crate::arguments::{Check, Format};
use crate::issue::Issue;
use crate::{reference, sortie, texte};

pub(crate) fn run(arguments: &Check) -> Result<Issue, String> {
    let date = arguments.date.map_or_else(today, Ok)?;
    let bytes = reference::load(&arguments.reference)?;
    let given = (!arguments.reference.is_empty()).then_some(bytes.as_slice());
    let communes = reference::open(given, arguments.no_reference)?;
    let baremes = Baremes::embedded();
    let mut issue = Issue::Conforme;
    let mut bilans = Vec::new();
    for file in &arguments.files {
        let text = match read(file) {
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

/// The bytes of a file, or of the standard input; one byte more than the limit is enough to refuse it.
pub(crate) fn read(file: &Path) -> Result<Vec<u8>, String> {
    let limit = u64::try_from(Limites::default().octets).unwrap_or(u64::MAX).saturating_add(1);
    let mut text = Vec::new();
    if file != Path::new("-") {
        let input = std::fs::File::open(file).and_then(|input| input.take(limit).read_to_end(&mut text));
        return input.map(|_| text).map_err(|error| reference::unreadable(file, &error));
    }
    let input = std::io::stdin();
    if input.is_terminal() {
        return Err("« - » lit l'entrée standard, et rien ne lui est envoyé".to_owned());
    }
    input.take(limit).read_to_end(&mut text).map_err(|error| format!("entrée standard : {error}"))?;
    Ok(text)
}

/// The day of the machine's clock.
pub(crate) fn today() -> Result<Date, String> {
    let now = jiff::Zoned::now().date();
    let part = |number: i8| u8::try_from(number).ok();
    u16::try_from(now.year())
        .ok()
        .and_then(|year| Date::new(year, part(now.month())?, part(now.day())?))
        .ok_or_else(|| "l'horloge de la machine ne donne pas de date plausible ; préciser --date".to_owned())
}
