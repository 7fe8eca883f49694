//! Where the texts of the dossiers come from: files, lines of files, the standard input.

use std::borrow::Cow;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, IsTerminal as _, Read};
use std::path::{Path, PathBuf};

use cpts_core::exchange::json::Limites;

use super::lines::Lines;
use crate::reference::unreadable;

/// What the inputs are gone through for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pass {
    /// The territories: whatever can be read again later.
    Territories,
    /// The reports: everything.
    Reports,
}

/// The text of one dossier.
pub(super) struct Texte<'a> {
    pub(super) bytes: Cow<'a, [u8]>,
    pub(super) file: &'a Path,
    /// Its line in the file, where a file holds several.
    pub(super) line: Option<u32>,
    /// Which input it comes from, and its place among the dossiers of that one.
    pub(super) input: usize,
    pub(super) index: usize,
}

impl Texte<'_> {
    /// The memory that it takes.
    pub(super) fn weight(&self) -> usize {
        self.bytes.len()
    }

    /// How much of the input was read for it.
    pub(super) fn length(&self) -> u64 {
        self.bytes.len().try_into().unwrap_or(u64::MAX)
    }
}

/// The inputs of a run.
pub(super) struct Inputs<'a> {
    inputs: Vec<Input<'a>>,
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
    /// Looks at what is given; a dossier that can be read only once is read now if it has to be read twice.
    pub(super) fn new(files: &'a [PathBuf], ndjson: bool, limites: Limites) -> Self {
        let inputs = files.iter().map(|file| {
            let has_extension = file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("ndjson"));
            let metadata = (file != Path::new("-")).then(|| fs::metadata(file).ok()).flatten();
            let length = metadata.filter(fs::Metadata::is_file).map(|metadata| metadata.len());
            Input { file, is_lines: ndjson || has_extension, length, kept: None }
        });
        let mut inputs = Self { inputs: inputs.collect(), limites };
        if inputs.may_be_several() {
            for input in inputs.inputs.iter_mut().filter(|input| !input.is_lines && input.length.is_none()) {
                input.kept = Some(read_whole(input.file, limites));
            }
        }
        inputs
    }

    /// Whether there may be more than one dossier.
    pub(super) fn may_be_several(&self) -> bool {
        self.most_dossiers() > 1
    }

    /// As many dossiers as there can be.
    pub(super) fn most_dossiers(&self) -> usize {
        if self.inputs.iter().any(|input| input.is_lines) { usize::MAX } else { self.inputs.len() }
    }

    /// Whether some dossiers cannot be read twice.
    pub(super) fn has_unrepeatable_lines(&self) -> bool {
        self.inputs.iter().any(|input| input.is_lines && input.length.is_none())
    }

    /// How many bytes there are to read, where that is known of every input.
    pub(super) fn length(&self) -> Option<u64> {
        self.inputs.iter().map(|input| input.length).sum()
    }

    /// The texts of the dossiers, one after another, or why an input cannot be read.
    pub(super) fn texts(&self, pass: Pass) -> impl Iterator<Item = Result<Texte<'_>, String>> {
        let inputs = self.inputs.iter().enumerate();
        inputs.flat_map(move |(number, input)| self.texts_of(number, input, pass))
    }

    fn texts_of<'t>(
        &self,
        number: usize,
        input: &'t Input<'a>,
        pass: Pass,
    ) -> Box<dyn Iterator<Item = Result<Texte<'t>, String>> + 't> {
        let texte = move |bytes| Texte { bytes, file: input.file, line: None, input: number, index: 0 };
        if !input.is_lines {
            let bytes = match &input.kept {
                Some(kept) => kept.as_ref().map(Cow::from).map_err(String::clone),
                None => read_whole(input.file, self.limites).map(Cow::from),
            };
            return Box::new(std::iter::once(bytes.map(texte)));
        }
        if input.length.is_none() && pass == Pass::Territories {
            return Box::new(std::iter::empty());
        }
        match open_lines(input.file) {
            Err(error) => Box::new(std::iter::once(Err(error))),
            Ok(reader) => {
                let lines = Lines::new(reader, self.limites.octets).enumerate();
                Box::new(lines.map(move |(index, line)| {
                    let (number, bytes) = line.map_err(|error| unreadable(input.file, &error))?;
                    Ok(Texte { line: Some(number), index, ..texte(Cow::from(bytes)) })
                }))
            }
        }
    }
}

fn open_lines(file: &Path) -> Result<Box<dyn BufRead>, String> {
    if file == Path::new("-") {
        return Ok(Box::new(standard_input()?.lock()));
    }
    let input = File::open(file).map_err(|error| unreadable(file, &error))?;
    Ok(Box::new(BufReader::with_capacity(1 << 16, input)))
}

/// The bytes of a file, or of the standard input; one byte more than the limit is enough to refuse it.
fn read_whole(file: &Path, limites: Limites) -> Result<Vec<u8>, String> {
    let limit = u64::try_from(limites.octets).unwrap_or(u64::MAX).saturating_add(1);
    let mut text = Vec::new();
    let read = if file == Path::new("-") {
        standard_input()?.take(limit).read_to_end(&mut text)
    } else {
        File::open(file).and_then(|input| input.take(limit).read_to_end(&mut text))
    };
    read.map(|_| text).map_err(|error| unreadable(file, &error))
}

fn standard_input() -> Result<io::Stdin, String> {
    let input = io::stdin();
    if input.is_terminal() {
        return Err("« - » lit l'entrée standard, et rien ne lui est envoyé".to_owned());
    }
    Ok(input)
}
