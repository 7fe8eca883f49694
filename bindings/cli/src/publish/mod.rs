//! `cpts publish`: from the private dossier to what may be public.

mod compte_rendu;
mod decisions;

use cpts_core::bareme::Baremes;
use cpts_core::diagnostics::{Diagnostic, Gravite};
use cpts_core::exchange::{json, publication};
use cpts_core::publish::{Demande, Motif, Rapport, publish};

use crate::arguments::Publish;
use crate::inputs::read_within;
use crate::issue::Issue;
use crate::mots::Mots;
use crate::{ecriture, jour, reference, sortie, texte};

pub(crate) fn run(arguments: &Publish) -> Result<Issue, String> {
    let mots = Mots::new(arguments.lang, arguments.masked);
    let Some(file) = arguments.file.as_deref().filter(|_| !arguments.decisions) else {
        sortie::print(&decisions::markdown(mots))?;
        return Ok(Issue::Conforme);
    };
    let date = arguments.date.map_or_else(jour::today, Ok)?;
    let mut demande = Demande::new(date, &Baremes::embedded());
    demande.expire_le = arguments.expire.unwrap_or(demande.expire_le);
    demande.licence = arguments.licence.as_deref().map(Into::into);
    demande.sources.clone_from(&arguments.source);

    let limites = arguments.limites.limites();
    let bytes = read_within(file, limites)?;
    let table = reference::load(&arguments.reference)?;
    let given = (!arguments.reference.is_empty()).then_some(table.as_slice());
    let communes = reference::open(given, false)?;

    let lecture = json::read_with(&bytes, limites, 1);
    let publie = match publish(&lecture, communes.as_ref(), &demande) {
        Ok(publie) => publie,
        Err(problems) => {
            sortie::tell(&all(&problems, mots));
            return Ok(Issue::Illisible);
        }
    };
    let written = match arguments.compact {
        true => publication::write_line(&publie.publication),
        false => publication::write(&publie.publication),
    };
    let text = written.map_err(|error| error.to_string())?;
    ecriture::write_or_print(arguments.out.as_deref(), &text)?;
    // What was met while reading is told too: a fact that could not be read is a fact that is not published.
    sortie::tell(&all(&lecture.diagnostics, mots));
    sortie::tell(&all(&publie.rapport.diagnostics, mots));
    sortie::tell(&compte_rendu::text(&publie.rapport, mots));
    Ok(if is_faulty(&publie.rapport) { Issue::Refuse } else { Issue::Conforme })
}

/// Whether something was withheld that a correction of the file would publish.
fn is_faulty(rapport: &Rapport) -> bool {
    let told = |problem: &Diagnostic| problem.gravite() > Gravite::Info;
    rapport.diagnostics.iter().any(told) || rapport.count(Motif::Illisible) > 0
}

fn all(problems: &[Diagnostic], mots: Mots) -> String {
    let view = |problem: &Diagnostic| problem.view(mots.langue, mots.masked);
    problems.iter().map(|problem| texte::diagnostic(&view(problem), mots.langue)).collect()
}
