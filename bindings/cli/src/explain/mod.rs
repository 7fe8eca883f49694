//! `cpts explain`: the page of one rule or of one diagnostic.

use cpts_core::diagnostics::registre::{self, Entree};
use cpts_core::diagnostics::{Argument, Langue};
use cpts_core::rules::{self, Regle};
use cpts_core::values::Date;

use crate::arguments::Explain;
use crate::issue::Issue;
use crate::sortie;
use crate::texte::{BOLD, DIM, Table, printable, wrap};

pub(crate) fn run(arguments: &Explain) -> Result<Issue, String> {
    let Some(id) = arguments.id.as_deref() else {
        sortie::print(&list(arguments.lang))?;
        return Ok(Issue::Conforme);
    };
    let page = rules::find(id)
        .map(|rule| rule_page(rule, arguments.lang))
        .or_else(|| registre::find(&id.to_ascii_lowercase()).map(|entry| diagnostic_page(entry, arguments.lang)));
    match page {
        Some(page) => {
            sortie::print(&page)?;
            Ok(Issue::Conforme)
        }
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

fn heading(id: &str, title: &str, gravite: &str) -> String {
    format!("{BOLD}{id}{BOLD:#}  {title}  {DIM}({gravite}){DIM:#}\n\n")
}

fn rule_page(rule: &Regle, langue: Langue) -> String {
    let fr = langue == Langue::Fr;
    let mut page = heading(rule.id, &rule.titre.typeset(langue), rule.gravite.code());
    page.push_str(&wrap(&rule.explication.typeset(langue), "", ""));
    page.push('\n');
    let since = rule.depuis.and_then(|day| day.parse::<Date>().ok());
    let since = since.map(|day| Argument::Date(day).render(langue, false));
    let applies = match (since, fr) {
        (Some(day), true) => format!("depuis le {day}, {}", rule.stade.libelle().typeset(langue)),
        (Some(day), false) => format!("since {day}, {}", rule.stade.libelle().typeset(langue)),
        (None, _) => rule.stade.libelle().typeset(langue),
    };
    page.push_str(&wrap(&applies, if fr { "S’applique : " } else { "Applies: " }, "  "));
    page.push_str(&wrap(&rule.remede.typeset(langue), if fr { "Que faire : " } else { "What to do: " }, "  "));
    page.push_str(if fr { "\nFondement\n" } else { "\nBasis\n" });
    for basis in rule.bases {
        let confidence = basis.confiance.libelle().typeset(langue);
        page.push_str(&wrap(&format!("{} ({confidence})", basis.texte.typeset(langue)), "  - ", "    "));
        if let Some(link) = basis.lien {
            page.push_str(&format!("    {DIM}{link}{DIM:#}\n"));
        }
    }
    page
}

fn diagnostic_page(entry: &Entree, langue: Langue) -> String {
    let fr = langue == Langue::Fr;
    let mut page = heading(entry.id, &entry.titre.typeset(langue), entry.gravite.code());
    page.push_str(&wrap(&entry.explication.typeset(langue), "", ""));
    page.push_str(&wrap(&entry.remede.typeset(langue), if fr { "Que faire : " } else { "What to do: " }, "  "));
    page
}
