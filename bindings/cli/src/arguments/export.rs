//! The options of `cpts export`.

use std::path::PathBuf;

use clap::Args;
use cpts_core::diagnostics::Langue;
use cpts_core::values::Date;

use super::lecture::LimiteOption;
use super::valeurs;
use crate::export::Kind;

pub(super) const HELP: &str = "\
Tout export qui montre des personnes part d'une publication, jamais d'un dossier : « cpts publish » la fait. Une \
publication expirée est refusée.

Formes :
  vcard       cartes de visite (vCard 4, RFC 6350) : la CPTS et chaque adhérent publié
  icalendar   séances datées des actions (iCalendar, RFC 5545)
  geojson     lieux d'exercice qui ont des coordonnées (GeoJSON, RFC 7946)
  fhir        Bundle FHIR R4, pour les logiciels de santé
  json-ld     JSON-LD et types de schema.org, pour les moteurs de recherche et les pages de communes
  sas         fiche que la recherche du SAS attend : nom, FINESS, téléphone, adresse, codes INSEE
  membres     tableau des membres publiés, une ligne par lieu d'exercice (CSV)
  actions     tableau des actions (CSV)

Avec --prive, membres et actions partent du dossier et sont pour la CPTS elle-même : ces tableaux tiennent des données \
personnelles, leur nom et leur première colonne disent « prive ». docs/formats.md dit ce que chaque forme tient.

Code de sortie : 0, ou 2 si le fichier ne peut pas être lu, n'est pas une publication ou a expiré.

Exemples :
  cpts export vcard publication.json --out annuaire.vcf
  cpts export membres --prive dossier.json";

#[derive(Debug, Args)]
#[command(disable_help_flag = true)]
pub(crate) struct Export {
    /// Forme de l'export
    #[arg(value_name = "FORME", help_heading = "Arguments", hide_possible_values = true)]
    pub(crate) kind: Kind,
    /// Publication en JSON, ou dossier avec --prive ; « - » lit l'entrée standard
    #[arg(value_name = "FICHIER", help_heading = "Arguments")]
    pub(crate) file: PathBuf,
    /// Fichier à écrire ; « - », ou rien, écrit sur la sortie standard [avec --prive, par défaut : cpts-membres-prive.csv
    /// ou cpts-actions-prive.csv]
    #[arg(long, value_name = "FICHIER")]
    pub(crate) out: Option<PathBuf>,
    /// Part d'un dossier et dit que le tableau, membres ou actions, est pour la CPTS et ne sera pas publié
    #[arg(long)]
    pub(crate) prive: bool,
    /// Date où l'expiration est jugée [par défaut : aujourd'hui]
    #[arg(long, value_name = "AAAA-MM-JJ", value_parser = valeurs::date)]
    pub(crate) date: Option<Date>,
    /// Langue des messages : fr ou en
    #[arg(long, value_name = "LANGUE", default_value = "fr", hide_default_value = true, value_parser = valeurs::langue)]
    pub(crate) lang: Langue,
    #[command(flatten)]
    pub(crate) limites: LimiteOption,
}
