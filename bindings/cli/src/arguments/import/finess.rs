//! The options of `cpts import finess`.

use std::path::PathBuf;

use clap::Args;

use super::commun::{Resultat, Territoire};

pub(super) const USAGE: &str = "cpts import finess [OPTIONS] <FICHIER> <--communes <CODES>|--dossier <FICHIER>>";

pub(super) const AFTER: &str = "\
Rien n'est écrit sans --out ou --in-place. Les structures fermées sont écartées, et comptées ; celles que le dossier a déjà restent
comme elles sont.
Code de sortie : 0, ou 2 si un fichier ne peut pas être lu en entier ou écrit, ou si l'appel est mauvais.";

#[derive(Debug, Args)]
#[command(disable_help_flag = true)]
pub(crate) struct Finess {
    /// Fichier « finess-structures » de data.gouv.fr, décompressé ; « - » lit l'entrée standard
    #[arg(value_name = "FICHIER", help_heading = "Arguments")]
    pub(crate) file: PathBuf,
    #[command(flatten)]
    pub(crate) territoire: Territoire,
    /// Ne retient que ces catégories FINESS [par défaut : celles qu'une CPTS rencontre]
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub(crate) categorie: Vec<String>,
    #[command(flatten)]
    pub(crate) resultat: Resultat,
    /// Ajoute au dossier les structures qui n'y étaient pas [par défaut : elles sont seulement dites]
    #[arg(long, requires = "dossier")]
    pub(crate) ajouter: bool,
}
