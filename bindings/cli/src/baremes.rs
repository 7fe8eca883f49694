//! The barèmes that a run uses.

use std::path::{Path, PathBuf};

use clap::Args;
use cpts_core::bareme::{Bareme, Baremes};
use cpts_core::diagnostics::{Gravite, Langue};

use crate::texte::{self, printable};
use crate::{inputs, sortie};

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
        add(&mut baremes, file, langue)?;
    }
    Ok(baremes)
}

/// Adds the barème of a file to others, and gives it.
pub(crate) fn add(baremes: &mut Baremes, file: &Path, langue: Langue) -> Result<Bareme, String> {
    let lecture = baremes.add(&inputs::read(file)?);
    let worth_telling = lecture.diagnostics.iter().filter(|problem| problem.gravite() > Gravite::Info);
    let told: String = worth_telling.map(|problem| texte::diagnostic(&problem.view(langue, false), langue)).collect();
    let name = printable(&file.display().to_string());
    let usable = lecture.is_usable();
    let Some(bareme) = lecture.bareme.filter(|_| usable) else {
        return Err(match langue {
            Langue::Fr => format!("{name} : ce barème a des erreurs, et n'est pas employé\n{}", told.trim_end()),
            Langue::En => format!("{name}: this barème has errors, and is not used\n{}", told.trim_end()),
        });
    };
    if !told.is_empty() {
        sortie::warning(&format!("{name}\n{}", told.trim_end()));
    }
    Ok(bareme)
}
