//! The options of `cpts import annuaire-sante`.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::Args;
use cpts_core::values::Date;

use super::commun::{Resultat, Territoire};
use crate::arguments::valeurs;

pub(super) const USAGE: &str =
    "cpts import annuaire-sante [OPTIONS] <FICHIER> <--communes <CODES>|--dossier <FICHIER>>";

pub(super) const AFTER: &str = "\
Rien n'est écrit sans --out, --in-place ou --rejets. L'activité de remplacement et les étudiants sont écartés, et comptés.
Code de sortie : 0, ou 2 si un fichier ne peut pas être lu ou écrit ou si l'appel est mauvais.";

#[derive(Debug, Args)]
#[command(disable_help_flag = true)]
pub(crate) struct AnnuaireSante {
    /// Extraction « PS_LibreAcces_Personne_activite », décompressée ; « - » lit l'entrée standard
    #[arg(value_name = "FICHIER", help_heading = "Arguments")]
    pub(crate) file: PathBuf,
    #[command(flatten)]
    pub(crate) territoire: Territoire,
    /// Ne retient que ces professions, par code
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub(crate) profession: Vec<String>,
    /// Ne retient que ces modes d'exercice : L, S, B ou I
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub(crate) mode: Vec<String>,
    /// Ne retient que ces catégories professionnelles : C, M, F, ou E pour les étudiants
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub(crate) categorie: Vec<String>,
    #[command(flatten)]
    pub(crate) resultat: Resultat,
    /// Ajoute au dossier ceux qui n'y étaient pas [par défaut : ils sont seulement dits]
    #[arg(long, requires = "dossier")]
    pub(crate) ajouter: bool,
    /// Écrit la date de l'extraction comme date de sortie de ceux qui n'y sont plus [par défaut : ils sont seulement dits]
    #[arg(long, requires = "dossier")]
    pub(crate) sortie: bool,
    /// Fichier des lignes rejetées, en CSV : numéro de ligne, raison, texte
    #[arg(long, value_name = "FICHIER")]
    pub(crate) rejets: Option<PathBuf>,
    /// Date de l'extraction [par défaut : celle du nom du fichier, sinon aujourd'hui]
    #[arg(long, value_name = "AAAA-MM-JJ", value_parser = valeurs::date)]
    pub(crate) date: Option<Date>,
    /// Cache ce qui est affiché ou rejeté des personnes : ne restent que les codes connus, les dates et les nombres
    #[arg(long)]
    pub(crate) masked: bool,
    /// Nombre de fils d'exécution [par défaut : un par cœur]
    #[arg(long, value_name = "N", value_parser = valeurs::positif)]
    pub(crate) jobs: Option<NonZeroUsize>,
}
