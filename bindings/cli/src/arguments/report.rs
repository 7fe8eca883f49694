//! The options of `cpts report`.

use std::path::PathBuf;

use clap::Args;

use super::Lecture;

pub(super) const HELP: &str = "\
Fichiers écrits : bilan.html, dialogue.html et dialogue.md, rapport-activite.html et rapport-activite.md, echeances.ics. \
Ceux qui portent ces noms sont remplacés ; les autres restent. De plusieurs dossiers, chacun a son sous-dossier, et \
comparaison.html et comparaison.csv les comparent.

Code de sortie : 0, ou 2 si un fichier ne peut pas être lu ou écrit, ou si l'appel est mauvais.

Exemple :
  cpts report examples/dossiers/val-d-orge.json --out rapport --date 2026-11-21";

#[derive(Debug, Args)]
#[command(disable_help_flag = true)]
pub(crate) struct Report {
    /// Dossiers en JSON ; « - » lit l'entrée standard ; un fichier .ndjson tient un dossier par ligne
    #[arg(required = true, value_name = "FICHIER", help_heading = "Arguments")]
    pub(crate) files: Vec<PathBuf>,
    /// Dossier du disque où écrire ; il est créé s'il manque
    #[arg(long, value_name = "DOSSIER")]
    pub(crate) out: PathBuf,
    #[command(flatten)]
    pub(crate) lecture: Lecture,
}
