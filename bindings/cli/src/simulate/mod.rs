//! `cpts simulate`: what a reform would change, by line, year and CPTS, and over many of them.

mod csv;
mod droit;
mod texte;

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use cpts_core::simulation::{ComparaisonVue, Cote, Distribution, SimulationVue, TailleSupposee, compare};

use crate::arguments::Lecture;
use crate::issue::Issue;
use crate::mots::Mots;
use crate::{dossiers, sortie};
use droit::Droit;

#[derive(Debug, Args)]
#[command(disable_help_flag = true, mut_arg("bareme", |arg| arg.value_name("BARÈME").required_unless_present("taille").help(
    "Barème simulé : un fichier, ou une version du programme (aci-2019, avenant-2), comme si elle était restée")))]
pub(crate) struct Simulate {
    /// Dossiers en JSON ; « - » lit l'entrée standard ; un fichier .ndjson tient un dossier par ligne
    #[arg(required = true, value_name = "FICHIER", help_heading = "Arguments")]
    files: Vec<PathBuf>,
    /// Barème auquel le comparer [par défaut : le droit en vigueur]
    #[arg(long, value_name = "BARÈME")]
    against: Option<PathBuf>,
    /// Applique le barème simulé à toutes les années, et non à celles qu'il régit seulement
    #[arg(long, requires = "bareme")]
    toute_la_duree: bool,
    /// Suppose cette taille, de 1 à 4, quoi qu'écrive le contrat : un scénario, l'effet réel étant inconnu
    #[arg(long, value_name = "TAILLE", value_parser = clap::value_parser!(u8).range(1..=4))]
    taille: Option<u8>,
    /// Année de contrat à partir de laquelle la taille change
    #[arg(long, value_name = "ANNÉE", default_value = "1", hide_default_value = true, requires = "taille",
        value_parser = clap::value_parser!(u8).range(1..=20))]
    des_annee: u8,
    /// Met de côté les montants écrits aux contrats, qui l'emportent sinon sur tout barème
    #[arg(long)]
    national: bool,
    /// Forme : text, pour des personnes, json, ou csv (un tableau par CPTS, année et ligne)
    #[arg(long, value_name = "FORME", default_value = "text", hide_default_value = true, hide_possible_values = true)]
    format: Forme,
    #[command(flatten)]
    lecture: Lecture,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Forme {
    Text,
    Json,
    Csv,
}

pub(crate) fn run(arguments: &Simulate) -> Result<Issue, String> {
    let langue = arguments.lecture.lang;
    let mots = Mots::new(langue, arguments.lecture.masked);
    let against = arguments.against.as_slice();
    let simulated = arguments.lecture.baremes.bareme.as_slice();
    let mut before = Droit::of(against, false, mots)?;
    let mut after =
        if simulated.is_empty() { before.clone() } else { Droit::of(simulated, arguments.toute_la_duree, mots)? };
    for law in [&mut before, &mut after] {
        arguments.lecture.conventions.apply(&mut law.baremes)?;
    }
    let mut avant = Cote::new(&before.baremes);
    let mut apres = Cote::new(&after.baremes);
    (avant.national, apres.national) = (arguments.national, arguments.national);
    apres.taille = arguments.taille.map(|taille| TailleSupposee::new(taille, arguments.des_annee));
    let supposed = apres.taille.map(|supposed| texte::supposed_size(supposed, mots));
    let scenario = [&after.libelle].into_iter().chain(&supposed).cloned().collect::<Vec<_>>().join(" ; ");
    let titles = texte::Titres {
        reference: before.libelle.clone(),
        is_hypothesis: before.is_hypothesis || after.is_hypothesis || supposed.is_some(),
        notes: after.note.into_iter().chain(before.note).collect(),
        scenario,
    };

    let mut distribution = Distribution::default();
    let mut views: Vec<ComparaisonVue> = Vec::new();
    let mut report = texte::Rapport::new(mots);
    if arguments.format == Forme::Csv {
        sortie::print(&csv::head())?;
    }
    let all = dossiers::with_law(&arguments.lecture, before.baremes.clone(), |bases| {
        bases.each(&arguments.files, |examen| {
            let found = compare(&examen.dossier, bases.communes, bases.date, &avant, &apres);
            distribution.add(&found);
            let view = found.view(langue, arguments.lecture.masked);
            match arguments.format {
                Forme::Json => views.push(view),
                Forme::Text => report.add(&view),
                Forme::Csv => sortie::print(&csv::rows(&view))?,
            }
            Ok(())
        })
    })?;
    match arguments.format {
        Forme::Json => {
            let titles = (titles.scenario, titles.reference, titles.is_hypothesis);
            sortie::print(&SimulationVue::new(titles.0, titles.1, titles.2, views, &distribution).to_json())?;
        }
        Forme::Text => sortie::print(&report.finish(&titles, &distribution))?,
        Forme::Csv => {}
    }
    Ok(if all { Issue::Conforme } else { Issue::Illisible })
}

/// What the help says besides.
pub(crate) const HELP: &str = "\
Chaque dossier est évalué sous les deux barèmes. Un barème lu dans un fichier ne touche que les années qui commencent \
sous lui ; un projet ou une supposition est toujours dit scénario, jamais du droit. À résultats égaux des deux côtés, une \
CPTS gagne ou perd quand c'est le cas quels que soient ses indicateurs ; elle peut gagner, ou peut perdre, quand certains \
ne changent rien et que les autres vont tous dans ce sens ; sinon, elle est inchangée ou indéterminée.

Code de sortie : 0, ou 2 si un fichier ne peut pas être lu ou si l'appel est mauvais.

Exemples :
  cpts simulate mon-dossier.json --bareme examples/baremes/part-variable-accrue.json
  cpts simulate registre.ndjson --bareme avenant-2 --against aci-2019 --format csv
  cpts simulate mon-dossier.json --taille 4 --des-annee 3";
