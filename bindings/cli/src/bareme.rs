//! `cpts bareme`: the barème in force, or what is wrong with one.

use std::path::Path;

use cpts_core::bareme::{Baremes, LectureBareme};
use cpts_core::bilan::DiagnosticVue;
use cpts_core::diagnostics::{Argument, Langue};
use cpts_core::values::Date;
use serde_json::{Value, json};

use crate::arguments::{Bareme, Format};
use crate::issue::Issue;
use crate::texte::{self, printable};
use crate::{baremes, inputs, jour, sortie};

pub(crate) fn run(arguments: &Bareme) -> Result<Issue, String> {
    let baremes = baremes::load(&arguments.baremes, arguments.lang)?;
    if arguments.files.is_empty() { show(arguments, &baremes) } else { check(arguments, &baremes) }
}

/// Prints the barème in force on a day.
fn show(arguments: &Bareme, baremes: &Baremes) -> Result<Issue, String> {
    let date = arguments.date.map_or_else(jour::today, Ok)?;
    let Some(bareme) = baremes.in_force(date) else {
        sortie::error(&none_in_force(date, arguments.lang));
        return Ok(Issue::Refuse);
    };
    if let Some(size) = arguments.taille.filter(|size| !bareme.sizes().any(|known| known == *size)) {
        return Err(match arguments.lang {
            Langue::Fr => format!("le barème n'a pas de taille {size}"),
            Langue::En => format!("the barème has no size {size}"),
        });
    }
    match arguments.format {
        Format::Json => sortie::print(&bareme.to_json())?,
        Format::Text => {
            let asked = texte::Demande { taille: arguments.taille, sources: arguments.sources, langue: arguments.lang };
            sortie::print(&texte::bareme(bareme, baremes, &asked))?;
        }
    }
    Ok(Issue::Conforme)
}

fn none_in_force(date: Date, langue: Langue) -> String {
    let day = Argument::Date(date).render(langue, false);
    match langue {
        Langue::Fr => format!("aucun barème n'est en vigueur le {day}"),
        Langue::En => format!("no barème is in force on {day}"),
    }
}

/// Tells what is wrong with the barèmes of some files: each is put beside those of the run, and not beside the others,
/// which may be other ways to reform the same year.
fn check(arguments: &Bareme, baremes: &Baremes) -> Result<Issue, String> {
    let mut issue = Issue::Conforme;
    let mut told = Vec::new();
    for file in &arguments.files {
        let text = match inputs::read(file) {
            Ok(text) => text,
            Err(error) => {
                sortie::error(&error);
                issue = Issue::Illisible;
                continue;
            }
        };
        let lecture = baremes.clone().add(&text);
        issue = issue.max(judge(&lecture));
        match arguments.format {
            Format::Json => told.push(as_json(file, &lecture, arguments.lang)),
            Format::Text => sortie::print(&texte::lecture(file, &lecture, arguments.lang))?,
        }
    }
    if arguments.format == Format::Json {
        sortie::print(&format!("{:#}\n", json!({ "baremes": told })))?;
    }
    Ok(issue)
}

fn judge(lecture: &LectureBareme) -> Issue {
    match (&lecture.bareme, lecture.is_usable()) {
        (None, _) => Issue::Illisible,
        (_, true) => Issue::Conforme,
        (_, false) => Issue::Refuse,
    }
}

fn as_json(file: &Path, lecture: &LectureBareme, langue: Langue) -> Value {
    let bareme = lecture.bareme.as_ref();
    json!({
        "fichier": printable(&file.display().to_string()),
        "id": bareme.and_then(|bareme| bareme.id.as_deref()),
        "lisible": bareme.is_some(),
        "employable": lecture.is_usable(),
        "diagnostics": lecture.diagnostics.iter().map(|problem| diagnostic(&problem.view(langue, false))).collect::<Vec<_>>(),
    })
}

/// A diagnostic as the reports of `cpts check` write it.
pub(crate) fn diagnostic(problem: &DiagnosticVue) -> Value {
    json!({
        "id": problem.id,
        "gravite": problem.gravite.code(),
        "message": problem.message,
        "lieu": problem.lieu,
        "ligne": problem.ligne,
        "colonne": problem.colonne,
        "trouve": problem.trouve,
        "remede": problem.remede,
        "lien": problem.lien,
    })
}
