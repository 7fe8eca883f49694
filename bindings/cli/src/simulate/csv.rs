//! The table of a simulation: a row for each CPTS, contract year and line that differ.

use cpts_core::exchange::tableaux::marked;
use cpts_core::simulation::{AnneeCompareeVue, ComparaisonVue, LigneCompareeVue};
use cpts_core::values::Montant;

use crate::mots::clean;

const COLUMNS: [&str; 18] = [
    "nom",
    "departement",
    "taille",
    "effet",
    "annee",
    "du",
    "au",
    "bareme_avant",
    "bareme_apres",
    "scenario",
    "ligne",
    "avant",
    "apres",
    "difference",
    "avant_au_plus",
    "apres_au_plus",
    "difference_au_plus",
    "devient_inconnu",
];

pub(super) fn head() -> String {
    row(&COLUMNS.map(str::to_owned))
}

/// The rows of a CPTS; one without any year when nothing differs.
pub(super) fn rows(found: &ComparaisonVue) -> String {
    let owner = [
        text(found.nom.as_deref().unwrap_or_default()),
        text(found.departement.as_deref().unwrap_or_default()),
        found.taille.map(|taille| taille.to_string()).unwrap_or_default(),
        found.effet.code().to_owned(),
    ];
    let lines = found.annees.iter().flat_map(|year| year.lignes.iter().map(move |line| (year, line)));
    let rows: String = lines.map(|(year, line)| row(&[&owner[..], &cells(year, line)].concat())).collect();
    if rows.is_empty() {
        let empty = vec![String::new(); COLUMNS.len() - owner.len()];
        return row(&[&owner[..], &empty].concat());
    }
    rows
}

fn cells(year: &AnneeCompareeVue, line: &LigneCompareeVue) -> Vec<String> {
    let amount = |amount: Option<Montant>| amount.map(|amount| amount.to_string()).unwrap_or_default();
    vec![
        year.annee.to_string(),
        year.du.to_string(),
        year.au.to_string(),
        text(year.avant.bareme.as_deref().unwrap_or_default()),
        text(year.apres.bareme.as_deref().unwrap_or_default()),
        (year.avant.scenario || year.apres.scenario || year.avant.taille != year.apres.taille).to_string(),
        text(&line.ligne),
        amount(line.avant),
        amount(line.apres),
        amount(line.difference),
        amount(line.avant_au_plus),
        amount(line.apres_au_plus),
        amount(line.difference_au_plus),
        line.devient_inconnu.to_string(),
    ]
}

/// A text of the user, which a spreadsheet must not take for a formula.
fn text(text: &str) -> String {
    marked(&clean(text)).into_owned()
}

/// A row (RFC 4180).
fn row(cells: &[String]) -> String {
    let cells = cells.iter().map(|cell| {
        let is_plain = !cell.contains([',', '"', '\n', '\r']);
        if is_plain { cell.clone() } else { format!("\"{}\"", cell.replace('"', "\"\"")) }
    });
    format!("{}\r\n", cells.collect::<Vec<_>>().join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_no_text_is_a_formula() {
        assert_eq!(row(&["a,b".into(), "c\"d".into(), String::new()]), "\"a,b\",\"c\"\"d\",\r\n");
        assert_eq!(text("=1+1"), "'=1+1");
        assert_eq!(head().matches(',').count(), COLUMNS.len() - 1);
    }
}
