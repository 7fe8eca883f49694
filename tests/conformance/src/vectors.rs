//! The vectors: `FORMAT/ISSUE/what-it-tests.json`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use crate::repository;

/// Where the vectors are.
pub(crate) const HOME: &str = "bindings/json-schema/vectors";

/// What becomes of a vector: the folder that it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Issue {
    /// The schema and the reader accept it, and no rule is asked.
    Valide,
    /// The schema refuses it, or it is no JSON at all; the reader refuses it too.
    Refuse,
    /// The schema accepts it, because it cannot say what is wrong; the reader refuses it.
    RefuseParLeLecteur,
    /// The schema and the reader accept it; a rule finds what is wrong.
    ReleveParUneRegle,
}

impl Issue {
    /// All of them, in the order of the folders.
    pub const ALL: [Self; 4] = [Self::Valide, Self::Refuse, Self::RefuseParLeLecteur, Self::ReleveParUneRegle];

    /// The name of the folder.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Valide => "valide",
            Self::Refuse => "refuse",
            Self::RefuseParLeLecteur => "refuse-par-le-lecteur",
            Self::ReleveParUneRegle => "releve-par-une-regle",
        }
    }

    /// Whether the schema accepts the vector.
    #[must_use]
    pub fn is_valid_for_the_schema(self) -> bool {
        self != Self::Refuse
    }

    /// Whether the reader accepts the vector.
    #[must_use]
    pub fn is_valid_for_the_reader(self) -> bool {
        matches!(self, Self::Valide | Self::ReleveParUneRegle)
    }
}

/// A file that tests one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vector {
    /// Its path below the folder of the vectors, with `/`.
    pub file: String,
    /// The format that it claims: the name of a schema.
    pub format: String,
    /// What becomes of it.
    pub issue: Issue,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Every vector, by its path.
///
/// # Errors
///
/// When a folder has another name than those of the issues, or a file cannot be read.
pub fn vectors() -> Result<Vec<Vector>> {
    let mut vectors = Vec::new();
    for (format, folder) in children(&repository(HOME))?.into_iter().filter(|(_, path)| path.is_dir()) {
        for (name, folder) in children(&folder)? {
            let Some(issue) = Issue::ALL.into_iter().find(|issue| issue.code() == name) else {
                bail!("`{format}/{name}` is no issue of a vector");
            };
            for (file, path) in children(&folder)? {
                ensure!(file.ends_with(".json"), "`{format}/{name}/{file}` is no vector: its name must end in `.json`");
                let bytes = fs::read(&path).with_context(|| format!("cannot read `{}`", path.display()))?;
                vectors.push(Vector { file: format!("{format}/{name}/{file}"), format: format.clone(), issue, bytes });
            }
        }
    }
    Ok(vectors)
}

/// What a folder holds, by name.
fn children(folder: &Path) -> Result<BTreeMap<String, std::path::PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("cannot read `{}`", folder.display()))?;
    entries
        .map(|entry| {
            let entry = entry?;
            Ok((entry.file_name().to_string_lossy().into_owned(), entry.path()))
        })
        .collect()
}
