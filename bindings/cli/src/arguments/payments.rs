//! The options of `cpts payments`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::Lecture;

pub(super) const HELP: &str = "\
Code de sortie : 0, ou 2 si un fichier ne peut pas être lu ou si l'appel est mauvais. docs/calcul.md dit le calcul.

Exemples :
  cpts payments examples/dossiers/val-d-orge.json --date 2026-11-21
  cpts payments registre.ndjson --format csv > versements.csv
  cpts payments dossier.json --convention jours=trente_360 --convention regularisation=3";

#[derive(Debug, Args)]
#[command(disable_help_flag = true)]
pub(crate) struct Payments {
    /// Dossiers en JSON ; « - » lit l'entrée standard ; un fichier .ndjson tient un dossier par ligne
    #[arg(required = true, value_name = "FICHIER", help_heading = "Arguments")]
    pub(crate) files: Vec<PathBuf>,
    /// Forme : text, pour des personnes, csv (point-virgule, virgule décimale, pour un tableur) ou json
    #[arg(long, value_name = "FORME", default_value = "text", hide_default_value = true, hide_possible_values = true)]
    pub(crate) format: FormatVersements,
    #[command(flatten)]
    pub(crate) lecture: Lecture,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FormatVersements {
    Text,
    Csv,
    Json,
}
