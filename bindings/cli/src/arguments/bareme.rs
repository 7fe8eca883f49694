//! The options of `cpts bareme`.

use std::path::PathBuf;

use clap::Args;
use cpts_core::diagnostics::Langue;
use cpts_core::values::Date;

use super::{Format, valeurs};
use crate::baremes::BaremeOption;

pub(super) const HELP: &str = "\
Code de sortie : 0 si tout est en ordre ; 1 si un barème a des erreurs, ou si aucun n'est en vigueur ce jour-là ; 2 si un \
fichier ne peut pas être lu ou si l'appel est mauvais. docs/bareme.md dit le format.

Exemples :
  cpts bareme --taille 3 --sources
  cpts bareme --format json > mon-bareme.json
  cpts bareme mon-bareme.json
  cpts bareme --bareme mon-bareme.json --date 2027-06-01";

#[derive(Debug, Args)]
#[command(disable_help_flag = true)]
pub(crate) struct Bareme {
    /// Barèmes à vérifier ; « - » lit l'entrée standard
    #[arg(value_name = "FICHIER", help_heading = "Arguments", conflicts_with_all = ["date", "taille", "sources"])]
    pub(crate) files: Vec<PathBuf>,
    /// Jour dont on veut le barème [par défaut : aujourd'hui]
    #[arg(long, value_name = "AAAA-MM-JJ", value_parser = valeurs::date)]
    pub(crate) date: Option<Date>,
    /// Ne montre qu'une taille, de 1 à 4
    #[arg(long, value_name = "TAILLE", value_parser = valeurs::entier)]
    pub(crate) taille: Option<u8>,
    /// Montre la note et les sources de chaque montant
    #[arg(long)]
    pub(crate) sources: bool,
    #[command(flatten)]
    pub(crate) baremes: BaremeOption,
    /// Forme : text, pour des personnes, ou json (le barème en vigueur dans son propre format, prêt à être corrigé)
    #[arg(long, value_name = "FORME", default_value = "text", hide_default_value = true, hide_possible_values = true)]
    pub(crate) format: Format,
    /// Langue : fr ou en
    #[arg(long, value_name = "LANGUE", default_value = "fr", hide_default_value = true, value_parser = valeurs::langue)]
    pub(crate) lang: Langue,
}
