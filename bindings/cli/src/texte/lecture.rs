//! What was met in the file of a barème, as text.

use std::path::Path;

use cpts_core::bareme::LectureBareme;
use cpts_core::diagnostics::{Gravite, Langue};

use super::{BOLD, GREEN, RED, diagnostic, printable};

/// The problems of a barème, and whether it can be used.
pub(crate) fn lecture(file: &Path, lecture: &LectureBareme, langue: Langue) -> String {
    let name = match (file == Path::new("-"), langue) {
        (true, Langue::Fr) => "entrée standard".to_owned(),
        (true, Langue::En) => "standard input".to_owned(),
        (false, _) => printable(&file.display().to_string()),
    };
    let bareme = lecture.bareme.as_ref();
    let id = bareme.and_then(|bareme| bareme.id.as_deref()).map(|id| format!(" ({})", printable(id)));
    let mut out = format!("{BOLD}{name}{}{BOLD:#}\n", id.unwrap_or_default());
    out.extend(lecture.diagnostics.iter().map(|problem| diagnostic(&problem.view(langue, false), langue)));
    let errors = lecture.diagnostics.iter().filter(|problem| problem.gravite() >= Gravite::Ecart).count();
    let is_scenario = bareme.is_some_and(cpts_core::bareme::Bareme::is_scenario);
    let (style, outcome) = match (lecture.is_usable(), langue) {
        (true, Langue::Fr) if is_scenario => (GREEN, "✓ employable, comme scénario : jamais du droit".to_owned()),
        (true, Langue::En) if is_scenario => (GREEN, "✓ usable, as a scenario: never law".to_owned()),
        (true, Langue::Fr) => (GREEN, "✓ employable".to_owned()),
        (true, Langue::En) => (GREEN, "✓ usable".to_owned()),
        (false, Langue::Fr) => (RED, format!("✗ refusé : {errors} erreur{}", if errors > 1 { "s" } else { "" })),
        (false, Langue::En) => (RED, format!("✗ refused: {errors} error{}", if errors > 1 { "s" } else { "" })),
    };
    out + &format!("  {style}{}{style:#}\n", langue.typeset(&outcome))
}
