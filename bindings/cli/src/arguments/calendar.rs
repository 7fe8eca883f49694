//! The options of `cpts calendar`.

use std::path::PathBuf;

use clap::Args;

use super::Lecture;

pub(super) const HELP: &str = "Code de sortie : 0, ou 2 si un fichier ne peut pas être lu ou si l'appel est mauvais.";

#[derive(Debug, Args)]
#[command(disable_help_flag = true)]
pub(crate) struct Calendar {
    /// Dossiers en JSON ; « - » lit l'entrée standard ; un fichier .ndjson tient un dossier par ligne
    #[arg(required = true, value_name = "FICHIER", help_heading = "Arguments")]
    pub(crate) files: Vec<PathBuf>,
    /// Fichier à écrire [par défaut : la sortie standard]
    #[arg(long, value_name = "FICHIER")]
    pub(crate) out: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) lecture: Lecture,
}
