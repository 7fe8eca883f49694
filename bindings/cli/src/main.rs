//! `cpts`: checks the dossier of a CPTS, writes reports, shows the barème, explains a rule, looks up a commune.

mod arguments;
mod bareme;
mod baremes;
mod calendar;
mod check;
mod communes;
mod conventions;
mod diff;
mod document;
mod dossiers;
mod ecriture;
mod explain;
mod export;
mod goal;
mod import;
mod inputs;
mod issue;
mod jour;
mod langue;
mod leviers;
mod migrate;
mod mots;
mod payments;
mod progress;
mod publications;
mod publish;
mod reference;
mod render;
mod report;
mod simulate;
mod sortie;
mod texte;
mod verdicts;

use std::process::ExitCode;

use arguments::Commande;
use issue::Issue;

fn main() -> ExitCode {
    let outcome = match arguments::parse() {
        Ok(Commande::Check(arguments)) => check::run(&arguments),
        Ok(Commande::Calendar(arguments)) => calendar::run(&arguments),
        Ok(Commande::Goal(arguments)) => goal::run(&arguments),
        Ok(Commande::Payments(arguments)) => payments::run(&arguments),
        Ok(Commande::Simulate(arguments)) => simulate::run(&arguments),
        Ok(Commande::Bareme(arguments)) => bareme::run(&arguments),
        Ok(Commande::Explain(arguments)) => explain::run(&arguments),
        Ok(Commande::Communes(arguments)) => communes::run(&arguments),
        Ok(Commande::Publish(arguments)) => publish::run(&arguments),
        Ok(Commande::Export(arguments)) => export::run(&arguments),
        Ok(Commande::Render(arguments)) => render::run(&arguments),
        Ok(Commande::Diff(arguments)) => diff::run(&arguments),
        Ok(Commande::Migrate(arguments)) => migrate::run(&arguments),
        Ok(Commande::Report(arguments)) => report::run(&arguments),
        Ok(Commande::Import(arguments)) => import::run(&arguments),
        Err(issue) => return issue.into(),
    };
    outcome
        .unwrap_or_else(|error| {
            sortie::error(&error);
            Issue::Illisible
        })
        .into()
}
