//! `cpts report`: what people read of a dossier, as files that stand alone.
//!
//! Each file is made from the report and the dossier, and from nothing else: the same dossier, on the same day, gives
//! the same bytes.

mod activite;
mod bilan;
mod comparaison;
mod dialogue;
mod faits;
mod mentions;

use std::path::Path;

use crate::arguments::Report;
use crate::calendar;
use crate::document::{Document, html, markdown};
use crate::dossiers::{self, Bases, Besoins, Examen};
use crate::ecriture;
use crate::inputs::Inputs;
use crate::issue::Issue;
use crate::mots::Mots;
use comparaison::Comparaison;

/// What the files say besides what every report does.
const NEEDS: Besoins = Besoins { leviers: true, ensemble: true };

/// What a file of a dossier is made from.
pub(crate) struct Matiere<'a> {
    pub(crate) examen: &'a Examen,
    pub(crate) bases: &'a Bases<'a>,
    pub(crate) mots: Mots,
}

pub(crate) fn run(arguments: &Report) -> Result<Issue, String> {
    let mots = Mots::new(arguments.lecture.lang, arguments.lecture.masked);
    let all = dossiers::with_bases(&arguments.lecture, |bases| {
        let mut folders = Folders::new(Inputs::new(&arguments.files, &arguments.lecture).may_be_several());
        let mut comparison = Comparaison::new(mots);
        let all = bases.each_with(&arguments.files, NEEDS, |examen| {
            let matiere = Matiere { examen: &examen, bases, mots };
            let name = folders.next(&matiere);
            if folders.are_several {
                comparison.add(&matiere, &name);
            }
            let folder = arguments.out.join(&name);
            ecriture::folder(&folder)?;
            write(&folder, "bilan.html", &html(&bilan::document(&matiere), mots))?;
            pair(&folder, "dialogue", &dialogue::document(&matiere), mots)?;
            pair(&folder, "rapport-activite", &activite::document(&matiere), mots)?;
            match calendar::ics(&[examen], mots) {
                Some(text) => write(&folder, "echeances.ics", &text),
                None => ecriture::remove(&folder.join("echeances.ics")),
            }
        })?;
        if let Some((page, table)) = comparison.finish(bases)? {
            write(&arguments.out, "comparaison.html", &html(&page, mots))?;
            write(&arguments.out, "comparaison.csv", &table)?;
        }
        Ok(all)
    })?;
    Ok(if all { Issue::Conforme } else { Issue::Illisible })
}

/// A page, and the same as Markdown to be finished by hand.
fn pair(folder: &Path, name: &str, document: &Document, mots: Mots) -> Result<(), String> {
    write(folder, &format!("{name}.html"), &html(document, mots))?;
    write(folder, &format!("{name}.md"), &markdown(document, mots))
}

fn write(folder: &Path, name: &str, text: &str) -> Result<(), String> {
    ecriture::write(&folder.join(name), text.as_bytes())
}

/// The folders of the dossiers of a run: the one that was asked for, or one under it for each.
struct Folders {
    are_several: bool,
    known: std::collections::HashSet<String>,
}

impl Folders {
    fn new(are_several: bool) -> Self {
        Self { are_several, known: std::collections::HashSet::new() }
    }

    /// The name of the folder of the next dossier: of the CPTS, in letters that every disk accepts.
    fn next(&mut self, matiere: &Matiere<'_>) -> String {
        if !self.are_several {
            return String::new();
        }
        let name = slug(&matiere.mots.nom(&matiere.examen.bilan));
        let free = (1_u64..).map(|rank| if rank == 1 { name.clone() } else { format!("{name}-{rank}") });
        let name = free.into_iter().find(|name| !self.known.contains(name)).unwrap_or_default();
        self.known.insert(name.clone());
        name
    }
}

/// A name in small letters, figures and hyphens.
fn slug(name: &str) -> String {
    const LONGEST: usize = 60;
    let folded = cpts_core::reference::communes::fold(name);
    let mut out = String::new();
    for letter in folded.chars().take(LONGEST) {
        if letter.is_ascii_alphanumeric() {
            out.push(letter.to_ascii_lowercase());
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    let out = out.trim_end_matches('-');
    if out.is_empty() { "cpts".to_owned() } else { out.to_owned() }
}
