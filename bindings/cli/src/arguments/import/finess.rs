//! The options of `cpts import finess`.

use std::path::PathBuf;

use clap::{ArgGroup, Args};
use cpts_core::diagnostics::Langue;
use cpts_core::ids::CodeInsee;

use crate::arguments::{Format, valeurs};

pub(super) const USAGE: &str = "cpts import finess [OPTIONS] <FICHIER> <--communes <CODES>|--dossier <FICHIER>>";

pub(super) const AFTER: &str = "\
Rien n'est écrit sans --out ou --in-place. Les structures fermées sont écartées, et comptées ; celles que le dossier a déjà restent
comme elles sont.
Code de sortie : 0, ou 2 si un fichier ne peut pas être lu en entier ou écrit, ou si l'appel est mauvais.";

#[derive(Debug, Args)]
#[command(disable_help_flag = true, group = ArgGroup::new("territoire_finess").required(true).multiple(true))]
pub(crate) struct Finess {
    /// Fichier « finess-structures » de data.gouv.fr, décompressé ; « - » lit l'entrée standard
    #[arg(value_name = "FICHIER", help_heading = "Arguments")]
    pub(crate) file: PathBuf,
    /// Communes du territoire, par code INSEE, séparées par des virgules [par défaut : celles du dossier]
    #[arg(long, value_name = "CODES", value_delimiter = ',', value_parser = valeurs::code_insee, group = "territoire_finess")]
    pub(crate) communes: Vec<CodeInsee>,
    /// Dossier auquel comparer les structures
    #[arg(long, value_name = "FICHIER", group = "territoire_finess")]
    pub(crate) dossier: Option<PathBuf>,
    /// Ne retient que ces catégories FINESS [par défaut : celles qu'une CPTS rencontre]
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub(crate) categorie: Vec<String>,
    /// Dossier à écrire
    #[arg(long, value_name = "FICHIER")]
    pub(crate) out: Option<PathBuf>,
    /// Écrit le résultat à la place du dossier
    #[arg(long, requires = "dossier", conflicts_with = "out")]
    pub(crate) in_place: bool,
    /// Ajoute au dossier les structures qui n'y étaient pas [par défaut : elles sont seulement dites]
    #[arg(long, requires = "dossier")]
    pub(crate) ajouter: bool,
    /// Forme de ce qui est affiché : text ou json
    #[arg(long, value_name = "FORME", default_value = "text", hide_default_value = true, hide_possible_values = true)]
    pub(crate) format: Format,
    /// Langue des messages : fr ou en ; les clés et les codes ne changent pas
    #[arg(long, value_name = "LANGUE", default_value = "fr", hide_default_value = true, value_parser = valeurs::langue)]
    pub(crate) lang: Langue,
}
