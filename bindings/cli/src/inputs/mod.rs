//! Where the texts come from: files, lines of files, the standard input; and the work on each of them, in their order.

mod lines;
mod parallel;
mod set;
mod source;

use std::borrow::Cow;
use std::fs;
use std::io::{self, IsTerminal as _};
use std::num::NonZeroUsize;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use cpts_core::exchange::json::{self, Limites};

use crate::arguments::Lecture;
use crate::progress::Progress;
use crate::reference::unreadable;
use lines::Lines;
pub(crate) use set::Set;
pub(crate) use source::{is_standard_input, standard_input};

/// The bytes of a file that is no dossier, or of the standard input.
pub(crate) fn read(file: &Path) -> Result<Vec<u8>, String> {
    source::read_whole(file, Limites::default().octets)
}

/// The bytes of one document, or of the standard input; one more than the limit is enough to refuse it.
pub(crate) fn read_within(file: &Path, limites: Limites) -> Result<Vec<u8>, String> {
    source::read_whole(file, limites.octets)
}

/// What the inputs are gone through for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pass {
    /// The territories: whatever can be read again later.
    Territories,
    /// The reports: everything.
    Reports,
}

/// The text of one dossier.
pub(crate) struct Texte<'a> {
    bytes: Cow<'a, [u8]>,
    limites: Limites,
    pub(crate) file: &'a Path,
    /// Its line in the file, where a file holds several.
    pub(crate) line: Option<u32>,
    /// Which input it comes from, and its place among the dossiers of that one.
    input: usize,
    index: usize,
}

impl Texte<'_> {
    /// Reads the dossier.
    pub(crate) fn read(&self) -> json::Lecture<'_> {
        json::read_with(&self.bytes, self.limites, self.line.unwrap_or(1))
    }

    /// The memory that it takes.
    fn weight(&self) -> usize {
        self.bytes.len()
    }

    /// How much of the input was read for it.
    fn length(&self) -> u64 {
        self.bytes.len().try_into().unwrap_or(u64::MAX)
    }
}

/// The inputs of a run.
pub(crate) struct Inputs<'a> {
    inputs: Vec<Input<'a>>,
    lecture: &'a Lecture,
    limites: Limites,
}

struct Input<'a> {
    file: &'a Path,
    is_lines: bool,
    /// Its length, of a file on a disk: such a file can be read twice.
    length: Option<u64>,
    /// The text of one dossier that cannot be read twice.
    kept: Option<Result<Vec<u8>, String>>,
}

impl<'a> Inputs<'a> {
    /// Looks at what is given, and reads nothing yet.
    pub(crate) fn new(files: &'a [PathBuf], lecture: &'a Lecture) -> Self {
        let inputs = files.iter().map(|file| {
            let has_extension = file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("ndjson"));
            let metadata = (!is_standard_input(file)).then(|| fs::metadata(file).ok()).flatten();
            let length = metadata.filter(fs::Metadata::is_file).map(|metadata| metadata.len());
            Input { file, is_lines: lecture.ndjson || has_extension, length, kept: None }
        });
        Self { inputs: inputs.collect(), lecture, limites: lecture.limites.limites() }
    }

    /// Whether there may be more than one dossier.
    pub(crate) fn may_be_several(&self) -> bool {
        self.most_dossiers() > 1
    }

    /// As many dossiers as there can be.
    fn most_dossiers(&self) -> usize {
        if self.inputs.iter().any(|input| input.is_lines) { usize::MAX } else { self.inputs.len() }
    }

    /// Whether some dossiers cannot be read twice.
    fn has_unrepeatable_lines(&self) -> bool {
        self.inputs.iter().any(|input| input.is_lines && input.length.is_none())
    }

    /// Reads and keeps each dossier that can be read only once, so that all can be gone through twice; but for lines,
    /// of which there may be any number.
    fn keep(&mut self) {
        for input in self.inputs.iter_mut().filter(|input| !input.is_lines && input.length.is_none()) {
            input.kept = Some(source::read_whole(input.file, self.limites.octets));
        }
    }

    /// How many threads work: no more than there can be dossiers.
    fn jobs(&self, asked: Option<NonZeroUsize>) -> usize {
        let jobs = asked.or_else(|| std::thread::available_parallelism().ok());
        jobs.map_or(1, usize::from).min(self.most_dossiers())
    }

    /// Does the work on each dossier, on several threads, and gives the results in the order of the dossiers, until one
    /// is said to be the last; what cannot be read is given as the reason why.
    pub(crate) fn in_order<O: Send>(
        &self,
        pass: Pass,
        jobs: Option<NonZeroUsize>,
        work: impl Fn(&Texte<'_>) -> Result<O, String> + Sync,
        mut take: impl FnMut(Result<O, String>) -> ControlFlow<()>,
    ) {
        let length = self.inputs.iter().map(|input| input.length).sum();
        let mut progress = Progress::new(pass, length, self.lecture.lang);
        // What is printed as dossiers come must not meet the bar.
        let shares_terminal = pass == Pass::Reports && io::stdout().is_terminal();
        let weight = |texte: &Result<Texte<'_>, String>| texte.as_ref().map_or(0, Texte::weight);
        let work = |texte: Result<Texte<'_>, String>| match texte {
            Ok(texte) => (texte.length(), work(&texte)),
            Err(error) => (0, Err(error)),
        };
        parallel::in_order(self.jobs(jobs), self.texts(pass), weight, work, |(length, result)| {
            let is_told = shares_terminal || result.is_err();
            let flow = if is_told { progress.aside(|| take(result)) } else { take(result) };
            progress.advance(length);
            flow
        });
    }

    /// The texts of the dossiers, one after another, or why an input cannot be read.
    fn texts(&self, pass: Pass) -> impl Iterator<Item = Result<Texte<'_>, String>> {
        let inputs = self.inputs.iter().enumerate();
        inputs.flat_map(move |(number, input)| self.texts_of(number, input, pass))
    }

    fn texts_of<'t>(
        &'t self,
        number: usize,
        input: &'t Input<'a>,
        pass: Pass,
    ) -> Box<dyn Iterator<Item = Result<Texte<'t>, String>> + 't> {
        let limites = self.limites;
        let texte = move |bytes| Texte { bytes, limites, file: input.file, line: None, input: number, index: 0 };
        if !input.is_lines {
            let bytes = match &input.kept {
                Some(kept) => kept.as_ref().map(Cow::from).map_err(String::clone),
                None => source::read_whole(input.file, limites.octets).map(Cow::from),
            };
            return Box::new(std::iter::once(bytes.map(texte)));
        }
        if input.length.is_none() && pass == Pass::Territories {
            return Box::new(std::iter::empty());
        }
        match source::open(input.file) {
            Err(error) => Box::new(std::iter::once(Err(error))),
            Ok(reader) => {
                let lines = Lines::new(reader, limites.octets).enumerate();
                Box::new(lines.map(move |(index, line)| {
                    let (number, bytes) = line.map_err(|error| unreadable(input.file, &error))?;
                    Ok(Texte { line: Some(number), index, ..texte(Cow::from(bytes)) })
                }))
            }
        }
    }
}
