//! The arguments of the command line, in French.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Args, Parser, Subcommand, ValueEnum};
use cpts_core::diagnostics::{Gravite, Langue};
use cpts_core::exchange::json::Limites;
use cpts_core::values::Date;

use crate::baremes::BaremeOption;
use crate::conventions::ConventionOption;
use crate::goal::{self, Goal};
use crate::issue::Issue;
use crate::simulate::{self, Simulate};
use crate::sortie;

const HELP: &str = "\
{about-with-newline}
{usage-heading} {usage}

{all-args}{after-help}
";

/// Vérifie le dossier d'une CPTS, calcule ses versements, écrit son rapport, montre le barème, explique une règle.
#[derive(Debug, Parser)]
#[command(name = "cpts", version, help_template = HELP, disable_help_subcommand = true, disable_help_flag = true,
    disable_version_flag = true, subcommand_help_heading = "Commandes", subcommand_value_name = "COMMANDE",
    next_help_heading = "Options", styles = sortie::HELP_STYLES,
    override_usage = "cpts <COMMANDE> [OPTIONS]",
    after_help = "« cpts COMMANDE --help » détaille une commande.")]
struct Arguments {
    #[command(subcommand)]
    commande: Commande,
    #[command(flatten)]
    aide: Aide,
    /// Affiche la version
    #[arg(short = 'V', long, action = clap::ArgAction::Version)]
    version: Option<bool>,
}

#[derive(Debug, Args)]
struct Aide {
    /// Affiche cette aide
    #[arg(short = 'h', long, global = true, action = clap::ArgAction::Help)]
    help: Option<bool>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Commande {
    /// Vérifie un ou plusieurs dossiers : règles, taille, montants
    #[command(help_template = HELP, override_usage = "cpts check [OPTIONS] <FICHIER>...", next_help_heading = "Options",
        after_help = CODES)]
    Check(Check),
    /// Donne les échéances d'un dossier en iCalendar, pour un agenda
    #[command(help_template = HELP, override_usage = "cpts calendar [OPTIONS] <FICHIER>...",
        next_help_heading = "Options", after_help = "Code de sortie : 0, ou 2 si un fichier ne peut pas être lu ou si l'appel est mauvais.")]
    Calendar(Calendar),
    /// Dit ce qui ferait atteindre un montant annuel : population, missions, indicateurs
    #[command(help_template = HELP, override_usage = "cpts goal [OPTIONS] <FICHIER> <MONTANT>",
        next_help_heading = "Options", after_help = goal::HELP)]
    Goal(Goal),
    /// Donne ce qui est dû chaque année, et chaque versement attendu ou reçu
    #[command(help_template = HELP, override_usage = "cpts payments [OPTIONS] <FICHIER>...",
        next_help_heading = "Options", after_help = VERSEMENTS)]
    Payments(Payments),
    /// Dit ce qu'une réforme changerait, par ligne, par année et par CPTS, et qui gagne ou perd
    #[command(help_template = HELP, override_usage = "cpts simulate [OPTIONS] <FICHIER>...",
        next_help_heading = "Options", after_help = simulate::HELP)]
    Simulate(Simulate),
    /// Montre le barème en vigueur et ce qui y manque ; avec un fichier, vérifie ce barème
    #[command(help_template = HELP, override_usage = "cpts bareme [OPTIONS] [FICHIER]...",
        next_help_heading = "Options", after_help = BAREMES)]
    Bareme(Bareme),
    /// Écrit le rapport pour des personnes : bilan, dialogue de gestion, rapport d'activité, échéances
    #[command(help_template = HELP, override_usage = "cpts report [OPTIONS] --out <DOSSIER> <FICHIER>...",
        next_help_heading = "Options", after_help = REPORT)]
    Report(Report),
    /// Explique une règle (TER-03) ou un diagnostic (lecture/type) ; sans identifiant, les liste tous
    #[command(help_template = HELP, override_usage = "cpts explain [OPTIONS] [IDENTIFIANT]",
        next_help_heading = "Options")]
    Explain(Explain),
    /// Cherche des communes par code, ancien code, code postal ou nom
    #[command(help_template = HELP, override_usage = "cpts communes [OPTIONS] <RECHERCHE>...",
        next_help_heading = "Options", after_help = "Code de sortie : 0 si quelque chose est trouvé, 1 sinon, 2 si l'appel est mauvais.")]
    Communes(Communes),
}

const CODES: &str = "\
Code de sortie : 0 si rien n'atteint le niveau à refuser ; 1 si quelque chose l'atteint ; 2 si un fichier ne peut pas \
être lu ou si l'appel est mauvais. Seuls comptent les manquements (« non_conforme ») et les erreurs de lecture.

