//! The options of `cpts migrate`.

use std::path::PathBuf;

use clap::Args;
use cpts_core::diagnostics::Langue;
use cpts_core::migration;

use super::lecture::LimiteOption;
use super::valeurs;
use crate::langue::say;

pub(super) const HELP: &str = "\
Un lecteur de la version 1.0 lit toute version 1.x : aucun document n'est changé d'une version mineure à l'autre, et aucun \
n'est ramené en arrière. Ce qui manque à un brouillon, `version`, est écrit. Les champs inconnus et l'écriture des nombres \
restent.

Code de sortie : 0 ; 1 avec « --check » si un document changerait ; 2 si un document ne peut pas être lu ou si l'appel est \
mauvais.

Exemples :
  cpts migrate dossiers/*.json --check
  cpts migrate dossiers/*.json --in-place
  cpts migrate brouillon.json --out dossier.json";

#[derive(Debug, Args)]
#[command(disable_help_flag = true)]
pub(crate) struct Migrate {
    /// Dossiers, publications ou barèmes ; « - » lit l'entrée standard
    #[arg(required = true, value_name = "FICHIER", help_heading = "Arguments")]
    pub(crate) files: Vec<PathBuf>,
    /// Version voulue [par défaut : 1.0]
    #[arg(long, value_name = "VERSION", default_value = migration::VERSION, hide_default_value = true, value_parser = version)]
    pub(crate) to: String,
    /// Écrit chaque fichier à sa place, tout entier ou pas du tout
    #[arg(long, conflicts_with_all = ["out", "check"])]
    pub(crate) in_place: bool,
    /// Fichier où écrire le document [par défaut : la sortie standard]
    #[arg(long, value_name = "FICHIER", conflicts_with = "check")]
    pub(crate) out: Option<PathBuf>,
    /// N'écrit rien, et dit ce qui serait fait
    #[arg(long)]
    pub(crate) check: bool,
    /// Langue des messages : fr ou en
    #[arg(long, value_name = "LANGUE", default_value = "fr", hide_default_value = true, value_parser = valeurs::langue)]
    pub(crate) lang: Langue,
    #[command(flatten)]
    pub(crate) limites: LimiteOption,
}

fn version(text: &str) -> Result<String, String> {
    let known = migration::versions().any(|version| version == text).then(|| text.to_owned());
    known.ok_or_else(|| {
        let versions = migration::versions().collect::<Vec<_>>().join(", ");
        format!("{} {versions}", say("les versions connues sont :", "the known versions are:"))
    })
}
