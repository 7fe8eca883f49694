//! The options of every command on dossiers.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::Args;
use cpts_core::diagnostics::Langue;
use cpts_core::exchange::json::Limites;
use cpts_core::values::Date;

use super::valeurs;
use crate::baremes::BaremeOption;
use crate::conventions::ConventionOption;

/// How dossiers are read and told.
#[derive(Debug, Args)]
pub(crate) struct Lecture {
    /// Date du rapport [par défaut : aujourd'hui]
    #[arg(long, value_name = "AAAA-MM-JJ", value_parser = valeurs::date)]
    pub(crate) date: Option<Date>,
    /// Langue des messages : fr ou en ; les clés et les codes ne changent pas
    #[arg(long, value_name = "LANGUE", default_value = "fr", hide_default_value = true, value_parser = valeurs::langue)]
    pub(crate) lang: Langue,
    /// Cache ce que le dossier écrit librement : ne restent que le nom de la CPTS, les codes connus, les dates et les nombres
    #[arg(long)]
    pub(crate) masked: bool,
    /// Référence des communes à employer au lieu de celle du programme (fichiers par département acceptés)
    #[arg(long, value_name = "FICHIER", conflicts_with = "no_reference")]
    pub(crate) reference: Vec<PathBuf>,
    /// N'emploie aucune référence des communes : les règles qui en ont besoin sont indéterminées
    #[arg(long)]
    pub(crate) no_reference: bool,
    /// Lit un dossier par ligne, quel que soit le nom du fichier
    #[arg(long)]
    pub(crate) ndjson: bool,
    #[command(flatten)]
    pub(crate) baremes: BaremeOption,
    #[command(flatten)]
    pub(crate) conventions: ConventionOption,
    #[command(flatten)]
    pub(crate) limites: LimiteOption,
}

/// The bounds of what is read.
#[derive(Debug, Args)]
pub(crate) struct LimiteOption {
    /// Taille d'un dossier, en octets [par défaut : 67108864]
    #[arg(long, value_name = "N", value_parser = valeurs::positif, help_heading = "Limites de lecture")]
    max_octets: Option<NonZeroUsize>,
    /// Listes et objets les uns dans les autres [par défaut : 64]
    #[arg(long, value_name = "N", value_parser = valeurs::positif, help_heading = "Limites de lecture")]
    max_profondeur: Option<NonZeroUsize>,
    /// Valeurs d'un dossier, listes et objets compris [par défaut : 500000]
    #[arg(long, value_name = "N", value_parser = valeurs::positif, help_heading = "Limites de lecture")]
    max_valeurs: Option<NonZeroUsize>,
    /// Problèmes de lecture signalés pour un dossier [par défaut : 1000]
    #[arg(long, value_name = "N", value_parser = valeurs::positif, help_heading = "Limites de lecture")]
    max_diagnostics: Option<NonZeroUsize>,
}

impl LimiteOption {
    /// The bounds of what is read: those that are asked for, else the usual ones.
    pub(crate) fn limites(&self) -> Limites {
        let usual = Limites::default();
        Limites {
            octets: self.max_octets.map_or(usual.octets, usize::from),
            profondeur: self.max_profondeur.map_or(usual.profondeur, usize::from),
            valeurs: self.max_valeurs.map_or(usual.valeurs, usize::from),
            diagnostics: self.max_diagnostics.map_or(usual.diagnostics, usize::from),
        }
    }
}
