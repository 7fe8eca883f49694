//! `cpts explain`: the page of one rule or of one diagnostic, or of all the rules.

mod markdown;
mod texte;

use cpts_core::diagnostics::registre;
use cpts_core::diagnostics::{Argument, Langue};
use cpts_core::rules::{self, Regle};
use cpts_core::values::Date;

use crate::arguments::{Explain, Mise};
use crate::issue::Issue;
use crate::langue::say;
use crate::sortie;
use crate::texte::{Table, printable};

pub(crate) fn run(arguments: &Explain) -> Result<Issue, String> {
    sortie::print(&page(arguments)?)?;
    Ok(Issue::Conforme)
}

fn page(arguments: &Explain) -> Result<String, String> {
    let langue = arguments.lang;
    let Some(id) = arguments.id.as_deref() else {
        return match (arguments.all, arguments.format) {
            (true, Mise::Markdown) => Ok(markdown::all(langue)),
            (true, Mise::Text) => {
                let pages: Vec<_> = rules::REGISTRE.iter().map(|rule| texte::rule(rule, langue)).collect();
                Ok(pages.join("\n"))
            }
            (false, Mise::Text) => Ok(list(langue)),
            (false, Mise::Markdown) => Err(say(
                "il manque une règle à mettre en page\n  aide : « --all » les met toutes",
                "a rule to lay out is missing\n  help: `--all` lays them all out",
            )),
        };
    };
    if let Some(rule) = rules::find(id) {
        return Ok(match arguments.format {
            Mise::Text => texte::rule(rule, langue),
            Mise::Markdown => markdown::rule(rule, langue),
        });
    }
    match registre::find(&id.to_ascii_lowercase()) {
        Some(entry) => Ok(match arguments.format {
            Mise::Text => texte::diagnostic(entry, langue),
            Mise::Markdown => markdown::diagnostic(entry, langue),
        }),
        None => Err(format!(
            "« {} » n'est ni une règle ni un diagnostic\n  aide : « cpts explain » les liste tous",
            printable(id)
        )),
    }
}

fn list(langue: Langue) -> String {
    let mut table = Table::new(&["", "", ""]);
    for rule in rules::REGISTRE {
        table.row(vec![rule.id.to_owned(), rule.gravite.code().to_owned(), rule.titre.typeset(langue)]);
    }
    for entry in registre::ENTREES {
        table.row(vec![entry.id.to_owned(), entry.gravite.code().to_owned(), entry.titre.typeset(langue)]);
    }
    table.render("")
}

/// Since when a rule applies, and from which stage.
fn applies(rule: &Regle, langue: Langue) -> String {
    let stage = rule.stade.libelle().typeset(langue);
    let since = rule.depuis.and_then(|day| day.parse::<Date>().ok());
    match (since.map(|day| Argument::Date(day).render(langue, false)), langue) {
        (Some(day), Langue::Fr) => format!("depuis le {day}, {stage}"),
        (Some(day), Langue::En) => format!("since {day}, {stage}"),
        (None, _) => stage,
    }
}
