//! The options of `cpts diff`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use cpts_core::diagnostics::Langue;

use super::lecture::LimiteOption;
use super::valeurs;

pub(super) const HELP: &str = "\
Les éléments des listes sont reconnus à ce qu'ils sont (numéro, identifiant, date, ligne), non à leur place. L'ordre des \
clés et l'écriture des nombres ne comptent pas.

Code de sortie : 0 si les deux documents disent la même chose ; 1 s'ils diffèrent ; 2 si l'un ne peut pas être lu, s'ils \
sont de deux formats ou si l'appel est mauvais.

Exemples :
  cpts diff dossier-2025.json dossier-2026.json
  cpts diff avant.json apres.json --format json | jq '.changements[] | select(.fait == \"consentement_retire\")'
  git show HEAD:dossier.json | cpts diff - dossier.json --masked
  cpts diff avant.json apres.json --format patch > changements.patch.json";

#[derive(Debug, Args)]
#[command(disable_help_flag = true)]
pub(crate) struct Diff {
    /// Dossier ou publication d'avant ; « - » lit l'entrée standard
    #[arg(value_name = "AVANT", help_heading = "Arguments")]
    pub(crate) avant: PathBuf,
    /// Document d'après, du même format ; « - » lit l'entrée standard
    #[arg(value_name = "APRÈS", help_heading = "Arguments")]
    pub(crate) apres: PathBuf,
    /// Forme : text, pour des personnes, json, ou patch (JSON Patch, RFC 6902 : il fait du premier document le second)
    #[arg(long, value_name = "FORME", default_value = "text", hide_default_value = true, hide_possible_values = true)]
    pub(crate) format: FormatDiff,
    /// Langue des messages : fr ou en ; les clés et les codes ne changent pas
    #[arg(long, value_name = "LANGUE", default_value = "fr", hide_default_value = true, value_parser = valeurs::langue)]
    pub(crate) lang: Langue,
    /// Cache ce que les documents écrivent librement : ne restent que le nom de la CPTS, les codes connus, les dates et les nombres
    #[arg(long)]
    pub(crate) masked: bool,
    #[command(flatten)]
    pub(crate) limites: LimiteOption,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FormatDiff {
    Text,
    Json,
    Patch,
}