Exemples :
  cpts check examples/dossiers/val-d-orge.json --date 2026-11-21
  cpts check examples/dossiers/val-d-orge.json --explain prevention:fixe --explain MIS-02
  cpts check registre.ndjson --format json | jq '.bilans[].taille'
  curl -s https://exemple.fr/dossier.json | cpts check - --masked --deny ecart";

const VERSEMENTS: &str = "\
Code de sortie : 0, ou 2 si un fichier ne peut pas être lu ou si l'appel est mauvais. docs/calcul.md dit le calcul.

Exemples :
  cpts payments examples/dossiers/val-d-orge.json --date 2026-11-21
  cpts payments registre.ndjson --format csv > versements.csv
  cpts payments dossier.json --convention jours=trente_360 --convention regularisation=3";

const BAREMES: &str = "\
Code de sortie : 0 si tout est en ordre ; 1 si un barème a des erreurs, ou si aucun n'est en vigueur ce jour-là ; 2 si un \
fichier ne peut pas être lu ou si l'appel est mauvais. docs/bareme.md dit le format.

Exemples :
  cpts bareme --taille 3 --sources
  cpts bareme --format json > mon-bareme.json
  cpts bareme mon-bareme.json
  cpts bareme --bareme mon-bareme.json --date 2027-06-01";

#[derive(Debug, Args)]
#[command(disable_help_flag = true)]
pub(crate) struct Bareme {
    /// Barèmes à vérifier ; « - » lit l'entrée standard
    #[arg(value_name = "FICHIER", help_heading = "Arguments", conflicts_with_all = ["date", "taille", "sources"])]
    pub(crate) files: Vec<PathBuf>,
    /// Jour dont on veut le barème [par défaut : aujourd'hui]
    #[arg(long, value_name = "AAAA-MM-JJ", value_parser = date)]
    pub(crate) date: Option<Date>,
    /// Ne montre qu'une taille, de 1 à 4
    #[arg(long, value_name = "TAILLE")]
    pub(crate) taille: Option<u8>,
    /// Montre la note et les sources de chaque montant
    #[arg(long)]
    pub(crate) sources: bool,
    #[command(flatten)]
    pub(crate) baremes: BaremeOption,
    /// Forme : text, pour des personnes, ou json (le barème en vigueur dans son propre format, prêt à être corrigé)
    #[arg(long, value_name = "FORME", default_value = "text", hide_default_value = true, hide_possible_values = true)]
    pub(crate) format: Format,
    /// Langue : fr ou en
    #[arg(long, value_name = "LANGUE", default_value = "fr", hide_default_value = true, value_parser = langue)]
    pub(crate) lang: Langue,
}

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
    #[arg(long, value_name = "NIVEAU", default_value = "bloquant", hide_default_value = true, value_parser = niveau)]
    pub(crate) deny: Gravite,
    /// Au lieu du rapport, d'où vient un résultat : une ligne (prevention), sa part (prevention:variable), une année
    /// (prevention@2), taille, total, ou une règle (MIS-02) ; à répéter au besoin
    #[arg(long, value_name = "LIGNE")]
    pub(crate) explain: Vec<String>,
    /// Nombre de fils d'exécution [par défaut : celui des cœurs] ; le résultat n'en dépend pas
    #[arg(long, value_name = "N", value_parser = positif)]
    pub(crate) jobs: Option<NonZeroUsize>,
}

const REPORT: &str = "\
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

#[derive(Debug, Args)]
#[command(disable_help_flag = true)]
pub(crate) struct Calendar {
    /// Dossiers en JSON ; « - » lit l'entrée standard ; un fichier .ndjson tient un dossier par ligne
    #[arg(required = true, value_name = "FICHIER", help_heading = "Arguments")]
    pub(crate) files: Vec<PathBuf>,
    /// Fichier à écrire [par défaut : la sortie standard]
    #[arg(long, value_name = "FICHIER")]
    pub(crate) out: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) lecture: Lecture,
}

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

/// How dossiers are read and told.
#[derive(Debug, Args)]
pub(crate) struct Lecture {
    /// Date du rapport [par défaut : aujourd'hui]
    #[arg(long, value_name = "AAAA-MM-JJ", value_parser = date)]
    pub(crate) date: Option<Date>,
    /// Langue des messages : fr ou en ; les clés et les codes ne changent pas
    #[arg(long, value_name = "LANGUE", default_value = "fr", hide_default_value = true, value_parser = langue)]
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
    #[command(flatten)]
    pub(crate) baremes: BaremeOption,
    #[command(flatten)]
    pub(crate) conventions: ConventionOption,
    /// Lit un dossier par ligne, quel que soit le nom du fichier
    #[arg(long)]
    pub(crate) ndjson: bool,
    #[command(flatten)]
    pub(crate) limites: LimiteOption,
}

