//! The same pages in Markdown: what the documentation of the rules is made of.

use cpts_core::bareme::{Baremes, Parametre};
use cpts_core::diagnostics::registre::Entree;
use cpts_core::diagnostics::{Argument, Langue, Texte};
use cpts_core::rules::{REGISTRE, Regle};

use super::applies;

/// The families of rules, in the order of a life of a CPTS, by what their ids begin with.
static FAMILLES: [(&str, Texte); 10] = [
    ("TER", Texte::new("Territoire", "Territory")),
    ("JUR", Texte::new("Forme juridique et identifiants", "Legal form and identifiers")),
    ("PRO", Texte::new("Projet de santé", "Health project")),
    ("CTR", Texte::new("Contrat", "Contract")),
    ("MIS", Texte::new("Missions et indicateurs", "Missions and indicators")),
    ("CRI", Texte::new("Crise sanitaire", "Health crises")),
    ("ADH", Texte::new("Adhérents", "Members")),
    ("IND", Texte::new("Indemnités et rémunérations", "Indemnities and remunerations")),
    ("FIN", Texte::new("Argent", "Money")),
    ("DON", Texte::new("Qualité des données", "Quality of the data")),
];

static TITRE: Texte = Texte::new("Les règles", "The rules");
static INTRODUCTION: Texte = Texte::new(
    "Chaque règle répond conforme, non conforme, à venir, indéterminé ou sans objet. Une donnée absente n'est jamais un manquement : la règle dit alors ce qui manque. La gravité est celle d'un manquement, sauf quand le constat en dit une autre. Les seuils d'une règle sont propres à ce logiciel : aucun texte ne les fixe.",
    "Each rule answers compliant, not compliant, to come, undetermined or not applicable. Missing data is never a breach: the rule then says what is missing. The severity is that of a breach, unless the finding tells another one. The thresholds of a rule are this software's own: no text sets them.",
);
static QUE_FAIRE: Texte = Texte::new("Que faire :", "What to do:");
static FONDEMENT: Texte = Texte::new("Fondement :", "Basis:");
static SEUILS: Texte = Texte::new("Seuils :", "Thresholds:");

/// The page of all the rules.
pub(super) fn all(langue: Langue) -> String {
    let mut contents = String::new();
    let mut pages = String::new();
    let thresholds = thresholds();
    for (family, title) in families(langue) {
        let rules: Vec<&Regle> = REGISTRE.iter().copied().filter(|rule| is_of(rule, family)).collect();
        if rules.is_empty() {
            continue;
        }
        let link = |rule: &&Regle| format!("[{}](#{})", rule.id, rule.id.to_ascii_lowercase());
        let links: Vec<_> = rules.iter().map(link).collect();
        contents.push_str(&format!("- {title}{}{}\n", colon(langue), links.join(", ")));
        pages.push_str(&format!("\n## {title}\n"));
        for rule in rules {
            pages.push('\n');
            pages.push_str(&section(rule, langue, &thresholds, "###"));
        }
    }
    format!("# {}\n\n{}\n\n{contents}{pages}", TITRE.typeset(langue), INTRODUCTION.typeset(langue))
}

/// The page of one rule.
pub(super) fn rule(rule: &Regle, langue: Langue) -> String {
    section(rule, langue, &thresholds(), "#")
}

/// The page of one diagnostic.
pub(super) fn diagnostic(entry: &Entree, langue: Langue) -> String {
    let head =
        format!("# {}\n\n**{}** ({})", entry.id, entry.titre.typeset(langue), entry.gravite.libelle().typeset(langue));
    let (what, remedy) = (entry.explication.typeset(langue), entry.remede.typeset(langue));
    format!("{head}\n\n{what}\n\n**{}** {remedy}\n", QUE_FAIRE.typeset(langue))
}

/// The families, and at their end those that are not named here.
fn families(langue: Langue) -> Vec<(&'static str, String)> {
    let mut families: Vec<_> = FAMILLES.iter().map(|(family, title)| (*family, title.typeset(langue))).collect();
    for rule in REGISTRE {
        let family = rule.id.split('-').next().unwrap_or_default();
        if !families.iter().any(|(known, _)| *known == family) {
            families.push((family, family.to_owned()));
        }
    }
    families
}

fn is_of(rule: &Regle, family: &str) -> bool {
    rule.id.split_once('-').is_some_and(|(begin, _)| begin == family)
}

fn section(rule: &Regle, langue: Langue, thresholds: &[Parametre], level: &str) -> String {
    let gravity = rule.gravite.libelle().typeset(langue);
    let (title, when) = (rule.titre.typeset(langue), applies(rule, langue));
    let then = langue.typeset(if langue == Langue::Fr { " ; " } else { "; " });
    let mut out = format!("{level} {}\n\n**{title}** ({gravity}{then}{when})\n\n", rule.id);
    out.push_str(&format!("{}\n\n", rule.explication.typeset(langue)));
    out.push_str(&format!("**{}** {}\n\n", QUE_FAIRE.typeset(langue), rule.remede.typeset(langue)));
    out.push_str(&format!("**{}**\n\n", FONDEMENT.typeset(langue)));
    for basis in rule.bases {
        let confidence = basis.confiance.libelle().typeset(langue);
        let link = basis.lien.map(|link| format!(" <{link}>")).unwrap_or_default();
        out.push_str(&format!("- {} *({confidence})*{link}\n", basis.texte.typeset(langue)));
    }
    let prefix = format!("{}.", rule.id.to_ascii_lowercase());
    let own = thresholds.iter().filter(|threshold| threshold.id.as_deref().is_some_and(|id| id.starts_with(&prefix)));
    let lines: String = own.map(|threshold| line(threshold, langue)).collect();
    if !lines.is_empty() {
        out.push_str(&format!("\n**{}**\n\n{lines}", SEUILS.typeset(langue)));
    }
    out
}

fn thresholds() -> Vec<Parametre> {
    Baremes::embedded().parametres.parametres.unwrap_or_default()
}

fn line(threshold: &Parametre, langue: Langue) -> String {
    let id = threshold.id.as_deref().unwrap_or_default();
    let value = threshold.valeur.unwrap_or_default();
    let amount = match (threshold.unite.as_deref().unwrap_or_default(), langue) {
        ("pour_mille", _) => Argument::Pourcentage(value.into()).render(langue, false),
        ("mois", Langue::En) => format!("{value} months"),
        ("jours", Langue::En) => format!("{value} days"),
        (unit, _) => format!("{value} {unit}"),
    };
    let words = threshold.libelle.as_ref().and_then(|words| match langue {
        Langue::Fr => words.fr.as_deref(),
        Langue::En => words.en.as_deref(),
    });
    let words = langue.typeset(words.unwrap_or_default());
    format!("- {words}{}{amount} (`{id}`)\n", colon(langue))
}

fn colon(langue: Langue) -> String {
    langue.typeset(if langue == Langue::Fr { " : " } else { ": " })
}
