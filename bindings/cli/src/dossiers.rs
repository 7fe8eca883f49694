//! Reads dossiers one after another and reports on each: one a file, or one a line.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use cpts_core::bareme::Baremes;
use cpts_core::bilan::{Bilan, Cadre};
use cpts_core::exchange::json::{self, Limites};
use cpts_core::model::Dossier;
use cpts_core::reference::Communes;
use cpts_core::values::Date;

use crate::arguments::Lecture;
use crate::progress::Progress;
use crate::{baremes, entree, reference, sortie, texte};

/// A dossier that was read, and the report on it.
pub(crate) struct Examen {
    pub(crate) dossier: Dossier,
    pub(crate) bilan: Bilan,
}

/// What the reports of a run rest on.
pub(crate) struct Bases<'a> {
    pub(crate) baremes: Baremes,
    pub(crate) communes: &'a (dyn Communes + Sync),
    pub(crate) date: Date,
}

/// Calls `then` with what the reports of a run rest on.
pub(crate) fn with_bases<T>(
    arguments: &Lecture,
    then: impl FnOnce(&Bases<'_>) -> Result<T, String>,
) -> Result<T, String> {
    let mut baremes = baremes::load(&arguments.baremes, arguments.lang)?;
    arguments.conventions.apply(&mut baremes)?;
    with_law(arguments, baremes, then)
}

/// Calls `then` with what the reports of a run rest on, under a law that the arguments do not give.
pub(crate) fn with_law<T>(
    arguments: &Lecture,
    baremes: Baremes,
    then: impl FnOnce(&Bases<'_>) -> Result<T, String>,
) -> Result<T, String> {
    let date = arguments.date.map_or_else(entree::today, Ok)?;
    let bytes = reference::load(&arguments.reference)?;
    let given = (!arguments.reference.is_empty()).then_some(bytes.as_slice());
    let communes = reference::open(given, arguments.no_reference)?;
    then(&Bases { baremes, communes: communes.as_ref(), date })
}

/// What a command needs of the reports besides what they always say.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Besoins {
    /// The moves open to the CPTS.
    pub(crate) leviers: bool,
}

impl Bases<'_> {
    /// Gives each dossier of the files to `take`, in their order, and says whether all of them could be read: what
    /// cannot is told, and the others are given all the same.
    ///
    /// # Errors
    ///
    /// That of `take`, which ends the run.
    pub(crate) fn each(
        &self,
        files: &[PathBuf],
        take: impl FnMut(Examen) -> Result<(), String>,
    ) -> Result<bool, String> {
        self.each_with(files, Besoins::default(), take)
    }

    /// As [`each`](Self::each), with reports that say more.
    pub(crate) fn each_with(
        &self,
        files: &[PathBuf],
        needs: Besoins,
        mut take: impl FnMut(Examen) -> Result<(), String>,
    ) -> Result<bool, String> {
        let progress = Progress::new(files);
        let mut all = true;
        for file in files {
            let mut problems = Vec::new();
            let mut one = |text: &[u8], line: u32| {
                progress.advance(text.len());
                let examen = self.examine(text, line, needs);
                if examen.bilan.lisible {
                    return take(examen);
                }
                problems.push(not_a_dossier(file, line));
                Ok(())
            };
            let read = if is_lines(file) {
                each_line(file, &mut one)?
            } else {
                match entree::read(file) {
                    Ok(text) => one(&text, 1).map(|()| None)?,
                    Err(problem) => Some(problem),
                }
            };
            problems.extend(read);
            all &= problems.is_empty();
            progress.aside(|| problems.iter().for_each(|problem| sortie::error(problem)));
        }
        Ok(all)
    }

    fn examine(&self, text: &[u8], first_line: u32, needs: Besoins) -> Examen {
        let read = json::read_with(text, Limites::default(), first_line);
        let dossier = read.dossier.clone();
        let cadre = Cadre::new(&self.baremes, self.communes, self.date);
        let cadre = if needs.leviers { cadre.with_leviers() } else { cadre };
        Examen { dossier, bilan: cadre.report(read) }
    }
}

/// Whether a file holds one dossier a line.
pub(crate) fn is_lines(file: &Path) -> bool {
    file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("ndjson"))
}

/// Gives the lines of a file that are not empty, with their numbers, and holds one at a time; says why it stopped.
fn each_line(file: &Path, one: &mut impl FnMut(&[u8], u32) -> Result<(), String>) -> Result<Option<String>, String> {
    let unreadable = |error: &std::io::Error| Ok(Some(reference::unreadable(file, error)));
    let mut input = match File::open(file) {
        Ok(input) => BufReader::new(input),
        Err(error) => return unreadable(&error),
    };
    // One byte more than a dossier may have is enough to refuse it.
    let limit = u64::try_from(Limites::default().octets).unwrap_or(u64::MAX).saturating_add(1);
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        match input.by_ref().take(limit).read_until(b'\n', &mut line) {
            Ok(0) => break,
            Ok(_) if line.trim_ascii().is_empty() => {}
            Ok(_) => one(&line, number)?,
            Err(error) => return unreadable(&error),
        }
    }
    Ok(None)
}

fn not_a_dossier(file: &Path, line: u32) -> String {
    let file = texte::printable(&file.display().to_string());
    format!("{file}, ligne {line} : ce n'est pas un dossier de CPTS\n  aide : « cpts check » dit pourquoi")
}
