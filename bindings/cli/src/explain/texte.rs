//! The page of a rule or of a diagnostic, for a terminal.

use cpts_core::diagnostics::Langue;
use cpts_core::diagnostics::registre::Entree;
use cpts_core::rules::Regle;

use super::applies;
use crate::texte::{BOLD, DIM, wrap};

fn heading(id: &str, title: &str, gravite: &str) -> String {
    format!("{BOLD}{id}{BOLD:#}  {title}  {DIM}({gravite}){DIM:#}\n\n")
}

pub(super) fn rule(rule: &Regle, langue: Langue) -> String {
    let fr = langue == Langue::Fr;
    let mut page = heading(rule.id, &rule.titre.typeset(langue), rule.gravite.code());
    page.push_str(&wrap(&rule.explication.typeset(langue), "", ""));
    page.push('\n');
    page.push_str(&wrap(&applies(rule, langue), if fr { "S’applique : " } else { "Applies: " }, "  "));
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

pub(super) fn diagnostic(entry: &Entree, langue: Langue) -> String {
    let fr = langue == Langue::Fr;
    let mut page = heading(entry.id, &entry.titre.typeset(langue), entry.gravite.code());
    page.push_str(&wrap(&entry.explication.typeset(langue), "", ""));
    page.push_str(&wrap(&entry.remede.typeset(langue), if fr { "Que faire : " } else { "What to do: " }, "  "));
    page
}
