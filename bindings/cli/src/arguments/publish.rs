//! The options of `cpts publish`.

use std::path::PathBuf;

use clap::Args;
use cpts_core::diagnostics::Langue;
use cpts_core::publish::SourcePublique;
use cpts_core::values::Date;

use super::lecture::LimiteOption;
use super::valeurs;

pub(super) const HELP: &str = "\
D'une personne, rien n'est publié sans un consentement à son nom, daté et non retiré ; puis chaque champ demande le \
sien. Les sortants, les numéros d'identification, le téléphone privé, l'argent et le travail interne ne sont jamais \
publiés. Un retrait qui ne peut pas être lu retient l'adhérent : le compte rendu, sur la sortie d'erreur, dit qui est \
retenu et pourquoi, par sa place dans le dossier et sans aucun nom. Un fichier qui a plus de problèmes de lecture que \
--max-diagnostics n'est pas publié du tout : ceux qui ne sont pas dits pourraient cacher un retrait.

Code de sortie : 0 si la publication est écrite ; 1 si elle l'est, et que des adhérents ou des textes ont dû être \
retenus pour une faute à corriger ; 2 si rien n'est écrit : fichier illisible, dossier périmé ou mauvais appel.

Exemples :
  cpts publish dossier.json --out publication.json --licence LO-2.0 --source \"RPPS=2026-11-02\"
  cpts publish dossier.json --date 2026-11-21 --expire 2026-12-31 | cpts export geojson -";

#[derive(Debug, Args)]
#[command(disable_help_flag = true)]
pub(crate) struct Publish {
    /// Dossier en JSON ; « - » lit l'entrée standard
    #[arg(value_name = "FICHIER", help_heading = "Arguments", required_unless_present = "decisions")]
    pub(crate) file: Option<PathBuf>,
    /// Au lieu de publier, dit de chaque champ du dossier s'il est public, public par consentement ou privé, et pourquoi
    #[arg(long)]
    pub(crate) decisions: bool,
    /// Fichier à écrire ; « - », ou rien, écrit sur la sortie standard
    #[arg(long, value_name = "FICHIER")]
    pub(crate) out: Option<PathBuf>,
    /// Date où sont jugés consentements, entrées et sorties [par défaut : aujourd'hui]
    #[arg(long, value_name = "AAAA-MM-JJ", value_parser = valeurs::date)]
    pub(crate) date: Option<Date>,
    /// Dernier jour où la publication peut être montrée [par défaut : 90 jours après sa date]
    #[arg(long, value_name = "AAAA-MM-JJ", value_parser = valeurs::date)]
    pub(crate) expire: Option<Date>,
    /// Licence sous laquelle elle peut être réutilisée, par exemple LO-2.0
    #[arg(long, value_name = "LICENCE")]
    pub(crate) licence: Option<String>,
    /// Source à citer, avec sa date s'il y en a une ; à répéter au besoin
    #[arg(long, value_name = "TITRE[=DATE]", value_parser = valeurs::source)]
    pub(crate) source: Vec<SourcePublique>,
    /// Écrit tout sur une ligne, pour le web
    #[arg(long)]
    pub(crate) compact: bool,
    /// Langue du compte rendu : fr ou en ; la publication ne change pas
    #[arg(long, value_name = "LANGUE", default_value = "fr", hide_default_value = true, value_parser = valeurs::langue)]
    pub(crate) lang: Langue,
    /// Cache, dans le compte rendu, ce que le dossier écrit librement
    #[arg(long)]
    pub(crate) masked: bool,
    /// Référence des communes à employer au lieu de celle du programme (fichiers par département acceptés)
    #[arg(long, value_name = "FICHIER")]
    pub(crate) reference: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) limites: LimiteOption,
}
