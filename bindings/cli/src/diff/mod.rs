//! `cpts diff`: what changed between two dossiers or two publications.

mod texte;

use std::path::Path;

use cpts_core::diagnostics::{Diagnostic, Langue};
use cpts_core::diff::{Incomparables, compare};

use crate::arguments::{Diff, FormatDiff};
use crate::issue::Issue;
use crate::langue::say;
use crate::mots::Mots;
use crate::{inputs, sortie, texte as commun};

pub(crate) fn run(arguments: &Diff) -> Result<Issue, String> {
    let (lang, masked) = (arguments.lang, arguments.masked);
    if arguments.format == FormatDiff::Patch && masked {
        return Err(say(
            "« --masked » ne va pas avec « --format patch » : un patch tient les valeurs telles qu'elles sont",
            "`--masked` does not go with `--format patch`: a patch holds the values as they are",
        ));
    }
    let standard = Path::new("-");
    if arguments.avant == standard && arguments.apres == standard {
        return Err(say("« - » ne peut être donné que pour un des deux", "`-` can be given for one of both only"));
    }
    let limites = arguments.limites.limites();
    let (avant, apres) = (inputs::read(&arguments.avant)?, inputs::read(&arguments.apres)?);
    let difference = match compare(&avant, &apres, limites) {
        Ok(difference) => difference,
        Err(problems) => {
            tell(&problems, arguments);
            return Ok(Issue::Illisible);
        }
    };
    match arguments.format {
        FormatDiff::Text => sortie::print(&texte::difference(&difference, Mots::new(lang, masked)))?,
        FormatDiff::Json => sortie::print(&difference.to_json(lang, masked))?,
        FormatDiff::Patch => sortie::print(&difference.to_patch())?,
    }
    Ok(if difference.is_empty() { Issue::Conforme } else { Issue::Refuse })
}

/// Tells why two documents cannot be compared, each problem under its file.
fn tell(problems: &Incomparables, arguments: &Diff) {
    for (file, found) in [(&arguments.avant, &problems.avant), (&arguments.apres, &problems.apres)] {
        if !found.is_empty() {
            let told: String =
                found.iter().map(|problem| described(problem, arguments.lang, arguments.masked)).collect();
            sortie::error(&format!("{}\n{}", commun::clean(&file.display().to_string()), told.trim_end()));
        }
    }
}

fn described(problem: &Diagnostic, langue: Langue, masked: bool) -> String {
    commun::diagnostic(&problem.view(langue, masked), langue)
}
