//! The barèmes that a run uses.

use std::path::PathBuf;

use clap::Args;
use cpts_core::bareme::Baremes;
use cpts_core::diagnostics::{Gravite, Langue};

use crate::texte::{self, printable};
use crate::{entree, sortie};

#[derive(Debug, Args)]
pub(crate) struct BaremeOption {
    /// Barème à ajouter à ceux du programme, ou à mettre à la place de celui du même identifiant (répétable)
    #[arg(long, value_name = "FICHIER")]
    pub(crate) bareme: Vec<PathBuf>,
}

/// The barèmes of the program and those of the files given, each of which must be without error; their warnings go to
/// the standard error.
pub(crate) fn load(option: &BaremeOption, langue: Langue) -> Result<Baremes, String> {
    let mut baremes = Baremes::embedded();
    for file in &option.bareme {
        let lecture = baremes.add(&entree::read(file)?);
        let worth_telling = lecture.diagnostics.iter().filter(|problem| problem.gravite() > Gravite::Info);
        let told: String =
            worth_telling.map(|problem| texte::diagnostic(&problem.view(langue, false), langue)).collect();
        let name = printable(&file.display().to_string());
        if !lecture.is_usable() {
            return Err(match langue {
                Langue::Fr => format!("{name} : ce barème a des erreurs, et n'est pas employé\n{}", told.trim_end()),
                Langue::En => format!("{name}: this barème has errors, and is not used\n{}", told.trim_end()),
            });
        }
        if !told.is_empty() {
            sortie::warning(&format!("{name}\n{}", told.trim_end()));
        }
    }
    Ok(baremes)
}
