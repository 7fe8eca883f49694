//! Reads dossiers one after another and reports on each: one a file, or one a line.

use std::ops::ControlFlow;
use std::path::PathBuf;

use cpts_core::bareme::Baremes;
use cpts_core::bilan::{Bilan, Cadre};
use cpts_core::model::Dossier;
use cpts_core::reference::Communes;
use cpts_core::values::Date;

use crate::arguments::Lecture;
use crate::inputs::{Inputs, Pass, Set, Texte};
use crate::langue::is_english;
use crate::{baremes, jour, reference, sortie, texte};

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
    pub(crate) lecture: &'a Lecture,
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
    let date = arguments.date.map_or_else(jour::today, Ok)?;
    let bytes = reference::load(&arguments.reference)?;
    let given = (!arguments.reference.is_empty()).then_some(bytes.as_slice());
    let communes = reference::open(given, arguments.no_reference)?;
    then(&Bases { baremes, communes: communes.as_ref(), date, lecture: arguments })
}

/// What a command needs of the reports besides what they always say.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Besoins {
    /// The moves open to the CPTS.
    pub(crate) leviers: bool,
    /// What the dossiers say together: who holds which commune.
    pub(crate) ensemble: bool,
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
        let mut inputs = Inputs::new(files, self.lecture);
        let set = if needs.ensemble { Set::gather(&mut inputs, None) } else { None };
        let mut outcome = Ok(true);
        let work = |texte: &Texte<'_>| self.examine(texte, needs, set.as_ref());
        inputs.in_order(Pass::Reports, None, work, |examen| match examen.map(&mut take) {
            Ok(Ok(())) => ControlFlow::Continue(()),
            Ok(Err(failure)) => {
                outcome = Err(failure);
                ControlFlow::Break(())
            }
            Err(problem) => {
                sortie::error(&problem);
                outcome = Ok(false);
                ControlFlow::Continue(())
            }
        });
        outcome
    }

    /// What a report rests on, and what it is to say besides.
    pub(crate) fn cadre<'a>(&'a self, needs: Besoins, texte: &Texte<'_>, set: Option<&'a Set>) -> Cadre<'a> {
        let cadre = Cadre::new(&self.baremes, self.communes, self.date);
        let cadre = if needs.leviers { cadre.with_leviers() } else { cadre };
        set.map_or(cadre, |set| set.place(cadre, texte))
    }

    fn examine(&self, texte: &Texte<'_>, needs: Besoins, set: Option<&Set>) -> Result<Examen, String> {
        let read = texte.read();
        let dossier = read.dossier.clone();
        let bilan = self.cadre(needs, texte, set).report(read);
        if bilan.lisible { Ok(Examen { dossier, bilan }) } else { Err(not_a_dossier(texte)) }
    }
}

fn not_a_dossier(texte: &Texte<'_>) -> String {
    let (file, line) = (texte::printable(&texte.file.display().to_string()), texte.line.unwrap_or(1));
    if is_english() {
        return format!("{file}, line {line}: this is no dossier of a CPTS\n  help: `cpts check` says why");
    }
    format!("{file}, ligne {line} : ce n'est pas un dossier de CPTS\n  aide : « cpts check » dit pourquoi")
}
