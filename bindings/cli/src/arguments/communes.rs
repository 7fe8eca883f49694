//! The options of `cpts communes`.

use clap::Args;
use cpts_core::diagnostics::Langue;

use super::{Format, valeurs};

pub(super) const HELP: &str = "Code de sortie : 0 si quelque chose est trouvé, 1 sinon, 2 si l'appel est mauvais.";

#[derive(Debug, Args)]
#[command(disable_help_flag = true)]
pub(crate) struct Communes {
    /// Code INSEE (91434), ancien code, code postal (91700) ou nom (sainte genevieve des bois)
    #[arg(required = true, value_name = "RECHERCHE", help_heading = "Arguments")]
    pub(crate) query: Vec<String>,
    /// Forme de la réponse : text ou json
    #[arg(long, value_name = "FORME", default_value = "text", hide_default_value = true, hide_possible_values = true)]
    pub(crate) format: Format,
    /// Langue : fr ou en
    #[arg(long, value_name = "LANGUE", default_value = "fr", hide_default_value = true, value_parser = valeurs::langue)]
    pub(crate) lang: Langue,
}
