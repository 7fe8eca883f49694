//! The options that imports share.

use std::path::{Path, PathBuf};

use clap::Args;
use cpts_core::diagnostics::Langue;
use cpts_core::ids::CodeInsee;

use crate::arguments::{Format, valeurs};

// Where the structures or the persons of a register are looked for.
#[derive(Debug, Args)]
#[group(required = true, multiple = true)]
pub(crate) struct Territoire {
    /// Communes du territoire, par code INSEE, séparées par des virgules [par défaut : celles du dossier]
    #[arg(long, value_name = "CODES", value_delimiter = ',', value_parser = valeurs::code_insee)]
    pub(crate) communes: Vec<CodeInsee>,
    /// Dossier à comparer : qui ou quoi est nouveau, a disparu ou a changé
    #[arg(long, value_name = "FICHIER")]
    pub(crate) dossier: Option<PathBuf>,
}

// What is written of an import, and how it is told.
#[derive(Debug, Args)]
pub(crate) struct Resultat {
    /// Dossier à écrire
    #[arg(long, value_name = "FICHIER")]
    pub(crate) out: Option<PathBuf>,
    /// Écrit le résultat à la place du dossier donné
    #[arg(long, requires = "dossier", conflicts_with = "out")]
    pub(crate) in_place: bool,
    /// Forme de ce qui est affiché : text ou json
    #[arg(long, value_name = "FORME", default_value = "text", hide_default_value = true, hide_possible_values = true)]
    pub(crate) format: Format,
    /// Langue des messages : fr ou en ; les clés et les codes ne changent pas
    #[arg(long, value_name = "LANGUE", default_value = "fr", hide_default_value = true, value_parser = valeurs::langue)]
    pub(crate) lang: Langue,
}

impl Resultat {
    /// The file to write, if any: another one, or that of the dossier that was given.
    pub(crate) fn target<'a>(&'a self, dossier: Option<&'a Path>) -> Option<&'a Path> {
        self.out.as_deref().or(dossier.filter(|_| self.in_place))
    }
}
