//! The options of `cpts explain`.

use clap::{Args, ValueEnum};
use cpts_core::diagnostics::Langue;

use super::valeurs;

#[derive(Debug, Args)]
#[command(disable_help_flag = true)]
pub(crate) struct Explain {
    /// Identifiant d'une règle ou d'un diagnostic
    #[arg(value_name = "IDENTIFIANT", help_heading = "Arguments")]
    pub(crate) id: Option<String>,
    /// Explique toutes les règles, l'une après l'autre
    #[arg(long, conflicts_with = "id")]
    pub(crate) all: bool,
    /// Mise en page : text, pour un terminal, ou markdown, pour une documentation
    #[arg(long, value_name = "FORME", default_value = "text", hide_default_value = true, hide_possible_values = true)]
    pub(crate) format: Mise,
    /// Langue : fr ou en
    #[arg(long, value_name = "LANGUE", default_value = "fr", hide_default_value = true, value_parser = valeurs::langue)]
    pub(crate) lang: Langue,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Mise {
    Text,
    Markdown,
}
