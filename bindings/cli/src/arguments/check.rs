//! The options of `cpts check`.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::Args;
use cpts_core::diagnostics::Gravite;

use super::{Format, Lecture, valeurs};

pub(super) const HELP: &str = "\
Code de sortie : 0 si rien n'atteint le niveau à refuser ; 1 si quelque chose l'atteint ; 2 si un fichier ne peut pas \
être lu ou si l'appel est mauvais. Seuls comptent les manquements (« non_conforme ») et les erreurs de lecture.

Exemples :
  cpts check examples/dossiers/val-d-orge.json --date 2026-11-21
  cpts check examples/dossiers/val-d-orge.json --explain prevention:fixe --explain MIS-02
  cpts check registre.ndjson --format json | jq '.bilans[].taille'
  curl -s https://exemple.fr/dossier.json | cpts check - --masked --deny ecart";

#[derive(Debug, Args)]
#[command(disable_help_flag = true)]
pub(crate) struct Check {
    /// Dossiers en JSON ; « - » lit l'entrée standard ; un fichier .ndjson tient un dossier par ligne
    #[arg(required = true, value_name = "FICHIER", help_heading = "Arguments")]
    pub(crate) files: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) lecture: Lecture,
    /// Forme du rapport : text, pour des personnes, ou json
    #[arg(long, value_name = "FORME", default_value = "text", hide_default_value = true, hide_possible_values = true)]
    pub(crate) format: Format,
    /// Ajoute ce que la CPTS peut faire, classé par euros en jeu et par date
    #[arg(long)]
    pub(crate) leviers: bool,
    /// Niveau à partir duquel le code de sortie est 1 : bloquant (par défaut), ecart ou alerte
    #[arg(long, value_name = "NIVEAU", default_value = "bloquant", hide_default_value = true, value_parser = valeurs::niveau)]
    pub(crate) deny: Gravite,
    /// Au lieu du rapport, d'où vient un résultat : une ligne (prevention), sa part (prevention:variable), une année
    /// (prevention@2), taille, total, ou une règle (MIS-02) ; à répéter au besoin
    #[arg(long, value_name = "LIGNE")]
    pub(crate) explain: Vec<String>,
    /// Nombre de fils d'exécution [par défaut : celui des cœurs] ; le résultat n'en dépend pas
    #[arg(long, value_name = "N", value_parser = valeurs::positif)]
    pub(crate) jobs: Option<NonZeroUsize>,
}
