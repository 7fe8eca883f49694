//! The options of `cpts import membres` and `cpts import actions`.

use std::path::PathBuf;

use clap::Args;

use super::commun::Resultat;

pub(super) const USAGE_MEMBRES: &str = "cpts import membres [OPTIONS] <FICHIER>";
pub(super) const USAGE_ACTIONS: &str = "cpts import actions [OPTIONS] <FICHIER>";

pub(super) const AFTER: &str = "\
Rien n'est écrit sans --out ou --in-place. Ceux que le tableau n'a pas sont dits, jamais retirés ; ce que le tableau ne peut pas tenir reste. docs/formats.md dit les colonnes et ce qui est lu.
Code de sortie : 0, 1 si une ligne n'a pas pu être importée, ou 2 si un fichier ne peut pas être lu ou écrit ou si l'appel est mauvais.";

#[derive(Debug, Args)]
#[command(disable_help_flag = true)]
pub(crate) struct Tableau {
    /// Tableau en CSV (virgule, point-virgule ou tabulation ; UTF-8 ou Windows-1252) ; « - » lit l'entrée standard
    #[arg(value_name = "FICHIER", help_heading = "Arguments")]
    pub(crate) file: PathBuf,
    /// Dossier à mettre à jour [par défaut : un nouveau]
    #[arg(long, value_name = "FICHIER")]
    pub(crate) dossier: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) resultat: Resultat,
    /// Une cellule vide efface ce que dit le dossier [par défaut : elle ne change rien]
    #[arg(long, requires = "dossier")]
    pub(crate) effacer: bool,
    /// Cache ce que le tableau et le dossier écrivent librement
    #[arg(long)]
    pub(crate) masked: bool,
}
