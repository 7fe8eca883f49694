//! What each widget meets of the RGAA, from one file: `docs/accessibilite/criteres.json`.

use std::collections::BTreeMap;

use serde_json::Value;

use super::manifest::{Manifest, members, text};
use super::table;

/// The file of the criteria.
pub(super) const CRITERES: &str = "docs/accessibilite/criteres.json";

const CONFORME: &str = "conforme";
const NON_CONFORME: &str = "non-conforme";
const SANS_OBJET: &str = "sans-objet";
const PAGE: &str = "page";
const NON_VERIFIE: &str = "non-verifie";

/// The names of the states, in the order of a page: for programs, for people, in a grid of audit.
const ETATS: [(&str, &str, &str); 5] = [
    (CONFORME, "Critères respectés", "C"),
    (NON_CONFORME, "Critères non respectés", "NC"),
    (NON_VERIFIE, "Non vérifiés", "non vérifié"),
    (PAGE, "À la charge de la page", "page"),
    (SANS_OBJET, "Sans objet", "NA"),
];

/// The pages, by path: one a widget, the index and the grid of audit.
pub(super) fn pages(manifest: &Manifest, criteria: &Value) -> Vec<(String, String)> {
    let widgets: Vec<&str> =
        manifest.elements().filter_map(|element| text(element, "tagName").strip_prefix("cpts-")).collect();
    let mut pages: Vec<_> =
        widgets.iter().map(|widget| (format!("docs/accessibilite/{widget}.md"), page(widget, criteria))).collect();
    pages.push(("docs/accessibilite/README.md".to_owned(), index(&widgets, criteria)));
    pages.push(("docs/accessibilite/grille.csv".to_owned(), grid(&widgets, criteria)));
    pages
}

fn all(criteria: &Value) -> impl Iterator<Item = &Value> {
    members(criteria, "themes").iter().flat_map(|theme| members(theme, "criteres"))
}

/// What is said of a criterion for one widget.
fn answer<'a>(criterion: &'a Value, widget: &str) -> &'a Value {
    criterion.get("sauf").and_then(|others| others.get(widget)).unwrap_or(criterion)
}

fn count(widget: &str, criteria: &Value) -> BTreeMap<&'static str, usize> {
    let count =
        |state: &str| all(criteria).filter(|criterion| text(answer(criterion, widget), "etat") == state).count();
    ETATS.iter().map(|(state, _, _)| (*state, count(state))).collect()
}

fn counted(counts: &BTreeMap<&str, usize>, state: &str) -> usize {
    counts.get(state).copied().unwrap_or_default()
}

fn page(widget: &str, criteria: &Value) -> String {
    let counts = count(widget, criteria);
    let source = criteria.get("referentiel").unwrap_or(&Value::Null);
    let mut page = format!(
        "# Accessibilité de `cpts-{widget}`\n\nLes 106 critères du [{}]({}), lus pour ce widget seul, en français : {} \
         respectés, {} non respectés, {} non vérifiés, {} à la charge de la page, {} sans objet. Ce n'est pas un audit : \
         aucun tiers n'a jugé ce widget, et aucun lecteur d'écran n'a été essayé.\n",
        text(source, "nom"),
        text(source, "url"),
        counted(&counts, CONFORME),
        counted(&counts, NON_CONFORME),
        counted(&counts, NON_VERIFIE),
        counted(&counts, PAGE),
        counted(&counts, SANS_OBJET),
    );
    for (state, title, _) in ETATS {
        let rows = members(criteria, "themes").iter().flat_map(|theme| {
            let of_state = move |criterion: &&Value| text(answer(criterion, widget), "etat") == state;
            members(theme, "criteres").iter().filter(of_state).map(move |criterion| row(state, criterion, widget))
        });
        let heads: &[&str] = match state {
            CONFORME => &["critère", "titre", "comment", "preuve"],
            SANS_OBJET => &["critère", "titre", "pourquoi"],
            _ => &["critère", "titre", "ce qu'il en est"],
        };
        page.push_str(&table(title, heads, rows));
    }
    page.push_str(&statement(widget, &counts));
    raised(&page)
}

/// The tables of these pages stand right under the title.
fn raised(page: &str) -> String {
    page.replace("\n### ", "\n## ")
}

fn row(state: &str, criterion: &Value, widget: &str) -> Vec<String> {
    let answer = answer(criterion, widget);
    let mut row = vec![text(criterion, "numero"), text(criterion, "titre"), text(answer, "comment")];
    if state == CONFORME {
        row.push(text(answer, "preuve"));
    }
    row.into_iter().map(str::to_owned).collect()
}

