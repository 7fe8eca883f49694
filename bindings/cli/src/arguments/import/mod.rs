//! The options of `cpts import`: a file a kind.

mod annuaire_sante;
mod commun;
mod finess;
mod tableau;

use clap::{Args, Subcommand};

use super::HELP;
pub(crate) use annuaire_sante::AnnuaireSante;
pub(crate) use finess::Finess;
pub(crate) use tableau::Tableau;

pub(super) const AFTER: &str = "« cpts import GENRE --help » détaille un genre.";

#[derive(Debug, Args)]
#[command(disable_help_flag = true)]
pub(crate) struct Import {
    #[command(subcommand)]
    pub(crate) genre: Genre,
}

/// What is imported.
#[derive(Debug, Subcommand)]
pub(crate) enum Genre {
    /// L'extraction nationale des professionnels (RPPS) : les candidats d'un territoire, ou l'actualisation d'un dossier
    #[command(help_template = HELP, override_usage = annuaire_sante::USAGE, next_help_heading = "Options",
        after_help = annuaire_sante::AFTER)]
    AnnuaireSante(AnnuaireSante),
    /// Le tableau des membres, en CSV, tel qu'un tableur l'enregistre
    #[command(help_template = HELP, override_usage = tableau::USAGE_MEMBRES, next_help_heading = "Options",
        after_help = tableau::AFTER)]
    Membres(Tableau),
    /// Le tableau des actions, en CSV, tel qu'un tableur l'enregistre
    #[command(help_template = HELP, override_usage = tableau::USAGE_ACTIONS, next_help_heading = "Options",
        after_help = tableau::AFTER)]
    Actions(Tableau),
    /// Le répertoire national des établissements (FINESS+) : les structures d'un territoire
    #[command(help_template = HELP, override_usage = finess::USAGE, next_help_heading = "Options",
        after_help = finess::AFTER)]
    Finess(Finess),
}
