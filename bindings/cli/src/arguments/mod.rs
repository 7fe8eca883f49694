//! The arguments of the command line, in French: the commands here, and a file for the options of each.

mod bareme;
mod calendar;
mod check;
mod communes;
mod diff;
mod explain;
mod export;
mod french;
mod import;
mod lecture;
mod migrate;
mod payments;
mod publish;
mod render;
mod report;
mod valeurs;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::goal::{self, Goal};
use crate::issue::Issue;
use crate::simulate::{self, Simulate};
use crate::sortie;
pub(crate) use bareme::Bareme;
pub(crate) use calendar::Calendar;
pub(crate) use check::Check;
pub(crate) use communes::Communes;
pub(crate) use diff::{Diff, FormatDiff};
pub(crate) use explain::{Explain, Mise};
pub(crate) use export::Export;
pub(crate) use import::{AnnuaireSante, Finess, Genre, Import, Tableau};
pub(crate) use lecture::Lecture;
pub(crate) use migrate::Migrate;
pub(crate) use payments::{FormatVersements, Payments};
pub(crate) use publish::Publish;
pub(crate) use render::Render;
pub(crate) use report::Report;

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
        after_help = check::HELP)]
    Check(Check),
    /// Donne les échéances d'un dossier en iCalendar, pour un agenda
    #[command(help_template = HELP, override_usage = "cpts calendar [OPTIONS] <FICHIER>...",
        next_help_heading = "Options", after_help = calendar::HELP)]
    Calendar(Calendar),
    /// Dit ce qui ferait atteindre un montant annuel : population, missions, indicateurs
    #[command(help_template = HELP, override_usage = "cpts goal [OPTIONS] <FICHIER> <MONTANT>",
        next_help_heading = "Options", after_help = goal::HELP)]
    Goal(Goal),
    /// Dit ce qu'une réforme changerait, par ligne, par année et par CPTS, et qui gagne ou perd
    #[command(help_template = HELP, override_usage = "cpts simulate [OPTIONS] <FICHIER>...",
        next_help_heading = "Options", after_help = simulate::HELP)]
    Simulate(Simulate),
    /// Donne ce qui est dû chaque année, et chaque versement attendu ou reçu
    #[command(help_template = HELP, override_usage = "cpts payments [OPTIONS] <FICHIER>...",
        next_help_heading = "Options", after_help = payments::HELP)]
    Payments(Payments),
    /// Montre le barème en vigueur et ce qui y manque ; avec un fichier, vérifie ce barème
    #[command(help_template = HELP, override_usage = "cpts bareme [OPTIONS] [FICHIER]...",
        next_help_heading = "Options", after_help = bareme::HELP)]
    Bareme(Bareme),
    /// Écrit le rapport pour des personnes : bilan, dialogue de gestion, rapport d'activité, échéances
    #[command(help_template = HELP, override_usage = "cpts report [OPTIONS] --out <DOSSIER> <FICHIER>...",
        next_help_heading = "Options", after_help = report::HELP)]
    Report(Report),
    /// Fait la publication d'un dossier : ce qui peut être public, et rien d'autre
    #[command(help_template = HELP, override_usage = "cpts publish [OPTIONS] <FICHIER>",
        next_help_heading = "Options", after_help = publish::HELP)]
    Publish(Publish),
    /// Donne une publication sous une autre forme : cartes de visite, agenda, carte
    #[command(help_template = HELP, override_usage = "cpts export [OPTIONS] <FORME> <FICHIER>",
        next_help_heading = "Options", after_help = export::HELP)]
    Export(Export),
    /// Écrit une publication en HTML à coller dans une page, sans script : carte d'identité, actions
    #[command(help_template = HELP, override_usage = "cpts render [OPTIONS] <WIDGET> <FICHIER>",
        next_help_heading = "Options", after_help = render::HELP)]
    Render(Render),
    /// Explique une règle (TER-03) ou un diagnostic (lecture/type) ; sans identifiant, les liste tous
    #[command(help_template = HELP, override_usage = "cpts explain [OPTIONS] [IDENTIFIANT]",
        next_help_heading = "Options")]
    Explain(Explain),
    /// Dit ce qui a changé entre deux dossiers ou deux publications
    #[command(help_template = HELP, override_usage = "cpts diff [OPTIONS] <AVANT> <APRÈS>",
        next_help_heading = "Options", after_help = diff::HELP)]
    Diff(Diff),
    /// Amène des dossiers, des publications ou des barèmes à la version d'aujourd'hui
    #[command(help_template = HELP, override_usage = "cpts migrate [OPTIONS] <FICHIER>...",
        next_help_heading = "Options", after_help = migrate::HELP)]
    Migrate(Migrate),
    /// Cherche des communes par code, ancien code, code postal ou nom
    #[command(help_template = HELP, override_usage = "cpts communes [OPTIONS] <RECHERCHE>...",
        next_help_heading = "Options", after_help = communes::HELP)]
    Communes(Communes),
    /// Lit les fichiers que l'on a déjà : extraction nationale des professionnels
    #[command(help_template = HELP, override_usage = "cpts import <GENRE> [OPTIONS] <FICHIER>",
        subcommand_help_heading = "Genres", subcommand_value_name = "GENRE", after_help = import::AFTER)]
    Import(Import),
}

/// The form of what is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Text,
    Json,
}

/// The command that was asked for; help and errors are printed here.
pub(crate) fn parse() -> Result<Commande, Issue> {
    match Arguments::try_parse() {
        Ok(arguments) => Ok(arguments.commande),
        Err(error) if !error.use_stderr() => {
            Err(match sortie::print(&french::headings(error.render().ansi().to_string())) {
                Ok(_) => Issue::Conforme,
                Err(_) => Issue::Illisible,
            })
        }
        Err(error) => {
            sortie::error(&french::error(&error));
            Err(Issue::Illisible)
        }
    }
}