/// The bounds of what is read.
#[derive(Debug, Args)]
pub(crate) struct LimiteOption {
    /// Taille d'un dossier, en octets [par défaut : 67108864]
    #[arg(long, value_name = "N", value_parser = positif, help_heading = "Limites de lecture")]
    max_octets: Option<NonZeroUsize>,
    /// Listes et objets les uns dans les autres [par défaut : 64]
    #[arg(long, value_name = "N", value_parser = positif, help_heading = "Limites de lecture")]
    max_profondeur: Option<NonZeroUsize>,
    /// Valeurs d'un dossier, listes et objets compris [par défaut : 500000]
    #[arg(long, value_name = "N", value_parser = positif, help_heading = "Limites de lecture")]
    max_valeurs: Option<NonZeroUsize>,
    /// Problèmes de lecture signalés pour un dossier [par défaut : 1000]
    #[arg(long, value_name = "N", value_parser = positif, help_heading = "Limites de lecture")]
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
    #[arg(long, value_name = "LANGUE", default_value = "fr", hide_default_value = true, value_parser = langue)]
    pub(crate) lang: Langue,
}

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
    #[arg(long, value_name = "LANGUE", default_value = "fr", hide_default_value = true, value_parser = langue)]
    pub(crate) lang: Langue,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Text,
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FormatVersements {
    Text,
    Csv,
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Mise {
    Text,
    Markdown,
}

fn date(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "une date s'écrit AAAA-MM-JJ".to_owned())
}

fn positif(text: &str) -> Result<NonZeroUsize, String> {
    text.parse().map_err(|_| "il faut un nombre entier, au moins 1".to_owned())
}

fn langue(text: &str) -> Result<Langue, String> {
    text.parse().map_err(|_| "la langue est fr ou en".to_owned())
}

fn niveau(text: &str) -> Result<Gravite, String> {
    let level = text.parse().ok().filter(|level| *level > Gravite::Info);
    level.ok_or_else(|| "le niveau est bloquant, ecart ou alerte".to_owned())
}

/// The command that was asked for; help and errors are printed here.
pub(crate) fn parse() -> Result<Commande, Issue> {
    match Arguments::try_parse() {
        Ok(arguments) => Ok(arguments.commande),
        Err(error) if !error.use_stderr() => {
            Err(match sortie::print(&french_headings(error.render().ansi().to_string())) {
                Ok(_) => Issue::Conforme,
                Err(_) => Issue::Illisible,
            })
        }
        Err(error) => {
            sortie::error(&printable_lines(&french(&error)));
            Err(Issue::Illisible)
        }
    }
}

/// A message of which a line may quote what the user typed.
fn printable_lines(text: &str) -> String {
    text.lines().map(crate::texte::printable).collect::<Vec<_>>().join("\n")
}

/// The headings of the help, whose colon clap writes without its space.
fn french_headings(help: String) -> String {
    ["Commandes", "Options", "Arguments", "Limites de lecture"]
        .into_iter()
        .fold(help.replace("Usage:", "Utilisation\u{a0}:"), |help, heading| {
            help.replace(&format!("{heading}:"), &format!("{heading}\u{a0}:"))
        })
}

/// The message of an error of the call, in French: clap has its own in English only.
fn french(error: &clap::Error) -> String {
    let context = |kind| error.get(kind).map(ContextValue::to_string).unwrap_or_default();
    let argument = context(ContextKind::InvalidArg);
    let value = context(ContextKind::InvalidValue);
    let what = match error.kind() {
        ErrorKind::UnknownArgument => format!("l'option « {argument} » n'existe pas"),
        ErrorKind::InvalidSubcommand => {
            format!("la commande « {} » n'existe pas", context(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingRequiredArgument => format!("il manque {argument}"),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "il manque une commande : « cpts --help » les donne".to_owned()
        }
        ErrorKind::InvalidValue if value.is_empty() => format!("il manque une valeur après « {argument} »"),
        ErrorKind::InvalidValue => format!(
            "« {value} » n'est pas une valeur de « {argument} » : {}",
            context(ContextKind::ValidValue).replace(", ", " ou ")
        ),
        ErrorKind::ValueValidation => {
            let reason = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
            format!("« {value} » ne convient pas à « {argument} » : {reason}")
        }
        ErrorKind::ArgumentConflict => {
            format!("« {argument} » ne va pas avec « {} »", context(ContextKind::PriorArg))
        }
        _ => return error.to_string(),
    };
    format!("{what}\n  aide : cpts --help")
}