/// The paragraph for the accessibility statement of the page that holds the widget.
fn statement(widget: &str, counts: &BTreeMap<&str, usize>) -> String {
    format!(
        "\n### Pour la déclaration d'accessibilité de la page\n\n> Cette page contient le composant `cpts-{widget}`, publié par \
         un tiers. Selon ses auteurs, {} critères du RGAA 4.1 y sont respectés, {} ne le sont pas, {} n'ont pas été vérifiés et {} \
         sont sans objet. Le composant n'a pas été audité par un tiers. Les critères qui dépendent de la page où il se trouve \
         sont de notre ressort.\n",
        counted(counts, CONFORME),
        counted(counts, NON_CONFORME),
        counted(counts, NON_VERIFIE),
        counted(counts, SANS_OBJET),
    )
}

fn index(widgets: &[&str], criteria: &Value) -> String {
    let mut page = "# Accessibilité des widgets\n\nUne page par widget dit, critère par critère, ce qu'il respecte du RGAA 4.1, \
        comment, ce qui le montre, et ce qui n'a pas été vérifié. `grille.csv` est la même chose pour un tableur : la grille \
        d'audit de la commune, où il reste à juger la page.\n"
        .to_owned();
    let heads = ["widget", "respectés", "non respectés", "non vérifiés", "à la page", "sans objet"];
    let rows = widgets.iter().map(|widget| {
        let counts = count(widget, criteria);
        let mut row = vec![format!("[`cpts-{widget}`]({widget}.md)")];
        row.extend(ETATS.iter().map(|(state, _, _)| counted(&counts, state).to_string()));
        row
    });
    page.push_str(&table("Les critères, par widget", &heads, rows));
    page.push_str(
        "\n### Ce qui reste à la page\n\n\
        - Choisir `niveau-titre` pour que le premier titre du widget suive ceux de la page.\n\
        - Déclarer la langue de la page ; le widget la suit.\n\
        - Mettre dans l'élément un contenu qui serve sans script.\n\
        - Donner un titre au cadre, si le widget est posé par un cadre.\n\
        - Titre de page, zones, liens d'évitement, plan du site : les thèmes 8, 9 et 12.\n\
        - Reprendre le paragraphe de chaque widget dans la déclaration d'accessibilité.\n",
    );
    raised(&page)
}

/// The grid of audit, for a spreadsheet.
fn grid(widgets: &[&str], criteria: &Value) -> String {
    let cell = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let mut heads = vec!["thématique".to_owned(), "critère".to_owned(), "titre".to_owned()];
    heads.extend(widgets.iter().map(|widget| format!("cpts-{widget}")));
    heads.push("la page".to_owned());
    let mut grid = heads.iter().map(|head| cell(head)).collect::<Vec<_>>().join(";");
    grid.push('\n');
    for theme in members(criteria, "themes") {
        for criterion in members(theme, "criteres") {
            let mut row = vec![text(theme, "titre"), text(criterion, "numero"), text(criterion, "titre")];
            for widget in widgets {
                let state = text(answer(criterion, widget), "etat");
                row.push(ETATS.iter().find(|(known, _, _)| *known == state).map_or("", |(_, _, short)| short));
            }
            row.push("");
            grid.push_str(&row.into_iter().map(cell).collect::<Vec<_>>().join(";"));
            grid.push('\n');
        }
    }
    grid
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::workspace::Workspace;

    #[test]
    fn every_criterion_has_a_state_and_what_is_met_a_proof_that_exists() {
        let workspace = Workspace::find().unwrap();
        let criteria = super::super::json(&workspace, CRITERES).unwrap();
        let manifest = Manifest::read(&workspace).unwrap();
        let widgets: Vec<_> =
            manifest.elements().map(|element| text(element, "tagName").replace("cpts-", "")).collect();
        let mut numbers = BTreeSet::new();
        for criterion in all(&criteria) {
            let number = text(criterion, "numero");
            assert!(numbers.insert(number), "{number} twice");
            for widget in &widgets {
                let answer = answer(criterion, widget);
                let state = text(answer, "etat");
                assert!(ETATS.iter().any(|(known, _, _)| *known == state), "{number}: `{state}`");
                assert!(text(answer, "comment").ends_with('.'), "{number}");
                let proof = text(answer, "preuve");
                assert_eq!(proof.is_empty(), state != CONFORME, "{number}, {widget}: `{proof}`");
                let path = proof.rsplit(' ').next().unwrap();
                assert!(workspace.path(path).exists(), "{number}: no `{path}`");
            }
            let others = criterion.get("sauf").and_then(Value::as_object).into_iter().flatten();
            assert!(others.into_iter().all(|(widget, _)| widgets.contains(widget)), "{number}: an unknown widget");
        }
        assert_eq!(numbers.len(), 106);
    }
}
