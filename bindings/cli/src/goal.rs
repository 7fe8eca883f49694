//! `cpts goal`: the smallest change that reaches a yearly amount.

use std::path::PathBuf;

use anstyle::Style;
use clap::Args;
use cpts_core::leviers::objectif::{IssueVoie, ObjectifVue, ObjectifsVue, VoieVue, reach};
use cpts_core::values::Montant;

use crate::arguments::{Format, Lecture};
use crate::issue::Issue;
use crate::langue::say;
use crate::mots::Mots;
use crate::texte::{BOLD, DIM, GREEN, RED, YELLOW, clean, wrap};
use crate::{dossiers, sortie};

#[derive(Debug, Args)]
#[command(disable_help_flag = true)]
pub(crate) struct Goal {
    /// Dossier en JSON ; « - » lit l'entrée standard ; un fichier .ndjson tient un dossier par ligne
    #[arg(value_name = "FICHIER", help_heading = "Arguments")]
    file: PathBuf,
    /// Montant à atteindre par année de contrat, en euros : 350000
    #[arg(value_name = "MONTANT", help_heading = "Arguments", value_parser = amount)]
    montant: Montant,
    /// Année de contrat visée, à partir de 1 [par défaut : la prochaine, ou la dernière]
    #[arg(long, value_name = "ANNÉE", value_parser = year)]
    annee: Option<u8>,
    /// Forme : text, pour des personnes, ou json
    #[arg(long, value_name = "FORME", default_value = "text", hide_default_value = true, hide_possible_values = true)]
    format: Format,
    #[command(flatten)]
    lecture: Lecture,
}

fn year(text: &str) -> Result<u8, String> {
    let year = text.parse().ok().filter(|year| (1..=20).contains(year));
    year.ok_or_else(|| say("une année de contrat va de 1 à 20", "a contract year is from 1 to 20"))
}

fn amount(text: &str) -> Result<Montant, String> {
    let digits: String = text.chars().filter(|character| !character.is_whitespace() && *character != '€').collect();
    let amount = digits.replace(',', ".").parse().ok().filter(|amount| *amount > Montant::ZERO);
    amount.ok_or_else(|| say("un montant s'écrit en euros : 350000", "an amount is written in euros: 350000"))
}

pub(crate) fn run(arguments: &Goal) -> Result<Issue, String> {
    let (langue, masked) = (arguments.lecture.lang, arguments.lecture.masked);
    let mots = Mots::new(langue, masked);
    let mut goals = Vec::new();
    let mut is_reached = true;
    let all = dossiers::with_bases(&arguments.lecture, |bases| {
        bases.each(std::slice::from_ref(&arguments.file), |examen| {
            let dossier = &examen.dossier;
            let found = reach(dossier, &bases.baremes, bases.communes, bases.date, arguments.montant, arguments.annee);
            let sure = [IssueVoie::DejaAtteint, IssueVoie::Acquis];
            is_reached &= found.voies.iter().any(|voie| sure.contains(&voie.issue));
            match arguments.format {
                Format::Json => goals.push(found),
                Format::Text => sortie::print(&text(&found.view(langue, masked), mots))?,
            }
            Ok(())
        })
    })?;
    if arguments.format == Format::Json {
        sortie::print(&ObjectifsVue::to_json(&goals, langue, masked))?;
    }
    Ok(match (all, is_reached) {
        (false, _) => Issue::Illisible,
        (true, true) => Issue::Conforme,
        (true, false) => Issue::Refuse,
    })
}

fn text(goal: &ObjectifVue, mots: Mots) -> String {
    let name = goal.nom.as_deref().map(clean).filter(|name| !name.is_empty());
    let name = name.unwrap_or_else(|| mots.say("CPTS sans nom", "CPTS without a name"));
    let amount = mots.amount(goal.montant);
    let mut out = mots.fill(
        "{nom} : {montant} par année de contrat",
        "{nom}: {montant} a contract year",
        &[("nom", &name), ("montant", &amount)],
    );
    out = format!("{BOLD}{out}{BOLD:#}\n");
    if let Some(why) = &goal.raison {
        return out + &wrap(why, "  ", "  ");
    }
    if let (Some(year), Some(du), Some(au)) = (goal.annee, goal.du, goal.au) {
        let values = [("annee", &*mots.number(year)), ("du", &mots.day(du)), ("au", &mots.day(au))];
        let year = if goal.annee_type {
            mots.fill(
                "Année type d'un contrat signé le {du}, ses missions obligatoires démarrant ce jour",
                "A typical year of a contract signed on {du}, its mandatory missions starting then",
                &values,
            )
        } else {
            mots.fill("Année {annee}, du {du} au {au}", "Year {annee}, from {du} to {au}", &values)
        };
        let colon = mots.colon();
        out += &wrap(&format!("{year}{colon}{}", worth(goal.acquis, goal.maximum, mots)), "  ", "  ");
    }
    out.extend(goal.voies.iter().map(|voie| way(voie, mots)));
    out + "\n"
}

fn way(voie: &VoieVue, mots: Mots) -> String {
    let (style, sign) = sign(voie.issue);
    let name = mots.capital(&voie.libelle);
    let mut out = format!("\n  {style}{sign}{style:#} {BOLD}{name}{BOLD:#}  {}\n", voie.libelle_issue);
    out += &wrap(&voie.message, "      ", "      ");
    let shown = matches!(voie.issue, IssueVoie::Acquis | IssueVoie::AuPlus | IssueVoie::SiCrise);
    if shown && voie.acquis.is_some() {
        let label = mots.say("l'année vaudrait ", "the year would be worth ");
        out += &wrap(&format!("{label}{}", worth(voie.acquis, voie.maximum, mots)), "      ", "      ");
    }
    for note in &voie.notes {
        out += &format!("{DIM}{}{DIM:#}\n", wrap(note, "      ", "      ").trim_end());
    }
    out
}

fn sign(issue: IssueVoie) -> (Style, char) {
    match issue {
        IssueVoie::DejaAtteint | IssueVoie::Acquis => (GREEN, '✓'),
        IssueVoie::AuPlus | IssueVoie::SiCrise => (YELLOW, '…'),
        IssueVoie::Impossible => (RED, '✗'),
        _ => (YELLOW, '?'),
    }
}

/// What is certain, and the most that it may be.
fn worth(acquired: Option<Montant>, most: Option<Montant>, mots: Mots) -> String {
    let Some(sure) = acquired else { return mots.say("montants inconnus", "unknown amounts") };
    let sure = mots.amount(sure);
    match most {
        Some(most) if Some(most) == acquired => sure,
        Some(most) => mots.fill(
            "{acquis} acquis, {maximum} au plus",
            "{acquis} for certain, {maximum} at most",
            &[("acquis", &sure), ("maximum", &mots.amount(most))],
        ),
        None => mots.fill(
            "{acquis} acquis, et des montants inconnus",
            "{acquis} for certain, and unknown amounts",
            &[("acquis", &sure)],
        ),
    }
}

/// What the help says besides.
pub(crate) const HELP: &str = "\
Trois voies sont essayées, chacune en évaluant le contrat ainsi changé : la plus petite population, le moins de missions \
en plus, le moins de lignes d'indicateurs. Ce que personne ne sait est dit inconnu.

Code de sortie : 0 si une voie l'atteint à coup sûr ; 1 sinon ; 2 si un fichier ne peut pas être lu ou si l'appel est mauvais.

Exemples :
  cpts goal mon-dossier.json 350000
  cpts goal mon-dossier.json 350000 --annee 3 --format json";
