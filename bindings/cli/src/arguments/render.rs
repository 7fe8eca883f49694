//! The options of `cpts render`.

use std::path::PathBuf;

use clap::Args;
use cpts_core::diagnostics::Langue;
use cpts_core::values::Date;

use super::lecture::LimiteOption;
use super::valeurs;
use crate::render::Widget;

pub(super) const HELP: &str = "\
Le HTML n'a ni script, ni style, ni image : la page où il est collé lui donne les siens. Il ne nomme aucune personne, car \
un nom collé survivrait au retrait d'un consentement. Le refaire à chaque publication, et avant la date qu'il porte.

Le widget annuaire est suivi de données JSON-LD pour les moteurs de recherche, qu'aucun navigateur n'exécute. Il montre \
les structures et compte les professionnels. Avec --personnes, il les nomme, et dit jusqu'à quel jour la page peut rester : \
la refaire alors sans attendre, par exemple chaque nuit, par une ligne de cron :
  0 5 * * *  cpts publish dossier.json --out publication.json && cpts render annuaire publication.json --personnes --out annuaire.html

Widgets :
  presentation   carte d'identité de la CPTS : territoire, missions, gouvernance par rôle, dates, contact
  actions        actions du projet de santé, avec leurs prochaines séances
  annuaire       structures, et professionnels comptés par profession et par commune, ou nommés

Code de sortie : 0, ou 2 si le fichier ne peut pas être lu, n'est pas une publication ou a expiré.

Exemples :
  cpts render actions publication.json --niveau-titre 3 --out actions.html
  cpts render annuaire publication.json --communes 91434 --lien https://cpts.example/annuaire";

#[derive(Debug, Args)]
#[command(disable_help_flag = true)]
pub(crate) struct Render {
    /// Widget à écrire
    #[arg(value_name = "WIDGET", help_heading = "Arguments", hide_possible_values = true)]
    pub(crate) widget: Widget,
    /// Publication en JSON ; « - » lit l'entrée standard
    #[arg(value_name = "FICHIER", help_heading = "Arguments")]
    pub(crate) file: PathBuf,
    /// Fichier à écrire ; « - », ou rien, écrit sur la sortie standard
    #[arg(long, value_name = "FICHIER")]
    pub(crate) out: Option<PathBuf>,
    /// Niveau du premier titre, de 2 à 6, pour suivre ceux de la page [par défaut : 2]
    #[arg(long, value_name = "N", default_value_t = 2, hide_default_value = true,
        value_parser = clap::value_parser!(u8).range(2..=6))]
    pub(crate) niveau_titre: u8,
    /// Jour de la page : les séances passées n'y sont pas [par défaut : aujourd'hui]
    #[arg(long, value_name = "AAAA-MM-JJ", value_parser = valeurs::date)]
    pub(crate) date: Option<Date>,
    /// Langue des intitulés : fr ou en ; ce que la CPTS a écrit ne change pas
    #[arg(long, value_name = "LANGUE", default_value = "fr", hide_default_value = true, value_parser = valeurs::langue)]
    pub(crate) lang: Langue,
    /// Annuaire : nommer les personnes qui y ont consenti, jusqu'à la date que porte la page
    #[arg(long)]
    pub(crate) personnes: bool,
    /// Annuaire : adresse https de l'annuaire complet, où chercher
    #[arg(long, value_name = "URL")]
    pub(crate) lien: Option<String>,
    /// Annuaire : communes auxquelles le limiter, par leurs codes INSEE, séparés par des virgules
    #[arg(long, value_name = "CODES")]
    pub(crate) communes: Option<String>,
    #[command(flatten)]
    pub(crate) limites: LimiteOption,
}
